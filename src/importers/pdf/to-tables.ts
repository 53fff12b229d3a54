// The words of a page in the cells that its lines draw: a label that takes several lines is one cell,
// whatever the heights of the figures beside it.
import type { Box, PageText } from './page-text.ts';
import { findRuledTables, type RuledCell, type RuledTable } from './ruled-tables.ts';
import type { TextLine } from './to-lines.ts';

/** A table on one page: the whole, or what of it the page has. */
export interface PlacedTable extends Box {
  kind: 'ruled';
  rows: number;
  cells: readonly (RuledCell & { text: string })[];
}

/** The middle of a line's letters above its baseline, in parts of their size. */
const MIDDLE = 0.3;
/** Words reach so far over a border, in parts of their size; further, they are not of one cell. */
const OVER = 0.3;

const middleOf = ({ base, size }: TextLine): number => base - MIDDLE * size;

const isBeside = (line: TextLine, { top, bottom }: RuledTable): boolean =>
  middleOf(line) > top && middleOf(line) < bottom;

const CHINESE = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFF0F\uFF1A-\uFF1F“”]/u;

/** Lines of one cell: Chinese goes on without a blank, two figures do not become one. */
const joinLines = (lines: readonly string[]): string =>
  lines.reduce((text, line) => {
    const isChinese = CHINESE.test(text.slice(-1)) || CHINESE.test(line.slice(0, 1));
    return text + (isChinese ? '' : '\n') + line;
  });

/** The texts of the cells; null where words lie across a border or beside the table. */
function fill(table: RuledTable, lines: readonly TextLine[]): PlacedTable | null {
  const texts = new Map<RuledCell, string[][]>();
  for (const line of lines) {
    const inLine = new Map<RuledCell, string[]>();
    for (const { text, left, right } of line.words) {
      const cell = table.cellOver((left + right) / 2, middleOf(line));
      const over = OVER * line.size;
      if (!cell || left < cell.left - over || right > cell.right + over) return null;
      const words = inLine.get(cell) ?? [];
      words.push(text);
      inLine.set(cell, words);
    }
    for (const [cell, words] of inLine) {
      const cellLines = texts.get(cell) ?? [];
      cellLines.push(words);
      texts.set(cell, cellLines);
    }
  }
  const { rows, left, right, top, bottom } = table;
  const cells = table.cells.map((cell) => ({
    ...cell,
    text: joinLines((texts.get(cell) ?? [[]]).map((words) => words.join(' '))),
  }));
  return { kind: 'ruled', rows, cells, left, right, top, bottom };
}

/** The tables of a page that hold words, and its lines without them. */
export function takeTables(
  { strokes }: Pick<PageText, 'strokes'>,
  lines: readonly TextLine[],
): { tables: readonly PlacedTable[]; lines: readonly TextLine[] } {
  const taken = new Set<TextLine>();
  const tables = findRuledTables(strokes).flatMap((table): PlacedTable[] => {
    const beside = lines.filter((line) => isBeside(line, table));
    const filled = beside.length === 0 ? null : fill(table, beside);
    if (!filled) return [];
    for (const line of beside) taken.add(line);
    return [filled];
  });
  return { tables, lines: lines.filter((line) => !taken.has(line)) };
}
