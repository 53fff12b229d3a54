import { describe, expect, it } from 'vitest';
import type { Draft } from '#src/report/draft/draft.ts';
import { BUREAU, narrative, withFigures, withLastYear } from '#src/testing/drafts.ts';
import { findingKey } from './finding.ts';
import { runChecks } from './run-checks.ts';

/** A report whose prose says no figure that a table could deny. */
const PLAIN: Draft = {
  ...BUREAU,
  overview: narrative(
    '2024年，云河县水务局按照条例要求推进政府信息公开工作。',
    ['主动公开方面', '及时更新政府网站的公开专栏。'],
    ['依申请公开方面', '依法办理政府信息公开申请，按时答复。'],
    ['政府信息管理方面', '严格执行先审后发制度。'],
    ['政府信息公开平台建设方面', '依托县政府网站公开专栏。'],
    ['监督保障方面', '接受社会评议，落实工作考核和责任追究制度。'],
  ),
};

const withTables = (typed: Record<string, number>, draft = PLAIN): Draft =>
  withFigures(
    draft,
    Object.fromEntries(Object.entries(typed).map(([path, figure]) => [path, String(figure)])),
    '0',
  );
const withPrinted = (draft: Draft, printedTotals: Record<string, number>): Draft => ({
  ...draft,
  source: { fileName: 'printed.pdf', printedTotals },
});
const column = (newlyReceived: number, carriedIn: number, handled: number, carriedOut: number) => ({
  'requests.newlyReceived.naturalPerson': newlyReceived,
  'requests.carriedIn.naturalPerson': carriedIn,
  'requests.disclosed.naturalPerson': handled,
  'requests.carriedOut.naturalPerson': carriedOut,
});
const named = (draft: Draft, name: string, kind: Draft['organ']['kind']): Draft => ({
  ...draft,
  organ: { name, kind },
});
const keysOf = (draft: Draft) => runChecks(draft, 2026).map(findingKey);

describe('figures of published reports', () => {
  it('add to 11 and 5 under printed totals of 0', () => {
    const details = {
      'disputes.reconsideration.upheld': 10,
      'disputes.reconsideration.corrected': 1,
      'disputes.litigationAfterReconsideration.upheld': 5,
    };
    const draft = withPrinted(withTables(details), {
      'disputes.reconsideration.total': 0,
      'disputes.directLitigation.total': 0,
      'disputes.litigationAfterReconsideration.total': 0,
    });
    expect(keysOf(draft)).toEqual([
      'printed-total:disputes.reconsideration.upheld',
      'printed-total:disputes.litigationAfterReconsideration.upheld',
    ]);
  });

  it('add to 26 and 27 where the printed totals of 20 and 21 balance', () => {
    const received = { ...column(20, 0, 26, 0), 'requests.newlyReceived.enterprise': 1 };
    const printed = { 'requests.handled.naturalPerson': 20, 'requests.handled.total': 21 };
    const draft = withPrinted(
      withTables({ ...received, 'requests.notHeld.enterprise': 1 }),
      printed,
    );
    expect(runChecks(draft, 2026)).toMatchObject([
      { rule: 'requests-balance', expected: 20, actual: 26 },
      { rule: 'printed-total', expected: 20, actual: 26 },
      { rule: 'printed-total', expected: 21, actual: 27 },
    ]);
    // What the file printed balances: held against that alone, nothing would be wrong.
    const asPrinted = { ...received, 'requests.disclosed.naturalPerson': 20 };
    expect(keysOf(withTables({ ...asPrinted, 'requests.notHeld.enterprise': 1 }))).toEqual([]);
  });

  it.each([
    [452, 9, 454, 7],
    [464, 3, 441, 26],
    [63, 3, 64, 2],
    [122, 11, 126, 7],
  ])('balance without any finding: %d＋%d＝%d＋%d', (...figures) => {
    expect(keysOf(withTables(column(...figures)))).toEqual([]);
  });

  it('leave 470 documents of 643 that should be in force', () => {
    const row = 'proactive.normativeDocuments';
    const now = withTables({
      [`${row}.issued`]: 62,
      [`${row}.repealed`]: 3,
      [`${row}.inForce`]: 470,
    });
    expect(runChecks(withLastYear(now, { [`${row}.inForce`]: 584 }), 2026)).toMatchObject([
      { rule: 'stock-roll', severity: 'confirm', expected: 643, actual: 470 },
    ]);
  });
});

describe('what must not be a rule', () => {
  it.each<[string, Draft]>([
    ['3 disputes with 0 requests', withTables({ 'disputes.reconsideration.upheld': 3 })],
    [
      'suits after reconsideration without a reconsideration of the year',
      withTables({ 'disputes.litigationAfterReconsideration.corrected': 2 }),
    ],
    [
      'a subdistrict with 1,472 penalties',
      named(
        withTables({ 'proactive.penalties.decisions': 1472 }),
        '云河县城关街道办事处',
        'subdistrict',
      ),
    ],
    [
      'a township with licences and fees',
      named(
        withTables({ 'proactive.licenses.decisions': 12, 'proactive.fees.amount': 3 }),
        '云河县河口镇人民政府',
        'township',
      ),
    ],
    [
      'all requests refused',
      withTables({
        'requests.newlyReceived.naturalPerson': 30,
        'requests.stateSecret.naturalPerson': 30,
      }),
    ],
  ])('is silent on %s', (_, draft) => {
    expect(keysOf(draft)).toEqual([]);
  });

  it('never takes 结转下年度 for the rest of the column', () => {
    const [finding] = runChecks(withTables(column(5, 0, 3, 0)), 2026);
    expect(finding).toMatchObject({ rule: 'requests-balance', expected: 5, actual: 3 });
  });
});
