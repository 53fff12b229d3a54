import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { BUREAU, narrative, withFigures } from '#src/testing/drafts.ts';
import { control, expect, expectSaved, findings, goToStep, openReport, test } from './fixtures.ts';

const NEW = 'requests.newlyReceived.naturalPerson';

/** Where the caret stands in the text in focus, and its text. */
const caretIn = (page: Page, name: string) =>
  control(page, name).evaluate((area: HTMLTextAreaElement) => [
    document.activeElement === area,
    area.value.slice(0, area.selectionStart),
    area.value.slice(area.selectionEnd),
  ]);

const undo = (page: Page) => page.keyboard.press('Control+z');

test('a figure of the tables is written at the caret, by keyboard alone, and undone', async ({
  page,
}) => {
  await openReport(
    page,
    withFigures(BUREAU, { [NEW]: '12', 'requests.carriedIn.research': '' }, '0'),
  );
  await goToStep(page, 'overview');
  await page.getByText('插入表中数字').click();
  const figure = page.getByRole('button', { name: '本年新收 12件' });
  await expect(page.getByText('先把光标放到文字里')).toBeVisible();
  await expect(figure).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('button', { name: '上年结转 未填完' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );

  const place = 'overview.parts.1.text';
  const text = control(page, place);
  await text.fill('新收申请，均已答复。');
  await text.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(4, 4));
  await expect(page.getByText('插到“（二）内容”的光标处')).toBeVisible();
  await figure.focus();
  await page.keyboard.press('Enter');
  expect(await caretIn(page, place)).toEqual([true, '新收申请12件', '，均已答复。']);
  await page.keyboard.type('整');
  await expect(text).toHaveValue('新收申请12件整，均已答复。');
  await undo(page);
  await undo(page);
  await expect(text).toHaveValue('新收申请，均已答复。');
  await expect(page.locator('.last-step')).toHaveText('已撤销：插入“12件”');
  await page.keyboard.press('Control+y');
  await expect(text).toHaveValue('新收申请12件，均已答复。');
  await expectSaved(page);
});

test('a figure takes the place of what is selected, with the mouse', async ({ page }) => {
  await openReport(page, withFigures(BUREAU, { [NEW]: '12' }, '0'));
  await goToStep(page, 'overview');
  await page.getByText('插入表中数字').click();
  const text = control(page, 'overview.opening');
  await text.fill('收到若干申请。');
  await text.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(2, 4));
  await page.getByRole('button', { name: '本年新收 12件' }).click();
  expect(await caretIn(page, 'overview.opening')).toEqual([true, '收到12件', '申请。']);
  await page.getByRole('button', { name: '结转下年度 0件' }).click();
  await expect(text).toHaveValue('收到12件0件申请。');
});

test('a beginning is taken for the part whose heading it fits', async ({ page }) => {
  await openReport(page, {
    ...BUREAU,
    overview: narrative('', ['主动公开', ''], ['其他', '内容。']),
  });
  await goToStep(page, 'overview');
  await expect(page.getByText('起句', { exact: true })).toHaveCount(1);
  await page.getByText('起句', { exact: true }).click();
  const place = 'overview.parts.0.text';
  await page.getByRole('button', { name: '围绕本机关职责，及时公开' }).click();
  expect(await caretIn(page, place)).toEqual([true, '围绕本机关职责，及时公开', '']);
  await undo(page);
  await expect(control(page, place)).toHaveValue('');
  await control(page, 'overview.parts.1.heading').fill('依申请公开');
  await expect(page.getByText('起句', { exact: true })).toHaveCount(2);
});

test('three answers become the sentence of section 六, and are read back from it', async ({
  page,
}) => {
  await openReport(page, { ...BUREAU, other: narrative('无其他需要报告的事项。') });
  await goToStep(page, 'other');
  await expect(findings(page).locator('[data-rule="fee-statement"]')).toHaveCount(1);
  const text = control(page, 'other.opening');
  const group = page.getByRole('group', { name: '按三项填写' });
  const write = group.getByRole('button', { name: '写入' });
  await expect(write).toHaveAttribute('aria-disabled', 'true');
  await group.getByLabel('收费通知件数').fill('3');
  await group.getByLabel('通知金额（元）').fill('5,000');
  await group.getByLabel('实收金额（元）').fill('无');
  await page.keyboard.press('Tab');
  await expect(group).toContainText('填以元为单位的数字，没有的填 0');
  await expect(write).toHaveAttribute('aria-disabled', 'true');
  await group.getByLabel('实收金额（元）').fill('0');
  const sentence = '2024年，本机关发出收费通知3件，通知总金额5000元，未收取信息处理费。';
  await expect(group).toContainText(sentence);
  await write.click();
  await expect(text).toHaveValue(`无其他需要报告的事项。\n${sentence}`);
  await expect(findings(page).locator('[data-rule="fee-statement"]')).toHaveCount(0);
  await expect(group.getByLabel('通知金额（元）')).toHaveValue('5000');

  await group.getByLabel('实收金额（元）').fill('4000');
  await write.click();
  await expect(text).toHaveValue(/实际收取信息处理费4000元。$/);
  await expect(findings(page).locator('[data-rule="fee-amount"]')).toHaveCount(1);
  await undo(page);
  await expect(text).toHaveValue(`无其他需要报告的事项。\n${sentence}`);
  await expect(group.getByLabel('实收金额（元）')).toHaveValue('0');
  await undo(page);
  await expect(text).toHaveValue('无其他需要报告的事项。');
  await expect(group.getByLabel('收费通知件数')).toHaveValue('');
});

test('axe finds nothing where all aids are open', async ({ page }) => {
  await openReport(page, withFigures(BUREAU, { [NEW]: '12' }, ''));
  await goToStep(page, 'improvement');
  for (const aid of await page.locator('.writing-aid > summary').all()) await aid.click();
  await control(page, 'improvement.parts.1.text').focus();
  await expect(page.getByText('插到“（二）内容”的光标处')).toBeVisible();
  await expect(control(page, 'improvement.parts.1.text')).toBeInViewport();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('a text that is gone takes no figure', async ({ page }) => {
  await openReport(page, withFigures(BUREAU, { [NEW]: '12' }, '0'));
  await goToStep(page, 'overview');
  await page.getByText('插入表中数字').click();
  await control(page, 'overview.parts.4.text').focus();
  await page.getByRole('button', { name: '下移' }).nth(3).click();
  await expect(page.getByText('插到“（四）内容”的光标处')).toBeVisible();
  await page.getByRole('button', { name: '删除小节' }).nth(3).click();
  await expect(page.getByText('先把光标放到文字里')).toBeVisible();
});
