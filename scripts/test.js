// npm test: types, lint, unit tests, browser tests. Closes with the line "N passed, N failed".
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { build } from './build.js';
import { ROOT, installBrowser, installFirefox, installModules, run } from './install.js';

const RESULTS = `${ROOT}/test-results`;
const UNIT = `${RESULTS}/unit.json`;
const BROWSER = `${RESULTS}/browser.json`;

/** @typedef {{ passed: number, failed: number, skipped: string[] }} Count */

/** @param {boolean} isPassed @returns {Count} */
const one = (isPassed) => ({ passed: Number(isPassed), failed: Number(!isPassed), skipped: [] });

/** @param {string} file @param {boolean} isPassed @param {(report: any) => Count} count */
function readCount(file, isPassed, count) {
  if (!existsSync(file)) return one(false);
  const counted = count(JSON.parse(readFileSync(file, 'utf8')));
  // A runner that fails without a failed test (a file that does not load) is a failure too.
  return !isPassed && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

function unit() {
  const isPassed = run('npx', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${UNIT}`,
  ]);
  return readCount(UNIT, isPassed, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.testResults.flatMap((/** @type {any} */ file) =>
      file.assertionResults
        .filter((/** @type {any} */ test) => ['pending', 'skipped', 'todo'].includes(test.status))
        .map((/** @type {any} */ test) => test.fullName),
    ),
  }));
}

function browserTests() {
  const isPassed = run('npx', ['playwright', 'test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: BROWSER,
  });
  const skippedIn = (/** @type {any} */ suite) => [
    ...(suite.suites ?? []).flatMap(skippedIn),
    ...(suite.specs ?? [])
      .filter((/** @type {any} */ spec) =>
        spec.tests.some((/** @type {any} */ t) => t.status === 'skipped'),
      )
      .map((/** @type {any} */ spec) => `${suite.file}: ${spec.title}`),
  ];
  return readCount(BROWSER, isPassed, (report) => ({
    passed: report.stats.expected + report.stats.flaky,
    failed: report.stats.unexpected,
    skipped: report.suites.flatMap(skippedIn),
  }));
}

installModules();
installBrowser();
installFirefox();
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

const counts = [
  one(run('npm', ['run', '--silent', 'types'])),
  one(run('npm', ['run', '--silent', 'lint'])),
  unit(),
  build() ? browserTests() : one(false),
];

const skipped = counts.flatMap((count) => count.skipped);
for (const name of skipped) console.log(`skipped: ${name}`);
const sum = (/** @type {'passed' | 'failed'} */ key) =>
  counts.reduce((total, count) => total + count[key], 0);
const tail = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
console.log(`${sum('passed')} passed, ${sum('failed')} failed${tail}`);
process.exit(sum('failed') === 0 ? 0 : 1);
