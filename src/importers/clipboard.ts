import type { TextGrid } from '#src/report/tables/text-grid.ts';
import { readHtmlTables } from './table-html.ts';
import { readTabSeparated } from './tab-separated.ts';

/** What a paste brings: `text/html`, `text/plain`, and whether there is a picture among it. */
export interface Clipboard {
  html: string;
  text: string;
  hasPicture: boolean;
}

export type ClipboardRead =
  { state: 'read'; grids: readonly TextGrid[] } | { state: 'refused'; reason: string };

// A copied table of the form is about 50,000 characters of HTML; beyond these the page would hang.
const MAX_HTML_LENGTH = 5_000_000;
const MAX_TEXT_LENGTH = 1_000_000;

const TOO_BIG = `剪贴板里的内容太大（超过 ${MAX_TEXT_LENGTH / 10_000} 万字），没有读取。只复制要填的表格再粘贴。`;
const PICTURE = '剪贴板里是图片，没有可以填入的数字。';
const EMPTY = '剪贴板里没有可以填入的内容。';

/** Nothing but blanks; tabs are the borders of blank cells, which clear what they cover. */
const isEmpty = (text: string): boolean => text.trim() === '' && !text.includes('\t');

/**
 * The tables on a clipboard, those of its HTML first, else its tab-separated text; or one sentence
 * why there is nothing. Too big a part is not looked into.
 */
export function readClipboard({ html, text, hasPicture }: Clipboard): ClipboardRead {
  const grids = html.length > MAX_HTML_LENGTH ? [] : readHtmlTables(html);
  if (grids.length > 0) return { state: 'read', grids };
  if (text.length > MAX_TEXT_LENGTH) return { state: 'refused', reason: TOO_BIG };
  if (!isEmpty(text)) return { state: 'read', grids: [readTabSeparated(text)] };
  if (html.length > MAX_HTML_LENGTH) return { state: 'refused', reason: TOO_BIG };
  return { state: 'refused', reason: hasPicture ? PICTURE : EMPTY };
}
