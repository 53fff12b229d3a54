import { Buffer } from 'node:buffer';
import { gzipSync } from 'node:zlib';
import { createReport } from './create-report.js';
import { FIRST_CELL } from './subjects.js';

const LIMIT_KB = 120;
const FIRST_INPUT = `input[name="${FIRST_CELL}"]`;

/**
 * All that a browser without cache requests until table 三 of a stored report takes a key.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @returns {Promise<import('./summary.js').Outcome>}
 */
export async function measureSize(browser, address) {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const made = await context.newPage();
  const table = await createReport(made, address);
  // While it stands open, another window only reads.
  await made.close();

  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  /** @type {Set<string>} */
  const requested = new Set();
  cdp.on('Network.requestWillBeSent', ({ request }) => requested.add(withoutHash(request.url)));
  await page.goto(table, { waitUntil: 'commit' });
  await page.locator(FIRST_INPUT).press('7');
  await page.waitForFunction((cell) => document.querySelector(cell)?.value === '7', FIRST_INPUT);
  const urls = [...requested];
  // A browser with a window also fetches the icon of its tab.
  const icons = await page
    .locator('link[rel~="icon"]')
    .evaluateAll((all) => all.map((a) => a.href));
  await context.close();

  const all = new Set([...urls, ...icons].filter((url) => url.startsWith('http')));
  const files = await Promise.all([...all].map(gzippedFile));
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return {
    targets: [
      {
        measure: 'first load of table 三, gzip',
        figure: bytes / 1000,
        target: LIMIT_KB,
        unit: 'kB',
      },
    ],
    tables: [{ title: 'Size of the first load of table 三, gzip -9', rows: files }],
  };
}

/** @param {string} url */
const withoutHash = (url) => url.replace(/#.*$/, '');

/** @param {string} url */
async function gzippedFile(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  const body = Buffer.from(await response.arrayBuffer());
  return {
    file: new URL(url).pathname,
    bytes: gzipSync(body, { level: 9 }).length,
    plainBytes: body.length,
  };
}
