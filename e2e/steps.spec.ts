import { figureCellsOf } from '#src/report/tables/tables.ts';
import {
  computed,
  control,
  expect,
  findings,
  goToStep,
  newReport,
  test,
  typeFigures,
} from './fixtures.ts';

const rail = (step: string) => `nav[aria-label="报告步骤"] a[href$="/${step}"]`;

test('the step rail says in words how far each part is', async ({ page }) => {
  await newReport(page);
  await expect(page.locator(rail('requests'))).toContainText('未开始');
  await goToStep(page, 'disputes');
  await control(page, 'disputes.reconsideration.upheld').fill('1');
  await expect(page.locator(rail('disputes'))).toContainText('填写中（还有 11 格未填）');
  await control(page, 'disputes.reconsideration.upheld').fill('1e3');
  await control(page, 'disputes.reconsideration.corrected').focus();
  await expect(page.locator(rail('disputes'))).toContainText('有 1 处必须改正');
  await expect(page).toHaveTitle(/^四、.*有 1 处必须改正/);
  await goToStep(page, 'other');
  await control(page, 'other.opening').fill('本年度未收取信息处理费。');
  await expect(page.locator(rail('other'))).toContainText('填写中');
  await page.getByRole('checkbox', { name: '本部分已写完' }).check();
  await expect(page.locator(rail('other'))).toContainText('已完成');
});

test('parts are added, moved, removed and brought back', async ({ page }) => {
  await newReport(page);
  await goToStep(page, 'overview');
  const region = page.getByRole('region', { name: '一、总体情况' });
  const headings = () =>
    region
      .locator('input[name$=".heading"]')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  await control(page, 'overview.parts.1.text').fill('收到申请2件。');
  await region.getByRole('button', { name: '上移' }).nth(1).click();
  await expect.poll(async () => (await headings()).slice(0, 2)).toEqual(['依申请公开', '主动公开']);
  await expect(control(page, 'overview.parts.0.heading')).toBeFocused();
  await expect(control(page, 'overview.parts.0.text')).toHaveValue('收到申请2件。');
  await region.getByRole('button', { name: '删除小节' }).first().click();
  await expect
    .poll(headings)
    .toEqual(['主动公开', '政府信息管理', '政府信息公开平台建设', '监督保障']);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(control(page, 'overview.parts.0.text')).toHaveValue('收到申请2件。');
  await region.getByRole('button', { name: '添加小节' }).click();
  await expect(control(page, 'overview.parts.5.heading')).toBeFocused();
  await page.keyboard.type('其他方面：');
  await goToStep(page, 'review');
  await expect(page.locator('.page')).toContainText(['（一）依申请公开']);
  await goToStep(page, 'other');
  await page.getByRole('button', { name: '添加小节' }).click();
  await expect(control(page, 'other.parts.0.heading')).toBeFocused();
});

test('totals and balance follow each key; a figure that cannot be read is marked on leaving', async ({
  page,
}) => {
  await newReport(page);
  await goToStep(page, 'requests');
  const cell = control(page, 'requests.newlyReceived.enterprise');
  await cell.pressSequentially('12');
  await expect(computed(page, 'requests.newlyReceived.total')).toHaveText('12');
  await expect(computed(page, 'requests.balance.enterprise')).toHaveText(
    '12＋0＝12，0＋0＝0，未填完',
  );
  await expect(computed(page, 'requests.balance.research')).toHaveText('');
  await cell.pressSequentially('x');
  await expect(computed(page, 'requests.newlyReceived.total')).toHaveText('');
  await expect(findings(page).locator('[data-rule="figure-unreadable"]')).toHaveCount(0);
  await page.keyboard.press('Tab');
  const entry = findings(page).locator('[data-rule="figure-unreadable"]');
  await expect(entry).toHaveAttribute('data-place', 'requests.newlyReceived.enterprise');
  await expect(cell).toHaveValue('12x');
  await expect(cell).toHaveAttribute('aria-invalid', 'true');
  const described = await cell.getAttribute('aria-describedby');
  await expect(page.locator(`[id="${described ?? ''}"]`)).toContainText('“12x”不是可以统计的数字');
  await entry.getByRole('button').click();
  await expect(cell).toBeFocused();
  await page.keyboard.type('１，２３４');
  await expect(entry).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(cell).toHaveValue('1234');
});

