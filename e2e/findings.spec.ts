import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { Draft } from '#src/report/draft/draft.ts';
import { toReportFile } from '#src/report/draft/report-file.ts';
import { toReference } from '#src/report/last-year/to-reference.ts';
import { BUREAU, narrative, withFigures } from '#src/testing/drafts.ts';
import {
  control,
  expect,
  expectSaved,
  findings,
  goToStep,
  openReport,
  savedStatus,
  test,
} from './fixtures.ts';

const CARRIED_IN = 'requests.carriedIn.enterprise';
const LAST: Draft = {
  ...withFigures(BUREAU, { 'requests.carriedOut.enterprise': '2' }, '0'),
  id: 'last',
  year: '2023',
  overview: narrative('2023年，云河县水务局推进政府信息公开工作。'),
};
/** Carried in 0 where last year carried out 2; 5 requests in words where the table holds none. */
const THIS: Draft = {
  ...withFigures(BUREAU, {}, '0'),
  id: 'this',
  overview: {
    ...BUREAU.overview,
    parts: BUREAU.overview.parts.map((part, index) =>
      index === 1 ? { ...part, text: '本年共收到政府信息公开申请5件。' } : part,
    ),
  },
  reference: toReference(LAST, '上年.json'),
};
const TEXT = 'overview.parts.1.text';

const rule = (page: Page, id: string) => findings(page).locator(`[data-rule="${id}"]`);
const rail = (page: Page, step: string) =>
  page.getByRole('navigation', { name: '报告步骤' }).locator(`a[href$="/${step}"]`);
const said = (page: Page) => findings(page).locator('[aria-live="polite"]');
const explanation = (page: Page) => control(page, 'explanations.0.text');

/** The words that are selected in the control with the focus. */
const selected = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const control = document.activeElement;
    return control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement
      ? control.value.slice(control.selectionStart ?? 0, control.selectionEnd ?? 0)
      : null;
  });

async function press(target: Locator): Promise<void> {
  await target.focus();
  await target.press('Enter');
}

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

test('an explanation clears a finding, is saved, and asks again when the figures change', async ({
  page,
}) => {
  await openReport(page, THIS);
  await goToStep(page, 'requests');
  await expect(rail(page, 'requests')).toContainText('已完成需要核实 1 处');
  const entry = rule(page, 'carried-in');
  const disclosure = entry.getByRole('button', { name: '写核实说明' });
  await press(disclosure);
  await expect(disclosure).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Tab');
  await expect(entry.getByLabel('核实说明', { exact: true })).toBeFocused();
  await expect(explanation(page)).toBeFocused();
  await page.keyboard.type('经核实，情况属实：补正');
  await expect(entry).toContainText('还差 6 个字');
  await page.keyboard.type('后重新登记两件');
  await expect(entry).toContainText('已说明。');
  await expect(said(page)).toHaveText('有 1 处需要核实，1 处已说明');
  await expect(rail(page, 'requests')).not.toContainText('需要核实');
  await expect(page.locator('td', { has: control(page, CARRIED_IN) })).not.toHaveAttribute(
    'data-marked',
  );
  await expect(explanation(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(entry).toHaveCount(0);
  await expectSaved(page);

  await page.reload();
  const explained = findings(page).getByRole('button', { name: '已说明（1 处）' });
  await press(explained);
  await expect(entry).toContainText('经核实，情况属实：补正后重新登记两件');
  await control(page, CARRIED_IN).fill('1');
  await control(page, 'requests.carriedOut.enterprise').fill('1');
  await expect(explained).toHaveCount(0);
  await expect(entry).toContainText('数字已经变了：原说明是按“表三·商业企业列：上年结转 0，');
  await press(entry.getByRole('button', { name: '仍然适用' }));
  await expect(explained).toHaveCount(1);
  await expect(control(page, CARRIED_IN)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(entry.getByRole('button', { name: '仍然适用' })).toHaveCount(1);
});

test('what is typed as an explanation is one step of undo, which never leaves the step', async ({
  page,
}) => {
  await openReport(page, THIS);
  await goToStep(page, 'requests');
  const entry = rule(page, 'carried-in');
  await press(entry.getByRole('button', { name: '写核实说明' }));
  await page.keyboard.press('Tab');
  await page.keyboard.type('补正后重新登记');
  await page.keyboard.press('Control+z');
  await expect(explanation(page)).toHaveValue('');
  await expect(explanation(page)).toBeFocused();
  await page.keyboard.press('Control+y');
  await expect(explanation(page)).toHaveValue('补正后重新登记');
  await press(entry.getByRole('button', { name: '写核实说明' }));
  await goToStep(page, 'overview');
  await page.keyboard.press('Control+z');
  await expect(findings(page)).toBeFocused();
  await expect(page).toHaveURL(/\/overview$/);
  await expect(said(page)).toContainText('已撤销：修改核实说明');
});

test('words written by an input method into an explanation are one step', async ({ page }) => {
  await openReport(page, THIS);
  await goToStep(page, 'requests');
  await press(rule(page, 'carried-in').getByRole('button', { name: '写核实说明' }));
  await page.keyboard.press('Tab');
  const input = await page.context().newCDPSession(page);
  for (const text of ['b', 'bu', 'bu zheng']) {
    const at = { selectionStart: text.length, selectionEnd: text.length };
    await input.send('Input.imeSetComposition', { text, ...at });
  }
  await input.send('Input.insertText', { text: '补正' });
  await expect(explanation(page)).toHaveValue('补正');
  await page.keyboard.press('Control+z');
  await expect(explanation(page)).toHaveValue('');
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
  await control(page, TEXT).fill('办理政府信息公开申请。');
  await entry.getByLabel('核实说明', { exact: true }).focus();
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

test('axe finds nothing while an explanation is open and others are listed as explained', async ({
  page,
}) => {
  await openReport(page, THIS);
  await goToStep(page, 'overview');
  const entry = rule(page, 'carried-in');
  await press(entry.getByRole('button', { name: '写核实说明' }));
  await explanation(page).fill('上年两件补正后重新登记');
  await press(rule(page, 'text-figure').getByRole('button', { name: '写核实说明' }));
  await press(findings(page).getByRole('button', { name: '已说明（1 处）' }));
  await expect(entry).toContainText('上年两件补正后重新登记');
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
});

test('a report of a newer version shows explanations and nothing that changes them', async ({
  page,
}) => {
  const file = toReportFile(
    {
      ...THIS,
      explanations: [
        {
          rule: 'carried-in',
          place: CARRIED_IN,
          text: '上年两件补正后重新登记',
          for: { expected: 2, actual: 0 },
        },
        {
          rule: 'text-figure',
          place: 'overview.parts.part-2.text',
          text: '含代其他机关受理的申请',
          for: { of: 'newlyReceived', name: '', expected: 1, actual: 5 },
        },
      ],
    },
    { revision: 1, savedAt: '' },
  );
  await page.goto('#/');
  await page.getByLabel('导入报告').setInputFiles({
    name: 'newer.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...file, version: 2 })),
  });
  await page.waitForURL(/organ$/);
  await expect(savedStatus(page)).toBeVisible();
  await expect(said(page)).toContainText('1 处已说明');
  await press(findings(page).getByRole('button', { name: '已说明（1 处）' }));
  await expect(rule(page, 'carried-in')).toContainText('核实说明：上年两件补正后重新登记');
  await expect(rule(page, 'text-figure')).toContainText('数字已经变了，说明是按原来的数字写的。');
  for (const name of ['写核实说明', '仍然适用', /改为/]) {
    await expect(findings(page).getByRole('button', { name })).toHaveCount(0);
  }
});
