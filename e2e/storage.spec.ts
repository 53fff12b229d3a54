import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { BUREAU } from '#src/testing/drafts.ts';
import {
  control,
  deafen,
  download,
  expect,
  expectSaved,
  goToStep,
  newReport,
  openReport,
  savedStatus,
  test,
  typeFigures,
  typeReport,
} from './fixtures.ts';

/** A second window on a new report, which the first window has saved since; neither hears the other. */
async function openBehind(page: Page, context: BrowserContext): Promise<Page> {
  await deafen(context);
  const id = await newReport(page);
  await expectSaved(page);
  const other = await context.newPage();
  await other.goto(`#/reports/${id}/organ`);
  await control(other, 'organ.name').waitFor();
  await control(page, 'organ.name').fill('先写的机关');
  await expectSaved(page);
  return other;
}

test('a reload shows every character again', async ({ page }) => {
  await newReport(page);
  await typeReport(page, BUREAU);
  await expectSaved(page);
  await goToStep(page, 'review');
  const before = await download(page, '导出文本');
  await page.reload();
  expect((await download(page, '导出文本')).text).toBe(before.text);
});

test('a browser closed right after the last key shows it again when it is opened', async ({
  baseURL,
  launchOptions,
}) => {
  const profile = await mkdtemp(join(tmpdir(), 'annual-report-'));
  const open = () =>
    chromium.launchPersistentContext(profile, {
      ...launchOptions,
      locale: 'zh-CN',
      baseURL: baseURL ?? '',
    });
  const first = await open();
  const page = await first.newPage();
  const id = await newReport(page);
  await control(page, 'organ.name').fill('云河县水务局');
  await typeFigures(page, {
    'requests.newlyReceived.naturalPerson': '１２',
    'requests.repeated.research': '3件/月',
    'proactive.fees.amount': '18.8710',
  });
  await goToStep(page, 'overview');
  await control(page, 'overview.opening').fill('第一段。\n\n  第二段😀。');
  await expectSaved(page);
  await first.close();

  const second = await open();
  const again = await second.newPage();
  await again.goto(`#/reports/${id}/overview`);
  await expect(control(again, 'overview.opening')).toHaveValue('第一段。\n\n  第二段😀。');
  await goToStep(again, 'requests');
  await expect(control(again, 'requests.newlyReceived.naturalPerson')).toHaveValue('12');
  await expect(control(again, 'requests.repeated.research')).toHaveValue('3件/月');
  await goToStep(again, 'proactive');
  await expect(control(again, 'proactive.fees.amount')).toHaveValue('18.8710');
  await second.close();
  await rm(profile, { recursive: true, force: true });
});

test('what was typed is written at once when the page is left', async ({ page }) => {
  const id = await newReport(page);
  await control(page, 'organ.name').fill('云河县水务局');
  await page.goto('#/');
  await page.goto(`#/reports/${id}/organ`);
  await expect(control(page, 'organ.name')).toHaveValue('云河县水务局');
});

test('a page reloaded or closed right behind the last key shows it again', async ({
  page,
  context,
}) => {
  const id = await newReport(page);
  await expectSaved(page);
  await control(page, 'organ.name').pressSequentially('云河');
  await page.reload();
  await expect(control(page, 'organ.name')).toHaveValue('云河');
  await control(page, 'organ.name').press('End');
  await page.keyboard.type('县');
  await page.close({ runBeforeUnload: true });
  const again = await context.newPage();
  await again.goto(`#/reports/${id}/organ`);
  await expect(control(again, 'organ.name')).toHaveValue('云河县');
});

test('a window that was closed behind the other one comes back as a report of its own', async ({
  page,
  context,
}) => {
  const other = await openBehind(page, context);
  await control(other, 'organ.name').pressSequentially('后');
  await other.reload();
  await expect(control(other, 'organ.name')).toHaveValue('先写的机关');
  await other.goto('#/');
  await expect(other.getByRole('link', { name: '年度报告' })).toHaveCount(2);
  await expect(other.getByRole('link', { name: /^后2/ })).toHaveCount(1);
});

test('reports are listed, opened, copied, downloaded, deleted and brought back', async ({
  page,
}) => {
  await newReport(page);
  await control(page, 'organ.name').fill('云河县水务局');
  await control(page, 'year').fill('2024');
  await expectSaved(page);
  await page.getByRole('link', { name: '全部报告' }).click();
  const title = '云河县水务局2024年政府信息公开工作年度报告';
  const entries = page.getByRole('link', { name: title });
  await expect(entries).toHaveCount(1);

  await page.getByRole('button', { name: `复制一份：${title}` }).click();
  await expect(entries).toHaveCount(2);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: `下载：${title}` })
      .first()
      .click(),
  ]);
  expect(file.suggestedFilename()).toBe(`${title}（草稿）.json`);

  await page
    .getByRole('button', { name: `删除：${title}` })
    .first()
    .click();
  await expect(entries).toHaveCount(1);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(entries).toHaveCount(2);
  await page.reload();
  await expect(entries).toHaveCount(2);
  await entries.first().click();
  await expect(control(page, 'organ.name')).toHaveValue('云河县水务局');
});

test('a second window overwrites nothing and keeps its own as a copy', async ({
  page,
  context,
}) => {
  const other = await openBehind(page, context);
  await control(other, 'organ.name').fill('后写的机关');
  await expect(savedStatus(other)).toHaveText(/^未能保存：.*另一个窗口/);
  await other.getByRole('button', { name: '另存为一份' }).click();
  await expect(control(other, 'organ.name')).toHaveValue('后写的机关');
  await expectSaved(other);
  await page.reload();
  await expect(control(page, 'organ.name')).toHaveValue('先写的机关');
  await page.goto('#/');
  await expect(page.getByRole('link', { name: '年度报告' })).toHaveCount(2);
});

