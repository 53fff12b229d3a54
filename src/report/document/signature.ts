// The 落款 at the end of the report, after GB/T 9704-2012: the date four characters in from the right,
// the organ centred above it.

/** Latin letters and digits take half a character. */
const HALF_WIDTH = /[ -~]/;
const MARGIN = 2;

const widthOf = (line: string): number =>
  [...line].reduce((width, char) => width + (HALF_WIDTH.test(char) ? 0.5 : 1), 0);

/**
 * How far each line stands in from the right, in characters. The last is the date; an organ too long
 * to stand above it keeps two characters from the right, and the date is centred below.
 */
export function signatureIndents(lines: readonly string[]): number[] {
  const widths = lines.map(widthOf);
  const widest = Math.max(0, ...widths, (widths.at(-1) ?? 0) + 2 * MARGIN);
  return widths.map((width) => MARGIN + (widest - width) / 2);
}
