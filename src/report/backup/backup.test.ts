import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '#src/report/draft/draft.ts';
import { toReportFile } from '#src/report/draft/report-file.ts';
import { MOST_VERSIONS, type NewVersion } from '#src/report/versions/version.ts';
import { anyDraft } from '#src/testing/arbitraries.ts';
import { BUREAU } from '#src/testing/drafts.ts';
import { readBackup, underId, type BackupRead } from './read-backup.ts';
import { sameKey } from './same-key.ts';
import { toBackupPieces, toBackupTexts, toRawJson, type KeptReport } from './write-backup.ts';

const STAMP = { savedAt: '2026-11-21T09:30:00+08:00', program: '0.1.0' };
const fileOf = (draft: Draft, revision = 3) =>
  toReportFile(draft, { revision, savedAt: '2026-11-20T17:05:09+08:00' });
const versionOf = (draft: Draft, revision: number, reason: NewVersion['reason'] = 'autosaved') => ({
  report: draft.id,
  at: `2026-11-20T17:05:${String(revision).padStart(2, '0')}+08:00`,
  reason,
  file: fileOf(draft, revision),
});

const textOf = (reports: readonly KeptReport[]): string =>
  toBackupPieces(STAMP, reports.map(toBackupTexts)).join('');

/** Reads a backup; ids that are needed are fresh-1, fresh-2 and so on. */
function read(text: string): BackupRead {
  let number = 0;
  return readBackup(text, () => `fresh-${(number += 1)}`);
}

function readAll(text: string): Extract<BackupRead, { state: 'read' }> {
  const result = read(text);
  if (result.state === 'refused') throw new Error(result.reason);
  return result;
}

function reasonOf(text: string): string {
  const result = read(text);
  return result.state === 'refused' ? result.reason : '';
}

