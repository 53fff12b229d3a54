import { readFile } from 'node:fs/promises';
import { test as plain, type Page } from '@playwright/test';
import { toReportFile } from '#src/report/draft/report-file.ts';
import { BUREAU } from '#src/testing/drafts.ts';
import {
  control,
  download,
  expect,
  expectSaved,
  goToStep,
  newReport,
  openReport,
  savedStatus,
  test,
} from './fixtures.ts';

const fileOf = (id: string) =>
  toReportFile({ ...BUREAU, id }, { revision: 3, savedAt: '2025-01-14T09:30:00+08:00' });
const TITLE = '云河县水务局2024年政府信息公开工作年度报告';

/** Makes the database, as some version of the program left it, before the program runs. */
async function storeBefore(page: Page, version: number, records: readonly object[]): Promise<void> {
  await page.route('**/before', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto('before');
  await page.evaluate(
    async ([number, files]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('disclosure-annual-report', number);
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('reports', { keyPath: 'id' });
          opening.result.createObjectStore('leaving', { keyPath: 'file.id' });
        };
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(new Error('not opened'));
      });
      const transaction = database.transaction('reports', 'readwrite');
      for (const file of files) transaction.objectStore('reports').put(file);
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      database.close();
    },
    [version, records] as const,
  );
}

const readRecord = (page: Page, id: string): Promise<unknown> =>
  page.evaluate(async (key) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('disclosure-annual-report');
      opening.onsuccess = () => resolve(opening.result);
    });
    const reading = database.transaction('reports').objectStore('reports').get(key);
    await new Promise((resolve) => {
      reading.onsuccess = resolve;
    });
    database.close();
    return reading.result as unknown;
  }, id);

/** Everything that the program left in the browser. */
const readTraces = (page: Page) =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const records: number[] = [];
    for (const { name = '' } of databases) {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
      });
      for (const store of database.objectStoreNames) {
        const counting = database.transaction(store).objectStore(store).count();
        await new Promise((resolve) => {
          counting.onsuccess = resolve;
        });
        records.push(counting.result);
      }
      database.close();
    }
    const kept = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
    return { records, kept: [...kept, ...(await caches.keys())] };
  });

test('a database of the first version is taken over: reports open, versions are kept', async ({
  page,
}) => {
  await storeBefore(page, 1, [fileOf('first')]);
  await page.goto('#/');
  await page.getByRole('link', { name: TITLE }).click();
  await control(page, 'organ.name').fill('云河县水利局');
  await expectSaved(page);
  await page.goto('#/');
  await expect(page.getByRole('link', { name: '云河县水利局2024年' })).toBeVisible();
  await page.getByRole('button', { name: /^删除：/ }).click();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByRole('link', { name: '云河县水利局2024年' })).toBeVisible();
  expect((await readTraces(page)).records).toHaveLength(3);
});

test('a database of a newer program is read and downloaded, and nothing is written', async ({
  page,
}) => {
  const later = { ...fileOf('later'), version: 99, later: '新的内容' };
  await storeBefore(page, 99, [fileOf('now'), later]);
  await page.goto('#/');
  await expect(page.getByText('更新版本的程序已在使用这些报告')).toBeVisible();
  await expect(page.getByText('由新版本保存，只能查看')).toHaveCount(1);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('listitem')
      .filter({ hasText: '由新版本保存' })
      .getByRole('button', { name: /^下载/ })
      .click(),
  ]);
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toEqual(later);
  await page
    .getByRole('button', { name: /^删除：/ })
    .first()
    .click();
  await expect(page.getByText('没有存下这一次改动：更新版本的程序')).toBeVisible();
  await expect(page.getByRole('listitem')).toHaveCount(2);
  await page.goto('#/reports/now/organ');
  await control(page, 'organ.name').fill('云河县水利局');
  await expect(savedStatus(page)).toHaveText('未能保存：新版本的程序已在使用这些报告');
  expect(await readRecord(page, 'now')).toEqual(fileOf('now'));
});

