// Every typed cell of the three tables holds a figure that can be read.
import { FIGURE_CELLS, leafAt } from '#src/report/tables/tables.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { NO_FINDINGS, type ErrorContext } from './check.ts';
import { EVERY_CELL, FIGURE_FORM } from './citations.ts';
import type { Finding } from './finding.ts';

/** One finding if the text of a cell, by its place among FIGURE_CELLS, is no figure. */
export function checkUnreadable(
  position: number,
  { draft, readings }: ErrorContext,
): readonly Finding[] {
  const reading = readings[position];
  const cell = FIGURE_CELLS[position];
  if (reading?.state !== 'unreadable' || !cell) return NO_FINDINGS;
  return [
    {
      rule: 'figure-unreadable',
      severity: 'error',
      places: [cell.path],
      typed: leafAt<string>(draft, cell) ?? '',
      offer: reading.offer,
      basis: FIGURE_FORM,
    },
  ];
}

/** One finding if a table, with its cells by place among FIGURE_CELLS, has blank ones. */
export function checkBlank(
  table: TableId,
  positions: readonly number[],
  { readings }: ErrorContext,
): readonly Finding[] {
  const blank = positions.filter((position) => readings[position]?.state === 'blank');
  const [first, ...rest] = blank.map((position) => FIGURE_CELLS[position]?.path ?? '');
  if (first === undefined) return NO_FINDINGS;
  return [
    {
      rule: 'figure-blank',
      severity: 'error',
      places: [first, ...rest],
      table,
      count: blank.length,
      basis: EVERY_CELL,
    },
  ];
}
