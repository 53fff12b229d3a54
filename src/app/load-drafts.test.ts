import { describe, expect, it, vi } from 'vitest';
import { listedName } from '#src/home/report-entry.tsx';
import type { Stored } from '#src/persistence/archive.ts';
import type { DraftStore } from '#src/persistence/draft-store.ts';
import { createMemoryStore } from '#src/persistence/memory-store.ts';
import { PLAIN_ID } from '#src/report/draft/read-sound.ts';
import { toReportFile } from '#src/report/draft/report-file.ts';
import { BUREAU } from '#src/testing/drafts.ts';
import { copyId, freshId } from './fresh.ts';
import { askStore, keepDraft } from './keep-draft.ts';
import { loadDrafts, loadReports, readStored } from './load-drafts.ts';
import { freshDraft } from './report-files.ts';
import { toSummaries, toSummary } from './to-summary.ts';

const TODAY = new Date(2025, 0, 20);
const fileOf = (id: string, savedAt = '2026-11-20T17:05:09+08:00') =>
  toReportFile({ ...BUREAU, id }, { revision: 3, savedAt });
const TITLE = '云河县水务局2024年政府信息公开工作年度报告';

/** A store that holds these records, whatever they are. */
function storeOf(records: readonly Stored[]): DraftStore {
  const store = createMemoryStore();
  const list = () => Promise.resolve({ state: 'loaded' as const, value: [...records] });
  return { ...store, archive: () => Promise.resolve({ ...store, list }) };
}

const refusing = (refusal: 'newer' | 'blocked'): DraftStore => {
  const store = createMemoryStore();
  const refused = () => Promise.resolve({ state: 'refused' as const, refusal });
  const archive = () =>
    Promise.resolve(refusal === 'newer' ? store : { ...store, list: refused, add: refused });
  return { ...store, save: refused, archive };
};

const HUGE = { ...fileOf('huge'), preface: '长'.repeat(2_000_000) };

describe('a stored record', () => {
  it.each<[string, Stored, object]>([
    [
      'is a report',
      { id: 'a', file: fileOf('a') },
      { title: TITLE, isNewer: false, deadline: { stage: 'near' } },
    ],
    ['is huge', { id: 'huge', file: HUGE }, { title: TITLE, isNewer: false }],
    [
      'is of a newer version',
      { id: 'a', file: { ...fileOf('a'), version: 99 } },
      { title: TITLE, isNewer: true, deadline: null },
    ],
    [
      'is bent in places',
      { id: 'a', file: { ...fileOf('a'), year: {}, done: 5 } },
      { title: '云河县水务局政府信息公开工作年度报告', isNewer: false },
    ],
  ])('that %s is listed', (_, stored, summary) => {
    expect(toSummary(readStored(stored), TODAY)).toMatchObject({ state: 'read', ...summary });
  });

  it.each<[string, Stored, object]>([
    ['a text', { id: 'a', file: '全文' }, { title: '', savedAt: '', isLost: false }],
    ['a list', { id: 'a', file: [fileOf('a')] }, { title: '', isLost: false }],
    ['null', { id: 'a', file: null }, { title: '', isLost: false }],
    ['nothing the browser gives', { id: 'a', file: undefined }, { title: '', isLost: true }],
    [
      'of another format',
      { id: 'a', file: { ...fileOf('a'), format: '别的' } },
      { title: TITLE, savedAt: '2026-11-20T17:05:09+08:00', isLost: false },
    ],
    ['under another id', { id: 'b', file: fileOf('a') }, { title: TITLE, id: 'b' }],
    ['without an id', { id: 'b', file: { ...fileOf('a'), id: undefined } }, { id: 'b' }],
    ['under an id for no address', { id: 'a/b', file: fileOf('a/b') }, { id: 'a/b' }],
    ['titled by an object', { id: 'a', file: { title: {}, organ: 5, savedAt: [] } }, { title: '' }],
    [
      'titled at length',
      { id: 'a', file: { title: '长'.repeat(9000) } },
      { title: '长'.repeat(200) },
    ],
  ])('that is %s is an entry of its own', (_, stored, summary) => {
    expect(toSummary(readStored(stored), TODAY)).toMatchObject({ state: 'torn', ...summary });
  });

  it('at which the program fails is torn, with what is known of it', () => {
    const report = readStored({ id: 'a', file: fileOf('a') });
    if (report.state === 'torn') throw new Error('torn');
    // No report of the door's looks like this; a fault in a rule would throw the same way.
    const { overview: _overview, ...rest } = report.draft;
    const draft = rest as typeof report.draft;
    expect(toSummary({ ...report, draft }, TODAY)).toMatchObject({ state: 'torn', title: TITLE });
  });
});

