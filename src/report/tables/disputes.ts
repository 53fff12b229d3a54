// Table 四 政府信息公开行政复议、行政诉讼情况: Article 50(3) of the Regulation, format
// 国办公开办函〔2021〕30号.
import { figure, label, total, type StatutoryTable } from './table.ts';

const RESULTS = [
  { id: 'upheld', label: '结果维持' },
  { id: 'corrected', label: '结果纠正' },
  { id: 'otherResult', label: '其他结果' },
  { id: 'pending', label: '尚未审结' },
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
