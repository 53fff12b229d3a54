import type { Draft } from '#src/report/draft/draft.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { FIGURE_CELLS, buildFigures } from '#src/report/tables/tables.ts';
import { narrative, withFigures } from './drafts.ts';

const EMPTY = newDraft('complete-2024', '2024');
const numbers = new Map(FIGURE_CELLS.map(({ path }, index) => [path, String(index)]));

/** A report in which everything is filled in that can be, with keys that no version knows. */
export const COMPLETE: Draft = {
  ...withFigures(
    EMPTY,
    {
      'proactive.rules.repealed': '22（其中修订 16 件）',
      'proactive.fees.amount': '18.8710',
      'requests.newlyReceived.enterprise': '',
      'requests.newlyReceived.otherOrganization': '/',
      'requests.repeated.research': '3件/月',
    },
    (cell) => numbers.get(cell.path) ?? '',
  ),
  organ: { name: '云河县水务局', kind: 'vertical', code: 'X-1' },
  scope: 'aggregate',
  title: '云河县水务局2024年度政府信息公开工作报告',
  preface: '本报告根据条例编制。\n联系电话：0000-0000000。',
  overview: {
    ...narrative(
      '全年公开信息36条。',
      ['主动公开：', '第一段。\n\n　　第二段😀。'],
      ['', '“没有”标题'],
    ),
    author: '张',
  },
  improvement: narrative('', ['主要问题', '力量不足。'], ['改进情况', '加强培训。']),
  other: narrative('本年度未收取信息处理费。', ['其他', '\t没有\\其他<事项>&。']),
  notes: {
    cells: {
      ...buildFigures(({ path }) => (path === 'requests.repeated.research' ? '含上年1件' : '')),
      'requests.futureRow.research': '以后才有的一行',
    },
    proactive: '注：规章含修订。',
    requests: '注：含结转。',
    disputes: '注：含上年度结转。',
  },
  signature: { organ: '云河县水务局', date: '2025年1月14日' },
  source: {
    fileName: '2024年报.docx',
    printedTotals: { 'disputes.reconsideration.total': 7 },
    accepted: true,
    text: '一、总体情况\n规章\t0\t22',
    messages: [{ kind: 'deduced', place: 'year', text: '年度由标题推出。', raw: '2024年' }],
    counts: { requests: { cells: 144, read: 140, blank: 4 } },
    seen: true,
  },
  reference: {
    fileName: '2023年报.json',
    report: { year: 2023, requests: { carriedOut: { naturalPerson: 3 } } },
  },
  explanations: [
    {
      rule: 'carried-in',
      place: 'requests.carriedIn.naturalPerson',
      text: '上年报告发布后有一件改为结转。',
      for: { expected: 3, actual: 9 },
    },
  ],
  done: ['overview', 'requests'],
  finalized: { at: '2025-01-14T09:30:00+08:00', revision: 12 },
  future: { kept: ['别的版本写的', 1, null, true] },
};