test('a window in conflict that goes to the list leaves its text there as a report of its own', async ({
  page,
  context,
}) => {
  const other = await openBehind(page, context);
  await control(other, 'organ.name').fill('后写的机关');
  await expect(savedStatus(other)).toHaveText(/^未能保存/);
  await other.getByRole('link', { name: '全部报告' }).click();
  await expect(other.getByRole('link', { name: '后写的机关' })).toHaveCount(1);
  await expect(other.getByRole('link', { name: '先写的机关' })).toHaveCount(1);
});

test('what a window in conflict left as it went away is a copy, and not finalized', async ({
  page,
}) => {
  const id = await newReport(page);
  await control(page, 'organ.name').fill('先写的机关');
  await expectSaved(page);
  await page.evaluate(async (key) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('disclosure-annual-report');
      opening.onsuccess = () => resolve(opening.result);
    });
    const transaction = database.transaction(['reports', 'leaving'], 'readwrite');
    const reading = transaction.objectStore('reports').get(key);
    reading.onsuccess = () => {
      const mark = { at: '2025-01-14T09:30:00+08:00', revision: 9 };
      // What is stored is a report file; so it was handed over by the first version of the store.
      const file = { ...(reading.result as object), revision: 9, finalized: mark };
      transaction.objectStore('leaving').put({ file, base: 8, underWay: null });
    };
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  }, id);
  await page.goto('#/');
  await page.reload();
  await expect(page.getByRole('link', { name: '先写的机关' })).toHaveCount(2);
  await page.goto(`#/reports/${id}-1/review`);
  await expect(page.getByRole('region', { name: '检查和定稿' })).toContainText('还不能定稿');
});

test('a list opened earlier deletes, brings back and downloads what is stored now', async ({
  page,
  context,
}) => {
  const id = await newReport(page);
  await control(page, 'organ.name').fill('旧名');
  await expectSaved(page);
  const list = await context.newPage();
  await list.goto('#/');
  await list.getByRole('link', { name: '旧名' }).waitFor();
  await control(page, 'organ.name').fill('新名');
  await expectSaved(page);
  const file = await download(list, /^下载：/);
  expect(JSON.parse(file.text)).toMatchObject({ organ: { name: '新名' } });
  await list.getByRole('button', { name: /^删除：/ }).click();
  await list.getByRole('button', { name: '撤销' }).click();
  await list.goto(`#/reports/${id}/organ`);
  await expect(control(list, 'organ.name')).toHaveValue('新名');
});

test('a deleted report does not come back by going back', async ({ page }) => {
  await newReport(page);
  await control(page, 'organ.name').fill('云河县水务局');
  await expectSaved(page);
  await page.getByRole('link', { name: '全部报告' }).click();
  await page.getByRole('button', { name: /^删除：/ }).click();
  await expect(page.getByText('还没有报告')).toBeVisible();
  await page.goBack();
  await expect(page.getByText('本机浏览器里没有这份报告')).toBeVisible();
});

test('a browser that refuses storage says so and gives a backup', async ({ page }) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    // What goes with it: locks in Chromium, messages in Firefox.
    navigator.locks.request = () => Promise.reject(new DOMException('refused', 'SecurityError'));
    Reflect.deleteProperty(window, 'BroadcastChannel');
  });
  await newReport(page);
  await control(page, 'organ.name').fill('云河县水务局');
  await expect(savedStatus(page)).toHaveText(/^未能保存：浏览器不允许/);
  const { name, text } = await download(page, '下载备份');
  expect(name).toMatch(/^云河县水务局.*\.json$/);
  expect(JSON.parse(text)).toMatchObject({ organ: { name: '云河县水务局' } });
  await page.goto('#/');
  await expect(page.getByText('浏览器不允许本页面保存内容')).toBeVisible();
});

/** Presses where something stands, whatever stands there when the second press comes. */
async function pressTwice(page: Page, button: Locator, wait: () => Promise<unknown>) {
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
  await page.mouse.click(x, y);
  await wait();
  await page.mouse.click(x, y);
}

test('a double click copies a report once, and begins one for the next year', async ({ page }) => {
  await openReport(page, BUREAU);
  await page.goto('#/');
  const entries = page.getByRole('listitem');
  await expect(entries).toHaveCount(1);
  await page.getByRole('button', { name: /^复制一份/ }).dblclick();
  await expect(entries).toHaveCount(2);
  await page
    .getByRole('button', { name: /^写下一年度：/ })
    .first()
    .dblclick();
  await page.waitForURL(/organ$/);
  await expectSaved(page);
  await page.goto('#/');
  await expect(entries).toHaveCount(3);
});

for (const width of [1024, 1366, 1920]) {
  test(`a slow double click on 写下一年度 takes nothing away at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 768 });
    await openReport(page, BUREAU);
    for (const name of [/^写下一年度：/, /^写下一年度（带上文字）：/]) {
      await page.goto('#/');
      await pressTwice(page, page.getByRole('button', { name }).first(), () =>
        page.getByRole('button', { name: '去掉上年报告' }).waitFor(),
      );
      await expect(page.locator('main')).toContainText('机关：云河县水务局；年度：');
    }
  });
}
