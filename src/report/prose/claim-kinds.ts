// What statements of the prose are held against: sums of typed cells of the tables.
import { OUTCOME_GROUPS } from '#src/report/tables/request-rows.ts';
import { TOTAL_CELLS, figureCellsOf } from '#src/report/tables/tables.ts';

/** What a statement counts. `processed` (办理) may mean what was received or what was closed. */
export type ClaimKind =
  | 'newlyReceived'
  | 'carriedIn'
  | 'carriedOut'
  | 'handled'
  | 'processed'
  | 'disclosed'
  | 'partiallyDisclosed'
  | 'disclosedAtAll'
  | 'notDisclosed'
  | 'notProvided'
  | 'notProcessed'
  | 'otherwiseProcessed'
  | 'reconsideration'
  | 'litigation'
  | 'documentsIssued'
  | 'documentsRepealed'
  | 'documentsInForce';

/** A sum of the tables, by the name that findings give it. */
export interface TableSum {
  name: string;
  cells: readonly string[];
}

const totals = new Map(TOTAL_CELLS.map(({ path, parts }) => [path, parts]));
const rows = (...ids: readonly string[]): string[] =>
  ids.flatMap((id) => totals.get(`requests.${id}.total`) ?? []);
const sum = (name: string, cells: readonly string[]): TableSum => ({ name, cells });
const group = (label: string): TableSum => {
  const found = OUTCOME_GROUPS.find((one) => one.label?.endsWith(label));
  return sum(`表三·${label}合计`, rows(...(found?.rows ?? []).map(({ id }) => id)));
};
const disputes = (...groups: readonly string[]) =>
  figureCellsOf('disputes')
    .filter(({ row }) => groups.includes(row))
    .map(({ path }) => path);
const documents = (column: string) => [`proactive.normativeDocuments.${column}`];

const RECEIVED = sum('表三·本年新收总计', rows('newlyReceived'));
const WITH_CARRIED_IN = sum('表三·本年新收加上年结转', rows('newlyReceived', 'carriedIn'));
const HANDLED = sum('表三·办理结果总计', rows('handled'));

/** The sums that a statement may mean; the first is the one that findings name. */
export const CLAIM_SUMS: Record<ClaimKind, readonly [TableSum, ...TableSum[]]> = {
  newlyReceived: [RECEIVED, WITH_CARRIED_IN],
  carriedIn: [sum('表三·上年结转总计', rows('carriedIn'))],
  carriedOut: [sum('表三·结转下年度总计', rows('carriedOut'))],
  handled: [HANDLED],
  processed: [HANDLED, RECEIVED, WITH_CARRIED_IN],
  disclosed: [sum('表三·予以公开总计', rows('disclosed'))],
  partiallyDisclosed: [sum('表三·部分公开总计', rows('partiallyDisclosed'))],
  disclosedAtAll: [sum('表三·予以公开加部分公开', rows('disclosed', 'partiallyDisclosed'))],
  notDisclosed: [group('不予公开')],
  notProvided: [group('无法提供')],
  notProcessed: [group('不予处理')],
  otherwiseProcessed: [group('其他处理')],
  reconsideration: [sum('表四·行政复议总计', disputes('reconsideration'))],
  litigation: [
    sum('表四·行政诉讼总计', disputes('directLitigation', 'litigationAfterReconsideration')),
  ],
  documentsIssued: [sum('表二·行政规范性文件本年制发件数', documents('issued'))],
  documentsRepealed: [sum('表二·行政规范性文件本年废止件数', documents('repealed'))],
  documentsInForce: [sum('表二·行政规范性文件现行有效件数', documents('inForce'))],
};
