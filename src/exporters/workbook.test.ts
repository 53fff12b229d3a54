import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '#src/report/document/build-document.ts';
import {
  placeCells,
  type DocumentCell,
  type DocumentTable,
  type PlacedCell,
} from '#src/report/document/report-document.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { SECTION_HEADINGS } from '#src/report/sections/sections.ts';
import { TABLE_IDS, TABLES } from '#src/report/tables/tables.ts';
import { anyDraft } from '#src/testing/arbitraries.ts';
import { tablesOf } from '#src/testing/document-tables.ts';
import { BUREAU, GOVERNMENT, withFigures } from '#src/testing/drafts.ts';
import {
  addressOf,
  allIn,
  partOf,
  readWorkbook,
  shown,
  type ReadCell,
  type ReadSheet,
} from '#src/testing/read-workbook.ts';
import { tries } from '#src/testing/tries.ts';
import { decodeEntities, partsOf } from '#src/testing/zip-parts.ts';
import { toWorkbook } from './workbook.ts';
import { toXmlText } from './xml-text.ts';

const BLANK = newDraft('blank', '2024');

const read = async (draft: Draft, isDraft = false): Promise<ReadSheet[]> =>
  readWorkbook(await toWorkbook(buildDocument(draft, isDraft)));

/** Each cell of the document beside what the workbook holds in its place. */
async function pairs(draft: Draft) {
  const sheets = await read(draft);
  return tablesOf(draft).flatMap((table, index) =>
    placeCells(table).map(({ cell, row, column }) => {
      const at = addressOf(row, column);
      return { cell, at, held: sheets[index]?.cells.get(at) };
    }),
  );
}

const heldAt = async (draft: Draft, path: string, isDraft = false): Promise<ReadCell> => {
  const sheets = await read(draft, isDraft);
  const found = tablesOf(draft)
    .flatMap((table, index) => placeCells(table).map((placed) => ({ ...placed, index })))
    .find(({ cell }) => cell.figure?.path === path);
  const held = found && sheets[found.index]?.cells.get(addressOf(found.row, found.column));
  if (!held) throw new Error(`no cell for ${path}`);
  return held;
};

const isTotal = ({ figure }: DocumentCell): boolean => figure !== null && figure.parts.length > 0;
const TYPED = 'proactive.rules.issued';
const typed = (text: string): Draft => withFigures(BLANK, { [TYPED]: text });
const noted = (words: string): Draft => typed(`4（${words}）`);

