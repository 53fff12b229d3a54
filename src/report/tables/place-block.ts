// A block copied from elsewhere into a statutory table: which cell each of its figures is for. What
// is not certain is not placed and is said.
import { isFigure, toBlock, toTyped, type BlockRow } from './block/block-cells.ts';
import { findHeadRows, isHeadRow } from './block/column-heads.ts';
import { sortByLabel } from './block/labelled-lines.ts';
import { placeByPosition } from './block/place-by-position.ts';
import { placeDisputes } from './block/place-disputes.ts';
import { placeLabelledProactive } from './block/place-labelled-proactive.ts';
import { placeLabelledRequests } from './block/place-labelled-requests.ts';
import { figureRowsOf, refused, withMore, type Placed } from './block/placed.ts';
import { readColumnHead } from './row-labels.ts';
import type { FigureCell, TableId } from './table.ts';
import { TABLES, TABLE_IDS, figureCellsOf } from './tables.ts';
import type { TextGrid } from './text-grid.ts';

interface BlockPlacement {
  /**
   * What the block says of typed cells, in the order of the form; '' clears. A text that is plainly
   * a figure is given in its plain form, everything else as it stands, trimmed and on one line.
   */
  changes: readonly { cell: FigureCell; text: string }[];
  /** Rows in which figures stand that could not be placed, as read. */
  unrecognizedRows: readonly string[];
  /** Why nothing or less was filled, columns not known, printed totals that differ from the sums. */
  messages: readonly string[];
}

type Block = readonly BlockRow[];

/** A whole report with all its lines and tables stays far below; beyond, the page would hang. */
const MAX_CELLS = 50_000;

const TOO_LARGE = `复制的内容太多（超过 ${MAX_CELLS} 格），没有填入。只复制要填的表格再粘贴。`;

const hasCells = (rows: Block): boolean => rows.some((row) => row.length > 0);

const isTooLarge = (grids: readonly TextGrid[]): boolean =>
  grids.reduce((sum, grid) => grid.reduce((cells, row) => cells + 1 + row.length, sum), 0) >
  MAX_CELLS;

/** How much of a block is certainly of a table: its labelled rows, in table 四 its heads. */
function countKnown(table: TableId, rows: Block): number {
  if (table !== 'disputes') return sortByLabel(table, rows).lines.length;
  const heads = findHeadRows(table, rows).rows.flat();
  return heads.filter((text) => text && readColumnHead(table, text) !== null).length;
}

/** The one block that is meant, or the sentence that says why there is none. */
function chooseBlock(table: TableId, blocks: readonly Block[]): Block | string {
  const [only, ...others] = blocks;
  if (only === undefined) return '没有可以填入的内容。';
  if (others.length === 0) return only;
  const known = blocks.map((rows) => countKnown(table, rows));
  const most = Math.max(...known);
  const best = blocks.filter((rows, index) =>
    most > 0 ? known[index] === most : rows.some((row) => row.some(isFigure)),
  );
  const [chosen] = best;
  if (chosen !== undefined && best.length === 1) return chosen;
  return best.length === 0
    ? '复制的内容里没有数字。'
    : `复制的内容里有 ${best.length} 个表格，看不出是哪一个，没有填入。一次只复制一个表格。`;
}

/** The table of which a block has labels, where it is not this one. */
const otherTableOf = (table: TableId, rows: Block): TableId | undefined =>
  TABLE_IDS.find((id) => id !== table && id !== 'disputes' && countKnown(id, rows) > 0);

function placeRows(table: TableId, rows: Block, at: string): Placed {
  const sorted = sortByLabel(table, rows);
  if (sorted.lines.length === 0) {
    const other = otherTableOf(table, rows);
    if (other) {
      const names = `复制的是${TABLES[other].shortName}的内容，光标在${TABLES[table].shortName}`;
      return refused(`${names}，没有填入。`, figureRowsOf(rows));
    }
    if (table === 'disputes') return placeDisputes(rows, at);
    const heads = findHeadRows(table, rows);
    const named = heads.rows.slice(heads.rows.findIndex((row) => isHeadRow(table, row)));
    return placeByPosition(table, rows.slice(heads.end), heads.rows.length > 0 ? named : [], at);
  }
  const placed =
    table === 'proactive'
      ? placeLabelledProactive(rows, sorted)
      : placeLabelledRequests(rows, sorted, at);
  return withMore(placed, sorted.messages, figureRowsOf(sorted.others));
}

/**
 * Places copied tables in a statutory table, `at` being the path of the focused cell: by row labels
 * and column heads where there are any, else from the focused cell on. Total; computed cells are
 * compared and never filled.
 */
export function placeBlock(table: TableId, grids: readonly TextGrid[], at: string): BlockPlacement {
  const blocks = isTooLarge(grids) ? [] : grids.map(toBlock).filter(hasCells);
  const chosen = isTooLarge(grids) ? TOO_LARGE : chooseBlock(table, blocks);
  const placed = typeof chosen === 'string' ? refused(chosen) : placeRows(table, chosen, at);
  return {
    changes: figureCellsOf(table).flatMap((cell) => {
      const laid = placed.laid.get(cell.path);
      return laid ? [{ cell, text: toTyped(laid.text, cell.unit) }] : [];
    }),
    unrecognizedRows: placed.unrecognizedRows,
    messages: placed.messages,
  };
}