test('torn records stand for themselves, are downloaded as they are, deleted and brought back', async ({
  page,
}) => {
  const torn = { id: 'torn', format: '别的', savedAt: '2025-01-14T09:30:00+08:00' };
  await storeBefore(page, 1, [fileOf('whole'), torn, { ...fileOf('year'), year: [] }]);
  await page.goto('#/');
  await expect(page.getByRole('link', { name: '年度报告' })).toHaveCount(2);
  const entry = page.getByRole('listitem').filter({ hasText: '这份报告读不出来：编号 torn' });
  await expect(entry).toContainText('最后保存：2025-01-14 09:30');
  const { name, text } = await download(page, '下载原样：编号 torn');
  expect(name).toBe('报告原样torn（内部）.json');
  expect(JSON.parse(text)).toEqual(torn);
  await entry.getByRole('button', { name: /^删除/ }).click();
  await expect(entry).toHaveCount(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(entry).toHaveCount(1);
});

test('all reports are backed up, cleared without a trace, and brought back', async ({
  page,
  context,
}) => {
  await openReport(page, BUREAU);
  const id = /reports\/([^/]+)\//.exec(page.url())?.[1] ?? '';
  await expectSaved(page);
  await goToStep(page, 'review');
  const list = await context.newPage();
  await list.goto('#/');
  const backup = await download(list, '备份全部报告');
  expect(backup.name).toMatch(/^政府信息公开工作年度报告备份\d{4}-\d\d-\d\d（内部）\.json$/);
  await expect(list.getByText('已把 1 份报告')).toBeVisible();

  const clear = list.getByRole('button', { name: '清除本机全部报告' });
  await clear.focus();
  await list.keyboard.press('Enter');
  const dialog = list.getByRole('dialog', { name: '清除本机全部报告' });
  await expect(dialog).toContainText(
    '1 份报告和它们的历史版本、收集台里收到的报告和名单、读入的预置都会删除，不能撤销',
  );
  await list.keyboard.press('Escape');
  await expect(clear).toBeFocused();
  await list.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: '先备份全部报告' })).toBeFocused();
  await list.keyboard.press('Tab');
  await list.keyboard.press('Space');
  await list.keyboard.press('Tab');
  await list.keyboard.press('Enter');
  await expect(dialog).toContainText('已清除 1 份报告');
  await expect(dialog.getByRole('button', { name: '关闭' })).toBeFocused();
  await list.keyboard.press('Enter');
  await expect(list.getByText('还没有报告')).toBeVisible();

  await expect(savedStatus(page)).toHaveText('未能保存：这份报告已在另一个窗口里删除');
  await goToStep(page, 'organ');
  page.on('dialog', (asked) => void asked.accept());
  await page.goto('about:blank');
  await list.reload();
  await expect(list.getByText('还没有报告')).toBeVisible();
  const { records, kept } = await readTraces(list);
  expect(kept).toEqual([]);
  expect(records.every((count) => count === 0)).toBe(true);

  await list.getByLabel('导入报告').setInputFiles({
    name: backup.name,
    mimeType: 'application/json',
    buffer: Buffer.from(backup.text),
  });
  const results = list.getByRole('region', { name: '导入结果' });
  await expect(results).toContainText('1 份恢复。');
  await list.goto(`#/reports/${id}/organ`);
  await expect(control(list, 'organ.name')).toHaveValue('云河县水务局');
});

test('a window of an older program is named, and its reports are there once it is closed', async ({
  page,
  context,
}) => {
  const older = await context.newPage();
  await storeBefore(older, 1, [fileOf('first')]);
  await older.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.open('disclosure-annual-report').onsuccess = resolve;
      }),
  );
  await page.goto('#/');
  await expect(
    page.getByText(/另一个窗口开着旧版本的程序|关掉本程序的其他窗口/).first(),
  ).toBeVisible();
  await older.close();
  await page.reload();
  await expect(page.getByRole('link', { name: TITLE })).toBeVisible();
});

test('a list follows what another window does', async ({ page, context }) => {
  await newReport(page);
  await control(page, 'organ.name').fill('旧名');
  await expectSaved(page);
  const list = await context.newPage();
  await list.goto('#/');
  await list.getByRole('link', { name: '旧名' }).waitFor();
  await control(page, 'organ.name').fill('新名');
  await expect(list.getByRole('link', { name: '新名' })).toBeVisible();
});

// Faults are said on the console: these tests make them on purpose.
plain('a step that fails leaves the others alive, and what is typed is saved', async ({ page }) => {
  await page.route(/narrative-step.*\.js/, async (route) => {
    const body = await (await route.fetch()).text();
    const name = /as NarrativeStep/.test(body) ? 'NarrativeStep' : 'default';
    await route.fulfill({
      contentType: 'text/javascript',
      body: `const Faulty = () => { throw new Error('on purpose') }; export { Faulty as ${name} };`,
    });
  });
  const id = await newReport(page);
  await page.goto(`#/reports/${id}/overview`);
  await expect(page.getByText('这里没有打开')).toBeVisible();
  const { text } = await download(page, '下载备份');
  expect(JSON.parse(text)).toMatchObject({ id });
  // The step that failed has no heading to come from.
  await page.getByRole('navigation', { name: '报告步骤' }).locator('a[href$="/requests"]').click();
  await expect(page.getByText('这里没有打开')).toHaveCount(0);
  await control(page, 'requests.newlyReceived.naturalPerson').fill('12');
  await expectSaved(page);
  await page.reload();
  await expect(control(page, 'requests.newlyReceived.naturalPerson')).toHaveValue('12');
});

plain(
  'where the whole page fails, the report is downloaded and the list opens',
  async ({ page }) => {
    const id = await newReport(page);
    await control(page, 'organ.name').fill('云河县水务局');
    await expectSaved(page);
    await page.goto('#/');
    await page.route(/home-page.*\.js/, (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: `export const HomePage = () => { throw new Error('on purpose') };`,
      }),
    );
    await page.reload();
    await expect(page.getByText('这一页出错了')).toBeVisible();
    const { text } = await download(page, '备份全部报告');
    expect(JSON.parse(text)).toMatchObject({ reports: [{ organ: { name: '云河县水务局' } }] });
    await page.goto(`#/reports/${id}/organ`);
    await expect(control(page, 'organ.name')).toHaveValue('云河县水务局');
  },
);
