import type { Page } from '@playwright/test';
import { narrative, withFigures } from '#src/testing/drafts.ts';
import { CARRIED_IN, TEXT, THIS, press, rule, said } from './compared.ts';
import { control, expect, findings, goToStep, openReport, test } from './fixtures.ts';

/** The words that are selected in the control with the focus. */
const selected = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const control = document.activeElement;
    return control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement
      ? control.value.slice(control.selectionStart ?? 0, control.selectionEnd ?? 0)
      : null;
  });

test('F8 and Shift+F8 go through all findings, over all steps, and select the words', async ({
  page,
}) => {
  const draft = { ...THIS, other: narrative('本年度（文字描述）未收取信息处理费。') };
  await openReport(page, draft);
  await expect(said(page)).toContainText('有 1 处必须改正，2 处需要核实');
  await page.keyboard.press('F8');
  await expect(control(page, TEXT)).toBeFocused();
  await expect.poll(() => selected(page)).toBe('收到政府信息公开申请5件');
  await expect(said(page)).toContainText('第 1 处，共 3 处');
  await expect(rule(page, 'text-figure')).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('F8');
  await expect(control(page, CARRIED_IN)).toBeFocused();
  await expect(said(page)).toContainText('第 2 处，共 3 处');
  await page.keyboard.press('F8');
  await expect(control(page, 'other.opening')).toBeFocused();
  await expect.poll(() => selected(page)).toBe('（文字描述）');
  await page.keyboard.press('F8');
  await expect(control(page, TEXT)).toBeFocused();
  await expect(said(page)).toContainText('第 1 处，共 3 处');
  await page.keyboard.press('Shift+F8');
  await expect(control(page, 'other.opening')).toBeFocused();
  await press(findings(page).getByRole('button', { name: '上一处' }));
  await expect(control(page, CARRIED_IN)).toBeFocused();
});

