// Figures of the statutory tables as prose writes them: 12件, 27.948692万元.
import { requestPath, APPLICANTS } from '#src/report/tables/requests.ts';
import { OUTCOME_GROUPS, type RequestRowId } from '#src/report/tables/request-rows.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { TOTAL_CELLS } from '#src/report/tables/tables.ts';
import { sumCounts, type ReadingAt } from '#src/report/tables/totals.ts';

/** A figure that a sentence may want. */
export interface TableFigure {
  table: TableId;
  label: string;
  /** Paths of the typed cells that it sums. */
  parts: readonly string[];
  unit: '件' | '万元';
}

const partsOf = (total: string) => TOTAL_CELLS.find(({ path }) => path === total)?.parts ?? [];
const rowParts = (row: RequestRowId) => APPLICANTS.map(({ id }) => requestPath(row, id));
const groupParts = (label: string) =>
  OUTCOME_GROUPS.filter((group) => group.label === label).flatMap(({ rows }) =>
    rows.flatMap(({ id }) => rowParts(id)),
  );

const list = (
  table: TableId,
  unit: TableFigure['unit'],
  figures: Record<string, readonly string[]>,
): TableFigure[] =>
  Object.entries(figures).map(([label, parts]) => ({ table, label, parts, unit }));

/** Those of requests first: most sentences want them. */
export const TABLE_FIGURES: readonly TableFigure[] = [
  ...list('requests', '件', {
    本年新收: rowParts('newlyReceived'),
    上年结转: rowParts('carriedIn'),
    办结总计: partsOf('requests.handled.total'),
    予以公开: rowParts('disclosed'),
    部分公开: rowParts('partiallyDisclosed'),
    不予公开: groupParts('（三）不予公开'),
    无法提供: groupParts('（四）无法提供'),
    不予处理: groupParts('（五）不予处理'),
    其他处理: groupParts('（六）其他处理'),
    结转下年度: rowParts('carriedOut'),
  }),
  ...list('disputes', '件', {
    行政复议: partsOf('disputes.reconsideration.total'),
    行政诉讼: [
      ...partsOf('disputes.directLitigation.total'),
      ...partsOf('disputes.litigationAfterReconsideration.total'),
    ],
  }),
  ...list('proactive', '件', {
    规范性文件制发: ['proactive.normativeDocuments.issued'],
    规范性文件废止: ['proactive.normativeDocuments.repealed'],
    规范性文件现行有效: ['proactive.normativeDocuments.inForce'],
    行政许可: ['proactive.licenses.decisions'],
    行政处罚: ['proactive.penalties.decisions'],
    行政强制: ['proactive.compulsion.decisions'],
  }),
  ...list('proactive', '万元', { 行政事业性收费: ['proactive.fees.amount'] }),
];

/** The figure with its unit; null while one of its cells is blank or cannot be read. */
export function figureText({ parts, unit }: TableFigure, readingAt: ReadingAt): string | null {
  const { sum, complete } = sumCounts(parts, readingAt);
  if (!complete || sum === null) return null;
  const [first] = parts;
  const reading = first !== undefined && unit === '万元' ? readingAt(first) : undefined;
  // An amount is written as it was typed, 18.8710 with its last zero.
  return `${reading?.state === 'read' ? reading.text : sum}${unit}`;
}
