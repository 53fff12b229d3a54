// Sums of the statutory tables that prose speaks of: 本年新收, 不予公开, 行政诉讼.
import { OUTCOME_GROUPS } from '#src/report/tables/request-rows.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { TOTAL_CELLS } from '#src/report/tables/tables.ts';
import { sumCounts, type ReadingAt } from '#src/report/tables/totals.ts';

/** Typed cells of the tables that are summed, by the name that findings give their sum. */
export interface TableSum {
  name: string;
  cells: readonly string[];
}

/** A figure that a sentence may want. */
interface TableFigure extends TableSum {
  table: TableId;
  /** What it is called where it is offered. */
  label: string;
  unit: '件' | '万元';
}

const totals = new Map(TOTAL_CELLS.map(({ path, parts }) => [path, parts]));
const totalOf = (...rows: readonly string[]): string[] =>
  rows.flatMap((row) => totals.get(`${row}.total`) ?? []);
const groupOf = (label: string): string[] =>
  OUTCOME_GROUPS.filter((group) => group.label === label).flatMap(({ rows }) =>
    totalOf(...rows.map(({ id }) => `requests.${id}`)),
  );

const request = (label: string, name: string, cells: readonly string[]): TableFigure => ({
  table: 'requests',
  label,
  name: `表三·${name}`,
  cells,
  unit: '件',
});
const dispute = (label: string, ...groups: readonly string[]): TableFigure => ({
  table: 'disputes',
  label,
  name: `表四·${label}总计`,
  cells: totalOf(...groups.map((group) => `disputes.${group}`)),
  unit: '件',
});
const proactive = (label: string, name: string, cell: string): TableFigure => ({
  table: 'proactive',
  label,
  name: `表二·${name}`,
  cells: [`proactive.${cell}`],
  unit: cell === 'fees.amount' ? '万元' : '件',
});
const documents = (label: string, name: string, column: string): TableFigure =>
  proactive(`规范性文件${label}`, `行政规范性文件${name}`, `normativeDocuments.${column}`);

/** What the prose states and is held to; those of requests first: most sentences want them. */
export const STATED_FIGURES = {
  newlyReceived: request('本年新收', '本年新收总计', totalOf('requests.newlyReceived')),
  carriedIn: request('上年结转', '上年结转总计', totalOf('requests.carriedIn')),
  handled: request('办结总计', '办理结果总计', totalOf('requests.handled')),
  disclosed: request('予以公开', '予以公开总计', totalOf('requests.disclosed')),
  partiallyDisclosed: request('部分公开', '部分公开总计', totalOf('requests.partiallyDisclosed')),
  notDisclosed: request('不予公开', '不予公开合计', groupOf('（三）不予公开')),
  notProvided: request('无法提供', '无法提供合计', groupOf('（四）无法提供')),
  notProcessed: request('不予处理', '不予处理合计', groupOf('（五）不予处理')),
  otherwiseProcessed: request('其他处理', '其他处理合计', groupOf('（六）其他处理')),
  carriedOut: request('结转下年度', '结转下年度总计', totalOf('requests.carriedOut')),
  reconsideration: dispute('行政复议', 'reconsideration'),
  litigation: dispute('行政诉讼', 'directLitigation', 'litigationAfterReconsideration'),
  documentsIssued: documents('制发', '本年制发件数', 'issued'),
  documentsRepealed: documents('废止', '本年废止件数', 'repealed'),
  documentsInForce: documents('现行有效', '现行有效件数', 'inForce'),
};

/** What a sentence may want, whether it is held to it or not. */
export const TABLE_FIGURES = {
  ...STATED_FIGURES,
  licenses: proactive('行政许可', '行政许可', 'licenses.decisions'),
  penalties: proactive('行政处罚', '行政处罚', 'penalties.decisions'),
  compulsion: proactive('行政强制', '行政强制', 'compulsion.decisions'),
  fees: proactive('行政事业性收费', '行政事业性收费', 'fees.amount'),
};

/**
 * The figure as prose writes it, 12件 or 27.948692万元; null while one of its cells is blank or cannot
 * be read.
 */
export function figureText({ cells, unit }: TableFigure, readingAt: ReadingAt): string | null {
  const { sum, complete } = sumCounts(cells, readingAt);
  if (!complete || sum === null) return null;
  const [first] = cells;
  const reading = first !== undefined && unit === '万元' ? readingAt(first) : undefined;
  // An amount is written as it was typed, 18.8710 with its last zero.
  return `${reading?.state === 'read' ? reading.text : sum}${unit}`;
}
