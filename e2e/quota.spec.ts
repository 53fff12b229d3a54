import type { Page } from '@playwright/test';
import {
  control,
  download,
  expect,
  expectSaved,
  newReport,
  savedStatus,
  test,
} from './fixtures.ts';

/** Bytes for some saves of a new report, and for no save of a long one. */
const ROOM = 150_000;
const LONG_TEXT = '公开'.repeat(60_000);

/** What the browser may keep for this page, in bytes; undefined for as much as it likes. */
async function limitStorage(page: Page, origin: string, quotaSize?: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(quotaSize === undefined ? {} : { quotaSize }),
  });
}

/** Every text that the line of the save showed, in its order. */
const watchStatus = (page: Page) =>
  page.evaluate(() => {
    const shown: string[] = [];
    const line = document.querySelector('[role=status]');
    if (line) {
      new MutationObserver(() => shown.push(line.textContent)).observe(line, { childList: true });
    }
    Object.assign(window, { shown });
  });
const shownSince = (page: Page) =>
  page.evaluate(() => (window as unknown as { shown: string[] }).shown);

test('a browser without room says so, gives a backup, and saves once there is room', async ({
  page,
  baseURL,
}) => {
  // Before the first save: the browser asks for its room only now and then.
  await limitStorage(page, baseURL ?? '', ROOM);
  const id = await newReport(page);
  await control(page, 'organ.name').fill('云河县水务局');
  await expectSaved(page);
  await watchStatus(page);

  await control(page, 'preface').fill(LONG_TEXT);
  await expect(savedStatus(page)).toHaveText('未能保存：本机给浏览器的空间已满');
  await control(page, 'title').pressSequentially('标题');
  await page.waitForTimeout(600);
  await expect(savedStatus(page)).toHaveText('未能保存：本机给浏览器的空间已满');
  expect((await shownSince(page)).filter((text) => text.startsWith('已保存'))).toEqual([]);
  const { text } = await download(page, '下载备份');
  expect(JSON.parse(text)).toMatchObject({
    organ: { name: '云河县水务局' },
    title: '标题',
    preface: LONG_TEXT,
  });

  await limitStorage(page, baseURL ?? '');
  await control(page, 'title').press('End');
  await page.keyboard.type('二');
  await expectSaved(page);
  // A page that is gone at once hands nothing over: what is there now was stored before.
  await page.goto('about:blank');
  await page.goto(`/#/reports/${id}/organ`);
  await expect(control(page, 'title')).toHaveValue('标题二');
  await expect(control(page, 'preface')).toHaveValue(LONG_TEXT);
  await expect(control(page, 'organ.name')).toHaveValue('云河县水务局');
});
