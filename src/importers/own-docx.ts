import { strFromU8, unzipSync } from 'fflate';
import { CELL, PICTURE, fingerprintOf } from '#src/report/document/fingerprint.ts';
import { PUBLIC_NAMESPACE } from '#src/report/document/public-report.ts';
import { readEmbedded, type OwnCopy } from './own-copy.ts';

const DOCUMENT = 'word/document.xml';
const CUSTOM_PART = /^customXml\/item\d+\.xml$/;
/** A report of 200,000 characters unpacks to a few megabytes, all its parts together. */
const MOST_BYTES = 40_000_000;
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** What holds one text each. */
const TEXTS = new Set(['p', 'tc']);
const MERGE = new Set(['vMerge']);

const FOREIGN: OwnCopy = { state: 'foreign' };

/** The parts that are wanted, as text; null where the bytes are no zip, or one that bursts. */
function readParts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Record<string, string> | null {
  let unpacked = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isWanted(name)) return false;
        unpacked += originalSize;
        return unpacked <= MOST_BYTES;
      },
    });
    if (unpacked > MOST_BYTES) return null;
    return Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, strFromU8(part)] as const),
    );
  } catch {
    return null;
  }
}

const isWord = (element: Element, name: string): boolean =>
  element.localName === name && element.namespaceURI === WORD;

/** Along the siblings: the browser's own list is costly to make for each of many elements. */
function childrenOf(element: Element): Element[] {
  const children: Element[] = [];
  for (let child = element.firstElementChild; child; child = child.nextElementSibling)
    children.push(child);
  return children;
}

/** Adds the elements of a name within an element, in order; those inside one are left out. */
function collect(element: Element, names: ReadonlySet<string>, into: Element[]): Element[] {
  for (const child of childrenOf(element)) {
    if (names.has(child.localName) && child.namespaceURI === WORD) into.push(child);
    else collect(child, names, into);
  }
  return into;
}

/** What a reader sees that is no text: marks of notes, pictures, formulas, symbols, boxes. */
const PICTURES = new Set(
  'footnoteReference endnoteReference commentReference sym drawing pict object oMath AlternateContent'.split(
    ' ',
  ),
);
const UNSEEN = ['strike', 'dstrike', 'vanish'];
const OFF = /^(?:0|false|off)$/;

/** A run that is struck through or hidden: its text is no longer said. */
function isUnsaid(run: Element): boolean {
  const marks = childrenOf(run).filter((child) => isWord(child, 'rPr'));
  return marks
    .flatMap(childrenOf)
    .some(
      (mark) =>
        UNSEEN.some((name) => isWord(mark, name)) &&
        ![...mark.attributes].some(({ value }) => OFF.test(value)),
    );
}

function textIn(element: Element): string {
  if (isWord(element, 't')) return element.textContent;
  if (PICTURES.has(element.localName)) return PICTURE;
  if (isWord(element, 'r') && isUnsaid(element)) return '';
  return childrenOf(element).map(textIn).join('');
}

/** A cell that is merged with the one above it holds no text of its own. */
function isCovered(cell: Element): boolean {
  const [merge] = collect(cell, MERGE, []);
  return merge !== undefined && ![...merge.attributes].some(({ value }) => value === 'restart');
}

/** What can be read in the body of a Word file: a text a paragraph, one a cell behind `CELL`. */
const visibleTextsOf = (document: Document): string[] =>
  collect(document.documentElement, TEXTS, []).flatMap((element) => {
    if (isWord(element, 'p')) return [textIn(element)];
    return isCovered(element) ? [] : [CELL + textIn(element)];
  });

/** Whether a file carries our mark, so that `readOwnDocx` is worth asking. Total; needs no page. */
export const hasOwnMark = (bytes: Uint8Array): boolean =>
  Object.values(readParts(bytes, (name) => CUSTOM_PART.test(name)) ?? {}).some((text) =>
    text.includes(PUBLIC_NAMESPACE),
  );

/**
 * Reads a Word file that this program made: its embedded report while the text is as it was made,
 * also after a word processor saved the file again. Throws only where XML is nested deeper than the
 * browser's stack.
 */
export function readOwnDocx(bytes: Uint8Array): OwnCopy {
  const custom = readParts(bytes, (name) => CUSTOM_PART.test(name)) ?? {};
  const parser = new DOMParser();
  const roots = Object.values(custom)
    .filter((text) => text.includes(PUBLIC_NAMESPACE))
    .map((text) => parser.parseFromString(text, 'text/xml').documentElement);
  const own = roots.find((root) => root.namespaceURI === PUBLIC_NAMESPACE);
  // What others wrote is left packed: it is read elsewhere.
  const document = own && readParts(bytes, (name) => name === DOCUMENT)?.[DOCUMENT];
  if (!own || document === undefined) return FOREIGN;
  const json = own.textContent;
  const found = fingerprintOf(visibleTextsOf(parser.parseFromString(document, 'text/xml')), json);
  return readEmbedded(json, found === own.getAttribute('visibleText'));
}
