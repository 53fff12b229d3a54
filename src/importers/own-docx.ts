import { strFromU8, unzipSync } from 'fflate';
import { CELL, fingerprintOf } from '#src/report/document/fingerprint.ts';
import { PUBLIC_NAMESPACE } from '#src/report/document/public-report.ts';
import { readEmbedded, type OwnCopy } from './own-copy.ts';

const DOCUMENT = 'word/document.xml';
const CUSTOM_PART = /^customXml\/item\d+\.xml$/;
/** A report of 200,000 characters unpacks to a few megabytes; a bomb to more. */
const LARGEST_PART_BYTES = 50_000_000;
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const FOREIGN: OwnCopy = { state: 'foreign' };

/** The parts that are looked at, as text; null where the bytes are no zip. */
function readParts(bytes: Uint8Array): Record<string, string> | null {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) =>
        (name === DOCUMENT || CUSTOM_PART.test(name)) && originalSize <= LARGEST_PART_BYTES,
    });
    return Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, strFromU8(part)] as const),
    );
  } catch {
    return null;
  }
}

const isWord = (element: Element, name: string): boolean =>
  element.localName === name && element.namespaceURI === WORD;

/** The elements of a name within an element, in order; those inside one of them are left out. */
function within(element: Element, ...names: string[]): Element[] {
  return [...element.children].flatMap((child) =>
    names.some((name) => isWord(child, name)) ? [child] : within(child, ...names),
  );
}

const textIn = (element: Element): string =>
  within(element, 't')
    .map((text) => text.textContent)
    .join('');

/** A cell that is merged with the one above it holds no text of its own. */
function isCovered(cell: Element): boolean {
  const [merge] = within(cell, 'vMerge');
  return merge !== undefined && ![...merge.attributes].some(({ value }) => value === 'restart');
}

/** What can be read in the body of a Word file: a text a paragraph, one a cell behind `CELL`. */
const visibleTextsOf = (document: Document): string[] =>
  within(document.documentElement, 'p', 'tc').flatMap((element) => {
    if (isWord(element, 'p')) return [textIn(element)];
    return isCovered(element) ? [] : [CELL + textIn(element)];
  });

/**
 * Reads a Word file that this program made: its embedded report while the text is as it was made,
 * also after a word processor saved the file again. Never throws.
 */
export function readOwnDocx(bytes: Uint8Array): OwnCopy {
  const parts = readParts(bytes);
  const document = parts?.[DOCUMENT];
  if (!parts || document === undefined) return FOREIGN;
  const parser = new DOMParser();
  const roots = Object.entries(parts)
    .filter(([name]) => name !== DOCUMENT)
    .map(([, text]) => parser.parseFromString(text, 'text/xml').documentElement);
  const own = roots.find((root) => root.namespaceURI === PUBLIC_NAMESPACE);
  if (!own) return FOREIGN;
  const said = fingerprintOf(visibleTextsOf(parser.parseFromString(document, 'text/xml')));
  return readEmbedded(own.textContent, said === own.getAttribute('visibleText'));
}
