import { getCellAddress } from 'write-excel-file/utility';
import { DECLARATION, PACKAGE } from '#src/exporters/package-xml.ts';
import { toXmlMarkup, toXmlText } from '#src/exporters/xml-text.ts';
import { escapeCodes } from './number-format.ts';
import type { Sheet } from './sheet.ts';

/** What the whole workbook says of itself, in its properties and above its printed pages. */
export interface Heading {
  title: string;
  organ: string;
  isDraft: boolean;
}

/** A page header takes 255 characters with its codes. */
const LONGEST_HEADER_TITLE = 100;

/** A text as markup, read back by Excel as it is. */
export const toMarkup = (text: string): string => toXmlMarkup(escapeCodes(toXmlText(text)));

/** Paper and header of a sheet: one page wide, title and draft mark above. */
export function pageXml({ isLandscape }: Sheet, { title, isDraft }: Heading): string {
  const shown = [...title].slice(0, LONGEST_HEADER_TITLE).join('').replaceAll('&', '&&');
  const header = `&C${shown}\n&A${isDraft ? '&R草稿' : ''}`;
  const orientation = isLandscape ? 'landscape' : 'portrait';
  return (
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.5" right="0.5" top="1" bottom="0.6" header="0.4" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddHeader>${toMarkup(header)}</oddHeader></headerFooter>`
  );
}

/** Heads that stay while the sheet scrolls, and that it is fitted to its page. */
export function viewXml({ headRows }: Sheet, index: number): string {
  const pane = `<pane ySplit="${headRows}" topLeftCell="${getCellAddress(headRows, 0)}" activePane="bottomLeft" state="frozen"/>`;
  return (
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView ${index === 0 ? 'tabSelected="1" ' : ''}workbookViewId="0">` +
    `${headRows > 0 ? pane : ''}</sheetView></sheetViews>`
  );
}

/** Heads that every further printed page repeats. */
export function printTitles(sheets: readonly Sheet[]): string {
  const names = sheets.map(({ name, headRows }, index) =>
    headRows === 0
      ? ''
      : `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">` +
        `${toMarkup(`'${name.replaceAll("'", "''")}'!$1:$${headRows}`)}</definedName>`,
  );
  return `<definedNames>${names.join('')}</definedNames>`;
}

/** The document properties: title and author. */
export function propertiesXml({ title, organ }: Heading): string {
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${toXmlMarkup(title)}</dc:title><dc:creator>${toXmlMarkup(organ)}</dc:creator>` +
    '</cp:coreProperties>'
  );
}
