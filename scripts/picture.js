// npm run picture: the pictures in docs/ that the README shows, from the built page and invented
// reports.
import { Buffer } from 'node:buffer';
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { build } from './build.js';
import { BROWSER_ARGUMENTS, ROOT, installBrowser, installModules } from './install.js';

/** Invented figures in which all columns balance but one. */
const COLUMNS = {
  naturalPerson: { newlyReceived: 58, carriedIn: 3, disclosed: 31, notHeld: 22, carriedOut: 8 },
  enterprise: { newlyReceived: 12, carriedIn: 3, disclosed: 14 },
  legalService: { newlyReceived: 6, disclosed: 5, thirdPartyRights: 1 },
};
const SETTLE_MS = 800;

installModules();
const executablePath = installBrowser();
if (!build()) process.exit(1);
const { loadBundled } = await import('./load-bundled.js');
/** @type {typeof import('./picture-collection.ts')} */
const { inventCollection } = await loadBundled(new URL('picture-collection.ts', import.meta.url));
mkdirSync(`${ROOT}/docs`, { recursive: true });
const server = await preview({ preview: { port: 0, open: false } });
const home = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: BROWSER_ARGUMENTS,
});

/**
 * Takes docs/`name`.png of a page in a browser that has stored nothing.
 *
 * @param {string} name
 * @param {(page: import('@playwright/test').Page) => Promise<unknown>} lead to what is shown
 */
async function take(name, lead) {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  await page.goto(home);
  await lead(page);
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: `${ROOT}/docs/${name}.png` });
  await context.close();
  console.log(`docs/${name}.png`);
}

/** @param {import('@playwright/test').Page} page @param {string} step */
async function openSample(page, step) {
  await page.getByRole('button', { name: '打开示例' }).click();
  await page.waitForURL(/#\/reports\//);
  await page.locator(`nav a[href$="/${step}"]`).click();
  await page.waitForURL(new RegExp(`/${step}$`));
}

/** @param {import('@playwright/test').Locator} target whose top is to stand below the top bar */
const scrollTo = (target) =>
  target.evaluate((element) => {
    window.scrollBy(0, element.getBoundingClientRect().top - 60);
  });

/** @param {import('@playwright/test').Page} page */
async function collect(page) {
  await page.goto(`${home}#/collect`);
  const { roster, files } = inventCollection(new Date().getFullYear() - 1);
  await page.getByRole('textbox', { name: '一行一个机关全称' }).fill(roster);
  await page.getByRole('heading', { name: '收集台' }).click();
  await page.getByLabel('添加报告').setInputFiles(
    files.map(({ name, text }) => ({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    })),
  );
  await page.getByText(`收下 ${files.length} 份。`).waitFor();
}

await take('start', async (page) => page.getByRole('button', { name: '新建报告' }).waitFor());

await take('requests', async (page) => {
  await page.getByRole('button', { name: '新建报告' }).click();
  await page.locator('[name="organ.name"]').fill('云河县商务局');
  await page.locator('nav a[href$="/requests"]').click();
  for (const input of await page.locator('.figure-grid input').all()) {
    const [, row = '', column = ''] = ((await input.getAttribute('name')) ?? '').split('.');
    const figures = /** @type {Record<string, Record<string, number>>} */ (COLUMNS)[column];
    await input.fill(String(figures?.[row] ?? 0));
  }
  await page.locator('[name="requests.disclosed.enterprise"]').focus();
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.locator('[data-rule="requests-balance"]').waitFor();
});

await take('prose', async (page) => {
  await openSample(page, 'overview');
  const text = page.locator('textarea[name="overview.parts.1.text"]');
  await text.fill(`${await text.inputValue()}2024年，本机关收到政府信息公开申请999件。`);
  await page.locator('[data-rule][data-severity]').first().waitFor();
  await scrollTo(text);
});

await take('review', async (page) => {
  await openSample(page, 'review');
  await page.getByRole('img', { name: '申请去向图' }).waitFor();
  await scrollTo(page.getByRole('heading', { name: '申请去向图' }));
});

await take('paper', async (page) => {
  await openSample(page, 'review');
  await page.getByRole('img', { name: '申请去向图' }).waitFor();
  await scrollTo(page.getByRole('heading', { name: '打印预览' }));
});

await take('desk', async (page) => {
  await collect(page);
  await scrollTo(page.locator('tr[data-standing]').first());
});

await take('sums', async (page) => {
  await collect(page);
  await page.goto(`${home}#/collect/sums`);
  await page.locator('button[data-path]').first().waitFor();
});

await take('help', async (page) => {
  await page.goto(`${home}#/help`);
  await page.getByRole('heading').first().waitFor();
});

await browser.close();
await server.close();
