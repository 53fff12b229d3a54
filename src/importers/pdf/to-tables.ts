// The words of a page in the cells that its lines draw: a label that takes several lines is one cell,
// whatever the heights of the figures beside it.
import type { Word } from '#src/importers/source-document.ts';
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

const middleOf = ({ base, size }: Pick<TextLine, 'base' | 'size'>): number => base - MIDDLE * size;

const isBeside = (line: TextLine, { top, bottom }: RuledTable): boolean =>
  middleOf(line) > top && middleOf(line) < bottom;

/** What a cell has on one line. */
interface CellLine {
  text: string;
  left: number;
  right: number;
  size: number;
}

const CHINESE = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFF0F\uFF1A-\uFF1F“”]/u;
const DIGITS = /^\d+$/;
/** Free room on both sides of the words of a cell, in parts of their size, at least. */
const PADDING = 0.4;

/** Digits that go on in the next line, as their cell has no room for one more. */
function isFull({ text, left, right, size }: CellLine, cell: RuledCell): boolean {
  const another = (right - left) / text.length;
  return DIGITS.test(text) && right - left + another > cell.right - cell.left - PADDING * size;
}

/** The text of a cell: Chinese goes on without a blank, but two figures do not become one. */
function textOf(cell: RuledCell, lines: readonly CellLine[]): string {
  return lines.reduce((text, line, index) => {
    const above = lines[index - 1];
    const isChinese = CHINESE.test(text.slice(-1)) || CHINESE.test(line.text.slice(0, 1));
    const isOne = !above || isChinese || (isFull(above, cell) && /^\d/.test(line.text));
    return text + (isOne ? '' : '\n') + line.text;
  }, '');
}

/** The texts of the cells; null where words lie across a border or beside the table. */
function fill(table: RuledTable, lines: readonly TextLine[]): PlacedTable | null {
  const filled = new Map<RuledCell, CellLine[]>();
  for (const { words, base, size } of lines) {
    const over = OVER * size;
    const inLine = new Map<RuledCell, Word[]>();
    for (const word of words) {
      const cell = table.cellOver((word.left + word.right) / 2, middleOf({ base, size }));
      if (!cell || word.left < cell.left - over || word.right > cell.right + over) return null;
      const ofCell = inLine.get(cell) ?? [];
      ofCell.push(word);
      inLine.set(cell, ofCell);
    }
    for (const [cell, ofCell] of inLine) {
      const cellLines = filled.get(cell) ?? [];
      cellLines.push({
        text: ofCell.map(({ text }) => text).join(' '),
        left: ofCell[0]?.left ?? 0,
        right: ofCell.at(-1)?.right ?? 0,
        size,
      });
      filled.set(cell, cellLines);
    }
  }
  const { rows, left, right, top, bottom } = table;
  const cells = table.cells.map((cell) => ({
    ...cell,
    text: textOf(cell, filled.get(cell) ?? []),
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
