// npm run picture: docs/requests.png, the picture of table 三 that the README shows.
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

installModules();
const executablePath = installBrowser();
if (!build()) process.exit(1);
const server = await preview({ preview: { port: 0, open: false } });
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: BROWSER_ARGUMENTS,
});
const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
await page.goto(server.resolvedUrls?.local[0] ?? '');
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
mkdirSync(`${ROOT}/docs`, { recursive: true });
await page.screenshot({ path: `${ROOT}/docs/requests.png` });
await browser.close();
await server.close();
