// The figures of this year's report beside last year's, row by row, for looking at. Group sums are
// derived from the three tables each time; nothing here is stored or published.
import { fenToText } from '#src/report/figures.ts';
import type { FigureCell } from '#src/report/tables/table.ts';
import { FIGURE_CELLS } from '#src/report/tables/tables.ts';
import { isWhole, knownSum, type KnownSum } from '#src/report/tables/known-sum.ts';
import { FLOW_OUTCOMES, FLOW_SOURCES } from '#src/report/tables/request-flow.ts';
import type { ReadingAt } from '#src/report/tables/totals.ts';

/** How this year stands to last: null where either cannot be read in whole. */
export type Change = { kind: 'same' } | { kind: 'more' | 'less'; by: string } | null;

export interface YearsRow {
  label: string;
  unit: '件' | '万元';
  own: KnownSum;
  last: KnownSum;
  change: Change;
}

export interface YearsGroup {
  heading: string;
  rows: readonly YearsRow[];
}

interface Line {
  label: string;
  unit: YearsRow['unit'];
  paths: readonly string[];
}

const pathsWhere = (isOf: (cell: FigureCell) => boolean): string[] =>
  FIGURE_CELLS.filter(isOf).map(({ path }) => path);

/** 行政许可，本年处理决定数量; the words of the form without their brackets. */
const proactiveLines: Line[] = FIGURE_CELLS.filter(({ table }) => table === 'proactive').map(
  ({ path, rowLabel, columnLabel, unit }) => ({
    label: `${rowLabel}，${columnLabel.replace(/（.*$/, '')}`,
    unit: unit === 'amount' ? '万元' : '件',
    paths: [path],
  }),
);

const DISPUTE_GROUPS = [
  { label: '行政复议', rows: ['reconsideration'] },
  { label: '行政诉讼', rows: ['directLitigation', 'litigationAfterReconsideration'] },
];
const disputeLines = DISPUTE_GROUPS.flatMap(({ label, rows }): Line[] => {
  const isOfGroup = ({ table, row }: FigureCell) => table === 'disputes' && rows.includes(row);
  return [
    { label, unit: '件', paths: pathsWhere(isOfGroup) },
    {
      label: `${label}，结果纠正`,
      unit: '件',
      paths: pathsWhere((cell) => isOfGroup(cell) && cell.column === 'corrected'),
    },
  ];
});

const GROUPS: { heading: string; lines: Line[] }[] = [
  {
    heading: '政府信息公开申请（表三）',
    lines: [...FLOW_SOURCES, ...FLOW_OUTCOMES].map(({ label, paths }) => ({
      label,
      unit: '件',
      paths,
    })),
  },
  { heading: '主动公开（表二）', lines: proactiveLines },
  { heading: '行政复议、行政诉讼（表四）', lines: disputeLines },
];

function changeOf(own: KnownSum, last: KnownSum): Change {
  if (!isWhole(own) || !isWhole(last)) return null;
  const [now, then] = [own.exact ?? 0n, last.exact ?? 0n];
  if (now === then) return { kind: 'same' };
  return now > then
    ? { kind: 'more', by: fenToText(now - then) }
    : { kind: 'less', by: fenToText(then - now) };
}

/** The figures people ask for, of both years, in the order of the form within each table. */
export function compareYears(ownAt: ReadingAt, lastAt: ReadingAt): YearsGroup[] {
  return GROUPS.map(({ heading, lines }) => ({
    heading,
    rows: lines.map(({ label, unit, paths }) => {
      const own = knownSum(paths, ownAt);
      const last = knownSum(paths, lastAt);
      return { label, unit, own, last, change: changeOf(own, last) };
    }),
  }));
}

/** Whether a row says 0 for both years. */
export const isZeroTwice = ({ own, last }: YearsRow): boolean =>
  isWhole(own) && isWhole(last) && own.value === 0 && last.value === 0;
