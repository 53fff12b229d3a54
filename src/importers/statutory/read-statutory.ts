// The three statutory tables of a foreign file, and what is left of it without them.
import type { ProseBlock } from '#src/importers/prose-block.ts';
import { isPageNumber } from '#src/importers/page-number.ts';
import type { SourceBlock } from '#src/importers/source-document.ts';
import { TABLE_IDS } from '#src/report/tables/tables.ts';
import type { TextGrid } from '#src/report/tables/text-grid.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { isFigureText } from './figure-text.ts';
import { findTables, type FoundTables, type Range } from './find-tables.ts';
import { isPieceOfLabel } from './label-pieces.ts';
import { areInOrder } from './heads.ts';
import { readDisputes } from './read-disputes.ts';
import { readProactive } from './read-proactive.ts';
import { readRequests } from './read-requests.ts';
import { toSourceRows, type SourceRow } from './source-rows.ts';
import { splitGrids } from './split-grids.ts';
import { splitRunTogether } from './split-run-together.ts';
import { lostTable, otherOrder, tableTwice, type TableRead } from './table-read.ts';

export interface StatutoryRead {
  tables: Record<TableId, TableRead>;
  /** The blocks without the insides of the tables. */
  rest: readonly ProseBlock[];
}

const READERS: Record<TableId, (rows: readonly SourceRow[]) => TableRead> = {
  proactive: readProactive,
  requests: readRequests,
  disputes: readDisputes,
};

/** Columns in another order than the form's; in a grid of tables 二 and 三 heads tell which is which. */
function isOutOfOrder(table: TableId, row: SourceRow): boolean {
  if (row.kind === 'line') {
    return row.figures.length === 0 && !areInOrder(table, row.words.split(' '));
  }
  const words = row.cells.flatMap((cell) => (cell ? [cell.replace(/\s/gu, '')] : []));
  return table === 'disputes' && !areInOrder(table, words);
}

/** Short words in cells are heads and units that the form does not have. */
const SHORTEST_NOTE = 8;

/** Sentences in the cells of a grid that are no part of its table. */
const notesIn = (table: TableId, grid: TextGrid): ProseBlock[] =>
  grid
    .filter((row) => !row.some((cell) => cell !== null && isFigureText(cell)))
    .flatMap((row) => row.flatMap((cell) => cell?.replace(/\n/g, '') ?? []))
    .filter((cell) => cell.length >= SHORTEST_NOTE && !isPieceOfLabel(table, cell))
    .map((text) => ({ kind: 'paragraph', text, level: 0 }));

/** Sentences that stand among the rows of a table and are no part of it. */
function wordsAmong(
  table: TableId,
  blocks: readonly SourceBlock[],
  { start, end }: Range,
): ProseBlock[] {
  return blocks.slice(start, end).flatMap((block): ProseBlock[] => {
    if (block.kind === 'picture') return [block];
    if (block.kind === 'table') return notesIn(table, block.grid);
    if (isPageNumber(block.text)) return [block];
    const pieces = block.text.split(/[\s|]+/u).filter(Boolean);
    const isOfTable =
      block.isRunTogether === true ||
      pieces.some(isFigureText) ||
      isPieceOfLabel(table, pieces.join(' '));
    return isOfTable ? [] : [block];
  });
}

const toProseBlock = (block: SourceBlock): ProseBlock =>
  block.kind === 'table' ? { kind: 'other-table', grid: block.grid } : block;

function withoutTables(blocks: readonly SourceBlock[], found: FoundTables): ProseBlock[] {
  const rest: ProseBlock[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    const begun = TABLE_IDS.flatMap((table) => {
      const range = found[table];
      return range && range !== 'twice' && range.start === at ? [{ table, range }] : [];
    });
    const [first] = begun;
    if (first) {
      const { table, range } = first;
      rest.push({ kind: 'statutory', table }, ...wordsAmong(table, blocks, range));
      at = range.end - 1;
    } else if (block) rest.push(toProseBlock(block));
  }
  return rest;
}

/** Reads the tables by label, order and sums. Total: what is not certain is left out and said. */
export function readStatutory(source: readonly SourceBlock[]): StatutoryRead {
  const blocks = splitGrids(splitRunTogether(source));
  const found = findTables(blocks);
  const readTable = (table: TableId): TableRead => {
    const range = found[table];
    if (!range) return lostTable(table);
    if (range === 'twice') return tableTwice(table);
    const rows = toSourceRows(blocks, range.start, range.end);
    return rows.some((row) => isOutOfOrder(table, row)) ? otherOrder(table) : READERS[table](rows);
  };
  return {
    tables: {
      proactive: readTable('proactive'),
      requests: readTable('requests'),
      disputes: readTable('disputes'),
    },
    rest: withoutTables(blocks, found),
  };
}
