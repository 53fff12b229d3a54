// The checks of the three statutory tables, each with the cells it rests on.
import { APPLICANT_COLUMNS } from '#src/report/tables/balance.ts';
import { positionOf } from '#src/report/tables/readings.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { FIGURE_CELLS, TABLE_IDS, figureCellsOf } from '#src/report/tables/tables.ts';
import type { ErrorCheck } from './check.ts';
import { checkBlank, checkUnreadable } from './figures-filled.ts';
import { checkRequestsBalance } from './requests-balance.ts';

const pathsOf = (table: TableId) => figureCellsOf(table).map((cell) => cell.path);

/** In the order in which their findings are listed within a table. */
export const TABLE_CHECKS: readonly ErrorCheck[] = [
  ...FIGURE_CELLS.map(({ path }, position): ErrorCheck => ({
    cells: [path],
    check: (context) => checkUnreadable(position, context),
  })),
  ...APPLICANT_COLUMNS.map(({ paths }, column): ErrorCheck => ({
    cells: paths,
    check: (context) => checkRequestsBalance(column, context),
  })),
  ...TABLE_IDS.map((table): ErrorCheck => {
    const cells = pathsOf(table);
    const positions = cells.map(positionOf);
    return { cells, check: (context) => checkBlank(table, positions, context) };
  }),
];
