// Text and markdown: tabs and pipes are the borders of cells, runs of blanks keep words apart across
// the page, everything else is a line.
import type { SourceBlock, SourceDocument, Word } from './source-document.ts';

const PAGE_BREAK = '\f';
const RULE = /^[\s|:+\-—=]*-[\s|:+\-—=]*$/;
/** Two blanks or more between words: laid out, not typed. */
const LAID_OUT = /\S {2,}\S/u;
const SENTENCE_END = /[。；：！？!?;:.”’）)》…]$/u;
const LONG_LINE = 15;
/** Headings of sections and the title end no sentence either way. */
const HEADING = /^[一二三四五六]、.{2,30}$|报告$/u;

/** Columns that a text takes on a page: Chinese characters are as wide as two Latin ones. */
const widthOf = (text: string): number =>
  [...text].reduce((width, char) => width + (/[\u1100-\uffef]/u.test(char) ? 2 : 1), 0);

/** The words of a line with their edges, in columns from the left. */
function wordsOf(line: string): Word[] {
  const words: Word[] = [];
  let left = 0;
  for (const piece of line.split(/( {2,}|\u3000+|\t)/u)) {
    const width = widthOf(piece);
    if (piece.trim() !== '') words.push({ text: piece.trim(), left, right: left + width });
    left += width;
  }
  return words;
}

const pipeCells = (line: string): string[] =>
  line
    .replace(/^\s*\|/, '')
    .replace(/\|\s*$/, '')
    .split('|')
    .map((cell) => cell.trim());

/** The cells of a line that is a row of a table; null where it is none. */
function cellsOf(line: string): string[] | null {
  if (/^\s*\|.*\|\s*$/.test(line) && line.trim() !== '|') return pipeCells(line);
  return line.includes('\t') ? line.split('\t').map((cell) => cell.trim()) : null;
}

/** Whether lines were broken at the edge of a page: most long ones do not end a sentence. */
function areBroken(lines: readonly string[]): boolean {
  const long = lines.filter(
    (line) => line.trim().length >= LONG_LINE && !HEADING.test(line.trim()),
  );
  const open = long.filter((line) => !SENTENCE_END.test(line.trim()));
  const indented = long.filter((line) => line.startsWith('\u3000\u3000'));
  return indented.length < long.length * 0.9 && open.length > long.length * 0.4;
}

/** Reads a text as it was typed, exported, or taken out of another file. Total. */
export function readText(text: string): SourceDocument {
  const blocks: SourceBlock[] = [];
  /** The rows of the table that the last block is. */
  let rows: string[][] = [];
  const prose: string[] = [];
  const hasPages = text.includes(PAGE_BREAK);
  text
    .replace(/^\uFEFF/, '')
    .split(PAGE_BREAK)
    .forEach((pageText, index) => {
      const page = hasPages ? { page: index + 1 } : {};
      for (const line of pageText.split(/\r\n|[\n\r\u2028\u2029]/)) {
        const last = blocks.at(-1);
        const cells = cellsOf(line);
        if (cells) {
          if (RULE.test(line)) continue;
          if (last?.kind !== 'table') {
            rows = [];
            blocks.push({ kind: 'table', grid: rows, ...page });
          }
          rows.push(cells);
          continue;
        }
        if (line.trim() === '') {
          // Between rows of a table a blank line is a slip; between paragraphs it is the paragraph's end.
          if (last?.kind === 'paragraph' && last.text !== '')
            blocks.push({ kind: 'paragraph', text: '', level: 0, ...page });
          continue;
        }
        prose.push(line);
        const [, marks = '', heading = ''] = /^(#{1,6})\s+(.*)$/.exec(line) ?? [];
        const shown = (heading || line).replace(/\|/g, ' ').trim();
        const words = LAID_OUT.test(line) || / {4,}\S/.test(line) ? { words: wordsOf(line) } : {};
        blocks.push({ kind: 'paragraph', text: shown, level: marks.length, ...words, ...page });
      }
    });
  return { flow: areBroken(prose) ? 'lines' : 'paragraphs', blocks, messages: [] };
}
