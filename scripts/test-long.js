// npm run test:long: what is tried at random, as often as there is time for.
import { build } from './build.js';
import { installBrowser, installModules, run } from './install.js';

const LONG = { LONG: '1' };
const MOST_MS = 60 * 60_000;

installModules();
installBrowser();
const outcomes = {
  'unit tests': run('npx', ['vitest', 'run', `--testTimeout=${MOST_MS}`], LONG),
  'killed browsers':
    build() && run('npx', ['playwright', 'test', 'killed', 'quota', '--reporter=list'], LONG),
};
for (const [name, isPassed] of Object.entries(outcomes)) {
  console.log(`${name}: ${isPassed ? 'passed' : 'failed'}`);
}
process.exit(Object.values(outcomes).every(Boolean) ? 0 : 1);
