// npm test: types, lint, unit tests, browser tests. Closes with the line "N passed, N failed".
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { setPriority } from 'node:os';
import { build } from './build.js';
import { ROOT, installBrowser, installFirefox, installModules } from './install.js';

const RESULTS = `${ROOT}/test-results`;
const UNIT = `${RESULTS}/unit.json`;
const BROWSER = `${RESULTS}/browser.json`;

/** @typedef {{ passed: number, failed: number, skipped: string[], failures?: string[], flaky?: string[] }} Count */
/** @typedef {{ isPassed: boolean, output: string }} Outcome */

/** @param {boolean} isPassed @returns {Count} */
const one = (isPassed) => ({ passed: Number(isPassed), failed: Number(!isPassed), skipped: [] });

/** @param {string} file @param {boolean} isPassed @param {(report: any) => Count} count */
function readCount(file, isPassed, count) {
  if (!existsSync(file)) return one(false);
  const counted = count(JSON.parse(readFileSync(file, 'utf8')));
  // A runner that fails without a failed test (a file that does not load) is a failure too.
  return !isPassed && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

/**
 * Runs a command; `beside` where another one has the terminal: it then takes only the time that one
 * leaves, and what it says is given instead of shown.
 *
 * @param {string} command
 * @param {string[]} parameters
 * @param {{ beside?: boolean, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<Outcome>}
 */
function start(command, parameters, { beside = false, env = {} } = {}) {
  const child = spawn(command, parameters, {
    cwd: ROOT,
    stdio: beside ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  if (beside && child.pid !== undefined) setPriority(child.pid, 10);
  /** @type {string[]} */
  const said = [];
  child.stdout?.setEncoding('utf8').on('data', (piece) => said.push(String(piece)));
  child.stderr?.setEncoding('utf8').on('data', (piece) => said.push(String(piece)));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ isPassed: false, output: String(error) }));
    child.on('close', (code) => resolve({ isPassed: code === 0, output: said.join('') }));
  });
}

/** @param {boolean} isPassed */
const unitCount = (isPassed) =>
  readCount(UNIT, isPassed, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.testResults.flatMap((/** @type {any} */ file) =>
      file.assertionResults
        .filter((/** @type {any} */ test) => ['pending', 'skipped', 'todo'].includes(test.status))
        .map((/** @type {any} */ test) => test.fullName),
    ),
    failures: report.testResults.flatMap((/** @type {any} */ file) =>
      file.assertionResults
        .filter((/** @type {any} */ test) => test.status === 'failed')
        .map((/** @type {any} */ test) => [test.fullName, ...test.failureMessages].join('\n')),
    ),
  }));

async function browserTests() {
  const { isPassed } = await start('npx', ['playwright', 'test', '--reporter=list,json'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: BROWSER },
  });
  /** @param {any} suite @param {string} status @returns {any[]} */
  const specsIn = (suite, status) => [
    ...(suite.suites ?? []).flatMap((/** @type {any} */ inner) => specsIn(inner, status)),
    ...(suite.specs ?? []).filter((/** @type {any} */ spec) =>
      spec.tests.some((/** @type {any} */ test) => test.status === status),
    ),
  ];
  const named = (/** @type {any} */ spec) => `${spec.file}: ${spec.title}`;
  const saidBy = (/** @type {any} */ spec) =>
    spec.tests.flatMap((/** @type {any} */ test) =>
      test.results.flatMap((/** @type {any} */ result) =>
        (result.errors ?? []).map((/** @type {any} */ error) => error.message ?? ''),
      ),
    );
  return readCount(BROWSER, isPassed, (report) => ({
    passed: report.stats.expected + report.stats.flaky,
    failed: report.stats.unexpected,
    skipped: report.suites
      .flatMap((/** @type {any} */ suite) => specsIn(suite, 'skipped'))
      .map(named),
    flaky: report.suites
      .flatMap((/** @type {any} */ suite) => specsIn(suite, 'flaky'))
      .map((/** @type {any} */ spec) => [named(spec), ...saidBy(spec)].join('\n')),
    failures: report.suites
      .flatMap((/** @type {any} */ suite) => specsIn(suite, 'unexpected'))
      .map((/** @type {any} */ spec) => [named(spec), ...saidBy(spec)].join('\n')),
  }));
}

/** What needs no build; the browser tests wait more than they work, so it runs beside them. */
async function restBeside() {
  const beside = true;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`];
  const types = await start('npm', ['run', '--silent', 'types'], { beside });
  const lint = await start('npm', ['run', '--silent', 'lint'], { beside });
  const unit = await start('npx', ['vitest', 'run', ...reporters], { beside });
  return { types, lint, unit };
}

installModules();
installBrowser();
installFirefox();
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

const isBuilt = build();
console.log('Browser tests; types, lint and unit tests run beside them and are shown afterwards.');
const [browser, rest] = await Promise.all([isBuilt ? browserTests() : one(false), restBeside()]);
for (const [name, { isPassed, output }] of Object.entries(rest)) {
  console.log(`\n${name}: ${isPassed ? 'passed' : 'failed'}`);
  if (output.trim() !== '') console.log(output.trimEnd());
}

const counts = [
  one(rest.types.isPassed),
  one(rest.lint.isPassed),
  unitCount(rest.unit.isPassed),
  browser,
];
const skipped = counts.flatMap((count) => count.skipped);
for (const name of skipped) console.log(`skipped: ${name}`);
for (const flaky of counts.flatMap((count) => count.flaky ?? []))
  console.log(`passed at the second try: ${flaky.slice(0, 500)}`);
// Once more at the end, where thousands of lines above do not hide them.
for (const failure of counts.flatMap((count) => count.failures ?? []))
  console.log(`failed: ${failure.slice(0, 2000)}`);
const sum = (/** @type {'passed' | 'failed'} */ key) =>
  counts.reduce((total, count) => total + count[key], 0);
const tail = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
console.log(`${sum('passed')} passed, ${sum('failed')} failed${tail}`);
process.exit(sum('failed') === 0 ? 0 : 1);
