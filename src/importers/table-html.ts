import type { TextGrid } from '#src/report/tables/text-grid.ts';
import { isHidden, isUnseen, readCellText } from './cell-text.ts';
import { parseInertHtml } from './inert-html.ts';
import { childrenOf, nameOf, type MarkupElement, type MarkupNode } from './markup.ts';

export const MAX_ROWS = 5_000;
const MAX_COLUMNS = 200;

function readSpan(cell: MarkupElement, name: 'colspan' | 'rowspan', most: number): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? '', 10);
  // rowspan="0" reaches to the end of the table.
  if (span === 0 && name === 'rowspan') return most;
  return span >= 1 ? Math.min(span, most) : 1;
}

/** Positions at the start of the rest of a row that are covered from above. */
function pushCovered(row: (string | null)[], covered: number[]): void {
  for (let column = row.length; (covered[column] ?? 0) > 0; column += 1) {
    covered[column] = (covered[column] ?? 0) - 1;
    row.push(null);
  }
}

/** The cells of a row. */
export const cellsOf = (tr: MarkupElement): MarkupElement[] =>
  childrenOf(tr).filter((child) => /^T[DH]$/.test(nameOf(child)) && !isHidden(child));

/** One row; `covered` counts by column how many more rows a cell above reaches into. */
function readRow(tr: MarkupElement, covered: number[], rowsLeft: number): (string | null)[] {
  const row: (string | null)[] = [];
  for (const cell of cellsOf(tr)) {
    pushCovered(row, covered);
    const start = row.length;
    if (start >= MAX_COLUMNS) break;
    const colSpan = readSpan(cell, 'colspan', MAX_COLUMNS - start);
    const rowSpan = readSpan(cell, 'rowspan', rowsLeft);
    for (let column = start; column < start + colSpan; column += 1) {
      row.push(column === start ? readCellText(cell) : null);
      covered[column] = Math.max(rowSpan, covered[column] ?? 0) - 1;
    }
  }
  pushCovered(row, covered);
  while (covered.slice(row.length).some((rows) => rows > 0)) {
    row.push('');
    pushCovered(row, covered);
  }
  return row;
}

/** The rows of a table itself, not those of a table in it. */
export const rowsOf = (table: MarkupElement): MarkupElement[] =>
  childrenOf(table).flatMap((child) => {
    if (isHidden(child)) return [];
    if (nameOf(child) === 'TR') return [child];
    return /^T(?:HEAD|BODY|FOOT)$/.test(nameOf(child)) ? rowsOf(child) : [];
  });

/** A table as texts by position, as many rows of it as a table of the form could ever have. */
export function readTable(table: MarkupElement): TextGrid {
  const rows = rowsOf(table).slice(0, MAX_ROWS);
  const covered: number[] = [];
  return rows.map((tr, index) => readRow(tr, covered, rows.length - index));
}

/** The tables that are drawn within a node; `layout` are those that hold another table. */
export interface FoundTables {
  tables: readonly MarkupElement[];
  layout: ReadonlySet<MarkupElement>;
}

export function findTables(root: MarkupNode): FoundTables {
  const tables: MarkupElement[] = [];
  const layout = new Set<MarkupElement>();
  const search = (node: MarkupNode, around: MarkupElement | null): void => {
    for (const child of childrenOf(node)) {
      if (isUnseen(child)) continue;
      const isTable = nameOf(child) === 'TABLE';
      if (isTable) tables.push(child);
      if (isTable && around) layout.add(around);
      search(child, isTable ? child : around);
    }
  };
  search(root, null);
  return { tables, layout };
}

/**
 * The tables of an HTML text, as texts by position. A table that contains a table is layout and is
 * left out, as are empty ones. The HTML is parsed apart from the page and never shown.
 */
export function readHtmlTables(html: string): TextGrid[] {
  if (!/<table/i.test(html)) return [];
  const { tables, layout } = findTables(parseInertHtml(html));
  return tables
    .filter((table) => !layout.has(table))
    .map(readTable)
    .filter((grid) => grid.some((row) => row.length > 0));
}
