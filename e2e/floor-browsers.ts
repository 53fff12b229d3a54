// The browsers that the program is held to: today's Chromium, the oldest one, and Firefox ESR.
import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { test as base } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser, findFirefox } from '../scripts/install.js';
import type { Driver } from './driver.ts';
import { openFirefox } from './firefox-driver.ts';
import { openChromium } from './playwright-driver.ts';

/** How a browser is started, or why it cannot be. */
type Found = { open: () => Promise<Driver> } | { missing: string };

export interface FloorBrowser {
  name: string;
  find: () => Promise<Found>;
}

const CHUNK = 2 ** 21;

/** Chromium 109 lies in a package, packed; unpacked once, beside what other tools keep. */
async function unpackChromium109(): Promise<string> {
  const { resolve } = createRequire(import.meta.url);
  const packed = join(dirname(resolve('@sparticuz/chromium')), '..', 'bin', 'chromium.br');
  const path = join('node_modules', '.cache', 'chromium-109', 'chromium');
  if (existsSync(path)) return path;
  await mkdir(dirname(path), { recursive: true });
  // Two workers may be at it at once; whichever comes first or last, the file is whole.
  const unpacked = `${path}.${process.pid}`;
  await pipeline(
    createReadStream(packed),
    createBrotliDecompress({ chunkSize: CHUNK }),
    createWriteStream(unpacked, { mode: 0o755 }),
  );
  await rename(unpacked, path);
  return path;
}

/** The libraries of the system that a program wants and does not find. */
function missingLibraries(path: string): string[] {
  const listed = execFileSync('ldd', [path], { encoding: 'utf8' });
  return [...listed.matchAll(/(\S+) => not found/g)].map(([, name = '']) => name);
}

const current: FloorBrowser = {
  name: 'Chromium as it is today',
  find: () => {
    const executablePath = findBrowser();
    const options = { ...(executablePath ? { executablePath } : {}), args: BROWSER_ARGUMENTS };
    return Promise.resolve({ open: () => openChromium(options) });
  },
};

const oldest: FloorBrowser = {
  name: 'Chromium 109',
  find: async () => {
    if (process.platform !== 'linux' || process.arch !== 'x64') {
      return { missing: 'Chromium 109 is at hand for Linux on x86-64 only' };
    }
    const executablePath = await unpackChromium109();
    const libraries = missingLibraries(executablePath);
    if (libraries.length > 0) return { missing: `Chromium 109 wants ${libraries.join(', ')}` };
    // It ships without the helper that its sandbox needs.
    const args = [...new Set([...BROWSER_ARGUMENTS, '--no-sandbox'])];
    return { open: () => openChromium({ executablePath, args }) };
  },
};

const firefox: FloorBrowser = {
  name: 'Firefox ESR',
  find: () => {
    const path = findFirefox();
    return Promise.resolve(
      path
        ? { open: () => openFirefox(path) }
        : { missing: 'Firefox is not installed (FIREFOX_PATH names one elsewhere)' },
    );
  },
};

export const FLOOR_BROWSERS = { current, oldest, firefox };

const LONGEST_MS = 180_000;

/** A test that starts browsers by itself; skipped, with the reason, where one is not there. */
export const testInFloors = base.extend<{
  start: (browser: FloorBrowser) => Promise<Driver>;
}>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures here
  start: async ({}, use, testInfo) => {
    // A whole journey, and the start of a browser, on a machine that does other things as well.
    testInfo.setTimeout(LONGEST_MS);
    const started: Driver[] = [];
    await use(async ({ find }) => {
      const found = await find();
      testInFloors.skip('missing' in found, 'missing' in found ? found.missing : '');
      if ('missing' in found) throw new Error(found.missing);
      const driver = await found.open();
      started.push(driver);
      return driver;
    });
    for (const [at, driver] of started.entries()) {
      if (testInfo.status !== testInfo.expectedStatus) {
        await writeFile(testInfo.outputPath(`browser-${at}.png`), await driver.picture());
      }
      await driver.close();
    }
  },
});
