import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '#src/persistence/memory-store.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { toReportFile } from '#src/report/draft/report-file.ts';
import { BUREAU } from '#src/testing/drafts.ts';
import { backUp, backupName, backupWords } from './back-up.ts';
import { bringBack } from './bring-back.ts';
import { readReportFile } from './read-report-file.ts';

const STAMP = { savedAt: '2026-11-21T09:30:00+08:00', program: '0.1.0' };
const fileOf = (draft: Draft, revision = 3) =>
  toReportFile(draft, { revision, savedAt: '2026-11-20T17:05:09+08:00' });
type Store = ReturnType<typeof createMemoryStore>;

/** A store with reports a, b and so on, each with two versions. */
async function filled(ids: readonly string[]): Promise<Store> {
  const store = createMemoryStore();
  for (const id of ids) {
    const draft = { ...BUREAU, id };
    const versions = [1, 2].map((revision) => ({
      report: id,
      at: '2026-11-20T17:05:09+08:00',
      reason: 'opened' as const,
      file: fileOf(draft, revision),
    }));
    await store.add({ id, file: fileOf(draft), versions });
  }
  return store;
}

async function contentsOf(store: Store) {
  const listed = await store.list();
  if (listed.state === 'refused') throw new Error(listed.refusal);
  const withVersions = await Promise.all(
    listed.value.map(async ({ id, file }) => {
      const versions = await store.versions(id);
      const own = versions.state === 'loaded' ? versions.value : [];
      return { id, file, versions: own.map(({ number: _number, ...version }) => version) };
    }),
  );
  return withVersions.sort((one, other) => (one.id < other.id ? -1 : 1));
}

async function filesOf(store: Store, fullBytes?: number) {
  const backup = await backUp(store, STAMP, fullBytes);
  if (backup.state === 'refused') throw new Error(backup.refusal);
  return backup.value;
}

const toFile = (content: BlobPart, name = '备份.json') => new File([content], name);

/** Imports a file as the list does. */
const importInto = (store: Store, file: File, { isTaken = true, isGivenUp = false } = {}) => {
  const given = new AbortController();
  if (isGivenUp) given.abort();
  return readReportFile(file, given.signal, {
    reader: () => Promise.resolve({ state: 'refused', reason: '读给别人' }),
    keep: (draft) => Promise.resolve(draft),
    ...(isTaken ? { bringBack: (reports, signal) => bringBack(reports, store, signal) } : {}),
  });
};

describe('a backup', () => {
  it('brought back into an empty store is what was stored, with its versions', async () => {
    const store = await filled(['a', 'b', 'c']);
    const { blobs, ...counts } = await filesOf(store);
    expect(counts).toEqual({ reports: 3, versions: 6, left: 0, withoutVersions: 0 });
    expect(blobs).toHaveLength(1);
    const empty = createMemoryStore();
    const result = await importInto(empty, toFile(blobs[0] ?? ''));
    expect(result).toMatchObject({
      draft: null,
      backup: { restored: 3, same: 0, torn: 0 },
      notes: ['3 份恢复。'],
    });
    expect(await contentsOf(empty)).toEqual(await contentsOf(store));
  });

  it('brought back twice, or where all is there still, adds nothing', async () => {
    const store = await filled(['a', 'b']);
    const [blob = new Blob()] = (await filesOf(store)).blobs;
    const before = await contentsOf(store);
    const result = await importInto(store, toFile(blob));
    expect(result.notes).toEqual(['0 份恢复，2 份已经在本机。']);
    expect(await contentsOf(store)).toEqual(before);
  });

  it('never overwrites: what went on since stays, and the earlier stands beside it, once', async () => {
    const store = await filled(['a']);
    const [blob = new Blob()] = (await filesOf(store)).blobs;
    const later = fileOf({ ...BUREAU, id: 'a', preface: '后来写的' }, 4);
    await store.save(later, { revision: 3, savedAt: '2026-11-20T17:05:09+08:00' });
    const first = await importInto(store, toFile(blob));
    expect(first.notes.join('')).toContain('其中 1 份在本机另有不同的内容');
    const contents = await contentsOf(store);
    expect(contents).toHaveLength(2);
    expect(contents.find(({ id }) => id === 'a')?.file).toEqual(later);
    const beside = contents.find(({ id }) => id !== 'a');
    expect(beside?.file).toEqual({ ...fileOf({ ...BUREAU, id: 'a' }), id: beside?.id });
    expect(beside?.versions.map(({ report }) => report)).toEqual([beside?.id, beside?.id]);
    expect((await importInto(store, toFile(blob))).backup).toMatchObject({ restored: 0, same: 1 });
    expect(await contentsOf(store)).toHaveLength(2);
  });

  it('too large for one file is several, each whole by itself', async () => {
    const store = await filled(['a', 'b', 'c']);
    const backup = await filesOf(store, 20_000);
    expect(backup.blobs.length).toBeGreaterThan(1);
    expect(backupWords(backup)).toContain(`${backup.blobs.length} 个备份文件，要一起留存`);
    const empty = createMemoryStore();
    for (const blob of backup.blobs) await importInto(empty, toFile(blob));
    expect(await contentsOf(empty)).toEqual(await contentsOf(store));
  });

  it('says how many reports it could not hold', async () => {
    const store = await filled(['a']);
    const lost = [...(await contentsOf(store)), { id: 'lost', file: undefined }];
    const backup = await backUp(
      {
        ...store,
        list: () => Promise.resolve({ state: 'loaded', value: lost }),
        versions: () => Promise.resolve({ state: 'refused', refusal: 'failed' }),
      },
      STAMP,
    );
    if (backup.state === 'refused') throw new Error(backup.refusal);
    expect(backupWords(backup.value)).toBe(
      '已把 1 份报告存为备份文件。另有 1 份读不出来，备份里没有。其中 2 份的历史版本读不出来，备份里没有。' +
        '里面有核实说明等内部内容，不要对外发送；恢复时用“导入报告”选这个文件。',
    );
  });

  it('of nothing is no file, and says so', async () => {
    const backup = await filesOf(createMemoryStore());
    expect(backup.blobs).toEqual([]);
    expect(backupWords(backup)).toBe('本机浏览器里没有存下的报告，没有做备份文件。');
  });

  it('is refused where the store is', async () => {
    const store = createMemoryStore();
    const refused = { state: 'refused', refusal: 'blocked' } as const;
    expect(await backUp({ ...store, list: () => Promise.resolve(refused) }, STAMP)).toEqual(
      refused,
    );
  });
});