test('equal clauses of a balance change one by one', async ({ page }) => {
  await newReport(page);
  await typeFigures(
    page,
    Object.fromEntries(
      figureCellsOf('requests')
        .filter((cell) => cell.column === 'research')
        .map((cell) => [cell.path, '0']),
    ),
  );
  const balance = computed(page, 'requests.balance.research');
  await expect(balance).toHaveText('0＋0＝0，0＋0＝0，平');
  await control(page, 'requests.newlyReceived.research').fill('3');
  await expect(balance).toHaveText('3＋0＝3，0＋0＝0，少 3 件');
  await control(page, 'requests.newlyReceived.research').fill('0');
  await expect(balance).toHaveText('0＋0＝0，0＋0＝0，平');
});

test('Enter in a cell neither submits nor leaves the page', async ({ page }) => {
  await newReport(page);
  await goToStep(page, 'proactive');
  await control(page, 'proactive.fees.amount').fill('18.8710');
  await page.keyboard.press('Enter');
  await expect(control(page, 'proactive.fees.amount')).toHaveValue('18.8710');
  expect(page.url()).toMatch(/#\/reports\/\w+\/proactive$/);
});

test('a finding on another step is gone to with the heads of the table in view', async ({
  page,
}) => {
  await newReport(page);
  await goToStep(page, 'requests');
  const cell = control(page, 'requests.disclosed.naturalPerson');
  await cell.fill('/');
  await goToStep(page, 'organ');
  await findings(page).locator('[data-rule="figure-unreadable"] button').click();
  await expect(cell).toBeFocused();
  const box = await cell.boundingBox();
  const head = await page.locator('.figure-grid thead').boundingBox();
  const foot = await page.locator('.figure-grid tfoot').boundingBox();
  expect(box && head && box.y >= head.y + head.height).toBe(true);
  expect(box && foot && box.y + box.height <= foot.y).toBe(true);
});

test('the words behind a figure become its note at one press, 元 becomes 万元', async ({
  page,
}) => {
  await newReport(page);
  await goToStep(page, 'proactive');
  const cell = control(page, 'proactive.normativeDocuments.repealed');
  await cell.fill('22（其中修订 16 件）');
  await page.getByRole('button', { name: '记为本格说明' }).click();
  await expect(cell).toHaveValue('22');
  await expect(control(page, 'notes.cells.proactive.normativeDocuments.repealed')).toHaveValue(
    '其中修订 16 件',
  );
  await control(page, 'proactive.fees.amount').fill('3940元');
  await page.getByRole('button', { name: '改为 0.394' }).click();
  await expect(control(page, 'proactive.fees.amount')).toHaveValue('0.394');
  await goToStep(page, 'review');
  await expect(page.locator('.page').first()).toContainText('22（其中修订 16 件）');
});

test('a report is begun, filled and left with the keyboard alone', async ({ page }) => {
  await page.goto('#/');
  await page.getByRole('button', { name: '新建报告' }).press('Enter');
  await expect(page.locator('#step-heading')).toBeFocused();
  // It comes a moment after the step, and is the first stop.
  const guidance = page.getByRole('button', { name: '审核时看什么' });
  await expect(guidance).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(guidance).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(control(page, 'organ.name')).toBeFocused();
  await page.keyboard.type('云河县水务局');
  await page.locator(rail('disputes')).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#step-heading')).toBeFocused();
  await expect(guidance).toBeVisible();
  const first = control(page, 'disputes.reconsideration.upheld');
  for (let tools = 0; tools < 6; tools += 1) await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  for (const figure of '123456789012') {
    await page.keyboard.type(figure);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Shift+Tab');
  await expect(computed(page, 'disputes.litigationAfterReconsideration.total')).toHaveText('12');
  await expect(page.getByRole('region', { name: '当前格' })).toBeVisible();
  await page.keyboard.press('Shift+F2');
  await page.keyboard.type('含上年');
  await page.keyboard.press('Enter');
  await expect(control(page, 'disputes.litigationAfterReconsideration.pending')).toBeFocused();
});

test('table 三 needs no sideways scrolling at 1280 and 1366 pixels', async ({ page }) => {
  await newReport(page);
  await goToStep(page, 'requests');
  for (const width of [1280, 1366]) {
    await page.setViewportSize({ width, height: 720 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    const { right } = await page
      .locator('.figure-grid')
      .evaluate((table) => table.getBoundingClientRect().toJSON() as DOMRect);
    const aside = await page.getByRole('complementary').boundingBox();
    expect(right).toBeLessThanOrEqual(aside?.x ?? 0);
  }
});
