import type { BrowserContext, Page } from '@playwright/test';
import {
  control,
  deafen,
  expect,
  expectSaved,
  goToStep,
  newReport,
  savedStatus,
  test,
} from './fixtures.ts';

const READS = '另一个窗口里填写，这里只能看';
const takeOver = (page: Page) => page.getByRole('button', { name: '在这里填写' });

/** A report being written in one window and opened in a second. */
async function openTwice(page: Page, context: BrowserContext): Promise<[Page, string]> {
  const id = await newReport(page);
  await expectSaved(page);
  const other = await context.newPage();
  await other.goto(`#/reports/${id}/organ`);
  await expect(other.getByText(READS)).toBeVisible();
  return [other, id];
}

/** From now on the browser refuses to store anything, until makeRoom. */
const fillUp = (page: Page) =>
  page.evaluate(() => {
    const prototype = IDBObjectStore.prototype;
    const put = Object.getOwnPropertyDescriptor(prototype, 'put');
    prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Object.assign(window, { makeRoom: () => Object.defineProperty(prototype, 'put', put ?? {}) });
  });
const makeRoom = (page: Page) => page.evaluate('void makeRoom()');

const withoutLocks = (context: BrowserContext) =>
  context.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'locks');
  });

for (const way of ['Web Locks', 'messages alone'] as const) {
  test(`by ${way}, a second window reads along, takes over, and the first reads along`, async ({
    page,
    context,
  }) => {
    if (way === 'messages alone') await withoutLocks(context);
    const [other] = await openTwice(page, context);
    await expect(savedStatus(other)).toHaveText('只读');
    await expect(control(other, 'organ.name')).not.toBeEditable();
    await control(page, 'organ.name').fill('云河县水务局');
    await expect(control(other, 'organ.name')).toHaveValue('云河县水务局');

    await goToStep(page, 'requests');
    await control(page, 'requests.newlyReceived.naturalPerson').pressSequentially('12');
    await takeOver(other).click();
    await expect(other.getByText(READS)).toHaveCount(0);
    await goToStep(other, 'requests');
    const cell = control(other, 'requests.newlyReceived.naturalPerson');
    await expect(cell).toHaveValue('12');
    await expect(page.getByText(READS)).toBeVisible();
    await cell.fill('34');
    await expectSaved(other);
    await expect(control(page, 'requests.newlyReceived.naturalPerson')).toHaveValue('34');
  });
}

test('parts that are added and moved elsewhere are followed', async ({ page, context }) => {
  const [other] = await openTwice(page, context);
  await goToStep(other, 'overview');
  await goToStep(page, 'overview');
  await page.getByRole('button', { name: '添加小节' }).click();
  await control(page, 'overview.parts.5.heading').fill('新的小节');
  await expect(control(other, 'overview.parts.5.heading')).toHaveValue('新的小节');
  await page.getByRole('button', { name: '上移' }).last().click();
  await expect(control(other, 'overview.parts.4.heading')).toHaveValue('新的小节');
});

test('where the window that writes is closed, the other one goes on', async ({ page, context }) => {
  const [other, id] = await openTwice(page, context);
  await control(page, 'organ.name').pressSequentially('云河县');
  await page.close({ runBeforeUnload: true });
  await expect(other.getByText(READS)).toHaveCount(0);
  await expect(control(other, 'organ.name')).toHaveValue('云河县');
  await control(other, 'organ.name').press('End');
  await other.keyboard.type('水务局');
  await expectSaved(other);
  await other.goto('#/');
  await expect(other.getByRole('link', { name: '云河县水务局' })).toHaveCount(1);
  await expect(other.getByRole('listitem')).toHaveCount(1);
  await other.goto(`#/reports/${id}/organ`);
  await expectSaved(other);
});

test('a window that cannot save keeps the report, and says so to the other', async ({
  page,
  context,
}) => {
  const [other] = await openTwice(page, context);
  await fillUp(page);
  await control(page, 'organ.name').fill('云河县水务局');
  await expect(savedStatus(page)).toHaveText('未能保存：本机给浏览器的空间已满');
  await takeOver(other).click();
  await expect(other.getByText('那个窗口里还有没存下的内容')).toBeVisible();
  await expect(control(other, 'organ.name')).not.toBeEditable();
  await expect(control(page, 'organ.name')).toBeEditable();
});

test('a frozen window is passed over, and overwrites nothing when it goes on', async ({
  page,
  context,
}) => {
  const [other, id] = await openTwice(page, context);
  await control(page, 'organ.name').fill('先写的机关');
  await expectSaved(page);
  const session = await context.newCDPSession(page);
  await session.send('Page.enable');
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await takeOver(other).click();
  await expect(other.getByText(READS)).toHaveCount(0);
  await control(other, 'organ.name').fill('后写的机关');
  await expectSaved(other);
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await expect(page.getByText(READS)).toBeVisible();
  await expect(control(page, 'organ.name')).toHaveValue('后写的机关');
  await other.goto('#/');
  await other.goto(`#/reports/${id}/organ`);
  await expect(control(other, 'organ.name')).toHaveValue('后写的机关');
});

