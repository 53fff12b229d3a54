// The parts of a Word file that are read, made ready for a library that passes over some of them.
import { strFromU8, strToU8, zipSync } from 'fflate';
import { readZip, type ZipParts, type ZipRead } from './zip-limits.ts';

/** All but pictures, fonts, embedded files and other programs' data. */
const isText = (name: string): boolean =>
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[^/]+\.(?:xml|rels))$/.test(name);
const isDocument = (name: string): boolean => /^word\/document\d*\.xml$/.test(name);

/** Fields of one piece, and breaks under another name, which the library would leave out. */
const RENAMED: readonly [RegExp, string][] = [
  [/<(\/?)w:(?:fldSimple|bdo|dir)(?=[\s/>])/g, '<$1w:smartTag'],
  [/<w:cr(?=[\s/>])/g, '<w:br'],
  [/<w:dstrike(?=[\s/>])/g, '<w:strike'],
];
/** Hidden text passes through the library behind a colour of its own, which no one else can set. */
export const HIDDEN_COLOR = 'hidden-text';
const HIDDEN = /<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/g;

/** Columns that a row leaves free before its first cell, as a blank cell: without it all move left. */
function withCellsBefore(xml: string): string {
  return xml
    .split('</w:trPr>')
    .map((piece, index, all) => {
      if (index === all.length - 1) return piece;
      const properties = piece.slice(piece.lastIndexOf('<w:trPr'));
      const [, columns] = /<w:gridBefore\s+w:val="(\d{1,3})"/.exec(properties) ?? [];
      const cell = `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/></w:tcPr><w:p/></w:tc>`;
      return `${piece}</w:trPr>${columns === undefined ? '' : cell}`;
    })
    .join('');
}

function prepare(xml: string): string {
  const renamed = RENAMED.reduce((text, [from, to]) => text.replace(from, to), xml);
  return withCellsBefore(renamed.replace(HIDDEN, `<w:highlight w:val="${HIDDEN_COLOR}"/>`));
}

/** Unpacks what of a Word file is text. */
export const readWordParts = (bytes: Uint8Array): ZipRead => readZip(bytes, isText);

/** The parts as a small Word file, unpacked as they are. */
export function toPreparedFile(parts: ZipParts) {
  const prepared = Object.entries(parts).map(
    ([name, part]) => [name, isDocument(name) ? strToU8(prepare(strFromU8(part))) : part] as const,
  );
  return zipSync(Object.fromEntries(prepared), { level: 0 });
}

/** The XML of the parts whose name fits, one after the other. */
const xmlOf = (parts: ZipParts, isWanted: (name: string) => boolean): string =>
  Object.entries(parts)
    .filter(([name]) => isWanted(name))
    .map(([, part]) => strFromU8(part))
    .join('');

export const documentXml = (parts: ZipParts): string => xmlOf(parts, isDocument);

/** What stands above and below the pages, as texts. */
export function marginTexts(parts: ZipParts): string[] {
  const xml = xmlOf(parts, (name) => /^word\/(?:header|footer)\d*\.xml$/.test(name));
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?:\s[^<>]*)?>([^<]*)</g)].map(([, text]) => text).join(''),
    );
}
