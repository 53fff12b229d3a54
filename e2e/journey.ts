// The way of a clerk through the program, from an empty list to the printed report.
import { expect } from '@playwright/test';
import { toText } from '#src/exporters/text.ts';
import { withPdf } from '#src/importers/pdf/engine.ts';
import { mendRadicals } from '#src/importers/pdf/radicals.ts';
import { buildDocument } from '#src/report/document/build-document.ts';
import { toPublicReport, type PublicReport } from '#src/report/document/public-report.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { NARRATIVE_IDS, type NarrativeId, type StepId } from '#src/report/sections/sections.ts';
import { FIGURE_CELLS, TABLE_IDS, leafAt } from '#src/report/tables/tables.ts';
import { RETICENT, withFigures } from '#src/testing/drafts.ts';
import { partsOf } from '#src/testing/zip-parts.ts';
import { PATIENT, textOf, textsOf, type, valueOf, type Driver } from './driver.ts';
import { publicPart, textLines, wordLines } from './read-copies.ts';

const TYPED = {
  'proactive.licenses.decisions': '36',
  'requests.newlyReceived.naturalPerson': '12',
  'requests.carriedIn.naturalPerson': '3',
  'requests.disclosed.naturalPerson': '14',
  'requests.carriedOut.naturalPerson': '1',
};

/** What is typed; every other figure is filled with 0 by the button. */
export const TYPED_REPORT: Draft = withFigures(RETICENT, TYPED, '0');

/** A public part without the ids of its parts, which each report gives anew. */
const withoutIds = (report: PublicReport): unknown =>
  JSON.parse(JSON.stringify(report, (key, value: unknown) => (key === 'id' ? undefined : value)));

export async function goTo(driver: Driver, step: StepId): Promise<void> {
  await driver.click(`nav[aria-label="报告步骤"] a[href$="/${step}"]`);
  const current = `nav a[aria-current="step"][href$="/${step}"]`;
  await expect.poll(async () => (await textsOf(driver, current)).length, PATIENT).toBe(1);
}

export const expectSaved = (driver: Driver): Promise<void> =>
  expect
    .poll(() => textOf(driver, '[role="status"][aria-label="保存状态"]'), PATIENT)
    .toMatch(/^已保存/);

/** The controls of a narrative that hold what a draft says, by name. */
function textsIn(draft: Draft, id: NarrativeId): [name: string, text: string][] {
  const { opening, parts } = draft[id];
  return [
    [`${id}.opening`, opening],
    ...parts.flatMap(({ heading, text }, index): [string, string][] => [
      [`${id}.parts.${index}.heading`, heading],
      [`${id}.parts.${index}.text`, text],
    ]),
  ];
}

/** Makes a new report of the draft, with the keyboard. */
export async function typeReport(driver: Driver, address: string): Promise<void> {
  await driver.open(address);
  await driver.press('新建报告');
  await type(driver, 'organ.name', TYPED_REPORT.organ.name);
  await driver.choose('organ.kind', TYPED_REPORT.organ.kind);
  await type(driver, 'year', TYPED_REPORT.year);
  for (const id of NARRATIVE_IDS) {
    await goTo(driver, id);
    for (const [name, text] of textsIn(TYPED_REPORT, id)) {
      if (text !== (await valueOf(driver, name))) await type(driver, name, text);
    }
  }
  for (const table of TABLE_IDS) {
    await goTo(driver, table);
    for (const [name, figure] of Object.entries(TYPED)) {
      if (name.startsWith(table)) await type(driver, name, figure);
    }
    await driver.press('其余空格填 0');
  }
  await expectSaved(driver);
}

/** Every character and figure stands in its control. */
async function expectReport(driver: Driver): Promise<void> {
  await goTo(driver, 'organ');
  const { organ, year } = TYPED_REPORT;
  await expect.poll(() => valueOf(driver, 'organ.name'), PATIENT).toBe(organ.name);
  expect(await valueOf(driver, 'organ.kind')).toBe(organ.kind);
  expect(await valueOf(driver, 'year')).toBe(year);
  for (const id of NARRATIVE_IDS) {
    await goTo(driver, id);
    for (const [name, text] of textsIn(TYPED_REPORT, id)) {
      await expect.poll(() => valueOf(driver, name), PATIENT).toBe(text);
    }
  }
  for (const table of TABLE_IDS) {
    await goTo(driver, table);
    const cells = FIGURE_CELLS.filter((cell) => cell.table === table);
    const figures = cells.map((cell) => leafAt<string>(TYPED_REPORT, cell));
    await expect.poll(() => textsOf(driver, '.figure-grid input'), PATIENT).toEqual(figures);
  }
  expect(await textsOf(driver, 'output[name="disputes.reconsideration.total"]')).toEqual(['0']);
}

