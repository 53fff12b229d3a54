import { toFileFigure } from '#src/report/draft/report-file.ts';
import {
  FIGURE_CELLS,
  TABLES,
  TABLE_IDS,
  TOTAL_CELLS,
  figureCellsOf,
  leafAt,
} from '#src/report/tables/tables.ts';
import {
  computed,
  control,
  download,
  expect,
  goToStep,
  newReport,
  test,
  typeFigures,
} from './fixtures.ts';
import { sectionsOf } from './published-text.ts';

/** A figure of its own for every cell, so that none can stand in for another. */
const FIGURES = Object.fromEntries(
  FIGURE_CELLS.map((cell, index) => [cell.path, String(1001 + index)]),
);

test('every cell has a control, a label, a slot in the text and in the file, and the reverse', async ({
  page,
}) => {
  await newReport(page);
  await typeFigures(page, FIGURES);

  for (const table of TABLE_IDS) {
    await goToStep(page, table);
    for (const { path, name } of figureCellsOf(table)) {
      const cell = page.getByRole('textbox', { name, exact: true });
      await expect(cell).toHaveAttribute('name', path);
      await expect(cell).toHaveValue(FIGURES[path] ?? '');
    }
    const grid = page.locator('table.figure-grid');
    const controls = await grid
      .locator('input')
      .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('name')));
    expect(controls).toEqual(figureCellsOf(table).map((cell) => cell.path));
    const outputs = await grid
      .locator('tbody output')
      .evaluateAll((all) => all.map((one) => one.getAttribute('name')));
    expect(outputs).toEqual(
      TOTAL_CELLS.map((cell) => cell.path).filter((path) => path.startsWith(`${table}.`)),
    );
    await expect(grid.locator('th:not([scope])')).toHaveCount(0);
    for (const path of outputs) await expect(computed(page, path ?? '')).not.toHaveText('');
  }

  await goToStep(page, 'review');
  const { text } = await download(page, '导出文本');
  const sections = sectionsOf(text);
  for (const table of TABLE_IDS) {
    const lines = sections[table].split('\n').filter((line) => line.includes('\t'));
    const printed = lines.map((line) => line.split('\t'));
    const { rows, widths } = TABLES[table];
    expect(printed.map((cells) => cells.length)).toEqual(rows.map(() => widths.length));
    rows.forEach((cells, row) => {
      const figures = cells
        .filter((cell) => cell.kind === 'figure')
        .map((cell) => FIGURES[cell.path]);
      const labels = cells.filter((cell) => cell.kind === 'label').map((cell) => cell.text);
      expect(printed[row]).toEqual(expect.arrayContaining([...figures, ...labels]));
    });
    const numbers = printed.flat().filter((cell) => /^\d+$/.test(cell));
    const own = figureCellsOf(table).map((cell) => FIGURES[cell.path]);
    expect(numbers.filter((number) => own.includes(number))).toEqual(own);
  }

  const file = JSON.parse((await download(page, '导出数据')).text) as object;
  for (const cell of FIGURE_CELLS) {
    expect(leafAt(file, cell)).toBe(toFileFigure(FIGURES[cell.path] ?? '', cell.unit));
  }
  const leaves = (tree: unknown): number =>
    typeof tree === 'object' && tree !== null
      ? Object.values(tree).reduce((sum: number, one) => sum + leaves(one), 0)
      : 1;
  const { proactive, requests, disputes } = file as Record<string, unknown>;
  expect(leaves({ proactive, requests, disputes })).toBe(FIGURE_CELLS.length);
});

test('every control of every step is named by its place in the report file', async ({ page }) => {
  const id = await newReport(page);
  const file = JSON.parse(
    await (async () => {
      await goToStep(page, 'review');
      return (await download(page, '导出数据')).text;
    })(),
  ) as Record<string, unknown>;
  const at = (path: string) =>
    path
      .split('.')
      .reduce<unknown>((tree, key) => (tree as Record<string, unknown> | undefined)?.[key], file);
  for (const step of [
    'organ',
    'overview',
    'proactive',
    'requests',
    'disputes',
    'improvement',
    'other',
  ]) {
    await page.goto(`#/reports/${id}/${step}`);
    await expect(page.locator('#step-heading')).toBeVisible();
    await expect(page.locator('main :is(input, textarea, select)').first()).toBeVisible();
    // The three answers on fees are no part of the report: the sentence made of them is.
    const names = await page
      .locator('main :is(input, textarea, select):not(.fee-answers *)')
      .evaluateAll((controls) => controls.map((one) => one.getAttribute('name') ?? ''));
    for (const name of names) expect(at(name), name).not.toBeUndefined();
  }
  await expect(control(page, 'other.opening')).toHaveAttribute('spellcheck', 'false');
});
