import { describe, expect, it } from 'vitest';
import type { Draft } from '#src/report/draft/draft.ts';
import { BUREAU, withFigures } from '#src/testing/drafts.ts';
import { findingSentence } from './messages.ts';
import { runChecks } from './run-checks.ts';

const check = (draft: Draft) =>
  runChecks(draft, 2026).filter(({ rule }) => rule === 'printed-total');
const printed = (
  typed: Record<string, string>,
  printedTotals: Record<string, number>,
  accepted = false,
): Draft => ({
  ...withFigures(BUREAU, typed, '0'),
  source: { fileName: 'printed.docx', printedTotals, accepted },
});

const DISPUTES = {
  'disputes.reconsideration.upheld': '10',
  'disputes.reconsideration.corrected': '1',
  'disputes.directLitigation.pending': '5',
};
const ZERO_TOTALS = {
  'disputes.reconsideration.total': 0,
  'disputes.directLitigation.total': 0,
  'disputes.litigationAfterReconsideration.total': 0,
};

describe('printed-total', () => {
  it('names the table and the total, both figures and the difference', () => {
    const findings = check(printed(DISPUTES, ZERO_TOTALS));
    expect(findings.map(findingSentence)).toEqual([
      '表四·行政复议，总计：各格相加 11，原文件印的是 0，多 11 件。改正各格，或者核对后以各格为准',
      '表四·行政诉讼，未经复议直接起诉，总计：各格相加 5，原文件印的是 0，多 5 件。改正各格，或者核对后以各格为准',
    ]);
    expect(findings[0]).toMatchObject({ severity: 'error', expected: 0, actual: 11 });
    expect(findings[0]?.places).toEqual([
      'disputes.reconsideration.upheld',
      'disputes.reconsideration.corrected',
      'disputes.reconsideration.otherResult',
      'disputes.reconsideration.pending',
    ]);
  });

  it('speaks where details and totals disagree although the totals balance', () => {
    const typed = {
      'requests.newlyReceived.naturalPerson': '20',
      'requests.newlyReceived.enterprise': '1',
      'requests.disclosed.naturalPerson': '26',
      'requests.disclosed.enterprise': '1',
    };
    const totals = { 'requests.handled.naturalPerson': 20, 'requests.handled.total': 21 };
    expect(
      check(printed(typed, totals)).map((finding) => [finding.expected, finding.actual]),
    ).toEqual([
      [20, 26],
      [21, 27],
    ]);
  });

  it('leaves the grand total out where the six printed columns add up to it', () => {
    const columns = { enterprise: 1, research: 0, publicBenefit: 0, legalService: 0 };
    const totals = Object.fromEntries(
      Object.entries({ naturalPerson: 20, ...columns, otherOrganization: 0, total: 21 }).map(
        ([id, total]) => [`requests.handled.${id}`, total],
      ),
    );
    const typed = {
      'requests.disclosed.naturalPerson': '26',
      'requests.disclosed.enterprise': '1',
    };
    expect(check(printed(typed, totals)).map(({ places }) => places[0])).toEqual([
      'requests.disclosed.naturalPerson',
    ]);
  });

  it.each<[string, Draft]>([
    [
      'the parts add up to what is printed',
      printed({ ...DISPUTES }, { 'disputes.reconsideration.total': 11 }),
    ],
    ['it was answered 已核对，以分项为准', printed(DISPUTES, ZERO_TOTALS, true)],
    ['nothing was imported', { ...withFigures(BUREAU, DISPUTES, '0'), source: null }],
    ['the file printed no total', printed(DISPUTES, {})],
    ['a total is of no cell of ours', printed(DISPUTES, { 'requests.refused.total': 3 })],
    [
      'a part cannot be read',
      printed(
        { ...DISPUTES, 'disputes.reconsideration.upheld': '/' },
        { 'disputes.reconsideration.total': 0 },
      ),
    ],
    [
      'a part is blank',
      printed({ 'disputes.reconsideration.upheld': '' }, { 'disputes.reconsideration.total': 4 }),
    ],
  ])('is silent where %s', (_, draft) => {
    expect(check(draft)).toEqual([]);
  });

  it('leaves a source that prints only totals to figure-blank', () => {
    const draft: Draft = {
      ...withFigures(BUREAU, {}, (cell) => (cell.table === 'disputes' ? '' : '0')),
      source: { printedTotals: { 'disputes.reconsideration.total': 4 } },
    };
    expect(runChecks(draft, 2026).map(({ rule }) => rule)).toEqual(['figure-blank']);
  });
});
