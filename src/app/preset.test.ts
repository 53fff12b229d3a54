import { afterEach, describe, expect, it, vi } from 'vitest';
import type { KeptPreset, PresetStore } from '#src/persistence/preset-store.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { toPresetJson } from '#src/report/preset/preset.ts';
import { entryOf } from '#src/testing/collected.ts';
import { isBackup } from './is-backup.ts';
import { loadPreset, withPreset } from './preset.ts';
import { readPresetFile } from './read-preset-file.ts';
import { readReportFile } from './read-report-file.ts';

const textOf = (name: string) =>
  toPresetJson({ organ: { name, kind: 'township' }, organs: [entryOf(name, 'township')] });

function memoryPreset(): PresetStore {
  let kept: KeptPreset | null = null;
  const saved = () => Promise.resolve({ state: 'saved' as const });
  return {
    load: () => Promise.resolve({ state: 'loaded', value: kept }),
    keep: (preset) => ((kept = preset), saved()),
    clear: () => ((kept = null), saved()),
  };
}

const REFUSED = { state: 'refused', refusal: 'full' } as const;
const refusing: PresetStore = {
  load: () => Promise.resolve(REFUSED),
  keep: () => Promise.resolve(REFUSED),
  clear: () => Promise.resolve(REFUSED),
};

const builtIn = (text: string | null) => {
  vi.stubGlobal('document', {
    getElementById: (id: string) =>
      text !== null && id === 'preset' ? { textContent: text } : null,
  });
};
afterEach(() => vi.unstubAllGlobals());

const fileOf = (text: string | Uint8Array<ArrayBuffer>, name = '预置.json') =>
  new File([text], name);

describe('a preset file that is imported', () => {
  it('is kept in place of the one before, and said', async () => {
    builtIn(null);
    const store = memoryPreset();
    await readPresetFile(fileOf(textOf('甲镇')), store);
    const { isKept, notes } = await readPresetFile(fileOf(textOf('乙镇')), store);
    expect(isKept).toBe(true);
    expect(notes[0]).toBe('预置已读入：1 个机关。');
    expect(notes[1]).toContain('新建的报告以“乙镇”开头');
    const atHand = await loadPreset(store);
    expect(atHand?.preset.organ).toEqual({ name: '乙镇', kind: 'township' });
    expect(atHand?.kept?.fileName).toBe('预置.json');
  });

  it('leaves the one before where it is refused, and says why', async () => {
    const store = memoryPreset();
    await readPresetFile(fileOf(textOf('甲镇')), store);
    const torn = await readPresetFile(fileOf(textOf('乙镇').slice(0, -9)), store);
    expect(torn).toEqual({ isKept: false, notes: [expect.stringContaining('不完整')] });
    expect((await loadPreset(store))?.preset.organ?.name).toBe('甲镇');
    const full = await readPresetFile(fileOf(textOf('乙镇')), refusing);
    expect(full).toEqual({ isKept: false, notes: [expect.stringContaining('本机空间已满')] });
  });

  it.each(['单位.txt', '单位.ndjson', '单位.docx', '单位'])(
    'is known by its format: %s',
    async (name) => {
      const { signal } = new AbortController();
      const tools = { reader: vi.fn(), keep: vi.fn() };
      const file = fileOf(textOf('甲镇'), name);
      expect(await isBackup(file)).toBe(false);
      const aside = await readReportFile(file, signal, tools);
      expect(aside.notes).toEqual([expect.stringContaining('这是预置文件')]);
      const readPreset = (one: File) => readPresetFile(one, memoryPreset());
      const read = await readReportFile(file, signal, { ...tools, readPreset });
      expect(read).toMatchObject({ draft: null, isPreset: true });
      expect(tools.reader).not.toHaveBeenCalled();
    },
  );
});

describe('a preset that is built in', () => {
  it('holds where none was imported, or none can be had', async () => {
    builtIn(textOf('乙镇'));
    const own = memoryPreset();
    expect((await loadPreset(own))?.preset.organ?.name).toBe('乙镇');
    expect((await loadPreset(refusing))?.kept).toBeNull();
    await readPresetFile(fileOf(textOf('甲镇')), own);
    expect((await loadPreset(own))?.preset.organ?.name).toBe('甲镇');
  });

  it('is none where it cannot be read', async () => {
    builtIn('{}');
    expect(await loadPreset(memoryPreset())).toBeNull();
  });
});

describe('a new report', () => {
  const blank = newDraft('a', '2024');
  const atHand = (kind: 'township' | null) => ({
    preset: { organ: { name: '甲镇', kind }, organs: [] },
    kept: null,
  });
  it('begins with the organ of the preset, and nothing else of it', () => {
    const organ = { name: '甲镇', kind: 'township' };
    expect(withPreset(blank, atHand('township'))).toEqual({ ...blank, organ });
    expect(withPreset(blank, atHand(null)).organ).toEqual({ name: '甲镇', kind: 'department' });
    expect(withPreset(blank, null)).toBe(blank);
  });
});
