import { expect, it } from 'vitest';
import { figureCellsOf } from '#src/report/tables/tables.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { placeBlock } from '#src/report/tables/place-block.ts';
import { SAMPLES } from '#src/testing/drafts.ts';
import { printedRows, type Rows } from '#src/testing/printed-tables.ts';
import { readStatutory } from './read-statutory.ts';

const changes: Record<string, (rows: Rows) => Rows> = {
  'as it is printed': (rows) => rows,
  'without its heads': (rows) => rows.slice(rows.length > 20 ? 3 : 0),
  'with two columns in each other’s place': (rows) =>
    rows.map((row) =>
      row.map((cell, column) => row[column === 1 ? 2 : column === 2 ? 1 : column] ?? cell),
    ),
  'with a blank column at its end': (rows) => rows.map((row) => [...row, '']),
  'with a mark in a cell': (rows) =>
    rows.map((row) => row.map((cell) => (cell === '4' ? '/' : cell))),
};
const TABLES: TableId[] = ['proactive', 'requests', 'disputes'];
const CASES = TABLES.flatMap((table) =>
  Object.entries(changes).flatMap(([what, change]) =>
    Object.entries(SAMPLES).map(([name, draft]) => ({ table, what, change, name, draft })),
  ),
);

it.each(CASES)(
  '$table $what is pasted and imported alike, or one abstains: $name',
  ({ table, change, draft }) => {
    const grid = change(printedRows(draft, table));
    const [first] = figureCellsOf(table);
    const pasted = placeBlock(table, [grid], first?.path ?? '').changes;
    const { texts } = readStatutory([{ kind: 'table', grid }]).tables[table];
    const plain = (text: string) => text.replace(/\s/gu, '');
    for (const { cell, text } of pasted) {
      const imported = texts.get(cell.path);
      if (imported !== undefined)
        expect([cell.path, plain(imported)]).toEqual([cell.path, plain(text)]);
    }
  },
);