test('words at the end of a long text are brought into view, and gone ones not selected', async ({
  page,
}) => {
  const opening = '推进政府信息公开。\n'.repeat(20_000);
  const draft = { ...THIS, overview: { ...THIS.overview, opening: `${opening}其余待补充。` } };
  await openReport(page, draft);
  await press(rule(page, 'text-instruction').getByRole('button').first());
  const area = control(page, 'overview.opening');
  await expect(area).toBeFocused();
  await expect.poll(() => selected(page)).toBe('待补充');
  const hidden = await area.evaluate(
    ({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight,
  );
  expect(hidden).toBeLessThan(100);
  await area.fill('其余另有说明。');
  await page.keyboard.press('F8');
  await expect.poll(() => selected(page)).not.toBe('待补充');
});

test('a mend changes the words, and is undone at once', async ({ page }) => {
  await openReport(page, THIS);
  await goToStep(page, 'overview');
  const entry = rule(page, 'text-figure');
  const mend = entry.getByRole('button', { name: '改为“收到政府信息公开申请0件”' });
  await press(mend);
  await expect(control(page, TEXT)).toHaveValue('本年共收到政府信息公开申请0件。');
  await expect(control(page, TEXT)).toBeFocused();
  await expect(entry).toHaveCount(0);
  await expect(said(page)).toContainText('已改为“收到政府信息公开申请0件”');
  await page.keyboard.press('Control+z');
  await expect(control(page, TEXT)).toHaveValue('本年共收到政府信息公开申请5件。');
  await expect(entry).toHaveCount(1);
});

test('the second click of a double click on a mend does nothing', async ({ page }) => {
  await openReport(page, THIS);
  await goToStep(page, 'overview');
  await rule(page, 'text-figure').getByRole('button', { name: /改为/ }).dblclick();
  await expect(control(page, TEXT)).toHaveValue('本年共收到政府信息公开申请0件。');
  await expect(rule(page, 'text-figure')).toHaveCount(0);
  await expect(said(page)).toContainText('已改为“收到政府信息公开申请0件”');
});

test('a finding that goes away while its explanation is written leaves the focus in the list', async ({
  page,
}) => {
  await openReport(page, THIS);
  await goToStep(page, 'overview');
  const entry = rule(page, 'text-figure');
  await press(entry.getByRole('button', { name: '写核实说明' }));
  // In one go: the finding is gone a moment behind the words.
  await entry.getByLabel('核实说明', { exact: true }).evaluate((area, name) => {
    const text = document.querySelector<HTMLTextAreaElement>(`textarea[name="${name}"]`);
    text?.focus();
    text?.setRangeText('办理政府信息公开申请。', 0, text.value.length, 'end');
    text?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    (area as HTMLElement).focus();
  }, TEXT);
  await expect(entry).toHaveCount(0);
  await expect(findings(page)).toBeFocused();
});

test('the finding at hand is in view beside the card of its cell', async ({ page }) => {
  const issued = { 'proactive.rules.issued': '2', 'proactive.normativeDocuments.issued': '2' };
  await openReport(page, { ...THIS, ...withFigures(THIS, issued, '0') });
  await expect(said(page)).toContainText('需要核实');
  const current = findings(page).locator('[aria-current]');
  for (let at = 0; at < 4; at += 1) {
    await page.keyboard.press('F8');
    await expect(said(page)).toContainText(`第 ${at + 1} 处`);
    await expect(current).toBeInViewport({ ratio: 1 });
  }
});

test('a text says all that was found in it, by weight', async ({ page }) => {
  const text = '本年共收到政府信息公开申请5件,(文字描述)已办结。';
  const parts = THIS.overview.parts.map((part, at) => (at === 1 ? { ...part, text } : part));
  await openReport(page, { ...THIS, overview: { ...THIS.overview, parts } });
  await goToStep(page, 'overview');
  const area = control(page, TEXT);
  await expect(area).toHaveAttribute('aria-invalid', 'true');
  const described = await area.getAttribute('aria-describedby');
  const messages = page.locator(`[id="${described ?? ''}"] > p`);
  await expect(messages).toHaveText([/^▲ ① .*文字描述/, /^◆ ② .*申请5件/, /^· ③ /]);
  await area.fill('本年共收到政府信息公开申请5件。');
  await expect(messages).toHaveText([/^◆ ① .*申请5件/]);
  await expect(area).not.toHaveAttribute('aria-invalid');
});

test('the list is narrowed by weight and step; all of it stands on 核对与导出', async ({
  page,
}) => {
  const draft = { ...THIS, other: narrative('本年度（文字描述）未收取信息处理费。') };
  await openReport(page, draft);
  await goToStep(page, 'requests');
  const entries = findings(page).locator('[data-rule]');
  const choose = (name: string) => press(findings(page).getByRole('button', { name, exact: true }));
  await expect(entries).toHaveCount(3);
  await expect(entries.first()).toHaveAttribute('data-rule', 'carried-in');
  await choose('必须改正');
  await expect(entries).toHaveCount(1);
  await choose('本步骤');
  await expect(entries).toHaveCount(0);
  await expect(findings(page)).toContainText('这里没有这一类');
  // The cell's description is there although it is not listed.
  const described = await control(page, CARRIED_IN).getAttribute('aria-describedby');
  await expect(page.locator(`[id="${described ?? ''}"]`)).toContainText('商业企业列');
  await goToStep(page, 'review');
  await expect(entries).toHaveCount(3);
  await page.keyboard.press('F8');
  await expect(control(page, TEXT)).toBeFocused();
});

test('of very many findings the list shows fifty, more at a press, and the one gone to', async ({
  page,
}) => {
  const empty = Array.from({ length: 130 }, (_, index): [string, string] => [`第${index}项`, '']);
  await openReport(page, { ...THIS, overview: narrative('推进政府信息公开。', ...empty) });
  const entries = rule(page, 'part-empty');
  const listed = findings(page).locator('ol').first().locator('[data-rule]');
  await expect(listed).toHaveCount(50);
  await press(findings(page).getByRole('button', { name: '再显示 50 处' }));
  await expect(listed).toHaveCount(100);
  await press(findings(page).getByRole('button', { name: /^再显示 3\d 处$/ }));
  await expect(entries).toHaveCount(130);
  await press(entries.last().getByRole('button').first());
  await expect(control(page, 'overview.parts.129.text')).toBeFocused();
  await page.keyboard.press('F8');
  await expect(control(page, CARRIED_IN)).toBeFocused();
});

test('核对与导出 lists every open finding, however many', async ({ page }) => {
  const empty = Array.from({ length: 130 }, (_, index): [string, string] => [`第${index}项`, '']);
  await openReport(page, { ...THIS, overview: narrative('推进政府信息公开。', ...empty) });
  await press(findings(page).getByRole('button', { name: '需要核实', exact: true }));
  await goToStep(page, 'review');
  await expect(rule(page, 'part-empty')).toHaveCount(130);
  await expect(findings(page).getByRole('button', { name: /^再显示/ })).toHaveCount(0);
  await expect(
    findings(page).locator('[data-key="part-empty:overview.parts.129.text"]'),
  ).toHaveCount(1);
});
