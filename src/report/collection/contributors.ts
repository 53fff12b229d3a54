// Where a summed figure comes from: the reports that it is over, and the organs that have none in it.
import { toTypedFigure } from '#src/report/draft/report-file.ts';
import { fenToText, readFen } from '#src/report/figures.ts';
import { positionOf } from '#src/report/tables/readings.ts';
import { figureCellAt } from '#src/report/tables/tables.ts';
import type { DeskRow } from './collected.ts';
import { readFileFigure } from './file-reading.ts';
import { groupBy, isTotalsOnly, isUsable, organId } from './organ-rows.ts';

/** What a report has in the cell: 件 as a number, 万元 as an exact decimal. */
export interface Contribution {
  row: DeskRow;
  value: number | string;
}

/** The counted reports by what they have in a cell: a figure (0 is one), nothing, a text that is none. */
export interface Contributors {
  /** Largest first; equal ones in the order of the rows. */
  contributing: Contribution[];
  blank: DeskRow[];
  unreadable: { row: DeskRow; text: string }[];
}

/** Who contributes to the sum in the cell at a path; nobody where it is none of a typed cell. */
export function contributorsOf(rows: readonly DeskRow[], path: string): Contributors {
  const contributors: Contributors = { contributing: [], blank: [], unreadable: [] };
  const sized: { row: DeskRow; size: bigint; value: number | string }[] = [];
  const cell = figureCellAt(path);
  if (!cell) return contributors;
  for (const row of rows) {
    const examined = row.held?.examined;
    if (row.counting !== 'counted' || !examined) continue;
    const figure = examined.figures[positionOf(path)];
    const text = toTypedFigure(figure, undefined, cell.unit);
    const reading = readFileFigure(figure, cell.unit);
    if (reading.state === 'blank') contributors.blank.push(row);
    else if (reading.state === 'unreadable') contributors.unreadable.push({ row, text });
    else if (cell.unit === 'count') {
      sized.push({ row, size: BigInt(reading.value), value: reading.value });
    } else {
      const fen = readFen(text) ?? 0n;
      sized.push({ row, size: fen, value: fenToText(fen) });
    }
  }
  sized.sort((one, other) => (one.size < other.size ? 1 : one.size > other.size ? -1 : 0));
  contributors.contributing = sized.map(({ row, value }) => ({ row, value }));
  return contributors;
}

/** The organs of which no figure is known, which is not 0: each of its rows by what is the matter. */
export interface Absent {
  missing: DeskRow[];
  unreadable: DeskRow[];
  totalsOnly: DeskRow[];
  wrongYear: DeskRow[];
}

/** Who is absent from all sums, since no usable report of the year came. */
export function absentOf(rows: readonly DeskRow[]): Absent {
  const absent: Absent = { missing: [], unreadable: [], totalsOnly: [], wrongYear: [] };
  for (const group of groupBy(rows, organId).values()) {
    if (group.some(isUsable)) continue;
    for (const row of group) {
      if (row.standing === 'missing') absent.missing.push(row);
      else if (row.standing === 'unreadable') absent.unreadable.push(row);
      else if (row.standing === 'wrong-year') absent.wrongYear.push(row);
      else if (isTotalsOnly(row.held)) absent.totalsOnly.push(row);
    }
  }
  return absent;
}
