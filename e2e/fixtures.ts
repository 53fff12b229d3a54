import { readFile, writeFile } from 'node:fs/promises';
import {
  test as base,
  expect,
  type BrowserContext,
  type Locator,
  type Page,
  type TestInfo,
} from '@playwright/test';
import type { Draft, Narrative } from '#src/report/draft/draft.ts';
import { toReportFile } from '#src/report/draft/report-file.ts';
import { NARRATIVE_IDS, type NarrativeId, type StepId } from '#src/report/sections/sections.ts';
import { FIGURE_CELLS, TABLE_IDS, leafAt } from '#src/report/tables/tables.ts';

/** Every page of a test fails it by a script error or a complaint on the console. */
export const test = base.extend({
  context: async ({ context }, use) => {
    const complaints: string[] = [];
    context.on('weberror', (error) => complaints.push(String(error.error())));
    context.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await use(context);
    expect(complaints).toEqual([]);
  },
});

export { expect };

export const control = (page: Page, name: string): Locator =>
  page.locator(`:is(input, textarea, select)[name="${name}"]`);
export const computed = (page: Page, name: string): Locator =>
  page.locator(`output[name="${name}"]`);
export const findings = (page: Page): Locator => page.getByRole('region', { name: '检查结果' });
export const savedStatus = (page: Page): Locator => page.getByRole('status', { name: '保存状态' });

export async function expectSaved(page: Page): Promise<void> {
  await expect(savedStatus(page)).toHaveText(/^已保存/);
}

/** Presses 新建报告 and gives the new report's id. */
export async function newReport(page: Page): Promise<string> {
  await page.goto('#/');
  await page.getByRole('button', { name: '新建报告' }).click();
  await page.waitForURL(/#\/reports\/[^/]+\/organ$/);
  return /reports\/([^/]+)\//.exec(page.url())?.[1] ?? '';
}

/** From now on the windows of a browser cannot agree on who writes: what is stored is the guard. */
export async function deafen(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'locks');
    BroadcastChannel.prototype.postMessage = () => undefined;
  });
}

/** Imports a draft as a report file. */
export async function openReport(page: Page, draft: Draft): Promise<void> {
  await page.goto('#/');
  await page.getByLabel('导入报告').setInputFiles({
    name: 'report.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(toReportFile(draft, { revision: 1, savedAt: '' }))),
  });
  await page.waitForURL(/organ$/);
}

/** Goes to a step of the report at hand by the step rail. */
export async function goToStep(page: Page, step: StepId): Promise<void> {
  const rail = page.getByRole('navigation', { name: '报告步骤' });
  const entry = rail.locator(`a[href$="/${step}"]`);
  const heading = page.locator('#step-heading');
  await heading.waitFor();
  if ((await entry.getAttribute('aria-current')) === 'step') return;
  await entry.click();
  await expect(heading).toBeFocused();
}

/** Types figures by path, each with the keyboard, on the step of their table. */
export async function typeFigures(page: Page, typed: Record<string, string>): Promise<void> {
  for (const table of TABLE_IDS) {
    const cells = FIGURE_CELLS.filter((cell) => cell.table === table && cell.path in typed);
    if (cells.length === 0) continue;
    await goToStep(page, table);
    for (const { path } of cells) {
      await control(page, path).focus();
      await page.keyboard.type(typed[path] ?? '');
    }
  }
}

async function typeNarrative(page: Page, id: NarrativeId, narrative: Narrative): Promise<void> {
  await goToStep(page, id);
  const remove = page.getByRole('button', { name: '删除小节' });
  while ((await remove.count()) > narrative.parts.length) await remove.last().click();
  while ((await remove.count()) < narrative.parts.length) {
    await page.getByRole('button', { name: '添加小节' }).click();
  }
  await control(page, `${id}.opening`).fill(narrative.opening);
  for (const [index, part] of narrative.parts.entries()) {
    await control(page, `${id}.parts.${index}.heading`).fill(part.heading);
    await control(page, `${id}.parts.${index}.text`).fill(part.text);
  }
}

/** Types a whole report into a new one: every paragraph and every figure. */
export async function typeReport(page: Page, draft: Draft): Promise<void> {
  await control(page, 'organ.name').fill(draft.organ.name);
  await control(page, 'organ.kind').selectOption(draft.organ.kind);
  await control(page, 'scope').selectOption(draft.scope);
  await control(page, 'year').fill(draft.year);
  await control(page, 'title').fill(draft.title);
  await control(page, 'preface').fill(draft.preface);
  await control(page, 'signature.organ').fill(draft.signature.organ);
  await control(page, 'signature.date').fill(draft.signature.date);
  for (const id of NARRATIVE_IDS) await typeNarrative(page, id, draft[id]);
  await typeFigures(
    page,
    Object.fromEntries(FIGURE_CELLS.map((cell) => [cell.path, leafAt<string>(draft, cell) ?? ''])),
  );
  for (const cell of FIGURE_CELLS) {
    const note = leafAt<string>(draft.notes.cells, cell);
    if (!note) continue;
    await goToStep(page, cell.table);
    await control(page, cell.path).focus();
    await page.keyboard.press('Shift+F2');
    await page.keyboard.type(note);
  }
  for (const table of TABLE_IDS) {
    if (draft.notes[table] === '') continue;
    await goToStep(page, table);
    await control(page, `notes.${table}`).fill(draft.notes[table]);
  }
}

/** Presses a button that downloads, and gives what came. */
export async function downloadBytes(
  page: Page,
  button: string | RegExp,
): Promise<{ name: string; bytes: Uint8Array }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Presses a button that downloads a text, and reads what came. */
export async function download(
  page: Page,
  button: string | RegExp,
): Promise<{ name: string; text: string }> {
  const { name, bytes } = await downloadBytes(page, button);
  return { name, text: Buffer.from(bytes).toString('utf8') };
}

/** Prints the page to a PDF as the browser does, and gives its path. */
export async function printToPdf(page: Page, testInfo: TestInfo): Promise<string> {
  const path = testInfo.outputPath('print.pdf');
  await writeFile(path, await page.pdf({ preferCSSPageSize: true, printBackground: false }));
  await testInfo.attach('print', { path, contentType: 'application/pdf' });
  return path;
}
