import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { DECLARATION, PACKAGE } from '#src/exporters/package-xml.ts';
import { toXmlMarkup } from '#src/exporters/xml-text.ts';
import { listedXml } from './list-rows.ts';
import {
  pageXml,
  printTitles,
  propertiesXml,
  toMarkup,
  viewXml,
  type Heading,
} from './page-xml.ts';
import type { CellContent, Sheet } from './sheet.ts';

const LONGEST_CELL = 32_767;
/** The same each time, and no clock of the machine. */
const NO_DATE = new Date(1980, 0, 1);
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Replaces what the library has written; that it has not is a fault of ours. */
function replaceIn(xml: string, written: string | RegExp, by: (match: string) => string): string {
  const replaced = xml.replace(written, by);
  if (replaced === xml) throw new Error(`not in the workbook: ${String(written)}`);
  return replaced;
}

/** Collects texts and gives each its place in the list that cells refer to. */
function sharedTexts() {
  const items: string[] = [];
  const places = new Map<string, number>();
  return {
    add: (text: string): number => {
      const known = places.get(text);
      if (known !== undefined) return known;
      const cut = text.slice(0, LONGEST_CELL);
      places.set(text, items.length);
      return items.push(`<si><t xml:space="preserve">${toMarkup(cut)}</t></si>`) - 1;
    },
    toXml: () => `${DECLARATION}<sst xmlns="${MAIN}">${items.join('')}</sst>`,
  };
}

function contentXml(content: CellContent, addText: (text: string) => number): [string, string] {
  if (content.kind === 'text') return [' t="s"', `<v>${addText(content.text)}</v>`];
  if (content.kind === 'number') return ['', `<v>${content.value}</v>`];
  const formula = `<f>${toXmlMarkup(content.formula)}</f>`;
  return content.value === null
    ? [' t="str"', `${formula}<v></v>`]
    : ['', `${formula}<v>${content.value}</v>`];
}

/** Cells with the format of texts keep any number typed into them later, but are never formulas. */
function markTexts(styles: string): string {
  const id = /numFmtId="(\d+)" formatCode="@"/.exec(styles)?.[1];
  if (id === undefined) return styles;
  const format = new RegExp(`<xf numFmtId="${id}" applyNumberFormat="1"`, 'g');
  return replaceIn(styles, format, () => '<xf quotePrefix="1"');
}

/**
 * Fills the file that the library made: contents of cells, page, properties. The library itself
 * writes no results of formulas, drops characters that XML takes, and hands parts above 160 kB to
 * a worker made of a blob, which the page's policy forbids.
 */
export function completeFile(
  made: Uint8Array,
  sheets: readonly Sheet[],
  heading: Heading,
): Uint8Array {
  const files = unzipSync(made);
  const texts = sharedTexts();
  const write = (name: string, xml: string) => {
    files[name] = strToU8(xml);
  };
  const change = (name: string, by: (xml: string) => string) => {
    write(name, by(strFromU8(files[name] ?? new Uint8Array())));
  };

  sheets.forEach((sheet, index) => {
    change(`xl/worksheets/sheet${index + 1}.xml`, (xml) => {
      let left = sheet.contents.size;
      const filled = xml.replace(/<c r="([A-Z]+\d+)"([^>]*)\/>/g, (cell, address, attributes) => {
        const content = sheet.contents.get(String(address));
        if (!content) return cell;
        left -= 1;
        const [type, inner] = contentXml(content, texts.add);
        return `<c r="${address}"${attributes}${type}>${inner}</c>`;
      });
      if (left !== 0) throw new Error(`${left} cells are not in the workbook`);
      const toCell = (content: CellContent) => contentXml(content, texts.add);
      const listed = sheet.rows ? listedXml(filled, sheet.rows, toCell) : filled;
      const viewed = replaceIn(listed, /<worksheet[^>]*>/, (tag) => tag + viewXml(sheet, index));
      return replaceIn(viewed, '</worksheet>', (tag) => pageXml(sheet, heading) + tag);
    });
  });
  write('xl/sharedStrings.xml', texts.toXml());
  change('xl/styles.xml', markTexts);
  change('xl/workbook.xml', (xml) => replaceIn(xml, '<definedNames/>', () => printTitles(sheets)));

  write('docProps/core.xml', propertiesXml(heading));
  const type = 'application/vnd.openxmlformats-package.core-properties+xml';
  change('[Content_Types].xml', (xml) =>
    replaceIn(
      xml,
      '</Types>',
      (tag) => `<Override ContentType="${type}" PartName="/docProps/core.xml"/>${tag}`,
    ),
  );
  change('_rels/.rels', (xml) =>
    replaceIn(
      xml,
      '</Relationships>',
      (tag) =>
        `<Relationship Id="rId-core" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>${tag}`,
    ),
  );
  return zipSync(files, { mtime: NO_DATE });
}
