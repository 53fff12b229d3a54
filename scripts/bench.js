// npm run bench: size of the first load and cost of a key, against their targets. It measures and
// does not judge: exit code 0 with a target missed, another only when it could not measure.
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { build } from './build.js';
import { BROWSER_ARGUMENTS, ROOT, installBrowser, installModules } from './install.js';

const RESULTS = `${ROOT}/bench/results.json`;

installModules();
const executablePath = installBrowser();
if (!build()) process.exit(1);

const { preview } = await import('vite');
const { chromium } = await import('@playwright/test');
const { measureSize } = await import('../bench/size.js');
const { measureKeystroke } = await import('../bench/keystroke.js');

/** Other work on the machine makes all times longer: the load before and after tells. */
const load = [loadavg()[0]];
const server = await preview({ root: ROOT, preview: { port: 0, open: false } });
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: BROWSER_ARGUMENTS,
});

try {
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The preview server has no address.');
  const size = await measureSize(browser, address);
  console.log('Pressing keys, which takes some minutes …');
  const keystroke = await measureKeystroke(browser, address);
  load.push(loadavg()[0]);
  const results = {
    measuredAt: new Date().toISOString(),
    machine: { cpu: cpus()[0]?.model, cores: cpus().length, load },
    browser: browser.version(),
    targets: [size.target, ...keystroke.map(({ target }) => target)].map(judged),
    size,
    keystroke,
  };
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  print(results);
} finally {
  await browser.close();
  await server.close();
}

/**
 * @typedef {{ measure: string, figure: number, target: number, unit: string }} Target
 * @param {Target} target
 */
function judged({ measure, figure, target, unit }) {
  const isMet = figure <= target;
  const distance = Math.abs(target - figure).toFixed(2);
  const verdict = `${isMet ? 'met with' : 'missed by'} ${distance} ${unit}`.trim();
  return { measure, figure, target, unit, verdict: isMet ? `${verdict} to spare` : verdict };
}

/** @param {any} results */
function print({ targets, size, keystroke, machine, browser: version }) {
  console.log(
    `Chromium ${version}, ${machine.cores} × ${machine.cpu}, load ${machine.load.join(' to ')}`,
  );
  console.table(
    targets.map((/** @type {any} */ { measure, figure, target, unit, verdict }) => ({
      measure,
      figure: `${figure} ${unit}`.trim(),
      target: `at most ${target} ${unit}`.trim(),
      verdict,
    })),
  );
  console.log('Size of the first load of table 三, gzip -9');
  console.table(size.files);
  console.log(
    'One key, milliseconds; the last five are work until the page is at rest, and a frame',
  );
  console.table(
    keystroke.flatMap((/** @type {any} */ { throttling, pages }) =>
      pages.map((/** @type {any} */ page) => ({ throttling, ...page })),
    ),
  );
}
