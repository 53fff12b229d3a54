// Cells of a block that comes from elsewhere, and which of them may be figures of the form.
import { readFigure, type Unit } from '#src/report/figures.ts';
import type { TextGrid } from '#src/report/tables/text-grid.ts';

/** A trimmed text on one line, null where a merged cell reaches over the position. */
type BlockCell = string | null;
export type BlockRow = readonly BlockCell[];

const NOTHING = /^(?:无|無)$/u;
const WORDS = /\p{Script=Han}|\p{L}{2}/u;
const MAX_SHOWN = 60;

/** Texts as they stand, trimmed; a line break inside is a blank, for 1 over 2 is not 12. */
export const toBlock = (grid: TextGrid): readonly BlockRow[] =>
  grid.map((row) =>
    row.map(
      (text) =>
        text &&
        text
          .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
          .trim()
          .replace(/\s*[\n\r\v\f\u2028\u2029]\s*/g, ' '),
    ),
  );

/** The number of a text, null where it is none in either unit. */
export function numberOf(text: string): number | null {
  const count = readFigure(text, 'count');
  const reading = count.state === 'read' ? count : readFigure(text, 'amount');
  return reading.state === 'read' ? reading.value : null;
}

export const isBlank = (cell: BlockCell | undefined): boolean => !cell;

export const isFigure = (cell: BlockCell): boolean =>
  cell !== null && cell !== '' && numberOf(cell) !== null;

/** Words: what is neither a figure nor, as -1, 1e3, / or 无, something in place of one. */
export const isWords = (cell: BlockCell): cell is string =>
  cell !== null && WORDS.test(cell) && !NOTHING.test(cell) && numberOf(cell) === null;

/** A figure in its plain form, whatever cannot be read or carries a note as it stands. */
export function toTyped(text: string, unit: Unit): string {
  const reading = readFigure(text, unit);
  return reading.state === 'read' && reading.note === '' ? reading.text : text;
}

/** A row as one short text. */
export function toLine(row: BlockRow): string {
  const line = row.filter((cell) => !isBlank(cell)).join(' ');
  const shown = [...line.slice(0, 2 * MAX_SHOWN)];
  return shown.length > MAX_SHOWN ? `${shown.slice(0, MAX_SHOWN - 1).join('')}…` : shown.join('');
}