describe('a backup', () => {
  it('gives every report and version back as it was stored', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyDraft, fc.nat({ max: 4 })), { maxLength: 4 }), (drafts) => {
        const kept = drafts.map(([draft, count], index) => {
          const own = { ...draft, id: `report-${index}` };
          const versions = Array.from({ length: count }, (_, at) => versionOf(own, at));
          return { file: fileOf(own), versions };
        });
        const { reports, torn } = readAll(textOf(kept));
        expect(torn).toBe(0);
        expect(reports.map(({ file, versions }) => ({ file, versions }))).toEqual(
          JSON.parse(JSON.stringify(kept)),
        );
        expect(reports.flatMap(({ messages }) => messages)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('says what it is in the order that readers rely on, a record a line', () => {
    const text = textOf([{ file: fileOf(BUREAU), versions: [versionOf(BUREAU, 2)] }]);
    expect(JSON.parse(text)).toMatchObject({
      format: 'disclosure-annual-report-backup',
      version: 1,
      ...STAMP,
      reports: [{ id: BUREAU.id }],
      versions: [{ report: BUREAU.id, reason: 'autosaved', file: { id: BUREAU.id } }],
    });
    expect(text.split('\n')).toHaveLength(6);
    expect(text.slice(0, 60)).toContain('disclosure-annual-report-backup');
  });

  it('keeps what is unknown, and the whole of what a newer version wrote', () => {
    const newer = { ...fileOf(BUREAU), version: 99, later: { deep: [1, '二'] }, organ: 'moved' };
    const known = { ...fileOf({ ...BUREAU, id: 'b' }), remark: '留着' };
    const { reports } = readAll(textOf([newer, known].map((file) => ({ file, versions: [] }))));
    expect(reports.map(({ file }) => file)).toEqual([newer, known]);
  });

  it('writes records that are no reports as they are, and counts them when it is read', () => {
    const torn = ['全文', [1, 2], { id: 'x' }, { format: '别的', id: 'y' }, null, 5];
    const records = [...torn, fileOf(BUREAU)];
    const text = textOf(records.map((file) => ({ file, versions: [] })));
    expect((JSON.parse(text) as { reports: unknown[] }).reports).toEqual(records);
    expect(readAll(text)).toMatchObject({ torn: 6, reports: [{ file: { id: BUREAU.id } }] });
  });

  it('is written without a record that JSON cannot hold, and with its versions', () => {
    const cycle: Record<string, unknown> = {};
    cycle.self = cycle;
    const versions = [versionOf(BUREAU, 1), versionOf({ ...BUREAU, title: '后来' }, 2)];
    const texts = toBackupTexts({ file: cycle, versions });
    expect(texts).toMatchObject({ file: null, versions: { length: 2 } });
    const { reports, torn } = readAll(toBackupPieces(STAMP, [texts]).join(''));
    expect(torn).toBe(0);
    expect(reports).toEqual([
      {
        title: '后来',
        file: fileOf({ ...BUREAU, title: '后来' }, 2),
        versions,
        messages: ['报告本身读不出，恢复的是 2026-11-20 17:05 的历史版本。'],
      },
    ]);
  });
});

describe('what is torn in a backup', () => {
  const whole = fileOf(BUREAU);

  it('is mended in places, with a sentence each, and the others are not touched', () => {
    const bent = { ...whole, id: 'bent', preface: 5, done: '全部' };
    const { reports } = readAll(textOf([bent, whole].map((file) => ({ file, versions: [] }))));
    expect(reports.map(({ file }) => file)).toEqual([
      { ...whole, id: 'bent', preface: '5', done: [] },
      whole,
    ]);
    expect(reports.map(({ messages }) => messages.length)).toEqual([1, 0]);
  });

  it.each([[''], ['../x'], ['a/b'], ['云河'], ['x'.repeat(65)], [7], [null], [undefined]])(
    'is the id %j, which never gets into the store',
    (id) => {
      const { reports } = readAll(textOf([{ file: { ...whole, id }, versions: [] }]));
      expect(reports[0]?.file.id).toMatch(/^(?:fresh-1|7)$/);
    },
  );

  it.each([['x'.repeat(300)], ['../a/b'], ['']])(
    'is the id %j: its versions come along under the new one',
    (id) => {
      const bad = { ...BUREAU, id };
      const kept = { file: fileOf(bad), versions: [versionOf(bad, 1), versionOf(bad, 2)] };
      const { reports, torn } = readAll(textOf([kept]));
      expect(torn).toBe(0);
      expect(reports).toHaveLength(1);
      const [{ file, versions } = { file: null, versions: [] }] = reports;
      expect(file?.id).toMatch(/^fresh-/);
      const ids = versions.map((version) => [version.report, version.file.id]);
      expect(ids).toEqual([
        [file?.id, file?.id],
        [file?.id, file?.id],
      ]);
      const [rescued] = readAll(textOf([{ ...kept, file: undefined }])).reports;
      expect(rescued?.file.id).toMatch(/^fresh-/);
      expect(rescued?.versions.map(({ report }) => report)).toEqual([
        rescued?.file.id,
        rescued?.file.id,
      ]);
    },
  );

  it('are versions, which go without a word; a reason not known is taken for a save', () => {
    const good = versionOf(BUREAU, 1);
    const records = [
      good,
      { ...good, reason: '未来' },
      { ...good, file: 'x' },
      { ...good, at: 5 },
      { file: whole },
      null,
      '版本',
    ];
    const text = JSON.stringify({ format: 'disclosure-annual-report-backup', version: 1 }).replace(
      '}',
      `,"reports":${JSON.stringify([whole])},"versions":${JSON.stringify(records)}}`,
    );
    const { reports } = readAll(text);
    expect(reports[0]?.versions).toEqual([good, { ...good, reason: 'autosaved' }]);
  });

  it('never brings more versions than are kept of a report, nor loses its 定稿', () => {
    const versions = Array.from({ length: 50 }, (_, at) =>
      versionOf(BUREAU, at, at === 3 ? 'finalized' : 'autosaved'),
    );
    const [report] = readAll(textOf([{ file: whole, versions }])).reports;
    expect(report?.versions).toHaveLength(MOST_VERSIONS);
    expect(report?.versions[0]?.reason).toBe('finalized');
    expect(report?.versions.at(-1)).toEqual(versions.at(-1));
  });

  const text = textOf([{ file: whole, versions: [] }]);
  it.each([
    ['nothing', ''],
    ['half of it', text.slice(0, text.length / 2)],
    ['no object', '[]'],
    ['another format', '{"format":"x","version":1,"reports":[]}'],
    ['no list', '{"format":"disclosure-annual-report-backup","version":1,"reports":{}}'],
    ['no version', '{"format":"disclosure-annual-report-backup","reports":[]}'],
    ['a deep nest', '['.repeat(200_000)],
    [
      'a deep nest that is whole',
      `{"format":"disclosure-annual-report-backup","version":1,"reports":${'['.repeat(90_000)}`,
    ],
  ])('is said in words where there is %s', (_, torn) => {
    expect(reasonOf(torn)).toContain('备份');
  });

  it('is not what a newer version wrote: that is kept for it', () => {
    const newer = text.replace('"version":1', '"version":2');
    expect(reasonOf(newer)).toContain('更新版本的程序保存');
  });

  it('is harmless, however it is nested and named', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.array(fc.jsonValue()), (records, versions) => {
        const backup = { format: 'disclosure-annual-report-backup', version: 1 };
        const result = readAll(JSON.stringify({ ...backup, reports: records, versions }));
        expect(result.reports.length + result.torn).toBe(records.length);
      }),
    );
    const evil = JSON.stringify(whole).replace('{', '{"__proto__":{"polluted":1},');
    const [report] = readAll(
      `{"format":"disclosure-annual-report-backup","version":1,"reports":[${evil}]}`,
    ).reports;
    expect(Object.keys(report?.file ?? {})).not.toContain('__proto__');
    expect(report?.file).toEqual(whole);
  });
});

describe('two reports share a key', () => {
  const file = fileOf(BUREAU);
  it.each<[string, unknown, unknown, boolean]>([
    ['under other ids', file, { ...file, id: 'b' }, true],
    ['in another order of keys', { a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 }, true],
    ['not after another save', file, fileOf(BUREAU, 4), false],
    ['not with a key more', file, { ...file, later: 1 }, false],
    ['not with a key less', { ...file, later: 1 }, file, false],
    ['not where a list is longer', { a: [1] }, { a: [1, 2] }, false],
    ['not where a list became an object', { a: [1] }, { a: { 0: 1 } }, false],
    ['not where one is none', file, undefined, false],
  ])('%s', (_, one, other, isSame) => {
    expect(sameKey(one) === sameKey(other)).toBe(isSame);
  });

  it.each([[undefined], ['全文'], [[file]], [{ a: 10n }]])('but %s has none', (record) => {
    expect(sameKey(record)).toBe(null);
  });
});

it('a report under another id takes its versions along', () => {
  const [report] = readAll(
    textOf([{ file: fileOf(BUREAU), versions: [versionOf(BUREAU, 1)] }]),
  ).reports;
  expect(report && underId(report, 'beside')).toMatchObject({
    file: { id: 'beside' },
    versions: [{ report: 'beside', file: { id: 'beside' } }],
  });
});

it.each([[undefined], [() => 1], [10n]])('%s has no text as JSON', (record) => {
  expect(toRawJson(record)).toBe(null);
});
