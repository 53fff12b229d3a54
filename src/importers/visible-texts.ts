import { CELL, PICTURE } from '#src/report/document/fingerprint.ts';
import { isBlock, isUnseen } from './cell-text.ts';

/** Hold one text each, whatever an editor puts into them: blocks in a cell, a heading's lines. */
const WHOLE = new Set('H1 H2 H3 H4 H5 H6 P TD TH'.split(' '));

/** Show something that is no text. */
const PICTURES = new Set(
  'IMG SVG CANVAS VIDEO OBJECT EMBED IFRAME INPUT TEXTAREA SELECT MATH'.split(' '),
);

/** A caption repeats the heading for screen readers; struck words are no longer said. */
const NOT_SAID = new Set('CAPTION S STRIKE'.split(' '));

function collectTexts(node: Node, texts: string[], isWithinText: boolean): void {
  if (node.nodeType === node.TEXT_NODE) {
    texts.push((texts.pop() ?? '') + (node.nodeValue ?? ''));
    return;
  }
  // The node type says that it is an element.
  const element = node.nodeType === node.ELEMENT_NODE ? (node as Element) : null;
  if (!element || isUnseen(element) || NOT_SAID.has(element.tagName)) return;
  if (PICTURES.has(element.tagName.toUpperCase())) {
    texts.push(`${texts.pop() ?? ''}${PICTURE}`);
    return;
  }
  const isCell = /^T[DH]$/.test(element.tagName);
  const isApart = isCell || (isBlock(element) && !isWithinText);
  if (isApart) texts.push(isCell ? CELL : '');
  const isWhole = isWithinText || WHOLE.has(element.tagName);
  for (const child of element.childNodes) collectTexts(child, texts, isWhole);
  if (isApart) texts.push('');
}

/**
 * All that can be read within an element, in order, as the hash of a report's visible texts takes
 * it: one text a block, one a cell behind `CELL`. Words that stand in no paragraph count as well.
 */
export function readVisibleTexts(root: Element): string[] {
  const texts: string[] = [];
  for (const child of root.childNodes) collectTexts(child, texts, false);
  return texts;
}
