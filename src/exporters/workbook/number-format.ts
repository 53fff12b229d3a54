import type { DocumentCell, DocumentFigure } from '#src/report/document/report-document.ts';
import { toXmlText } from '#src/exporters/xml-text.ts';
import { widthOf } from './text-size.ts';

/**
 * A number is drawn in one line or, where its column is too narrow, as #####. So a longer note
 * would make a column that no screen shows; 255 characters of a format are not reached either.
 */
const WIDEST_NOTED = 30;

const SEE_BELOW = '（见表下）';

/** Excel reads _x0041_ as A, so an underscore that would begin such a code is written as one. */
export const escapeCodes = (text: string): string =>
  text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

/** A figure with more words behind it than a cell can show: they stand under the table. */
export const isNotedBelow = ({ text, figure }: DocumentCell): boolean =>
  figure !== null && figure.value !== null && figure.note !== '' && widthOf(text) > WIDEST_NOTED;

/** What a figure's cell shows, always in one line. */
export const shownFigure = (cell: DocumentCell, figure: DocumentFigure): string =>
  isNotedBelow(cell) ? cell.text.slice(0, -figure.note.length) + SEE_BELOW : cell.text;

/** Words as they are: nothing between quotes means anything, and a quote is set apart by \. */
const literal = (words: string): string =>
  words
    .split('"')
    .map((piece) => piece && `"${piece}"`)
    .join('\\"');

/** The number format of a figure: decimals as typed, its note as fixed words behind. */
export function numberFormat(cell: DocumentCell, figure: DocumentFigure): string {
  const decimals = figure.decimals > 0 ? `.${'0'.repeat(figure.decimals)}` : '';
  const words = isNotedBelow(cell) ? SEE_BELOW : toXmlText(figure.note).replace(/[\t\n]/g, ' ');
  return `0${decimals}${literal(escapeCodes(words))}`;
}
