/** Controls but tab and line break, halves of surrogate pairs, and the two that are no characters. */
// Control characters are what is looked for.
// eslint-disable-next-line no-control-regex
const REFUSED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\p{Cs}\uFFFE\uFFFF]/gu;

/** A text without what XML and HTML cannot hold. */
export const toXmlText = (text: string): string => text.replace(REFUSED, '');
