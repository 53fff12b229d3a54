// npm run bench: size of the first load, cost of a key, of a load, of a block paste and of the
// checks, against their targets. It measures and does not judge: exit code 0 with a target missed,
// another only when it could not measure. BENCH_QUICK=1 takes a tenth of the rounds, to see that it
// works; BENCH_ONLY=paste,checks runs only those parts.
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { build } from './build.js';
import { BROWSER_ARGUMENTS, ROOT, installBrowser, installModules } from './install.js';

const RESULTS = `${ROOT}/bench/results.json`;
/** The checks and the save that follow a key in the app end before the plain page's next one. */
const REST_MS = 300;

/** Published reports, where they are at hand. */
process.env.CASES_DIR ??= join(ROOT, '../shared/cases');

installModules();
const executablePath = installBrowser();
if (!build()) process.exit(1);

const { chromium } = await import('@playwright/test');
const { measureChecks } = await import('../bench/checks.js');
const { measureCollection } = await import('../bench/collection.js');
const { measureCollectionScroll } = await import('../bench/collection-scroll.js');
const { measureFirstUsable } = await import('../bench/first-usable.js');
const { measureImport } = await import('../bench/import.js');
const { measureLayoutShift } = await import('../bench/layout-shift.js');
const { measureKeystroke } = await import('../bench/keystroke.js');
const { measurePaste } = await import('../bench/paste.js');
const { judged, print } = await import('../bench/print.js');
const { measureProse } = await import('../bench/prose.js');
const { serveSite } = await import('../bench/site.js');
const { measureSize } = await import('../bench/size.js');
const { loadBundled } = await import('./load-bundled.js');
const { openPair } = await import('../bench/subjects.js');
const { measureWord } = await import('../bench/word.js');
const { measureWork } = await import('../bench/work.js');

/** @returns {Promise<typeof import('../bench/report-code.ts')>} */
const loadReportCode = () => loadBundled(new URL('../bench/report-code.ts', import.meta.url));

/** Other work on the machine makes all times longer: the load before and after tells. */
const load = [loadavg()[0]];
const startedAt = Date.now();
const site = await serveSite();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: BROWSER_ARGUMENTS,
});

try {
  const { address } = site;
  const pair = await openPair(browser, address, REST_MS);
  const parts = {
    size: () => measureSize(browser, address),
    keystroke: () => measureKeystroke(pair),
    work: () => measureWork(browser, pair),
    paste: () => measurePaste(pair),
    prose: () => measureProse(browser, address),
    word: async () => measureWord(browser, address, pair, (await loadReportCode()).wordReport()),
    import: () => measureImport(browser, address),
    firstUsable: () => measureFirstUsable(browser, address),
    shift: () => measureLayoutShift(browser, address),
    checks: async () => measureChecks(await loadReportCode()),
    collection: async () => measureCollection(await loadReportCode()),
    scroll: async () => measureCollectionScroll(browser, address, await loadReportCode()),
  };
  const only = process.env.BENCH_ONLY?.split(',') ?? Object.keys(parts);
  const outcomes = [];
  for (const [name, measure] of Object.entries(parts).filter(([name]) => only.includes(name))) {
    console.log(`Measuring ${name} …`);
    outcomes.push({ name, ...(await measure()) });
  }
  load.push(loadavg()[0]);
  const results = {
    measuredAt: new Date().toISOString(),
    seconds: Math.round((Date.now() - startedAt) / 1000),
    machine: { cpu: cpus()[0]?.model, cores: cpus().length, load },
    browser: browser.version(),
    targets: outcomes.flatMap(({ targets }) => targets.map(judged)),
    tables: outcomes.flatMap(({ tables }) => tables),
    outcomes: Object.fromEntries(outcomes.map(({ name, ...outcome }) => [name, outcome])),
  };
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  print(results);
} finally {
  await browser.close();
  await site.close();
}
