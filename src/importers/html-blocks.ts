import { isApart, isBlock, isUnseen } from './cell-text.ts';
import { isElement, isText, nameOf, type MarkupElement, type MarkupNode } from './markup.ts';
import type { SourceBlock } from './source-document.ts';
import { MAX_ROWS, cellsOf, findTables, readTable, rowsOf } from './table-html.ts';

/** Lines of their own besides those of `isBlock`: parts of a page, and of a table for layout. */
const LINES = new Set(
  'ASIDE BODY CAPTION DETAILS FIGCAPTION FOOTER FORM HEADER HGROUP LEGEND MAIN SUMMARY TABLE TBODY TD TFOOT TH THEAD TR'.split(
    ' ',
  ),
);
/** What a page is moved with, never what it says. */
const MACHINERY = new Set(
  'AUDIO BUTTON DATALIST IFRAME INPUT NAV OPTION SELECT TEXTAREA VIDEO'.split(' '),
);
const PICTURES = new Set('CANVAS EMBED IMG OBJECT SVG'.split(' '));

const levelOf = (element: MarkupElement): number | null => {
  const [, level] = /^H([1-6])$/.exec(nameOf(element)) ?? [];
  return level === undefined ? null : Number(level);
};

const BETWEEN_WIDE =
  /(?<=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef])\n(?=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef])/g;

/** White space as it is shown: what breaks a line of Chinese in the source is none. */
const toShown = (text: string): string =>
  text
    .replace(BETWEEN_WIDE, '')
    .replace(/[\n \u00a0]+/g, ' ')
    .trim();

const toBlank = (blank: string): string => (/[\r\n]/.test(blank) ? '\n' : ' ');

const isLaidOut = (element: MarkupElement): boolean =>
  nameOf(element) === 'PRE' ||
  /white-space\s*:\s*(?:pre|break)/i.test(element.getAttribute('style') ?? '');

/** A table of one column frames what is in it, whether that is a line or the whole report. */
function isFrame(table: MarkupElement): boolean {
  const rows = rowsOf(table);
  return rows.length > 0 && rows.every((row) => cellsOf(row).length <= 1);
}

const MOST_CELLS = 1_000_000;

/** Puts blocks together in reading order. */
class BlockWriter {
  readonly blocks: SourceBlock[] = [];
  /** Of the heading that is being read, 0 outside of one. */
  level = 0;
  isLaidOut = false;
  isWhole = true;
  #text: string[] = [];
  #pictures = 0;
  #cells = 0;

  /** A text as the source breaks it, which is only shown where it is laid out by hand. */
  write(text: string): void {
    const lines = this.isLaidOut ? text.split(/\r\n?|\n/) : [text];
    lines.forEach((line, index) => {
      if (index > 0) this.endLine();
      this.#text.push(line.replace(/[ \t\r\n\f]+/g, toBlank));
    });
  }

  /** A picture within a line follows it, so that the line stays whole. */
  addPicture(): void {
    this.#pictures += 1;
  }

  endLine(): void {
    const text = toShown(this.#text.join(''));
    if (text !== '') this.blocks.push({ kind: 'paragraph', text, level: this.level });
    for (; this.#pictures > 0; this.#pictures -= 1) this.blocks.push({ kind: 'picture' });
    this.#text = [];
  }

  /** A table is read as a whole or not at all. */
  addTable(table: MarkupElement): void {
    this.endLine();
    this.isWhole &&= rowsOf(table).length <= MAX_ROWS && this.#cells <= MOST_CELLS;
    if (!this.isWhole) return;
    const grid = readTable(table);
    this.#cells += grid.reduce((sum, row) => sum + row.length, 0);
    if (grid.some((row) => row.length > 0)) this.blocks.push({ kind: 'table', grid });
  }
}

/**
 * All that is read in a tree of HTML, in reading order: a paragraph for each line that begins of
 * its own, tables as grids, pictures. Tables that only frame other things are looked through. Null
 * where its tables are larger than any of a report.
 */
export function readBlocks(root: MarkupNode): SourceBlock[] | null {
  const { layout } = findTables(root);
  const writer = new BlockWriter();
  const read = (node: MarkupNode): void => {
    if (isText(node)) return writer.write(node.nodeValue ?? '');
    if (!isElement(node) || isUnseen(node) || MACHINERY.has(nameOf(node))) return;
    const name = nameOf(node);
    if (name === 'BR') return writer.endLine();
    if (PICTURES.has(name)) return writer.addPicture();
    if (name === 'TABLE' && !layout.has(node) && !isFrame(node)) return writer.addTable(node);
    const isLine = isBlock(node) || LINES.has(name);
    const edge = () => (isLine ? writer.endLine() : isApart(node) ? writer.write(' ') : undefined);
    const { level: levelAround, isLaidOut: isAroundLaidOut } = writer;
    edge();
    writer.level = levelOf(node) ?? levelAround;
    writer.isLaidOut ||= isLaidOut(node);
    for (const child of node.childNodes) read(child);
    edge();
    writer.level = levelAround;
    writer.isLaidOut = isAroundLaidOut;
  };
  for (const child of root.childNodes) read(child);
  writer.endLine();
  return writer.isWhole ? writer.blocks : null;
}
