import { isElement, isText, nameOf, type MarkupElement, type MarkupNode } from './markup.ts';

const BLOCKS = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE CENTER DD DIV DL DT FIGURE H1 H2 H3 H4 H5 H6 HR LI OL P PRE SECTION UL'.split(
    ' ',
  ),
);
const UNSEEN = new Set('DEL NOSCRIPT SCRIPT STYLE TEMPLATE TITLE'.split(' '));
/** A footnote mark or a struck figure must not run into the figure beside it: 12¹ is not 121. */
const APART = new Set('S STRIKE SUB SUP'.split(' '));

/** Whether an element stands on lines of its own. */
export const isBlock = (element: MarkupElement): boolean => BLOCKS.has(nameOf(element));

/** Whether an element is not drawn: `hidden` or `display: none` on itself. */
export const isHidden = (element: MarkupElement): boolean =>
  element.hasAttribute('hidden') || /display\s*:\s*none/i.test(element.getAttribute('style') ?? '');

/** Whether nothing of an element is read: not drawn, or no text of the page. */
export const isUnseen = (element: MarkupElement): boolean =>
  UNSEEN.has(nameOf(element)) || isHidden(element);

/** Whether an element's text stands beside the text around it, not in it. */
export const isApart = (element: MarkupElement): boolean => APART.has(nameOf(element));

function collectText(node: MarkupNode, texts: string[]): void {
  if (isText(node)) {
    texts.push((node.nodeValue ?? '').replace(/[ \t\r\n\f]+/g, ' '));
    return;
  }
  if (!isElement(node) || isUnseen(node)) return;
  const edge = isBlock(node) ? '\n' : isApart(node) ? ' ' : '';
  texts.push(nameOf(node) === 'BR' ? '\n' : edge);
  for (const child of node.childNodes) collectText(child, texts);
  texts.push(edge);
}

/** The text of a table cell as it is seen, one line each for what stands on lines of its own. */
export function readCellText(cell: MarkupElement): string {
  const texts: string[] = [];
  for (const child of cell.childNodes) collectText(child, texts);
  return texts
    .join('')
    .split('\n')
    .map((line) => line.replace(/[ \u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
