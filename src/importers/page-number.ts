const DASH = '[-‐‑–—－―─~～·•.]';
const PATTERNS = [
  new RegExp(`^${DASH}{1,3}\\d{1,4}${DASH}{1,3}$`, 'u'),
  /^第\d{1,4}页(?:[,，/]?共\d{1,4}页)?$/u,
  /^共\d{1,4}页[,，/]?第\d{1,4}页$/u,
  /^\d{1,4}\/\d{1,4}$/,
  /^page\d{1,4}(?:of\d{1,4})?$/i,
];

const LONGEST = 30;

/** Whether a line is the number of a page, written as one: `- 5 -`, `第 5 页 共 8 页`, `5/8`. */
export function isPageNumber(line: string): boolean {
  if (line.length > LONGEST) return false;
  const text = line.replace(/\s+/gu, '').replace(/[０-９／]/gu, (sign) => sign.normalize('NFKC'));
  return PATTERNS.some((pattern) => pattern.test(text));
}
