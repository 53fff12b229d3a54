import { pathToFileURL } from 'node:url';
import { FLOOR_BROWSERS, testInFloors } from './floor-browsers.ts';
import { fillByKeys } from './journey-by-keys.ts';
import { takeJourney } from './journey.ts';

const SINGLE_FILE = pathToFileURL('dist/annual-report.html').href;

for (const browser of Object.values(FLOOR_BROWSERS)) {
  testInFloors(
    `a report is typed, kept, exported and printed in ${browser.name}`,
    async ({ start, baseURL }) => {
      await takeJourney(await start(browser), baseURL ?? '');
    },
  );

  testInFloors(
    `the single file does the same from the disk in ${browser.name}`,
    async ({ start }) => {
      await takeJourney(await start(browser), SINGLE_FILE);
    },
  );

  testInFloors(
    `keys, clipboard, undo and findings do in ${browser.name} what they do elsewhere`,
    async ({ start, baseURL }) => {
      await fillByKeys(await start(browser), baseURL ?? '');
    },
  );
}
