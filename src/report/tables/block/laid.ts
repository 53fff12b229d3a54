// Texts of a block laid on the cells of a statutory table, computed cells included.
import type { TotalCell } from '#src/report/tables/table.ts';
import { sumCounts } from '#src/report/tables/totals.ts';
import { readFigure } from '#src/report/figures.ts';
import type { Place, ValueRow } from '#src/report/tables/value-rows.ts';
import { isBlank, numberOf, type BlockRow } from './block-cells.ts';

/** A row of the block and the row of the form it is for. */
export interface Line {
  cells: BlockRow;
  row: ValueRow;
}

export interface LaidText {
  cell: Place['cell'];
  text: string;
}

/** What the block says, by path. */
export type Laid = ReadonlyMap<string, LaidText>;

/** Columns of the block -> columns of figures of the form. */
export type Columns = ReadonlyMap<number, number>;

/**
 * Lays lines by column. A line in which a merged cell reaches over a figure, or a figure has no
 * cell of the form under it, is `torn`: which cell is meant would be a guess.
 */
export function layLines(lines: readonly Line[], columns: Columns): { laid: Laid; torn: Line[] } {
  const laid = new Map<string, LaidText>();
  const torn: Line[] = [];
  for (const line of lines) {
    const texts = [...columns].map(([from, to]) => ({
      text: line.cells[from],
      place: line.row.places[to] ?? null,
    }));
    if (texts.some(({ text, place }) => (place ? typeof text !== 'string' : !isBlank(text)))) {
      torn.push(line);
      continue;
    }
    for (const { text, place } of texts) {
      if (place && typeof text === 'string') {
        laid.set(place.cell.path, { cell: place.cell, text });
      }
    }
  }
  return { laid, torn };
}

/** A computed cell as printed in the block, against the sum of its parts. */
interface PrintedTotal {
  cell: TotalCell;
  /** null where there is no figure. */
  printed: number | null;
  sum: number;
}

/** The computed cells in the block of which all parts are in it too. */
export function printedTotals(laid: Laid): PrintedTotal[] {
  return [...laid.values()].flatMap(({ cell, text }) => {
    if (cell.kind !== 'total' || !cell.parts.every((part) => laid.has(part))) return [];
    const { sum } = sumCounts(cell.parts, (part) =>
      readFigure(laid.get(part)?.text ?? '', 'count'),
    );
    return [{ cell, printed: numberOf(text), sum: sum ?? 0 }];
  });
}

/** Whether the block's own figures say that these computed cells are in it. */
export type Proof = 'proven' | 'refuted' | 'open';

/** `proven` when all are the sum of their parts and not all 0; `open` when nothing can be said. */
export function proofOf(laid: Laid, cells: readonly Place['cell'][]): Proof {
  const paths = new Set(cells.map((cell) => cell.path));
  const totals = printedTotals(laid).filter(({ cell }) => paths.has(cell.path));
  if (totals.some(({ printed, sum }) => (printed ?? 0) !== sum)) return 'refuted';
  return totals.some(({ sum }) => sum !== 0) ? 'proven' : 'open';
}

/** One sentence for each printed total that is not the sum of its parts. */
export const totalMessages = (laid: Laid): string[] =>
  printedTotals(laid)
    .filter(({ printed, sum }) => printed !== null && printed !== sum)
    .map(
      ({ cell, printed, sum }) =>
        `“${cell.name}”复制的是 ${printed}，各项相加是 ${sum}。总计由各项算出，没有填入。`,
    );
