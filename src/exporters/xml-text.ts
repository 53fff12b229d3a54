/** What XML 1.0 has no way to write: control characters, halves of surrogate pairs, two code points. */
const NOT_XML = /[\0-\x08\x0b-\x1f\ufffe\uffff]|\p{Cs}/gu; // eslint-disable-line no-control-regex

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text without the characters that XML refuses; tabs, line breaks and emoji stay. */
export const toXmlText = (text: string): string => text.replace(NOT_XML, '');

/** A text as markup, for the inside of an element or of an attribute in double quotes. */
export const toXmlMarkup = (text: string): string =>
  toXmlText(text).replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
