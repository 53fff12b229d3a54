// The collection desk against what a bad day brings: reloads, two windows, a kill, odd folders.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { toReportFile } from '#src/report/draft/report-file.ts';
import { generateDepartments } from '#src/testing/generated-collection.ts';
import { control, expect, newReport, test } from './fixtures.ts';
import { openProfile } from './profile.ts';

const YEAR = new Date().getFullYear() - 1;
const DEPARTMENTS = generateDepartments(8, 3, { year: YEAR });
const ORGANS = DEPARTMENTS.map(({ draft }) => draft.organ.name);
const [FIRST = '', SECOND = '', THIRD = ''] = ORGANS;

const toText = (index: number): string => {
  const draft = DEPARTMENTS[index]?.draft;
  if (!draft) throw new Error(`No department ${index}`);
  return JSON.stringify(toReportFile(draft, draft));
};
const fileOf = (index: number) => ({
  name: `${ORGANS[index]}.json`,
  mimeType: 'application/json',
  buffer: Buffer.from(toText(index)),
});

const rows = (page: Page) => page.locator('tr[data-standing="filed"]');
const row = (page: Page, organ: string) => page.locator('tr[data-standing]', { hasText: organ });

async function openDesk(page: Page): Promise<void> {
  await page.goto('#/collect');
  await expect(page.getByText('添加报告', { exact: true })).toBeVisible();
}

async function add(page: Page, ...indexes: number[]): Promise<void> {
  await page.getByLabel('添加报告').setInputFiles(indexes.map(fileOf));
  await expect(page.getByText(`收下 ${indexes.length} 份。`)).toBeVisible();
}

async function paste(page: Page, roster: string): Promise<void> {
  await page.getByRole('textbox', { name: '一行一个机关全称' }).fill(roster);
  await page.getByRole('heading', { name: '收集台' }).click();
}

test('a reload keeps files, list, decisions, what the office said, and a correction', async ({
  page,
}) => {
  await openDesk(page);
  await add(page, 0, 1, 2);
  await paste(page, [FIRST, SECOND, THIRD, '云河县缺报局'].join('\n'));
  await page.getByLabel(`${FIRST}的汇总`).selectOption('left-out');
  await page.getByLabel(`${SECOND}的收件`).selectOption('returned');
  await row(page, THIRD).getByRole('link').or(row(page, THIRD).getByRole('button')).first().click();
  await control(page, 'requests.newlyReceived.naturalPerson').fill('4321');
  await expect(page.getByRole('status', { name: '保存状态' })).toHaveText('已保存到本机浏览器');
  const report = page.url();

  await page.goto('#/collect');
  await page.reload();
  await expect(page.getByText('应报机关名单：4 家')).toBeVisible();
  await expect(rows(page)).toHaveCount(3);
  await expect(page.locator('tr[data-standing="missing"]')).toContainText('云河县缺报局');
  await expect(page.getByLabel(`${FIRST}的汇总`)).toHaveValue('left-out');
  await expect(page.getByLabel(`${SECOND}的收件`)).toHaveValue('returned');
  await expect(row(page, THIRD)).toContainText('更正');
  await page.goto(report);
  await expect(control(page, 'requests.newlyReceived.naturalPerson')).toHaveValue('4321');
});

test('what was taken out comes back by 撤销, and a correction of what is gone is not called saved', async ({
  page,
  context,
}) => {
  await openDesk(page);
  await add(page, 0, 1);
  await page.getByLabel(`${SECOND}的收件`).selectOption('returned');
  const other = await context.newPage();
  // It hears of nothing, as in the moment between two windows.
  await other.addInitScript(() => {
    BroadcastChannel.prototype.addEventListener = () => undefined;
  });
  await openDesk(other);
  await row(other, FIRST).getByRole('link').click();
  const cell = control(other, 'requests.newlyReceived.naturalPerson');
  await expect(cell).toBeVisible();

  for (const organ of [FIRST, SECOND])
    await page.getByLabel(`选中${organ}`, { exact: true }).check();
  await page.getByRole('button', { name: '移出……' }).click();
  await page.getByRole('button', { name: '移出这 2 份' }).click();
  await expect(page.getByText('已移出 2 份。')).toBeVisible();
  await cell.fill('4321');
  await expect(other.getByText('刚才的更正没有存下')).toBeVisible();
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(page.getByText('已撤销，放回 2 份。')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(`${SECOND}的收件`)).toHaveValue('returned');
  await expect(row(page, FIRST)).toHaveCount(1);
});

test('two windows see what the other one does, and lose nothing', async ({ page, context }) => {
  const other = await context.newPage();
  await Promise.all([openDesk(page), openDesk(other)]);
  await Promise.all([
    page.getByLabel('添加报告').setInputFiles([0, 1, 2, 3].map(fileOf)),
    other.getByLabel('添加报告').setInputFiles([2, 3, 4, 5].map(fileOf)),
  ]);
  for (const one of [page, other])
    await expect(rows(one).or(one.locator('tr[data-standing]'))).toHaveCount(6);
  await paste(other, ORGANS.join('\n'));
  await expect(page.getByText('应报机关名单：8 家')).toBeVisible();
  await page.getByLabel(`${FIRST}的汇总`).selectOption('left-out');
  await expect(other.getByLabel(`${FIRST}的汇总`)).toHaveValue('left-out');
});

