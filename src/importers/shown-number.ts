// A number of a worksheet as the sheet shows it: what its number format adds to it.

/** Formats that a file names by number alone. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ ¥* #,##0_ ;_ ¥* -#,##0_ ;_ ¥* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ',
  48: '##0.0E+0',
};

export const builtInFormat = (id: number): string => BUILT_IN[id] ?? '';

/** Excel itself keeps 15 digits; what follows them is the noise of binary numbers. */
const DIGITS = new Intl.NumberFormat('en-US', { useGrouping: false, maximumSignificantDigits: 15 });

/** A number as plain decimal text, without exponent; the text itself where it is none. */
export function plainNumber(text: string): string {
  const value = Number(text);
  return Number.isFinite(value) && text.trim() !== '' ? DIGITS.format(value + 0) : text;
}

const LONGEST_FORMAT = 255;

/** A piece of a format: words, a place for digits, or what is not understood. */
const TOKEN =
  /"([^"]*)"|[\\!]([^])|[_*][^]|\[\$([^\]-]*)[^\]]*\]|\[[a-z]+\d*\]|(General|G\/通用格式|[0#?,.]+)|([@/Ee[\]])|([^])/giu;

interface Section {
  before: string;
  /** Places for digits, `General` among them; null where the section only holds words. */
  digits: string | null;
  after: string;
}

/** A section of a format; null where it does more than add words and decimals. */
function readSection(code: string): Section | null {
  const section: Section = { before: '', digits: null, after: '' };
  for (const [, quoted, escaped, currency, digits, unknown, other] of code.matchAll(TOKEN)) {
    if (unknown !== undefined || (digits !== undefined && section.digits !== null)) return null;
    if (digits !== undefined) section.digits = digits;
    const words = quoted ?? escaped ?? currency ?? other ?? '';
    section[section.digits === null ? 'before' : 'after'] += words;
  }
  return section.digits?.endsWith(',') || /\..*[.,]/.test(section.digits ?? '') ? null : section;
}

/** Sections by sign; a semicolon in words divides nothing. */
function sectionFor(value: number, format: string): { code: string; hasOwnSign: boolean } {
  const [codes, last] = [...format.matchAll(/"[^"]*"|\\[^]|;|[^]/g)].reduce<[string[], string]>(
    ([done, code], [piece]) => (piece === ';' ? [[...done, code], ''] : [done, code + piece]),
    [[], ''],
  );
  const [positive = '', negative, zero] = [...codes, last];
  if (value < 0 && negative !== undefined) return { code: negative, hasOwnSign: true };
  if (value === 0 && zero !== undefined) return { code: zero, hasOwnSign: true };
  return { code: positive, hasOwnSign: false };
}

/** Decimals filled up to those that the format always shows; none that are stored are dropped. */
function withDecimals(number: string, places: string): string {
  const least = (/\.([0]+)/.exec(places)?.[1] ?? '').length;
  const [whole = '', decimals = ''] = number.split('.');
  const filled = decimals.padEnd(least, '0');
  return filled === '' ? whole : `${whole}.${filled}`;
}

/**
 * A number as shown: `22` with the format `0"（其中修订16件）"` is `22（其中修订16件）`. All stored
 * digits are kept, also those that the format hides. A format that changes more than that is put
 * behind the number in brackets, so that it is not taken for the figure that is shown.
 */
export function shownNumber(stored: string, format: string): string {
  const number = plainNumber(stored);
  const value = Number(number);
  if (format === '' || format === '@' || !Number.isFinite(value)) return number;
  if (format.length > LONGEST_FORMAT) return `${number} [?]`;
  const { code, hasOwnSign } = sectionFor(value, format);
  const section = readSection(code);
  if (section === null) return `${number} [${format}]`;
  const { before, digits, after } = section;
  if (digits === null) return before.trim();
  const isPercent = `${before}${after}`.includes('%');
  const scaled = isPercent ? plainNumber(String(value * 100)) : number;
  const unsigned = hasOwnSign ? scaled.replace('-', '') : scaled;
  const isBlank = value === 0 && !/[0G]/i.test(digits);
  return `${before}${isBlank ? '' : withDecimals(unsigned, digits)}${after}`.trim();
}
