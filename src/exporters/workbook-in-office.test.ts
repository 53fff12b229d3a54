import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '#src/report/document/build-document.ts';
import { placeCells } from '#src/report/document/report-document.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { SECTION_HEADINGS } from '#src/report/sections/sections.ts';
import { tablesOf } from '#src/testing/document-tables.ts';
import { GOVERNMENT, withFigures } from '#src/testing/drafts.ts';
import { convertByOffice, isOfficeInstalled } from '#src/testing/office.ts';
import { allIn } from '#src/testing/read-workbook.ts';
import { decodeEntities, partsOf } from '#src/testing/zip-parts.ts';
import { toWorkbook } from './workbook.ts';

const CSV = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,-1';

/** Without the results of its formulas: who shows them has computed them. */
const withoutResults = (bytes: Uint8Array): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(partsOf(bytes)).map(([name, part]) => [
        name,
        strToU8(part.replace(/(?: t="str")?>(<f>.*?<\/f>)<v>[^<]*<\/v>/g, '>$1')),
      ]),
    ),
  );

describe.skipIf(!isOfficeInstalled)('the workbook in LibreOffice', () => {
  it.each([
    ['a government', GOVERNMENT],
    ['a blank report', newDraft('blank', '2024')],
    [
      'figures of 12 digits beside texts',
      withFigures(
        GOVERNMENT,
        {
          'requests.disclosed.enterprise': '=1+1',
          'requests.notHeld.naturalPerson': '/',
          'requests.carriedIn.research': '999999999999',
          'requests.newlyReceived.research': '3（其中"信函"1件）',
        },
        (cell) => (cell.table === 'requests' && cell.row !== 'carriedIn' ? '999999999999' : ''),
      ),
    ],
  ])('has our totals after it computed them: %s', { timeout: 150_000 }, async (_, draft) => {
    const bytes = withoutResults(await toWorkbook(buildDocument(draft, false)));
    const files = convertByOffice(bytes, 'xlsx', CSV);
    const tables = tablesOf(draft);
    expect(files.size).toBe(tables.length);
    for (const table of tables) {
      const lines = strFromU8(
        files.get(`file-${SECTION_HEADINGS[table.id]}.csv`) ?? new Uint8Array(),
      )
        .replace('\ufeff', '')
        .split('\n')
        .map((line) => line.split('\t'));
      const totals = placeCells(table).filter(({ cell }) => cell.figure?.parts.length);
      const computed = totals.map(({ row, column }) => lines[row]?.[column]);
      expect(computed).toEqual(totals.map(({ cell }) => cell.text));
    }
  });

  it('shows notes behind their numbers and texts as typed', { timeout: 150_000 }, async () => {
    const draft = withFigures(GOVERNMENT, {
      'proactive.rules.issued': '22（其中"修订"16件）',
      'proactive.rules.repealed': '=1+1',
      'proactive.rules.inForce': '4（_x0041_\\;）',
      'proactive.licenses.decisions': '_x0041_😀\u0007',
      'proactive.fees.amount': '18.8710（含<b>&上年）',
    });
    const made = convertByOffice(await toWorkbook(buildDocument(draft, true)), 'xlsx', 'fods');
    const shownTexts = allIn(
      strFromU8(made.get('file.fods') ?? new Uint8Array()),
      /<text:p>([^<]*)<\/text:p>/g,
    ).map(([text = '']) => decodeEntities(text));
    expect(shownTexts).toEqual(
      expect.arrayContaining([
        '22（其中"修订"16件）',
        '=1+1',
        '4（_x0041_\\;）',
        '_x0041_😀',
        '18.8710（含<b>&上年）',
      ]),
    );
  });
});
