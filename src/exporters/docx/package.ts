// What the library does not write: the report proper as a custom XML part with its relationship, our
// styles, and which font stands in for one that is missing.
import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { PUBLIC_NAMESPACE } from '#src/report/document/public-report.ts';
import { DECLARATION, PACKAGE } from '#src/exporters/package-xml.ts';
import { STYLES_XML } from './styles.ts';
import { FONTS } from './typesetting.ts';

const PART = 'customXml/item1.xml';
const PROPERTIES = 'customXml/itemProps1.xml';
/** Names the part among others of the file; the same in every copy. */
const ITEM_ID = '{6B0D3C9E-2E1B-4F0A-9C57-AD1C105E0001}';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

const relationships = (relationship: string): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relationship}</Relationships>`;

const fontTable = (): string => {
  const fonts = Object.values(FONTS).map(
    ({ name, stands }) =>
      `<w:font w:name="${name}"><w:altName w:val="${stands.join(',')}"/>` +
      '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>',
  );
  const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return `${DECLARATION}<w:fonts ${namespace}>${fonts.join('')}</w:fonts>`;
};

/** Rewrites a text part; a package without it is not one of ours. */
function rewrite(parts: Unzipped, path: string, change: (text: string) => string): void {
  const part = parts[path];
  if (!part) throw new Error(`The Word file lacks ${path}.`);
  parts[path] = strToU8(change(strFromU8(part)));
}

/** Our styles, and what stands in for their fonts, in place of the library's. */
export const styleParts = () => [
  { path: 'word/fontTable.xml', data: fontTable() },
  { path: 'word/styles.xml', data: STYLES_XML },
];

/**
 * Finishes a Word file: the report proper goes in beside it. `json` is safe within XML, `fingerprint`
 * the hash of the visible texts.
 */
export function finishPackage(docx: Uint8Array, json: string, fingerprint: string): Uint8Array {
  const parts = unzipSync(docx);
  parts[PART] = strToU8(
    `${DECLARATION}<report xmlns="${PUBLIC_NAMESPACE}" visibleText="${fingerprint}">${json}</report>`,
  );
  parts[PROPERTIES] = strToU8(
    `${DECLARATION}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${OFFICE}/customXml">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${PUBLIC_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  parts['customXml/_rels/item1.xml.rels'] = strToU8(
    relationships(
      `<Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps1.xml"/>`,
    ),
  );
  rewrite(parts, 'word/_rels/document.xml.rels', (text) =>
    text.replace(
      '</Relationships>',
      `<Relationship Id="rIdReport" Type="${OFFICE}/relationships/customXml" Target="../${PART}"/></Relationships>`,
    ),
  );
  rewrite(parts, '[Content_Types].xml', (text) =>
    text.replace(
      '</Types>',
      `<Override ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml" PartName="/${PROPERTIES}"/></Types>`,
    ),
  );
  for (const { path, data } of styleParts()) rewrite(parts, path, () => data);
  return zipSync(parts);
}
