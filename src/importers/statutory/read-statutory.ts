// The three statutory tables of a foreign file, and what is left of it without them.
import type { ProseBlock } from '#src/importers/prose-block.ts';
import type { SourceBlock } from '#src/importers/source-document.ts';
import { TABLE_IDS } from '#src/report/tables/tables.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { isFigureText, isPageNumber } from './figure-text.ts';
import { findTables, type FoundTables, type Range } from './find-tables.ts';
import { isPieceOfLabel } from './label-pieces.ts';
import { areInOrder } from './heads.ts';
import { readDisputes } from './read-disputes.ts';
import { readProactive } from './read-proactive.ts';
import { readRequests } from './read-requests.ts';
import { toSourceRows, type SourceRow } from './source-rows.ts';
import { splitRunTogether } from './split-run-together.ts';
import { lostTable, otherOrder, type TableRead } from './table-read.ts';

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

/** Sentences that stand among the rows of a table and are no part of it. */
function wordsAmong(
  table: TableId,
  blocks: readonly SourceBlock[],
  { start, end }: Range,
): ProseBlock[] {
  return blocks.slice(start, end).filter((block): block is SourceBlock & ProseBlock => {
    if (block.kind === 'picture') return true;
    if (block.kind === 'paragraph' && isPageNumber(block.text)) return true;
    if (block.kind === 'table' || block.isRunTogether) return false;
    const pieces = block.text.split(/[\s|]+/u).filter(Boolean);
    return !pieces.some(isFigureText) && !isPieceOfLabel(table, pieces.join(' '));
  });
}

const toProseBlock = (block: SourceBlock): ProseBlock =>
  block.kind === 'table' ? { kind: 'other-table', grid: block.grid } : block;

function withoutTables(blocks: readonly SourceBlock[], found: FoundTables): ProseBlock[] {
  const rest: ProseBlock[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const table = TABLE_IDS.find((id) => found[id]?.start === at);
    const range = table && found[table];
    const block = blocks[at];
    if (range) {
      rest.push({ kind: 'statutory', table }, ...wordsAmong(table, blocks, range));
      at = range.end - 1;
    } else if (block) rest.push(toProseBlock(block));
  }
  return rest;
}

/** Reads the tables by label, order and sums. Total: what is not certain is left out and said. */
export function readStatutory(source: readonly SourceBlock[]): StatutoryRead {
  const blocks = splitRunTogether(source);
  const found = findTables(blocks);
  const readTable = (table: TableId): TableRead => {
    const range = found[table];
    if (!range) return lostTable(table);
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
