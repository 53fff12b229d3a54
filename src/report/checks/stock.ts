// 规章 and 行政规范性文件 of table 二: what is in force follows from last year's, from what was issued
// and from what was repealed.
import { lastYearOf } from '#src/report/last-year/last-year.ts';
import { positionOf } from '#src/report/tables/readings.ts';
import { NO_FINDINGS, type AnyCheck, type CheckContext } from './check.ts';
import { STOCK, STOCK_ROLL } from './later-citations.ts';
import { figureNow, figureThen } from './compared-figures.ts';
import type { Finding, Severity } from './finding.ts';

interface Row<Cell = string> {
  issued: Cell;
  repealed: Cell;
  inForce: Cell;
}

/** The cells of a row by path, and by place among FIGURE_CELLS. */
interface StockRow extends Row {
  at: Row<number>;
}

const ROWS = ['rules', 'normativeDocuments'].map((id): StockRow => {
  const paths = {
    issued: `proactive.${id}.issued`,
    repealed: `proactive.${id}.repealed`,
    inForce: `proactive.${id}.inForce`,
  };
  const at = {
    issued: positionOf(paths.issued),
    repealed: positionOf(paths.repealed),
    inForce: positionOf(paths.inForce),
  };
  return { ...paths, at };
});

/** How sure it is that something is wrong; documents also lapse, so a small shortfall may be right. */
function severityOf(expected: number, actual: number): Severity | null {
  if (actual === expected) return null;
  const isSmallShortfall = actual < expected && 10 * (expected - actual) <= expected;
  return isSmallShortfall ? 'hint' : 'confirm';
}

/** `stock-roll`: in force = last year's + issued - repealed; nor is more repealed than there was. */
function checkStockRoll(row: StockRow, context: CheckContext): readonly Finding[] {
  const then = lastYearOf(context.draft);
  if (!then) return NO_FINDINGS;
  const lastYear = figureThen(then, row.at.inForce);
  const issued = figureNow(context, row.at.issued);
  const repealed = figureNow(context, row.at.repealed);
  const actual = figureNow(context, row.at.inForce);
  if (lastYear === null || issued === null || repealed === null || actual === null) {
    return NO_FINDINGS;
  }
  const expected = lastYear + issued - repealed;
  const severity = severityOf(expected, actual);
  if (severity === null) return NO_FINDINGS;
  return [
    {
      rule: 'stock-roll',
      severity,
      places:
        expected < 0
          ? [row.repealed, row.issued, row.inForce]
          : [row.inForce, row.issued, row.repealed],
      lastYear,
      issued,
      repealed,
      expected,
      actual,
      basis: STOCK_ROLL,
    },
  ];
}

/** `stock-issued`: what was issued this year is in force, unless it was repealed at once. */
function checkStockIssued(row: StockRow, context: CheckContext): readonly Finding[] {
  const expected = figureNow(context, row.at.issued);
  const actual = figureNow(context, row.at.inForce);
  if (expected === null || actual === null || actual >= expected) return NO_FINDINGS;
  return [
    {
      rule: 'stock-issued',
      severity: 'confirm',
      places: [row.inForce, row.issued],
      expected,
      actual,
      basis: STOCK,
    },
  ];
}

export const STOCK_CHECKS: readonly AnyCheck[] = ROWS.flatMap((row) => [
  {
    cells: [row.issued, row.repealed, row.inForce],
    check: (context: CheckContext) => checkStockRoll(row, context),
  },
  {
    cells: [row.issued, row.inForce],
    check: (context: CheckContext) => checkStockIssued(row, context),
  },
]);
