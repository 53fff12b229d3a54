import type { TextGrid } from '#src/report/tables/text-grid.ts';

/** Longer than any cell of the form; keeps stray quotes from being searched for over and over. */
const MAX_QUOTED_LENGTH = 10_000;
const BREAK = /\r\n|[\n\r]/y;

interface Quoted {
  text: string;
  end: number;
}

/** A cell in quotes that begins at `start`; null where the quote is only a character of the text. */
function readQuoted(text: string, start: number): Quoted | null {
  if (text[start] !== '"') return null;
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0 || close - start > MAX_QUOTED_LENGTH) return null;
  const after = text[close + 1];
  const inner = text.slice(start + 1, close);
  if ((after !== undefined && !'\t\r\n'.includes(after)) || inner.includes('\t')) return null;
  return { text: inner.replaceAll('""', '"'), end: close + 1 };
}

function readPlain(text: string, start: number): Quoted {
  let end = start;
  while (end < text.length && !'\t\r\n'.includes(text.charAt(end))) end += 1;
  return { text: text.slice(start, end), end };
}

/** Where the line break at `at` ends; `at` itself where there is none. */
function endOfBreak(text: string, at: number): number {
  BREAK.lastIndex = at;
  return BREAK.test(text) ? BREAK.lastIndex : at;
}

/**
 * Tab-separated text as Excel, WPS and Word put it on the clipboard: a cell with line breaks stands
 * in quotes, and one line break at the very end belongs to the format. Total.
 */
export function readTabSeparated(text: string): TextGrid {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; text !== '';) {
    const cell = readQuoted(text, at) ?? readPlain(text, at);
    row.push(cell.text);
    if (text[cell.end] === '\t') {
      at = cell.end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    at = endOfBreak(text, cell.end);
    if (at === text.length) break;
  }
  return rows;
}
