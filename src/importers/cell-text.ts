const BLOCKS = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE CENTER DD DIV DL DT FIGURE H1 H2 H3 H4 H5 H6 HR LI OL P PRE SECTION UL'.split(
    ' ',
  ),
);
const UNSEEN = new Set('DEL NOSCRIPT SCRIPT STYLE TEMPLATE TITLE'.split(' '));
/** A footnote mark or a struck figure must not run into the figure beside it: 12¹ is not 121. */
const APART = new Set('S STRIKE SUB SUP'.split(' '));

/** Whether an element stands on lines of its own. */
export const isBlock = (element: Element): boolean => BLOCKS.has(element.tagName.toUpperCase());

/** Whether an element is not drawn: `hidden` or `display: none` on itself. */
export const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') || /display\s*:\s*none/i.test(element.getAttribute('style') ?? '');

/** Whether nothing of an element is read: not drawn, or no text of the page. */
export const isUnseen = (element: Element): boolean =>
  UNSEEN.has(element.tagName.toUpperCase()) || isHidden(element);

function collectText(node: Node, texts: string[]): void {
  if (node.nodeType === node.TEXT_NODE) {
    texts.push((node.nodeValue ?? '').replace(/[ \t\r\n\f]+/g, ' '));
    return;
  }
  // The node type says that it is an element.
  const element = node.nodeType === node.ELEMENT_NODE ? (node as Element) : null;
  if (!element || isUnseen(element)) return;
  const name = element.tagName.toUpperCase();
  const edge = isBlock(element) ? '\n' : APART.has(name) ? ' ' : '';
  texts.push(name === 'BR' ? '\n' : edge);
  for (const child of node.childNodes) collectText(child, texts);
  texts.push(edge);
}

/** The text of a table cell as it is seen, one line each for what stands on lines of its own. */
export function readCellText(cell: Element): string {
  const texts: string[] = [];
  for (const child of cell.childNodes) collectText(child, texts);
  return texts
    .join('')
    .split('\n')
    .map((line) => line.replace(/[ \u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
