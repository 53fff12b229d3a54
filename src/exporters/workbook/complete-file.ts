import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { getCellAddress } from 'write-excel-file/utility';
import { toXmlMarkup, toXmlText } from '#src/exporters/xml-text.ts';
import { escapeCodes } from './number-format.ts';
import type { CellContent, Sheet } from './sheet.ts';

/** What the whole workbook says of itself, in its properties and above its printed pages. */
export interface Heading {
  title: string;
  organ: string;
  isDraft: boolean;
}

const LONGEST_CELL = 32_767;
/** A page header takes 255 characters with its codes. */
const LONGEST_HEADER_TITLE = 100;
/** The same each time, and no clock of the machine. */
const NO_DATE = new Date(1980, 0, 1);
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const markup = (text: string): string => toXmlMarkup(escapeCodes(toXmlText(text)));

/** Replaces what the library has written; that it has not is a fault of ours. */
function replaceIn(xml: string, written: string | RegExp, by: (match: string) => string): string {
  const replaced = xml.replace(written, by);
  if (replaced === xml) throw new Error(`not in the workbook: ${String(written)}`);
  return replaced;
}

/** Collects texts and gives each its place in the list that cells refer to. */
function sharedTexts() {
  const items: string[] = [];
  return {
    add: (text: string): number => {
      const cut = text.slice(0, LONGEST_CELL);
      return items.push(`<si><t xml:space="preserve">${markup(cut)}</t></si>`) - 1;
    },
    toXml: () => `${DECLARATION}<sst xmlns="${MAIN}">${items.join('')}</sst>`,
  };
}

function contentXml(content: CellContent, addText: (text: string) => number): [string, string] {
  if (content.kind === 'text') return [' t="s"', `<v>${addText(content.text)}</v>`];
  const formula = `<f>${toXmlMarkup(content.formula)}</f>`;
  return content.value === null
    ? [' t="str"', `${formula}<v></v>`]
    : ['', `${formula}<v>${content.value}</v>`];
}

function pageXml({ isLandscape }: Sheet, { title, isDraft }: Heading): string {
  const shown = [...title].slice(0, LONGEST_HEADER_TITLE).join('').replaceAll('&', '&&');
  const header = `&C${shown}\n&A${isDraft ? '&R草稿' : ''}`;
  const orientation = isLandscape ? 'landscape' : 'portrait';
  return (
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.5" right="0.5" top="1" bottom="0.6" header="0.4" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddHeader>${markup(header)}</oddHeader></headerFooter>`
  );
}

function viewXml({ headRows }: Sheet, index: number): string {
  const pane = `<pane ySplit="${headRows}" topLeftCell="${getCellAddress(headRows, 0)}" activePane="bottomLeft" state="frozen"/>`;
  return (
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView ${index === 0 ? 'tabSelected="1" ' : ''}workbookViewId="0">` +
    `${headRows > 0 ? pane : ''}</sheetView></sheetViews>`
  );
}

/** Heads that every further printed page repeats. */
function printTitles(sheets: readonly Sheet[]): string {
  const names = sheets.map(({ name, headRows }, index) =>
    headRows === 0
      ? ''
      : `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">` +
        `${markup(`'${name.replaceAll("'", "''")}'!$1:$${headRows}`)}</definedName>`,
  );
  return `<definedNames>${names.join('')}</definedNames>`;
}

function propertiesXml({ title, organ }: Heading): string {
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${toXmlMarkup(title)}</dc:title><dc:creator>${toXmlMarkup(organ)}</dc:creator>` +
    '</cp:coreProperties>'
  );
}

/** Cells with the format of texts keep any number typed into them later, but are never formulas. */
function markTexts(styles: string): string {
  const id = /numFmtId="(\d+)" formatCode="@"/.exec(styles)?.[1];
  return id === undefined
    ? styles
    : styles.replaceAll(`<xf numFmtId="${id}" applyNumberFormat="1"`, '<xf quotePrefix="1"');
}

/**
 * Puts into the file that the library made what the library does not write: texts character by
 * character, formulas with their results, page and properties. Texts go in here also because the
 * library hands parts above 160 kB to a worker made of a blob, which the page's policy forbids.
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
      const filled = xml.replace(/<c r="([A-Z]+\d+)"([^>]*)\/>/g, (cell, address, attributes) => {
        const content = sheet.contents.get(String(address));
        if (!content) return cell;
        const [type, inner] = contentXml(content, texts.add);
        return `<c r="${address}"${attributes}${type}>${inner}</c>`;
      });
      const viewed = replaceIn(filled, /<worksheet[^>]*>/, (tag) => tag + viewXml(sheet, index));
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
