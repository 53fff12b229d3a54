// Where a computed cell of the summed tables comes from: each counted report's own total there.
import type { TotalCell } from '#src/report/tables/table.ts';
import { positionOf } from '#src/report/tables/readings.ts';
import type { DeskRow } from './collected.ts';
import type { Contributors } from './contributors.ts';
import { readFileFigure } from './file-reading.ts';

/** One report's own total, 件, and how many of the cells that it adds have no figure. */
export interface TotalContribution {
  row: DeskRow;
  value: number;
  gaps: number;
}

/**
 * The counted reports by what they have in the parts of a total: any figure, nothing at all, or
 * no figure but a text that is none (the first such).
 */
export interface TotalContributors extends Contributors {
  contributing: TotalContribution[];
}

/** Who contributes to the sum in a computed cell. */
export function totalContributorsOf(
  rows: readonly DeskRow[],
  { parts }: TotalCell,
): TotalContributors {
  const contributors: TotalContributors = { contributing: [], blank: [], unreadable: [] };
  const positions = parts.map(positionOf);
  for (const row of rows) {
    const figures = row.held?.examined?.figures;
    if (row.counting !== 'counted' || !figures) continue;
    let value = 0;
    let read = 0;
    let text: string | null = null;
    for (const position of positions) {
      const figure = figures[position];
      const reading = readFileFigure(figure, 'count');
      if (reading.state === 'unreadable') text ??= String(figure);
      if (reading.state !== 'read') continue;
      value += reading.value;
      read += 1;
    }
    if (read > 0) contributors.contributing.push({ row, value, gaps: parts.length - read });
    else if (text === null) contributors.blank.push(row);
    else contributors.unreadable.push({ row, text });
  }
  contributors.contributing.sort((one, other) => other.value - one.value);
  return contributors;
}
