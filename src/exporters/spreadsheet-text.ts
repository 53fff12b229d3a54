/** What spreadsheets take for the beginning of a formula, of any width; a quote may hide one. */
const BEGINNING = /^\s*["=+\-@＝＋－＠]/;
/** A number with a sign, or a sign alone, is computed to nothing but itself. */
const HARMLESS = /^[+-]?(?:\d[\d,]*(?:\.\d+)?)?$/;

/** Whether a spreadsheet that is given this text for a cell would compute it, or unquote and then compute it. */
export const looksLikeFormula = (text: string): boolean =>
  /^[\t\r\n]/.test(text) || (BEGINNING.test(text) && !HARMLESS.test(text));

/**
 * A text for a cell of a CSV or tab-separated text: with a leading apostrophe where a spreadsheet
 * would take it for a formula. Figures, negative ones too, stay as they are.
 */
export const toSpreadsheetText = (text: string): string =>
  looksLikeFormula(text) ? `'${text}` : text;
