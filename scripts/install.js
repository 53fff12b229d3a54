// What a fresh clone lacks: node modules by the lock file, and a browser for the tests.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Runs a command in the project's folder, its output on the terminal.
 *
 * @param {string} command
 * @param {string[]} parameters
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {boolean} whether it exited 0
 */
export function run(command, parameters, env = {}) {
  // npm and npx are scripts on Windows, which only a shell starts.
  const shell = process.platform === 'win32';
  const options = { cwd: ROOT, stdio: 'inherit', shell, env: { ...process.env, ...env } };
  return spawnSync(command, parameters, options).status === 0;
}

/** Installs the node modules unless those of the lock file are there. */
export function installModules() {
  const marker = `${ROOT}/node_modules/.package-lock.json`;
  const isCurrent = existsSync(marker) && isSameLock(`${ROOT}/package-lock.json`, marker);
  if (isCurrent) return;
  console.log('Installing node modules …');
  if (!run('npm', ['ci', '--no-audit', '--no-fund'])) process.exit(1);
}

/**
 * @param {string} lock
 * @param {string} installed npm's own note of what it installed
 */
function isSameLock(lock, installed) {
  const versions = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const wanted = versions(lock);
  return Object.entries(versions(installed)).every(
    ([name, { version }]) => wanted[name]?.version === version,
  );
}

const isRootOnDebian = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** @returns {string | undefined} path of the browser that tests use, undefined where none is found */
export const findBrowser = () =>
  process.env.BROWSER_PATH || INSTALLED.find((path) => existsSync(path));

const FIREFOX = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** @returns {string | undefined} path of the Firefox that tests use too, undefined where none is found */
export const findFirefox = () =>
  process.env.FIREFOX_PATH || FIREFOX.find((path) => existsSync(path));

const SHELL = '/usr/bin/chromium-headless-shell';

/**
 * The same browser without its windows takes a third less time.
 *
 * @returns {string | undefined} path of the browser for the browser tests
 */
export const findTestBrowser = () =>
  process.env.BROWSER_PATH || (existsSync(SHELL) ? SHELL : findBrowser());

/** @returns {string | undefined} path of a browser, installed if need be; undefined: Playwright's */
export function installBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (process.env.CI || isRootOnDebian()) {
    console.log('Installing Chromium …');
    run('apt-get', ['update']);
    const packages = ['chromium', 'fonts-noto-cjk'];
    if (run('apt-get', ['install', '-y', ...packages])) {
      // Not every system has it.
      run('apt-get', ['install', '-y', '-qq', 'chromium-headless-shell']);
      return '/usr/bin/chromium';
    }
  }
  console.log("Fetching Playwright's Chromium …");
  execFileSync('npx', ['playwright', 'install', 'chromium'], { cwd: ROOT, stdio: 'inherit' });
  return undefined;
}

/** Installs Firefox ESR where Debian's packages may be had; tests that want it are skipped elsewhere. */
export function installFirefox() {
  if (findFirefox() || !(process.env.CI || isRootOnDebian())) return;
  console.log('Installing Firefox ESR …');
  if (!run('apt-get', ['install', '-y', 'firefox-esr'])) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', 'firefox-esr']);
  }
}

/** Chromium refuses its sandbox to root; the other flags keep it from looking for a network. */
export const BROWSER_ARGUMENTS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
