// The catalogue of checks: pure functions of the report as typed and the current year.
import type { Draft } from '#src/report/draft/draft.ts';
import { BLANK } from '#src/report/figures.ts';
import { STEP_IDS, stepOf } from '#src/report/sections/sections.ts';
import { FIGURE_CELLS, figureCellAt, leafAt } from '#src/report/tables/tables.ts';
import { positionOf, readFigures } from '#src/report/tables/readings.ts';
import type { ReadingAt } from '#src/report/tables/totals.ts';
import { contextOf, findingsOf, type Check, type CheckContext } from './check.ts';
import type { Finding } from './finding.ts';
import { checkReportInformation } from './report-information.ts';
import { TABLE_CHECKS } from './table-checks.ts';
import { checkPartEmpty, checkTextInstruction, checkTextMissing } from './texts.ts';

interface CatalogueContext extends CheckContext {
  thisYear: number;
}

/** Every check there is. Those over no cell look at names and texts only. */
export const CHECKS: readonly Check<CatalogueContext>[] = [
  { cells: [], check: ({ draft, thisYear }) => checkReportInformation(draft, thisYear) },
  { cells: [], check: ({ draft }) => checkTextMissing(draft) },
  { cells: [], check: ({ draft }) => checkTextInstruction(draft) },
  { cells: [], check: ({ draft }) => checkPartEmpty(draft) },
  ...TABLE_CHECKS,
];

const checksByCell = new Map<string, Check<CatalogueContext>[]>(
  FIGURE_CELLS.map(({ path }) => [path, []]),
);
for (const check of CHECKS) {
  for (const path of check.cells) checksByCell.get(path)?.push(check);
}

/** The checks that rest on a typed cell; undefined where the path is none of a typed cell. */
export const checksOver = (path: string): readonly Check<CatalogueContext>[] | undefined =>
  checksByCell.get(path);

/** The text of a typed cell of the draft, blank where there is none. */
export function typedAt(draft: Draft, path: string): string {
  const cell = figureCellAt(path);
  return (cell && leafAt<string>(draft, cell)) ?? '';
}

/** Reads all cells of the draft. */
export function readingsOf(draft: Draft): ReadingAt {
  const readings = readFigures(draft);
  return (path) => readings[positionOf(path)] ?? BLANK;
}

/** Findings in the order of the form. */
export function inFormOrder(findings: Finding[]): Finding[] {
  const stepIndex = (finding: Finding) => STEP_IDS.indexOf(stepOf(finding.places[0]));
  return findings.sort((one, other) => stepIndex(one) - stepIndex(other));
}

/**
 * All findings of a report, in the order of the form. `readingAt` may be a cache of the draft's
 * readings.
 */
export function runChecks(
  draft: Draft,
  thisYear: number,
  readingAt: ReadingAt = readingsOf(draft),
): Finding[] {
  const readings = FIGURE_CELLS.map(({ path }) => readingAt(path));
  return inFormOrder(findingsOf(CHECKS, { ...contextOf(draft, readings), thisYear }));
}

/** The findings over the three tables alone, its cells read anew. */
export const checkTables = (draft: Draft): Finding[] =>
  findingsOf(TABLE_CHECKS, contextOf(draft, readFigures(draft)));
