// Table 四 政府信息公开行政复议、行政诉讼情况: Article 50(3) of the Regulation, format
// 国办公开办函〔2021〕30号.
import { figure, label, total, type StatutoryTable } from './table.ts';

const RESULTS = [
  { id: 'upheld', label: '结果维持', meaning: '维持本机关的行为，或驳回申请、请求。' },
  {
    id: 'corrected',
    label: '结果纠正',
    meaning: '撤销、变更、确认违法或责令履行等，本机关的行为被纠正。',
  },
  { id: 'otherResult', label: '其他结果', meaning: '撤回、终止、调解等，不属于维持也不属于纠正。' },
  { id: 'pending', label: '尚未审结', meaning: '到 12 月 31 日还没有结论。' },
] as const;

const GROUPS = [
  { id: 'reconsideration', label: '行政复议', heads: [] },
  { id: 'directLitigation', label: '未经复议直接起诉', heads: ['行政诉讼'] },
  { id: 'litigationAfterReconsideration', label: '复议后起诉', heads: ['行政诉讼'] },
] as const;

/** The typed figures of table 四: `reconsideration.upheld` …. */
export type DisputeFigures<Figure> = Record<
  (typeof GROUPS)[number]['id'],
  Record<(typeof RESULTS)[number]['id'], Figure>
>;

const SCOPE = '只填因政府信息公开工作引起的案件，不填本机关的其他案件。';
const WORDS = [...RESULTS.map((result) => result.label), '总计'];

const figures = GROUPS.flatMap((group) => {
  const groupLabel = [...group.heads, group.label].join('，');
  const cells = RESULTS.map((result) =>
    figure({
      table: 'disputes',
      row: group.id,
      column: result.id,
      rowLabel: groupLabel,
      columnLabel: result.label,
      unit: 'count',
      colSpan: 1,
      meaning: { text: `${result.meaning}${SCOPE}`, law: null },
    }),
  );
  const parts = cells.map((cell) => cell.path);
  return [...cells, total(`disputes.${group.id}.total`, `${groupLabel}，总计`, parts)];
});

export const DISPUTES: StatutoryTable = {
  id: 'disputes',
  shortName: '表四',
  widths: Array.from({ length: 15 }, () => 1),
  headRows: 3,
  rows: [
    [label('行政复议', 'colgroup', 5), label('行政诉讼', 'colgroup', 10)],
    [
      ...WORDS.map((word) => label(word, 'col', 1, 2)),
      label('未经复议直接起诉', 'colgroup', 5),
      label('复议后起诉', 'colgroup', 5),
    ],
    [...WORDS, ...WORDS].map((word) => label(word, 'col')),
    figures,
  ],
};
