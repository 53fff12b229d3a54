import type { TextGrid } from '#src/report/tables/text-grid.ts';
import { isHidden, readCellText } from './cell-text.ts';

const MAX_ROWS = 5_000;
const MAX_COLUMNS = 200;

function readSpan(cell: Element, name: 'colspan' | 'rowspan', most: number): number {
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

/** One row; `covered` counts by column how many more rows a cell above reaches into. */
function readRow(tr: Element, covered: number[], rowsLeft: number): (string | null)[] {
  const row: (string | null)[] = [];
  const cells = [...tr.children].filter((child) => /^t[dh]$/i.test(child.tagName));
  for (const cell of cells) {
    if (isHidden(cell)) continue;
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

function readTable(table: Element): TextGrid {
  const rows = [...table.querySelectorAll('tr')].filter((tr) => !isHidden(tr)).slice(0, MAX_ROWS);
  const covered: number[] = [];
  return rows.map((tr, index) => readRow(tr, covered, rows.length - index));
}

/**
 * The tables of an HTML text, as texts by position. A table that contains a table is layout and is
 * left out, as are empty ones. The HTML is parsed apart from the page and never shown.
 */
export function readHtmlTables(html: string): TextGrid[] {
  if (!/<table/i.test(html)) return [];
  const tables = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table')];
  const layout = new Set(tables.map((table) => table.parentElement?.closest('table')));
  return tables
    .filter((table) => !layout.has(table) && !isHidden(table))
    .map(readTable)
    .filter((grid) => grid.some((row) => row.length > 0));
}
