import { describe, expect, it } from 'vitest';
import { STEP_IDS, stepOf } from '#src/report/sections/sections.ts';
import { BUREAU, narrative, withFigures, withLastYear } from '#src/testing/drafts.ts';
import { REVIEW_POINTS, reviewPointsOf } from './review-points.ts';
import { runChecks } from './run-checks.ts';

const figures = (typed: Record<string, string>) => withFigures(BUREAU, typed, '0');

/** Reports with as many faults as they can have at once. */
const FAULTY = {
  'prose that was left over': {
    ...figures({ 'requests.feeLapsed.research': '2', 'requests.newlyReceived.research': '2' }),
    title: '云河县教育局2024年政府信息公开工作年度报告',
    overview: narrative(
      `依据国办公开办函〔2019〕60号，共主动公开条。2022年，开展培训(线上)。全年收到政府信息公开申请8条。2024年，收到政府信息公开申请9件。${'加强学习。'.repeat(250)}`,
      ['监督保障', ''],
      ['依申请公开', '（文字描述）'],
    ),
    improvement: narrative('联系人手机13812345678，'),
    other: narrative('未发出收费通知，收取信息处理费3940元。'),
  },
  'a bare 无 and tables that do not roll on': withLastYear(
    {
      ...figures({
        'proactive.rules.issued': '3',
        'proactive.normativeDocuments.inForce': '500',
        'requests.newlyReceived.research': '300',
        'requests.otherOutcome.research': '300',
        'requests.carriedIn.research': '/',
      }),
      organ: { name: '云河县行政审批局', kind: 'department' },
      other: narrative('无'),
      improvement: narrative(''),
    },
    {
      'proactive.normativeDocuments.inForce': 10,
      'requests.newlyReceived.research': 25,
      'requests.carriedOut.naturalPerson': 4,
      'disputes.reconsideration.pending': 5,
    },
    { overview: BUREAU.overview },
  ),
  'nothing but blanks': {
    ...withFigures(BUREAU, { 'requests.newlyReceived.research': '3' }),
    organ: { name: '', kind: 'department' as const },
    year: '1999',
  },
  'two short forms': {
    ...BUREAU,
    organ: { name: '云河县教育和体育局', kind: 'department' as const },
    overview: narrative('县教体局公开。县教育局培训。'),
  },
  'a column out of balance': {
    ...figures({ 'requests.newlyReceived.research': '3' }),
    source: { printedTotals: { 'requests.newlyReceived.total': 9 } },
  },
};

const FOUND = Object.values(FAULTY).flatMap((draft) => runChecks(draft, 2026));

describe('what reviewers look for', () => {
  it('says of every finding the weight and the section that the checks give it', () => {
    const told = FOUND.map(({ rule, places }) => {
      const { severity, steps } = REVIEW_POINTS[rule];
      return [rule, severity, steps.includes(stepOf(places[0]))];
    });
    expect(told).toEqual(FOUND.map(({ rule, severity }) => [rule, severity, true]));
  });

  it('is held against every rule', () => {
    const found = new Set<string>(FOUND.map(({ rule }) => rule));
    const rules = Object.keys(REVIEW_POINTS);
    expect(rules.filter((rule) => !found.has(rule))).toEqual([]);
  });

  it.each(STEP_IDS)('has points for %s', (step) => {
    const lists = reviewPointsOf(step);
    expect(lists.length).toBeGreaterThan(0);
    for (const { items } of lists) {
      expect(items.length).toBeGreaterThan(0);
      for (const item of items) expect(item).toMatch(/。$/);
    }
  });

  it('stands under the words of the checks', () => {
    expect(reviewPointsOf('requests').map(({ name }) => name)).toEqual([
      '必须改正',
      '需要核实',
      '提示',
      '程序看不出，要人核对',
    ]);
    expect(reviewPointsOf('review').map(({ name }) => name)).toEqual(['程序看不出，要人核对']);
  });
});
