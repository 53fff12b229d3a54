// npm run test:long: what is tried at random, as often as there is time for.
import { build } from './build.js';
import { installBrowser, installModules, run } from './install.js';

const LONG = { LONG: '1' };

/** @param {string} name @param {() => boolean} test */
function report(name, test) {
  const from = Date.now();
  const isPassed = test();
  const minutes = ((Date.now() - from) / 60_000).toFixed(1);
  return { isPassed, line: `${name}: ${isPassed ? 'passed' : 'failed'}, ${minutes} minutes` };
}

installModules();
installBrowser();
const reports = [
  report('unit tests', () => run('npx', ['vitest', 'run'], LONG)),
  report(
    'killed browsers and full stores',
    () => build() && run('npx', ['playwright', 'test', 'killed', 'quota', '--reporter=list'], LONG),
  ),
];
for (const { line } of reports) console.log(line);
process.exit(reports.every(({ isPassed }) => isPassed) ? 0 : 1);
