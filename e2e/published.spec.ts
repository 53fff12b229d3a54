import { NARRATIVE_IDS } from '#src/report/sections/sections.ts';
import { TABLE_IDS } from '#src/report/tables/tables.ts';
import { BALANCE_COLUMNS } from '#src/report/tables/balance.ts';
import { areCasesPresent, readCase } from '#src/testing/cases.ts';
import { seedNames } from './cases.ts';
import {
  computed,
  control,
  download,
  expect,
  findings,
  goToStep,
  newReport,
  test,
  typeFigures,
  typeReport,
} from './fixtures.ts';
import { figuresOf, plain, sectionsOf, typedFrom } from './published-text.ts';

const names = areCasesPresent ? seedNames() : ['(no CASES_DIR)'];

for (const name of names) {
  test(`the published report ${name}, typed in, is exported with the same words and figures`, async ({
    page,
  }) => {
    test.skip(!areCasesPresent, 'CASES_DIR is absent');
    const source = readCase(`seeds/${name}`);
    await newReport(page);
    await typeReport(page, typedFrom(source));
    await goToStep(page, 'review');
    await expect(findings(page).locator('[data-severity="error"]')).toHaveCount(0);

    const { text } = await download(page, '导出文本');
    const [said, exported] = [sectionsOf(source), sectionsOf(text)];
    expect(plain(exported.title)).toBe(plain(said.title));
    for (const id of NARRATIVE_IDS) expect(plain(exported[id])).toBe(plain(said[id]));
    for (const id of TABLE_IDS) expect(figuresOf(exported[id])).toEqual(figuresOf(said[id]));
  });
}

interface Expected {
  figures: Record<string, number>;
  printedTotals: Record<string, number>;
}

test('the figures of 01-huaian-2024 give its printed totals and balance in all columns', async ({
  page,
}) => {
  test.skip(!areCasesPresent, 'CASES_DIR is absent');
  const { figures, printedTotals } = JSON.parse(
    readCase('expected/01-huaian-2024.json'),
  ) as Expected;
  await newReport(page);
  await typeFigures(
    page,
    Object.fromEntries(Object.entries(figures).map(([path, figure]) => [path, String(figure)])),
  );
  for (const [path, total] of Object.entries(printedTotals)) {
    if (path.startsWith('disputes')) await expect(computed(page, path)).toHaveText(String(total));
  }
  await goToStep(page, 'requests');
  for (const [path, total] of Object.entries(printedTotals)) {
    if (path.startsWith('requests')) await expect(computed(page, path)).toHaveText(String(total));
  }
  for (const { id } of BALANCE_COLUMNS) {
    await expect(computed(page, `requests.balance.${id}`)).toHaveText(/，平$/);
  }
  await expect(computed(page, 'requests.balance.naturalPerson')).toHaveText(
    '3001＋34＝3035，2932＋103＝3035，平',
  );

  await control(page, 'requests.disclosed.enterprise').fill('22');
  await expect(computed(page, 'requests.balance.enterprise')).toHaveText(
    '53＋0＝53，54＋0＝54，多 1 件',
  );
  await expect(computed(page, 'requests.balance.total')).toHaveText(/，多 1 件$/);
  const entry = findings(page).locator('[data-rule="requests-balance"]');
  await expect(entry).toHaveCount(1);
  await expect(entry).toContainText(
    '表三·商业企业列：本年新收 53 ＋ 上年结转 0 ＝ 53，办理结果总计 54 ＋ 结转下年度 0 ＝ 54，多 1 件',
  );
  await goToStep(page, 'review');
  await entry.getByRole('button').click();
  await expect(page.locator('input:focus')).toHaveAttribute('name', /^requests\.\w+\.enterprise$/);
});
