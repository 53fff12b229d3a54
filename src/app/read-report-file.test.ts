import { expect, test } from 'vitest';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { toReportFile } from '#src/report/draft/report-file.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { createMemoryStore } from '#src/persistence/memory-store.ts';
import { BUREAU } from '#src/testing/drafts.ts';
import type { Imported } from './import-file.ts';
import type { ImportReader } from './import-reader.ts';
import { keepBeside } from './keep-draft.ts';
import { readReportFile } from './read-report-file.ts';

const JSON_TEXT = JSON.stringify(toReportFile(BUREAU, { revision: 1, savedAt: '' }));
const READ: Imported = {
  state: 'read',
  draft: { ...newDraft('', ''), preface: '读到的', source: { fileName: '上年.txt' } },
};

/** Reads a file with a worker that answers `answer`, and a store that keeps all or nothing. */
async function reading(
  file: File,
  { answer = READ, isKept = true, isBroken = false, isGivenUp = false, isGivenUpLate = false } = {},
) {
  const asked: string[] = [];
  const kept: Draft[] = [];
  const given = new AbortController();
  const reader: ImportReader = ({ fileName }) => {
    asked.push(fileName);
    if (isGivenUpLate) given.abort();
    return Promise.resolve(answer);
  };
  const keep = (draft: Draft) => {
    kept.push(draft);
    return isBroken
      ? Promise.reject(new Error('closed'))
      : Promise.resolve(isKept ? { ...draft, revision: draft.revision + 1 } : draft);
  };
  if (isGivenUp) given.abort();
  return { asked, kept, result: await readReportFile(file, given.signal, { reader, keep }) };
}

test('a report file of ours never goes to the worker', async () => {
  const { asked, result } = await reading(new File([JSON_TEXT], '报告.json'));
  expect(asked).toEqual([]);
  expect(result).toMatchObject({
    draft: { organ: BUREAU.organ },
    isKept: true,
    notes: [],
    source: null,
  });
});

test('a report file keeps its explanations and, saying the same as then, its mark of 定稿', async () => {
  const draft = {
    ...BUREAU,
    finalized: { at: '2025-01-14T09:30:00+08:00', revision: 12 },
    explanations: [{ rule: 'jump', place: 'requests', text: '因机构改革', for: { jumps: [] } }],
  };
  const text = JSON.stringify(toReportFile(draft, { revision: 12, savedAt: '' }));
  const { result } = await reading(new File([text], '报告.json'));
  expect(result.draft).toMatchObject({
    finalized: draft.finalized,
    explanations: draft.explanations,
    revision: 13,
  });
});

test('a report file is known without its name', async () => {
  const { result } = await reading(new File([`\uFEFF ${JSON_TEXT}`], '报告'));
  expect(result.draft?.organ).toEqual(BUREAU.organ);
});

test.each([
  '全文',
  '<p>全文',
  '%PDF-1.7',
  'PK\u0003\u0004',
  '{\\rtf1',
  '{目录}一、总体情况',
  '{"a":1}',
])('what begins with %j is read by the worker, as a report of its own', async (text) => {
  const { asked, result } = await reading(new File([text], '上年'));
  expect(asked).toEqual(['上年']);
  expect(result).toMatchObject({
    draft: { preface: '读到的' },
    source: { fileName: '上年.txt' },
  });
  expect(result.draft?.id).not.toBe('');
});

test.each([
  ['报告.json', '{目录}', '不是报告文件（.json）'],
  ['报告', JSON_TEXT.slice(0, -20), '文件不完整'],
])('%s that is torn never gets to the worker', async (name, text, reason) => {
  const { asked, result } = await reading(new File([text], name));
  expect(asked).toEqual([]);
  expect(result.notes).toEqual([expect.stringContaining(reason)]);
});

test('a text that is too long is left to the worker, which says so', async () => {
  const { asked } = await reading(new File([JSON_TEXT, ' '.repeat(20_000_000)], '长.txt'));
  expect(asked).toEqual(['长.txt']);
});

test('what the worker refuses keeps its reason', async () => {
  const { result } = await reading(new File(['x'], '图.png'), {
    answer: { state: 'refused', reason: '这是图片。' },
  });
  expect(result).toEqual({
    fileName: '图.png',
    draft: null,
    isKept: false,
    notes: ['这是图片。'],
    source: null,
  });
});

test.each([{ isKept: false }, { isBroken: true }])(
  'a report that the browser would not store is given all the same, and says so: %o',
  async (store) => {
    const { result } = await reading(new File(['全文'], '上年.txt'), store);
    expect(result.draft?.preface).toBe('读到的');
    expect(result).toMatchObject({ isKept: false, notes: [] });
  },
);

test('a file given up while it is read is not kept', async () => {
  const { asked, kept, result } = await reading(new File(['全文'], '上年.txt'), {
    isGivenUpLate: true,
  });
  expect(asked).toEqual(['上年.txt']);
  expect(kept).toEqual([]);
  expect(result).toMatchObject({ draft: null, isKept: false, notes: ['已经取消，没有读入。'] });
});

test('a file given up while its place is looked for is not stored', async () => {
  const store = createMemoryStore();
  const given = new AbortController();
  const keeping = keepBeside(store, BUREAU, given.signal);
  given.abort();
  expect((await keeping).revision).toBe(BUREAU.revision);
  expect(await store.list()).toEqual({ state: 'loaded', value: [] });
});

test('a file given up, too big or not to be read never gets to the worker', async () => {
  const big = new File([new Uint8Array(50_000_001)], '大.pdf');
  const folder = new File([], '文件夹');
  folder.arrayBuffer = () => Promise.reject(new Error('folder'));
  const results = [
    await reading(new File(['x'], '一.txt'), { isGivenUp: true }),
    await reading(big),
    await reading(folder),
  ];
  expect(results.flatMap(({ asked }) => asked)).toEqual([]);
  expect(results.map(({ result }) => result.notes[0])).toEqual([
    expect.stringContaining('已经取消'),
    expect.stringContaining('超过 50 MB'),
    expect.stringContaining('是文件夹时'),
  ]);
});
