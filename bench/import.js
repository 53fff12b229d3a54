import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openContext, openPage } from './subjects.js';
import { median, p95, rounded, rounds } from './summary.js';

const FILES = {
  Word: 'reports/00-blank-template.docx',
  'web page': 'reports/20-shuyang-fgj-2023.html',
  text: 'seeds',
  PDF: 'reports/01-huaian-2024.pdf',
};
const WARM_UP = 2;
const IMPORTS = 12;
const LONGEST_BLOCK_MS = 50;

/** @typedef {{ read: number, shown: number, opened: number, blocked: number }} Times milliseconds */

/** @param {string} name @returns {string | null} */
function pathOf(name) {
  const path = join(process.env.CASES_DIR ?? '', name);
  if (!existsSync(path)) return null;
  return name === 'seeds' ? join(path, readdirSync(path).sort()[0] ?? '') : path;
}

/**
 * From the choice of a published report's file until its draft is stored and its page gone to,
 * against loading the page of that draft anew; and the longest stretch in which the page could take
 * no key meanwhile.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @returns {Promise<import('./summary.js').Outcome>}
 */
export async function measureImport(browser, address) {
  const targets = [];
  const rows = [];
  for (const [kind, name] of Object.entries(FILES)) {
    const path = pathOf(name);
    const measure = `${kind}: chosen until read, kept and gone to : loading that draft's page`;
    if (path === null) {
      targets.push({ measure, figure: null, target: 1, unit: '', beside: 'no published reports' });
      continue;
    }
    const times = await importOften(browser, address, path);
    const read = times.map((one) => one.read);
    const shown = times.map((one) => one.shown);
    const opened = times.map((one) => one.opened);
    const blocked = Math.max(...times.map((one) => one.blocked));
    targets.push(
      { measure, figure: rounded(median(read) / median(opened)), target: 1, unit: '' },
      {
        measure: `${kind}: longest time the page is blocked`,
        figure: rounded(blocked, 0),
        target: LONGEST_BLOCK_MS,
        unit: 'ms',
      },
    );
    for (const [what, all] of Object.entries({ read, shown, opened })) {
      rows.push({
        kind,
        what,
        count: all.length,
        median: rounded(median(all), 0),
        p95: rounded(p95(all), 0),
      });
    }
  }
  return { targets, tables: [{ title: 'Import, ms', rows }] };
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {string} path
 * @returns {Promise<Times[]>}
 */
async function importOften(browser, address, path) {
  const page = await openPage(await openContext(browser));
  const times = [];
  for (let round = 0; round < WARM_UP + rounds(IMPORTS); round += 1) {
    await page.goto(`${address}#/`);
    await page.reload();
    const chooser = page.getByLabel('导入报告');
    await chooser.waitFor({ state: 'attached' });
    await page.evaluate(() => {
      document.addEventListener(
        'change',
        () => {
          window.chosenAt = performance.now();
          window.longest = 0;
          let last = window.chosenAt;
          // A page that is free is called every few milliseconds.
          const tick = () => {
            if (window.readAt) return;
            window.longest = Math.max(window.longest, performance.now() - last);
            last = performance.now();
            setTimeout(tick, 1);
          };
          setTimeout(tick, 1);
          window.addEventListener('hashchange', () => (window.readAt = performance.now()));
        },
        { capture: true, once: true },
      );
    });
    await chooser.setInputFiles(path);
    await page.locator('input[name="organ.name"]').waitFor();
    const read = await page.evaluate(() => window.readAt - window.chosenAt);
    const shown = await page.evaluate(() => performance.now() - window.chosenAt);
    const blocked = await page.evaluate(() => window.longest);
    await page.reload();
    await page.locator('input[name="organ.name"]').waitFor();
    const opened = await page.evaluate(() => performance.now());
    times.push({ read, shown, opened, blocked });
  }
  await page.context().close();
  return times.slice(WARM_UP);
}