describe('a backup file', () => {
  const whole = async () => (await filesOf(await filled(['a', 'b']))).blobs[0] ?? new Blob();

  it('is known whatever its name, also where it begins with a mark', async () => {
    const content = new Blob(['\uFEFF', await whole()]);
    const { backup } = await importInto(createMemoryStore(), toFile(content, '粘贴的内容'));
    expect(backup?.restored).toBe(2);
  });

  it('with one torn report gives the others', async () => {
    const text = (await (await whole()).text()).replace('"disclosure-annual-report"', '"torn"');
    const result = await importInto(createMemoryStore(), toFile(text));
    // Its versions are whole, and the last of them stands for it.
    expect(result.notes[0]).toBe('2 份恢复，1 份读不出。');
    expect(result.notes.join('')).toContain('恢复的是 2026-11-20 17:05 的历史版本');
  });

  it.each<[string, (blob: Blob) => File | Promise<File>, string]>([
    ['torn', (blob) => toFile(blob.slice(0, blob.size / 2)), '备份文件不完整'],
    [
      'of a newer version',
      async (blob) => toFile((await blob.text()).replace('"version":1', '"version":2')),
      '更新版本的程序',
    ],
    [
      'too large',
      (blob) => Object.defineProperty(toFile(blob), 'size', { value: 500_000_000 }),
      '超过 200 MB',
    ],
    [
      'not to be read',
      (blob) => Object.assign(toFile(blob), { text: () => Promise.reject(new Error('disk')) }),
      '恢复时出错',
    ],
  ])('that is %s is refused in words', async (_, spoil, words) => {
    const store = createMemoryStore();
    const result = await importInto(store, await spoil(await whole()));
    expect(result.notes.join('')).toContain(words);
    expect(await contentsOf(store)).toEqual([]);
  });

  it('is nobody’s last year’s report, and none of it is read once it is given up', async () => {
    const file = toFile(await whole());
    const alone = await importInto(createMemoryStore(), file, { isTaken: false });
    expect(alone.notes.join('')).toContain('在“全部报告”页用“导入报告”恢复');
    const givenUp = await importInto(createMemoryStore(), file, { isGivenUp: true });
    expect(givenUp.notes.join('')).toContain('已经取消');
  });

  it('adds nothing more once it is given up, nor beside what is there', async () => {
    const store = await filled(['a']);
    const file = toFile((await filesOf(store)).blobs[0] ?? '');
    const later = fileOf({ ...BUREAU, id: 'a', preface: '后来写的' }, 4);
    await store.save(later, { revision: 3, savedAt: '2026-11-20T17:05:09+08:00' });
    const given = new AbortController();
    const added: string[] = [];
    const archive: Store = {
      ...store,
      add: async (removed) => {
        added.push(removed.id);
        const result = await store.add(removed);
        given.abort();
        return result;
      },
    };
    const result = await readReportFile(file, given.signal, {
      reader: () => Promise.resolve({ state: 'refused', reason: '读给别人' }),
      keep: (draft) => Promise.resolve(draft),
      bringBack: (reports, signal) => bringBack(reports, archive, signal),
    });
    expect(added).toEqual(['a']);
    expect(result.backup).toMatchObject({ restored: 0 });
    expect(await contentsOf(store)).toHaveLength(1);
  });

  it('says how many were left where the browser refuses, and goes on from there later', async () => {
    const file = toFile(await whole());
    const store = createMemoryStore();
    let room = 1;
    const full: Store = {
      ...store,
      add: (removed) =>
        (room -= 1) < 0
          ? Promise.resolve({ state: 'refused', refusal: 'full' })
          : store.add(removed),
    };
    const result = await importInto(full, file);
    expect(result.notes.join('')).toContain(
      '还有 1 份没有恢复：浏览器没有存下这一次改动：本机空间已满',
    );
    expect(result.backup).toMatchObject({ restored: 1 });
    expect((await importInto(store, file)).backup).toEqual({ restored: 1, same: 1, torn: 0 });
  });
});

it.each([
  [1, 1, '政府信息公开工作年度报告备份2026-11-21（内部）.json'],
  [2, 3, '政府信息公开工作年度报告备份2026-11-21（2）（内部）.json'],
])('file %i of %i is called %s', (at, total, name) => {
  expect(backupName('2026-11-21', at, total)).toBe(name);
});