test('a report deleted in the list says so where it is open, and does not come back by itself', async ({
  page,
  context,
}) => {
  await newReport(page);
  await control(page, 'organ.name').fill('云河县水务局');
  await expectSaved(page);
  const list = await context.newPage();
  await list.goto('#/');
  await list.getByRole('button', { name: /^删除：/ }).click();
  await expect(savedStatus(page)).toHaveText('未能保存：这份报告已在另一个窗口里删除');
  await control(page, 'organ.name').fill('云河县林业局');
  await list.reload();
  await expect(list.getByText('还没有报告')).toBeVisible();
  await page.getByRole('button', { name: '另存为一份' }).click();
  await expectSaved(page);
  await expect(control(page, 'organ.name')).toHaveValue('云河县林业局');
});

test('what could not be saved is still there after a look at the list', async ({ page }) => {
  const id = await newReport(page);
  await expectSaved(page);
  await fillUp(page);
  await control(page, 'organ.name').fill('云河县水务局');
  await expect(savedStatus(page)).toHaveText(/^未能保存/);
  await page.getByRole('link', { name: '全部报告' }).click();
  await expect(page.getByText('还有没存下的内容')).toBeVisible();
  await page.getByRole('link', { name: '云河县水务局2', exact: false }).click();
  await page.waitForURL(new RegExp(id));
  await expect(control(page, 'organ.name')).toHaveValue('云河县水务局');
  await expect(savedStatus(page)).toHaveText(/^未能保存/);
  await makeRoom(page);
  await control(page, 'organ.name').press('End');
  await page.keyboard.type('（原水利局）');
  await expectSaved(page);
  await page.reload();
  await expect(control(page, 'organ.name')).toHaveValue('云河县水务局（原水利局）');
});

test('a report that was never stored is found again from the list, until it is', async ({
  page,
}) => {
  await page.goto('#/');
  await fillUp(page);
  await page.getByRole('button', { name: '新建报告' }).click();
  await control(page, 'organ.name').fill('云河县水务局');
  await expect(savedStatus(page)).toHaveText(/^未能保存/);
  await page.getByRole('link', { name: '全部报告' }).click();
  await expect(page.getByText('还没有报告')).toBeVisible();
  await page.getByRole('link', { name: /^云河县水务局/ }).click();
  await expect(control(page, 'organ.name')).toHaveValue('云河县水务局');
  await page.getByRole('link', { name: '全部报告' }).click();
  await makeRoom(page);
  const listed = page.getByRole('listitem').filter({ hasText: '云河县水务局' });
  await expect(listed).toHaveCount(1);
  await expect(page.getByText('还有没存下的内容')).toHaveCount(0);
});

test('a window that did not hear of the clearing leaves no version behind', async ({
  page,
  context,
}) => {
  await deafen(context);
  await newReport(page);
  await control(page, 'organ.name').fill('云河县水务局');
  await expectSaved(page);
  await goToStep(page, 'requests');
  const list = await context.newPage();
  await list.goto('#/');
  await list.getByRole('button', { name: '清除本机全部报告' }).click();
  await list.getByRole('checkbox').check();
  await list.getByRole('button', { name: '全部清除' }).click();
  await expect(list.getByText('还没有报告')).toBeVisible();
  await page.getByRole('button', { name: '其余空格填 0' }).click();
  await expect(savedStatus(page)).toHaveText(/^未能保存：这份报告已在另一个窗口里删除/);
  await page.getByRole('button', { name: '历史版本' }).click();
  await expect(page.getByText('还没有历史版本')).toBeVisible();
});

test('what a closed window handed over is not lost to a save that comes before it was read', async ({
  page,
}) => {
  const id = await newReport(page);
  await control(page, 'organ.name').fill('云河县水务局');
  await expectSaved(page);
  await page.evaluate(async (key) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('disclosure-annual-report');
      request.onsuccess = () => {
        resolve(request.result);
      };
    });
    const transaction = database.transaction(['reports', 'leaving'], 'readwrite');
    const stored = transaction.objectStore('reports').get(key);
    stored.onsuccess = () => {
      // The report file as it is stored.
      const file = stored.result as { revision: number; savedAt: string; preface: string };
      const { revision, savedAt } = file;
      transaction.objectStore('leaving').put({
        file: { ...file, revision: revision + 1, preface: '关窗前写的话。' },
        base: { revision, savedAt },
        unsure: [],
        copy: { id: `${key}-1`, base: null },
      });
    };
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  }, id);
  await control(page, 'organ.name').fill('云河县水利局');
  await expect(savedStatus(page)).toHaveText(/^未能保存：.*那边的内容没有被覆盖/);
  await page.getByRole('button', { name: '另存为一份' }).click();
  await expectSaved(page);
  await expect(control(page, 'organ.name')).toHaveValue('云河县水利局');
  await page.goto(`#/reports/${id}/organ`);
  await expect(control(page, 'preface')).toHaveValue('关窗前写的话。');
});