describe('the workbook', () => {
  it('has a sheet for each table, named by its section', async () => {
    const names = (await read(GOVERNMENT)).map(({ name }) => name);
    expect(names).toEqual(TABLE_IDS.map((id) => SECTION_HEADINGS[id]));
    for (const name of names) expect(name).toMatch(/^[^[\]/\\:*?]{1,31}$/);
  });

  it('has a slot for every cell of the statute, merged as the statute spans it', async () => {
    const sheets = await read(BLANK);
    TABLE_IDS.forEach((id, index) => {
      const places = placeCells(tablesOf(BLANK)[index] as DocumentTable); // one document table each
      expect(places).toHaveLength(TABLES[id].rows.flat().length);
      const spans = places.filter(({ cell }) => cell.rowSpan > 1 || cell.colSpan > 1);
      const ref = ({ cell, row, column }: PlacedCell) =>
        `${addressOf(row, column)}:${addressOf(row + cell.rowSpan - 1, column + cell.colSpan - 1)}`;
      expect(sheets[index]?.merges).toEqual(spans.map(ref));
      for (const { row, column, cell } of places) {
        const held = sheets[index]?.cells.get(addressOf(row, column));
        expect(held?.value).toBe(cell.text);
      }
    });
  });

  it('draws a border around every position of the grid', async () => {
    for (const [index, { cells }] of (await read(BLANK)).entries()) {
      const { rows, widths } = tablesOf(BLANK)[index] as DocumentTable; // as above
      expect(cells.size).toBe(rows.length * widths.length);
      for (const { style } of cells.values()) expect(style).toContain('applyBorder="1"');
    }
  });

  it.each([
    ['a bureau', BUREAU],
    ['a government', GOVERNMENT],
    ['a blank report', BLANK],
  ])('of %s shows in every cell what the report prints', async (_, draft) => {
    for (const { cell, held } of await pairs(draft)) expect(held && shown(held)).toBe(cell.text);
  });

  it('of any report shows what it prints, figures as numbers and totals with their results', async () => {
    await fc.assert(
      fc.asyncProperty(anyDraft, async (draft) => {
        for (const { cell, held } of await pairs(draft)) {
          const isNumber = cell.figure !== null && cell.figure.value !== null;
          expect(held?.type === 'number').toBe(isNumber);
          expect(held && shown(held)).toBe(toXmlText(cell.text));
          expect(typeof held?.formula === 'string').toBe(isTotal(cell));
        }
      }),
      { numRuns: tries(25, 600) },
    );
  });

  it('sums ranges, and nothing where nothing is a number', async () => {
    const formulas = (await read(GOVERNMENT)).map(({ cells }) =>
      [...cells].flatMap(([at, { formula }]) => (formula === null ? [] : [[at, formula]])),
    );
    expect(formulas.map((list) => list.length)).toEqual([0, 31, 3]);
    const requests = new Map(formulas[1] as [string, string][]); // pairs by flatMap
    expect(requests.get('J4')).toBe('IF(COUNT(D4:I4)=0,"",SUM(D4:I4))');
    expect(requests.get('D27')).toBe('IF(COUNT(D6:D26)=0,"",SUM(D6:D26))');
    expect(requests.get('J27')).toBe('IF(COUNT(D6:I26)=0,"",SUM(D6:I26))');
  });

  it('keeps blanks blank, in the totals too', async () => {
    for (const { cell, held } of await pairs(BLANK)) {
      if (cell.figure === null) continue;
      expect(held).toMatchObject(
        isTotal(cell) ? { type: 'text', value: '' } : { type: 'blank', formula: null },
      );
    }
  });

  it.each(['0', '123456789012', '18.8710', '0.000001', '27.948692'])(
    'holds the amount %s as a number with its decimals',
    async (amount) => {
      const held = await heldAt(
        withFigures(BLANK, { 'proactive.fees.amount': amount }),
        'proactive.fees.amount',
      );
      expect(held).toMatchObject({ type: 'number', value: String(Number(amount)) });
      expect(shown(held)).toBe(amount);
    },
  );

  it.each(['=1+1', '@SUM(A1)', '+2', '-1', '/', '_x0041_', '<&">', '0.5', '文'.repeat(500)])(
    'holds %j as the text it is, never as a formula',
    async (text) => {
      const held = await heldAt(typed(text), TYPED);
      expect(held).toMatchObject({ type: 'text', value: text, formula: null });
      expect(held.style).toContain('quotePrefix="1"');
    },
  );

  it('tints what cannot be read in a draft only', async () => {
    expect((await heldAt(typed('/'), TYPED, true)).style).toContain('applyFill="1"');
    expect((await heldAt(typed('/'), TYPED)).style).not.toContain('applyFill="1"');
    expect((await heldAt(typed('4'), TYPED, true)).style).not.toContain('applyFill="1"');
  });

  it.each(['其中修订16件', '含"自然失效"2件', '"', '\\0#,@;[红色]', '_x0041_', "'&<>"])(
    'shows the note %s behind the number',
    async (words) => {
      const held = await heldAt(noted(words), TYPED);
      expect(held).toMatchObject({ type: 'number', value: '4' });
      expect(shown(held)).toBe(`4（${words}）`);
    },
  );

  it.each([1, 17, 18, 100, 300])('loses nothing of a note of %i characters', async (length) => {
    const words = '"注'.repeat(length).slice(0, length);
    const [sheet] = await read(noted(words));
    const held = sheet?.cells.get('B3');
    expect(held).toMatchObject({ type: 'number', value: '4' });
    expect(held?.format.length).toBeLessThan(256);
    const below = sheet?.cells.get('A15');
    const isBelow = held !== undefined && shown(held) === '4（见表下）';
    expect(isBelow ? below?.value : held && shown(held)).toBe(
      `${isBelow ? '规章，本年制发件数：' : ''}4（${words}）`,
    );
  });

  it('shows the note of a blank cell as a text', async () => {
    const draft = structuredClone(BLANK);
    draft.notes.cells.proactive.rules.issued = '另见说明';
    expect(await heldAt(draft, TYPED, true)).toMatchObject({ type: 'text', value: '（另见说明）' });
  });

  it('puts the notes of a table under its grid, across all columns', async () => {
    const notes = { ...BLANK.notes, disputes: '注：含上年结转。\n=1+1' };
    const [, , sheet] = await read({ ...BLANK, notes });
    expect(sheet?.cells.get('A5')).toMatchObject({ type: 'text', value: '注：含上年结转。' });
    expect(sheet?.cells.get('A6')).toMatchObject({ type: 'text', value: '=1+1', formula: null });
    expect(sheet?.merges.slice(-2)).toEqual(['A5:O5', 'A6:O6']);
  });

  it('parts a note that no row is high enough for, and loses none of it', async () => {
    const long = '公开😀'.repeat(20_000);
    const [sheet] = await read({ ...BLANK, notes: { ...BLANK.notes, proactive: long } });
    const rows = [...(sheet?.cells ?? [])].filter(([at]) => /^A(?!\d$|1[0-4]$)/.test(at));
    expect(rows.map(([, { value }]) => value).join('')).toBe(long);
    for (const [, { value }] of rows) expect(value.length).toBeLessThan(2000);
  });

  it('widens a column until its numbers fit', async () => {
    const widthOf = async (text: string) => {
      const draft = withFigures(BLANK, { 'disputes.reconsideration.upheld': text });
      const xml = (await read(draft))[2]?.xml ?? '';
      return Number(/<col min="1" max="1" width="([\d.]+)"/.exec(xml)?.[1]);
    };
    expect(await widthOf('1')).toBeLessThan(10);
    expect(await widthOf('999999999999')).toBeGreaterThanOrEqual(14);
    expect(await widthOf('1（其中1件为共同被告）')).toBeGreaterThanOrEqual(24);
  });

  it('prints each table over the width of one page, under the title of the report', async () => {
    const sheets = await read({ ...GOVERNMENT, title: '甲&乙2024年报告' }, true);
    for (const { xml, name } of sheets) {
      expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
      expect(xml).toContain('fitToWidth="1" fitToHeight="0"');
      expect(xml).toContain(
        '<oddHeader>&amp;C甲&amp;&amp;乙2024年报告\n&amp;A&amp;R草稿</oddHeader>',
      );
      const isWide = name === SECTION_HEADINGS.disputes;
      expect(xml).toContain(`orientation="${isWide ? 'landscape' : 'portrait'}"`);
    }
    expect(sheets[1]?.xml).toContain('<pane ySplit="3" topLeftCell="A4"');
  });

  it('says 草稿 of a draft only', async () => {
    const texts = Object.values(partsOf(await toWorkbook(buildDocument(GOVERNMENT, false))));
    expect(texts.join('')).not.toContain('草稿');
  });

  it('names title and organ in its properties, and nothing of the machine', async () => {
    const name = '局'.repeat(80);
    const draft = { ...BUREAU, organ: { ...BUREAU.organ, name } };
    const parts = partsOf(await toWorkbook(buildDocument(draft, false)));
    const properties = partOf(parts, 'docProps/core.xml');
    expect(allIn(properties, /<dc:(\w+)>([^<]*)</g)).toEqual([
      ['title', `${name}2024年政府信息公开工作年度报告`],
      ['creator', name],
    ]);
    expect(Object.keys(parts).filter((part) => part.startsWith('docProps/'))).toHaveLength(1);
    const header = decodeEntities(
      /<oddHeader>([^<]*)</.exec(parts['xl/worksheets/sheet1.xml'] ?? '')?.[1] ?? '',
    );
    expect(header.length).toBeLessThanOrEqual(255);
  });

  it('is the same file for the same report', async () => {
    const report = buildDocument(GOVERNMENT, false);
    expect(await toWorkbook(report)).toEqual(await toWorkbook(report));
  });

  it('holds nothing that XML refuses', async () => {
    const name = '局\u0000\ud800\ufffe&<">\u0007';
    const notes = { ...BLANK.notes, proactive: `注\u0001\udc00\uffff：😀\ufffd\u0085` };
    const draft = { ...typed('坏\u0002\ud800<字'), organ: { ...BLANK.organ, name }, notes };
    const bytes = await toWorkbook(buildDocument(draft, true));
    for (const part of Object.values(partsOf(bytes))) {
      // eslint-disable-next-line no-control-regex
      expect(part).not.toMatch(/[\0-\x08\x0b-\x1f\ufffe\uffff]|\p{Cs}/u);
    }
    const [sheet] = readWorkbook(bytes);
    expect(sheet?.cells.get('B3')?.value).toBe('坏\ufffd<字');
    expect(sheet?.cells.get('A15')?.value).toBe('注\ufffd：😀\ufffd ');
  });
});