const zipParts = (bytes: Uint8Array): Record<string, string> => {
  expect([...bytes.subarray(0, 4)]).toEqual([0x50, 0x4b, 3, 4]);
  return partsOf(bytes);
};

/** Downloads each copy and opens it. */
async function expectCopies(driver: Driver): Promise<void> {
  const { organ, year } = TYPED_REPORT;
  const name = `${organ.name}${year}年政府信息公开工作年度报告`;
  const decode = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
  const whole = toText(buildDocument(TYPED_REPORT, false));

  const text = await driver.download('导出文本');
  expect(text.name).toBe(`${name}.txt`);
  expect(decode(text.bytes)).toBe(whole);

  const word = await driver.download('导出 Word');
  expect(word.name).toBe(`${name}.docx`);
  zipParts(word.bytes);
  expect(wordLines(word.bytes)).toEqual(textLines(whole));

  const page = await driver.download('导出网页');
  expect(page.name).toBe(`${name}.html`);
  for (const { text: said } of TYPED_REPORT.overview.parts) {
    expect(decode(page.bytes)).toContain(said);
  }

  const workbook = await driver.download('导出表格');
  expect(workbook.name).toBe(`${name}.xlsx`);
  expect(zipParts(workbook.bytes)['xl/worksheets/sheet2.xml']).toContain('<v>14</v>');

  const data = await driver.download('导出数据');
  expect(data.name).toBe(`${name}.json`);
  expect(withoutIds(publicPart(decode(data.bytes)))).toEqual(
    withoutIds(toPublicReport(TYPED_REPORT)),
  );
}

/** Pages of a PDF, each the text that can be selected in it. */
async function readPages(bytes: Uint8Array): Promise<string[]> {
  const pages: string[] = [];
  await withPdf(
    new Uint8Array(bytes),
    () => Promise.resolve(null),
    async (file) => {
      for (let number = 1; number <= file.numPages; number += 1) {
        const { items } = await (await file.getPage(number)).getTextContent();
        pages.push(mendRadicals(items.map((item) => ('str' in item ? item.str : '')).join('')));
      }
    },
  );
  return pages;
}

const UNNAMED = '\uFFFD';

/** Characters of a text without blanks, each with how often it stands there. */
function countCharacters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text.replace(/\s/g, '')) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}

/**
 * What a printed page says beside or short of a shown one, character by character: the order of
 * upright words is the printer's. Firefox draws some letters of a font collection without saying
 * which they are; those may stand for any, one each.
 */
function differenceOf(printed: string, shown: string): string[] {
  const rest = countCharacters(shown);
  const unnamed = countCharacters(printed).get(UNNAMED) ?? 0;
  for (const [character, count] of countCharacters(printed)) {
    if (character !== UNNAMED) rest.set(character, (rest.get(character) ?? 0) - count);
  }
  const tooMany = [...rest].filter(([, count]) => count < 0);
  const missing = [...rest].filter(([, count]) => count > 0);
  const isExplained = missing.reduce((sum, [, count]) => sum + count, 0) === unnamed;
  return [...tooMany, ...(isExplained ? [] : missing)].map(([character]) => character);
}

/** The printed pages are those of the preview, and say the report and nothing else. */
export async function expectPrint(driver: Driver): Promise<void> {
  const shown = await textsOf(driver, '.page');
  const printed = await readPages(await driver.print());
  expect(printed).toHaveLength(shown.length);
  expect(printed.map((page, at) => differenceOf(page, shown[at] ?? ''))).toEqual(
    shown.map(() => []),
  );
  expect(printed.join('').replaceAll(UNNAMED, '').length).toBeGreaterThan(
    printed.join('').length / 2,
  );
}

/** From an empty list to the printed report, with a reload on the way. */
export async function takeJourney(driver: Driver, address: string): Promise<void> {
  await typeReport(driver, address);
  await driver.reload();
  await expectReport(driver);
  await goTo(driver, 'review');
  await expect
    .poll(() => textOf(driver, '[aria-label="检查结果"]'), PATIENT)
    .toContain('没有发现问题');
  await expect
    .poll(() => textOf(driver, '.page:first-of-type'), PATIENT)
    .toContain(TYPED_REPORT.organ.name);
  await expectCopies(driver);
  await expectPrint(driver);
  expect(driver.complaints).toEqual([]);
}
