import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runChecks } from '#src/report/checks/run-checks.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { toReportFile, toReportJson } from '#src/report/draft/report-file.ts';
import { restoreJson } from '#src/report/draft/restore.ts';
import { positionOf } from '#src/report/tables/readings.ts';
import { anyDraft, anySources } from '#src/testing/arbitraries.ts';
import { COMPLETE } from '#src/testing/complete-draft.ts';
import { BUREAU, SAMPLES, narrative, withFigures, withLastYear } from '#src/testing/drafts.ts';
import { mutatedText, mutatedTree } from '#src/testing/mutated-json.ts';
import { SEEDS, triesBySeed } from '#src/testing/tries.ts';
import { examineDraft, examineReport } from './examine.ts';

const THIS_YEAR = 2025;
const STAMP = { revision: 7, savedAt: '2025-01-14T09:30:00+08:00' };
const EMPTY = newDraft('empty', '');
const textOf = (draft: Draft) => toReportJson(toReportFile(draft, STAMP));
const examined = (draft: Draft) => examineReport(textOf(draft), THIS_YEAR);

const DRAFTS = [
  COMPLETE,
  withLastYear(COMPLETE, { 'requests.carriedOut.naturalPerson': 3 }),
  ...Object.values(SAMPLES),
];
const TEXTS = DRAFTS.map(textOf);

/** The long way: through the door, and all rules of the catalogue. */
function expectTheLongWay(text: string): void {
  const restored = restoreJson(text, EMPTY);
  const short = examineReport(text, THIS_YEAR);
  if (restored.state === 'refused') {
    expect(short).toBeNull();
    return;
  }
  const { draft } = restored;
  const long = examineDraft(draft, THIS_YEAR);
  const errors = runChecks(draft, THIS_YEAR).filter(({ severity }) => severity === 'error');
  expect(long.errors).toBe(errors.length);
  expect(new Set(long.errorRules)).toEqual(new Set(errors.map(({ rule }) => rule)));
  if (short === null) return;
  expect(short).toEqual(long);
  expect(restored).toMatchObject({ messages: [], readOnly: false });
}

describe('a collected report', () => {
  it('is known by its organ, year, figures and faults', () => {
    const draft: Draft = {
      ...withFigures(
        BUREAU,
        {
          'requests.newlyReceived.enterprise': '3',
          'requests.newlyReceived.research': '',
          'requests.repeated.research': '无',
          'proactive.fees.amount': '123456789012.123450',
        },
        '0',
      ),
      organ: { name: ' 云河县水务局\n', kind: 'department' },
      year: '２０２４年',
      other: narrative(''),
    };
    const { figures, ...rest } = examined(draft) ?? { figures: [] };
    expect(rest).toEqual({
      organ: '云河县水务局',
      kind: 'department',
      scope: 'own',
      typedYear: '2024',
      year: 2024,
      reportId: 'sample',
      ...STAMP,
      errors: 4,
      errorRules: ['text-missing', 'figure-unreadable', 'requests-balance', 'figure-blank'],
      isTotalsOnly: false,
      isKindCorrected: false,
    });
    const paths = [
      'requests.newlyReceived.enterprise',
      'requests.newlyReceived.research',
      'requests.repeated.research',
      'proactive.fees.amount',
    ];
    expect(paths.map((path) => figures[positionOf(path)])).toEqual([
      3,
      null,
      '无',
      '123456789012.12345',
    ]);
  });

  it('has the faults of its texts and of its printed totals', () => {
    const draft: Draft = {
      ...BUREAU,
      organ: { name: '', kind: 'department' },
      year: '去年',
      preface: '（文字描述）',
      source: { printedTotals: { 'disputes.reconsideration.total': 7 } },
    };
    expect(examined(draft)).toMatchObject({
      typedYear: '去年',
      year: null,
      errors: 4,
      errorRules: ['organ-missing', 'year-missing', 'text-instruction', 'printed-total'],
    });
  });

  it.each(['', '{', 'null', '[]', '{}', `\uFEFF${textOf(BUREAU)}`])(
    'in a text that is not the program’s own to the letter is for the door: %#',
    (text) => {
      expect(examineReport(text, THIS_YEAR)).toBeNull();
    },
  );

  it.each([
    ['a newer version', { version: 2 }],
    ['another id', { id: 'a/b' }],
    ['no texts', { overview: null }],
    ['a row less', { disputes: { reconsideration: {} } }],
    ['a kind unknown', { organ: { name: '', kind: 'ministry2' } }],
    ['a note of another type', { notes: { cells: { a: 1 } } }],
  ])('with %s is for the door', (_, change) => {
    const text = JSON.stringify({ ...toReportFile(BUREAU, STAMP), ...change });
    expect(examineReport(text, THIS_YEAR)).toBeNull();
  });
});

describe('the short way and the long way', () => {
  it('say the same of every file that the program writes', () => {
    fc.assert(
      fc.property(anyDraft, anySources, (draft, sources) => {
        // A total that was read is a finite number; others JSON cannot hold.
        fc.pre(Object.values(sources.source?.printedTotals ?? {}).every(Number.isFinite));
        const text = textOf({ ...draft, source: sources.source });
        expect(examineReport(text, THIS_YEAR)).not.toBeNull();
        expectTheLongWay(text);
      }),
    );
  });

  it.each(SEEDS)('say the same of a file with odd keys and values, SEED=%i', (seed) => {
    fc.assert(
      fc.property(mutatedTree(TEXTS.map((text): unknown => JSON.parse(text))), (tree) => {
        expectTheLongWay(JSON.stringify(tree));
      }),
      { seed, numRuns: triesBySeed(400, 8_000) },
    );
  });

  it.each(SEEDS)('say the same of a damaged text, SEED=%i', (seed) => {
    fc.assert(fc.property(mutatedText(TEXTS), expectTheLongWay), {
      seed,
      numRuns: triesBySeed(200, 4_000),
    });
  });
});
