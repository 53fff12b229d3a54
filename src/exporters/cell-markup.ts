import type { DocumentCell } from '#src/report/document/report-document.ts';
import { toXmlMarkup } from './xml-text.ts';

/**
 * A table cell in HTML with its spans, a label as a head with its scope; the corner heads nothing.
 * `style` is CSS without double quotes.
 */
export function toCellMarkup({ text, colSpan, rowSpan, scope }: DocumentCell, style = ''): string {
  const isHead = scope !== null && scope !== 'corner';
  const attributes = [
    isHead ? ` scope="${scope}"` : '',
    colSpan > 1 ? ` colspan="${colSpan}"` : '',
    rowSpan > 1 ? ` rowspan="${rowSpan}"` : '',
    style ? ` style="${style}"` : '',
  ];
  const tag = isHead ? 'th' : 'td';
  return `<${tag}${attributes.join('')}>${toXmlMarkup(text)}</${tag}>`;
}