it('one torn record hides no other, and the latest comes first', async () => {
  const records = [
    { id: 'old', file: fileOf('old', '2026-11-01T08:00:00+08:00') },
    { id: 'x', file: '全文' },
    { id: 'lost', file: undefined },
    { id: 'new', file: fileOf('new') },
  ];
  const store = storeOf(records);
  const result = await loadReports(store);
  expect(result.state === 'loaded' && result.value.map(({ id, state }) => [id, state])).toEqual([
    ['new', 'read'],
    ['old', 'read'],
    ['x', 'torn'],
    ['lost', 'torn'],
  ]);
  expect((await loadDrafts(store))?.map(({ id }) => id)).toEqual(['new', 'old']);
});

describe('a store', () => {
  it('that takes changes is asked without one', async () => {
    const store = createMemoryStore();
    expect(await askStore(store, freshDraft())).toBe(null);
    expect(await store.list()).toEqual({ state: 'loaded', value: [] });
  });

  it('that a newer version has changed says so, and lists', async () => {
    expect(await askStore(refusing('newer'), freshDraft())).toBe('newer');
    expect(await loadReports(refusing('newer'))).toEqual({ state: 'loaded', value: [] });
  });

  it('whose list cannot be had says so', async () => {
    const archive = () => Promise.reject(new Error('not loaded'));
    expect(await loadReports({ ...createMemoryStore(), archive })).toEqual({
      state: 'refused',
      refusal: 'failed',
    });
  });

  it('that is blocked gives its reason', async () => {
    expect(await loadReports(refusing('blocked'))).toEqual({
      state: 'refused',
      refusal: 'blocked',
    });
    expect(await loadDrafts(refusing('blocked'))).toBe(null);
    const kept = await keepDraft(refusing('blocked'), BUREAU);
    expect(kept).toEqual({ draft: BUREAU, refusal: 'blocked' });
  });
});

describe('the list', () => {
  const at = (second: string) => `2026-11-20T17:05:${second}+08:00`;
  const idsOf = async (...files: { id: string }[]) => {
    const result = await loadReports(storeOf(files.map((file) => ({ id: file.id, file }))));
    return result.state === 'loaded' && result.value.map(({ id }) => id);
  };

  it.each<[string, ReturnType<typeof fileOf>[], string[]]>([
    ['of one minute by the second', [fileOf('a', at('07')), fileOf('b', at('09'))], ['b', 'a']],
    [
      'of one second by when it was begun',
      ['a1', 'a3', 'a2'].map((id) => fileOf(id)),
      ['a3', 'a2', 'a1'],
    ],
    ['of one second a copy before its report', [fileOf('a'), fileOf('a-1')], ['a-1', 'a']],
    [
      'of another time zone by the moment',
      [fileOf('a', '2026-11-20T10:00:00+00:00'), fileOf('b', '2026-11-20T17:59:59+08:00')],
      ['a', 'b'],
    ],
  ])('gives what was saved last first: %s', async (_, files, ids) => {
    expect(await idsOf(...files)).toEqual(ids);
    expect(await idsOf(...[...files].reverse())).toEqual(ids);
  });

  it('gives ids that rise with the time', () => {
    vi.useFakeTimers({ now: 1_763_000_000_000 });
    const first = freshId();
    vi.advanceTimersByTime(1);
    expect(freshId() > first).toBe(true);
    vi.useRealTimers();
  });

  const listed = (...files: ReturnType<typeof fileOf>[]) =>
    toSummaries(
      files.map((file) => readStored({ id: file.id, file })),
      TODAY,
    ).map((report) => [listedName(report), report.state === 'read' && report.hasTwin]);
  const copy = copyId('a');

  it.each<[string, ReturnType<typeof fileOf>[], unknown[]]>([
    ['a report alone', [fileOf('a')], [[TITLE, false]]],
    ['a copy whose report is gone', [fileOf(copy)], [[TITLE, false]]],
    [
      'a copy',
      [fileOf(copy), fileOf('a')],
      [
        [`${TITLE}（副本）`, true],
        [TITLE, true],
      ],
    ],
    [
      'a copy of a copy',
      [fileOf(copyId(copy)), fileOf('a')],
      [
        [`${TITLE}（副本）`, true],
        [TITLE, true],
      ],
    ],
    [
      'two of the same title',
      [fileOf('b'), fileOf('a')],
      [
        [TITLE, true],
        [TITLE, true],
      ],
    ],
    [
      'a copy that became another year',
      [{ ...fileOf(copy), year: 2023 }, fileOf('a')],
      [
        [TITLE.replace('2024', '2023'), false],
        [TITLE, false],
      ],
    ],
    [
      'an id that only begins alike',
      [fileOf('ab'), fileOf('a')],
      [
        [TITLE, true],
        [TITLE, true],
      ],
    ],
  ])('tells %s', (_, files, names) => {
    expect(listed(...files)).toEqual(names);
  });

  it('makes ids of copies that have an address, however often', () => {
    let id = freshId();
    for (let time = 0; time < 9; time += 1) id = copyId(id);
    expect(id).toMatch(PLAIN_ID);
  });
});
