import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { toReportFile } from '#src/report/draft/report-file.ts';
import { CARRIED_IN, THIS, explanation, press, rule, said } from './compared.ts';
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

const rail = (page: Page, step: string) =>
  page.getByRole('navigation', { name: '报告步骤' }).locator(`a[href$="/${step}"]`);

test('an explanation clears a finding, is saved, and asks again when the figures change', async ({
  page,
}) => {
  await openReport(page, THIS);
  await goToStep(page, 'requests');
  await expect(rail(page, 'requests')).toContainText('已完成 需要核实 1 处');
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
  await expect(entry).toContainText('已说明。');
  await expect(disclosure).toBeFocused();
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

test('仍然适用 stays on the step it was pressed on', async ({ page }) => {
  const explanations = [
    { rule: 'carried-in', place: CARRIED_IN, text: '上年两件补正后重新登记', for: { expected: 9 } },
  ];
  await openReport(page, { ...THIS, explanations });
  await goToStep(page, 'review');
  const entry = rule(page, 'carried-in');
  await press(entry.getByRole('button', { name: '仍然适用' }));
  await expect(entry).toContainText('已说明。');
  await expect(entry.getByRole('button', { name: '写核实说明' })).toBeFocused();
  await expect(page).toHaveURL(/\/review$/);
  await page.keyboard.press('Shift+Tab');
  await expect(entry).toHaveCount(0);
  await expect(said(page)).toContainText('1 处已说明');
});

test('buttons with the same words are told apart by their findings', async ({ page }) => {
  await openReport(page, THIS);
  await goToStep(page, 'overview');
  const figure = rule(page, 'text-figure');
  for (const entry of [figure, rule(page, 'carried-in')]) {
    const sentence = await entry.locator('.finding > span').nth(1).textContent();
    const disclosure = entry.getByRole('button', { name: '写核实说明' });
    await expect(disclosure).toHaveAccessibleDescription(sentence ?? '');
    await press(disclosure);
    await expect(entry.getByLabel('核实说明', { exact: true })).toHaveAccessibleDescription(
      new RegExp(`^${(sentence ?? '').slice(0, 5)}`),
    );
  }
  await expect(figure.getByRole('button', { name: /改为/ })).toHaveAccessibleDescription(/申请5件/);
});

test('two explanations begun at once have names of their own, which follow what is written', async ({
  page,
}) => {
  await openReport(page, THIS);
  await goToStep(page, 'overview');
  const areaOf = (id: string) => rule(page, id).getByLabel('核实说明', { exact: true });
  for (const id of ['text-figure', 'carried-in']) {
    await press(rule(page, id).getByRole('button', { name: '写核实说明' }));
  }
  await expect(explanation(page)).toHaveCount(1);
  await areaOf('text-figure').focus();
  await expect(areaOf('text-figure')).toHaveAttribute('name', 'explanations.0.text');
  await expect(explanation(page)).toHaveCount(1);
  await page.keyboard.type('含');
  await areaOf('carried-in').focus();
  await expect(areaOf('carried-in')).toHaveAttribute('name', 'explanations.1.text');
  await page.keyboard.type('补正');
  await expect(areaOf('carried-in')).toBeFocused();
  await areaOf('text-figure').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');
  // Nothing is kept of an explanation without a word; those behind it move up.
  await expect(areaOf('carried-in')).toHaveAttribute('name', 'explanations.0.text');
  await expect(areaOf('text-figure')).toHaveAttribute('name', 'explanations.1.text');
  await expect(areaOf('text-figure')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(areaOf('text-figure')).toHaveValue('含');
  await expect(areaOf('text-figure')).toBeFocused();
  await expect(areaOf('text-figure')).toHaveAttribute('name', 'explanations.0.text');
  await expect(areaOf('carried-in')).toHaveValue('补正');
});

test('no id stands twice while an explained finding is opened again by its words', async ({
  page,
}) => {
  await openReport(page, THIS);
  await goToStep(page, 'requests');
  const entry = rule(page, 'carried-in');
  await press(entry.getByRole('button', { name: '写核实说明' }));
  await explanation(page).fill('上年两件补正后重新登记');
  await page.keyboard.press('Tab');
  await press(findings(page).getByRole('button', { name: '已说明（1 处）' }));
  await press(entry.getByRole('button', { name: '写核实说明' }));
  await explanation(page).fill('上年');
  await expect(entry).toContainText('还差');
  await expect(said(page)).toContainText('2 处需要核实');
  const twice = await page.evaluate(() => {
    const ids = Array.from(document.querySelectorAll('[id]'), ({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });
  expect(twice).toEqual([]);
  await expect(entry).toHaveCount(1);
});

test('a click on what is written to a finding leaves nothing behind that waits', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const waiting = new Set<unknown>();
    Object.assign(window, { waiting });
    const add = document.addEventListener.bind(document);
    document.addEventListener = (...[type, listener, options]: Parameters<typeof add>) => {
      if (type === 'pointercancel' && typeof options === 'object' && options.capture !== true) {
        waiting.add(listener);
        options.signal?.addEventListener('abort', () => waiting.delete(listener));
      }
      add(type, listener, options);
    };
  });
  await openReport(page, THIS);
  await goToStep(page, 'requests');
  const disclosure = rule(page, 'carried-in').getByRole('button', { name: '写核实说明' });
  await disclosure.click();
  await disclosure.click();
  await page.getByRole('heading', { level: 1 }).first().click();
  await expect
    .poll(() => page.evaluate(() => (window as { waiting?: Set<unknown> }).waiting?.size))
    .toBe(0);
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
          for: { of: 'newlyReceived=5', name: '', expected: 1, actual: 5 },
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
