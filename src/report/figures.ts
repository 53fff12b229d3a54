// Figures of the statutory tables: typed text -> number, blank or unreadable. Counts are whole 件;
// amounts are 万元 with at most six decimals, which makes the smallest amount exactly one 分.

/** `count` is a whole number of at most 12 digits, `amount` 万元 with at most 12 digits and 6 decimals. */
export type Unit = 'count' | 'amount';

/**
 * What a typed text means. `text` is the figure's plain form (no separators, no unit, no leading
 * zeros, decimals as typed); `note` the words in brackets that followed it; `offer` a text that
 * would be read, where the typed one has a plain reading that must not be taken unasked.
 */
export type Reading =
  | { state: 'blank' }
  | { state: 'read'; value: number; text: string; note: string }
  | { state: 'unreadable'; offer: string | null };

/** The largest count that can be read. */
export const MAX_COUNT = 999_999_999_999;

export const BLANK: Reading = { state: 'blank' };
const GROUPED = /^\d{1,3}(?:,\d{3})+$/;
const WITH_NOTE = /^([^(（]+?)\s*[(（]([^]+)[)）]$/;
const PATTERN: Record<Unit, RegExp> = {
  count: /^([\d,]+)()\s*件?$/,
  amount: /^([\d,]+)(?:\.(\d{1,6}))?\s*(?:万元)?$/,
};
const YUAN = /^([\d,]+)(?:\.(\d{1,2}))?\s*元$/;

/** The full-width ASCII (１２，．) that `wide` matches as ASCII, in a text of the same length. */
export const narrow = (text: string, wide = /[！-～]/g): string =>
  text.replace(wide, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/** Full-width ASCII as ASCII, outer blanks of any width dropped. */
export const toHalfWidth = (text: string): string => narrow(text).trim();

/** Digits of a whole part without separators and leading zeros, null where it is none. */
function readWhole(whole: string): string | null {
  if (whole.includes(',') && !GROUPED.test(whole)) return null;
  const digits = whole.replaceAll(',', '').replace(/^0+(?=\d)/, '');
  return digits.length <= 12 ? digits : null;
}

function readPlain(text: string, unit: Unit): string | null {
  const [, whole, decimals] = PATTERN[unit].exec(text) ?? [];
  const digits = whole === undefined ? null : readWhole(whole);
  return digits === null ? null : decimals ? `${digits}.${decimals}` : digits;
}

function offerFor(text: string, unit: Unit): string | null {
  const [, whole, decimals = ''] = (unit === 'amount' && YUAN.exec(text)) || [];
  const yuan = whole === undefined ? null : readWhole(whole);
  return yuan === null ? null : fenToText(BigInt(yuan + decimals.padEnd(2, '0')));
}

/**
 * Reads what nearly every cell holds, up to 12 digits and nothing else; null for any other text.
 * Without patterns: every figure of a report is read on each check of it.
 */
function readDigits(typed: string): Reading | null {
  if (typed.length > 12 || (typed.length > 1 && typed.startsWith('0'))) return null;
  let value = 0;
  for (let index = 0; index < typed.length; index += 1) {
    const digit = typed.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return null;
    value = value * 10 + digit;
  }
  return { state: 'read', value, text: typed, note: '' };
}

/**
 * Reads one cell's typed text. Total: never throws, never guesses; what is not plainly a figure is
 * unreadable and stays as typed.
 */
export function readFigure(typed: string, unit: Unit): Reading {
  if (typed === '') return BLANK;
  const digits = readDigits(typed);
  if (digits) return digits;
  const text = toHalfWidth(typed);
  if (text === '') return BLANK;
  const plain = readPlain(text, unit);
  if (plain !== null) return { state: 'read', value: Number(plain), text: plain, note: '' };
  const [, head = '', note = ''] = WITH_NOTE.exec(typed.trim()) ?? [];
  const noted = head === '' ? null : readPlain(toHalfWidth(head), unit);
  if (noted !== null && note.trim() !== '') {
    return { state: 'read', value: Number(noted), text: noted, note: note.trim() };
  }
  return { state: 'unreadable', offer: offerFor(text, unit) };
}

/** An amount of 万元 in 分, exact; null where the text is no amount. */
export function readFen(typed: string): bigint | null {
  const reading = readFigure(typed, 'amount');
  if (reading.state !== 'read') return null;
  const [whole = '', decimals = ''] = reading.text.split('.');
  return BigInt(whole + decimals.padEnd(6, '0'));
}

/** 分 as 万元 without trailing zeros: 394000n -> "0.394". */
export function fenToText(fen: bigint): string {
  const digits = fen.toString().padStart(7, '0');
  const decimals = digits.slice(-6).replace(/0+$/, '');
  return digits.slice(0, -6) + (decimals && `.${decimals}`);
}

/** Exact sum of amounts in 万元; blank and unreadable ones are left out, null when none is left. */
export function sumAmounts(typed: readonly string[]): string | null {
  const fen = typed.map(readFen).filter((amount) => amount !== null);
  return fen.length === 0 ? null : fenToText(fen.reduce((sum, amount) => sum + amount, 0n));
}
