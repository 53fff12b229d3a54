import type { Draft, Narrative } from '#src/report/draft/draft.ts';
import { mapFigures } from '#src/report/draft/report-file.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import type { FigureCell } from '#src/report/tables/table.ts';

/** A draft with some of its figures typed, by path; the others as `rest` says. */
export function withFigures(
  draft: Draft,
  typed: Record<string, string>,
  rest: string | ((cell: FigureCell) => string) = '',
): Draft {
  const restOf = typeof rest === 'string' ? () => rest : rest;
  const text = (_: unknown, cell: FigureCell) => typed[cell.path] ?? restOf(cell);
  return { ...draft, ...mapFigures<string, string>(draft, text) };
}

export const narrative = (
  opening: string,
  ...parts: [heading: string, text: string][]
): Narrative => ({
  opening,
  parts: parts.map(([heading, text], index) => ({ id: `part-${index + 1}`, heading, text })),
});

const EMPTY = newDraft('sample', '2024');

/** 局 with headings on lines of their own, nothing received, all figures 0. */
export const BUREAU: Draft = {
  ...withFigures(EMPTY, {}, '0'),
  organ: { name: '云河县水务局', kind: 'department' },
  overview: narrative(
    '2024年，云河县水务局按照条例要求推进政府信息公开工作。\n本报告的统计期限自2024年1月1日起至2024年12月31日止。',
    ['主动公开方面', '全年通过县政府网站公开信息36条。'],
    ['依申请公开方面', '未收到政府信息公开申请。'],
    ['政府信息管理方面', '严格执行先审后发制度。'],
    ['政府信息公开平台建设方面', '依托县政府网站公开专栏。'],
    ['监督保障方面', '组织培训2次。\n未发生责任追究情况。'],
  ),
  improvement: narrative(
    '',
    ['主要问题', '公开内容还不够及时。'],
    ['改进措施', '一是加强学习。\n二是定期自查。'],
  ),
  other: narrative('本年度没有发出收费通知，未收取信息处理费。'),
};

/** 局 whose prose says nothing that the tables could contradict. */
export const RETICENT: Draft = {
  ...BUREAU,
  overview: narrative(
    '',
    ['主动公开', '通过县政府网站公开信息。'],
    ['依申请公开', '指定专人负责依申请公开。'],
    ['政府信息管理', '严格执行先审后发制度。'],
    ['政府信息公开平台建设', '依托县政府网站公开专栏。'],
    ['监督保障', '组织培训。'],
  ),
  other: narrative('本年度未收取信息处理费。'),
};

/** 局 with run-in headings and section 五 as running text. */
export const RUN_IN: Draft = {
  ...withFigures(
    EMPTY,
    { 'proactive.normativeDocuments.issued': '1', 'proactive.normativeDocuments.inForce': '1' },
    '0',
  ),
  organ: { name: '云河县粮食和物资储备局', kind: 'department' },
  overview: narrative(
    '',
    ['主动公开：', '2024年，主动公开信息12条。'],
    ['依申请公开情况。', '未收到申请。'],
    ['政府信息管理：', '指定专人负责。'],
    ['公开平台建设：', '设立专栏。'],
    ['监督保障：', '主动接受群众监督评议。'],
  ),
  improvement: narrative('存在的主要问题：一是时效性不强。\n改进情况：一是完善制度。'),
  other: narrative('2024年度未收取信息处理费。'),
};

/** A figure per cell of table 三 in which every column balances: received = sum of the outcomes. */
const received = (cell: FigureCell): string => {
  const outcomes: Record<string, number> = { naturalPerson: 40, enterprise: 9, legalService: 3 };
  if (cell.table !== 'requests') return cell.unit === 'amount' ? '18.8710' : '4';
  const base = outcomes[cell.column] ?? 0;
  const figures: Record<string, number> = {
    newlyReceived: base * 3,
    carriedIn: base,
    disclosed: base * 2,
    notHeld: base,
    carriedOut: base,
  };
  return String(figures[cell.row] ?? 0);
};

/** A government's report: figures everywhere, preface, notes, signature, a title of its own. */
export const GOVERNMENT: Draft = {
  ...withFigures(EMPTY, {}, received),
  organ: { name: '云河县人民政府', kind: 'government' },
  scope: 'aggregate',
  title: '云河县人民政府2024年度政府信息公开工作报告',
  preface: '本报告根据《中华人民共和国政府信息公开条例》编制。\n联系电话：0000-0000000。',
  overview: narrative(
    '',
    ['总体', '全县收到申请156件。'],
    ['', '没有标题的一节，写主动公开、政府信息管理和公开平台建设。'],
    ['监督保障', '工作考核、社会评议和责任追究结果良好。'],
  ),
  improvement: narrative('', ['主要问题', '力量不足。'], ['改进情况', '加强培训。']),
  other: narrative(
    '',
    ['信息处理费', '本年度收取信息处理费0元。'],
    ['其他', '没有其他需要报告的事项😀。'],
  ),
  notes: {
    ...EMPTY.notes,
    cells: {
      ...EMPTY.notes.cells,
      proactive: {
        ...EMPTY.notes.cells.proactive,
        normativeDocuments: { issued: '', repealed: '含自然失效2件', inForce: '' },
      },
    },
    disputes: '注：行政复议、行政诉讼数量含上年度结转数量。',
  },
  signature: { organ: '云河县人民政府', date: '2025年3月20日' },
};

export const SAMPLES: Record<string, Draft> = {
  'own-line headings, all figures 0': BUREAU,
  'run-in headings, section 五 as running text': RUN_IN,
  'figures everywhere, notes, preface, signature': GOVERNMENT,
};

/** Last year's report as a draft holds it, with some of its figures, by path. */
export function withLastYear(
  draft: Draft,
  figures: Record<string, unknown>,
  report: Record<string, unknown> = {},
): Draft {
  const tables: Record<string, unknown> = mapFigures<string, unknown>(
    draft,
    (_, cell) => figures[cell.path] ?? null,
  );
  const year = Number(draft.year) - 1;
  const { name } = draft.organ;
  return {
    ...draft,
    reference: { fileName: 'last.docx', report: { organ: { name }, year, ...tables, ...report } },
  };
}
