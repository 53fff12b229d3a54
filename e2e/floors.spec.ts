import { pathToFileURL } from 'node:url';
import { test as base } from '@playwright/test';
import type { Driver } from './driver.ts';
import { FLOOR_BROWSERS, type FloorBrowser } from './floor-browsers.ts';
import { fillByKeys } from './journey-by-keys.ts';
import { takeJourney } from './journey.ts';

const test = base.extend<{ start: (browser: FloorBrowser, profile?: string) => Promise<Driver> }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures here
  start: async ({}, use) => {
    const started: Driver[] = [];
    await use(async ({ find }, profile) => {
      const found = await find();
      test.skip('missing' in found, 'missing' in found ? found.missing : '');
      if ('missing' in found) throw new Error(found.missing);
      const driver = await found.open(profile);
      started.push(driver);
      return driver;
    });
    for (const driver of started) await driver.close();
  },
});

const SINGLE_FILE = pathToFileURL('dist/annual-report.html').href;

for (const browser of Object.values(FLOOR_BROWSERS)) {
  test(`a report is typed, kept, exported and printed in ${browser.name}`, async ({
    start,
    baseURL,
  }) => {
    await takeJourney(await start(browser), baseURL ?? '');
  });

  test(`the single file does the same from the disk in ${browser.name}`, async ({ start }) => {
    await takeJourney(await start(browser), SINGLE_FILE);
  });

  test(`keys, clipboard, undo and findings do in ${browser.name} what they do elsewhere`, async ({
    start,
    baseURL,
  }) => {
    await fillByKeys(await start(browser), baseURL ?? '');
  });
}