test('a browser killed while it takes in files has what it showed', async ({ baseURL }) => {
  const profile = await mkdtemp(join(tmpdir(), 'annual-report-'));
  const lines = generateDepartments(400, 4, { year: YEAR }).map(({ draft }) =>
    JSON.stringify(toReportFile(draft, draft)),
  );
  const path = join(profile, '..', `many-${Date.now()}.ndjson`);
  await writeFile(path, lines.join('\n'));
  let { page, kill } = await openProfile(profile);
  const count = async () => {
    const shown = await page.getByText(/列出 \d+ 行/).textContent();
    return Number(/\d+/.exec(shown ?? '')?.[0] ?? 0);
  };
  try {
    await page.goto(`${baseURL ?? ''}/#/collect`);
    await page.getByLabel('添加报告').setInputFiles(path);
    await expect(async () => {
      expect(await count()).toBeGreaterThan(60);
    }).toPass({ intervals: [20] });
    const before = await count();
    await kill();
    ({ page, kill } = await openProfile(profile));
    await page.goto(`${baseURL ?? ''}/#/collect`);
    await expect.poll(count).toBeGreaterThanOrEqual(before);
    await expect(page.locator('tr[data-standing="unreadable"]')).toHaveCount(0);
  } finally {
    await kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    await rm(path, { force: true });
  }
});

test('a folder is read to the bottom, and photos are counted', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), '安和县'));
  try {
    await mkdir(join(folder, '乡镇', '照片'), { recursive: true });
    await writeFile(join(folder, '甲.json'), toText(0));
    await writeFile(join(folder, '乡镇', '乙.json'), toText(1));
    await writeFile(join(folder, '乡镇', '又是乙.json'), toText(1));
    await writeFile(join(folder, '乡镇', '坏.docx'), 'PK 不是 Word');
    for (let photo = 0; photo < 500; photo += 1) {
      await writeFile(join(folder, '乡镇', '照片', `${photo}.jpg`), '');
    }
    await openDesk(page);
    await page.getByLabel('添加文件夹').setInputFiles(folder);
    const results = page.getByRole('region', { name: '导入结果' });
    await expect(results).toContainText('收下 3 份');
    await expect(results).toContainText('没有收下（500 个文件）');
    await expect(results).toContainText('已经有同一个文件（1 个文件）');
    await expect(results).toContainText('收下了，但没有读出报告（1 个文件）');
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** From now on the browser has no room for the second report of a batch. */
const fillUp = (page: Page) =>
  page.evaluate(() => {
    let reports = 0;
    const { prototype } = IDBObjectStore;
    prototype.put = new Proxy(Reflect.get(prototype, 'put'), {
      apply(put, store: IDBObjectStore, given: Parameters<typeof prototype.put>) {
        if (store.name === 'reports' && (reports += 1) > 1) {
          throw new DOMException('full', 'QuotaExceededError');
        }
        return put.apply(store, given);
      },
    });
  });

test('a full browser names what it did not store, and keeps no half', async ({ page }) => {
  await openDesk(page);
  await add(page, 0);
  await fillUp(page);
  await page.getByLabel('添加报告').setInputFiles([1, 2, 3].map(fileOf));
  const results = page.getByRole('region', { name: '导入结果' });
  await expect(results).toContainText('没有存下（3 个文件）');
  await expect(page.getByText('本机空间已满').first()).toBeVisible();
  await expect(page.locator('tr[data-standing]')).toHaveCount(1);
  await page.reload();
  await expect(row(page, FIRST)).toBeVisible();
  await expect(page.locator('tr[data-standing]')).toHaveCount(1);
});

test('a database of a newer version is said, shown as no empty list, and left as it is', async ({
  page,
}) => {
  await page.route('**/before', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto('before');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('disclosure-annual-report-collections', 99);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  await page.goto('#/collect');
  await expect(page.getByText('新版本的程序已在使用这些报告')).toBeVisible();
  await expect(page.getByText('还没有报告')).toHaveCount(0);
  await expect(page.getByText('应报机关名单')).toHaveCount(0);
});

test('clearing this browser clears the desk, too', async ({ page, context }) => {
  await newReport(page);
  const desk = await context.newPage();
  await openDesk(desk);
  await add(desk, 0, 1);
  await paste(desk, ORGANS.join('\n'));
  await page.goto('#/');
  await page.getByRole('button', { name: '清除本机全部报告' }).click();
  const dialog = page.getByRole('dialog', { name: '清除本机全部报告' });
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: /清除/ }).click();
  await expect(dialog).toContainText('已清除');
  await expect(desk.locator('tr[data-standing]')).toHaveCount(0);
  await expect(desk.getByText('应报机关名单：还没有')).toBeVisible();
});
