import { appendFile, copyFile, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { PATIENT, textOf, type, type Driver } from './driver.ts';
import { FLOOR_BROWSERS, testInFloors } from './floor-browsers.ts';
import { expectSaved } from './journey.ts';

const ORGAN = '云河县水务局';

const open = (driver: Driver, path: string) => driver.open(pathToFileURL(path).href);

/** What any page can read of the reports that are kept here. */
const readStored = (driver: Driver): Promise<string[]> =>
  driver.run(async (name) => {
    const known = await indexedDB.databases();
    if (!known.some((database) => database.name === name)) return [];
    const settled = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(new Error(String(request.error)));
        };
      });
    const database = await settled(indexedDB.open(name));
    const reports = await settled(database.transaction('reports').objectStore('reports').getAll());
    database.close();
    return reports.map((report) => JSON.stringify(report));
  }, 'disclosure-annual-report');

/** The program lists the report, or has none of it to list. */
async function expectListed(driver: Driver, isListed: boolean): Promise<void> {
  const list = () => textOf(driver, '#root');
  await expect.poll(list, PATIENT).toContain(isListed ? ORGAN : '新建报告');
  expect((await readStored(driver)).join('').includes(ORGAN)).toBe(isListed);
}

// Firefox keeps what a page from the disk stores by its path, Chromium in one place for all of them.
for (const [browser, keepsByPath] of [
  [FLOOR_BROWSERS.current, false],
  [FLOOR_BROWSERS.oldest, false],
  [FLOOR_BROWSERS.firefox, true],
] as const) {
  const said = keepsByPath ? 'stay behind when it is moved' : 'stay wherever it is moved';
  testInFloors(
    `reports of the single file outlive a newer one in its place, and ${said}: ${browser.name}`,
    async ({ start }) => {
      const folder = await mkdtemp(join(tmpdir(), 'single-file-'));
      const [program, moved, other] = ['a.html', 'b.html', 'other.html'].map((name) =>
        join(folder, name),
      ) as [string, string, string];
      await copyFile('dist/annual-report.html', program);
      const driver = await start(browser);
      await open(driver, program);
      await driver.press('新建报告');
      await type(driver, 'organ.name', ORGAN);
      await expectSaved(driver);

      // A newer version takes the place of the old one, as by copying over it.
      await copyFile('dist/annual-report.html', `${program}.new`);
      await appendFile(`${program}.new`, '<!-- newer -->');
      await rename(`${program}.new`, program);
      await open(driver, program);
      await expectListed(driver, true);

      await writeFile(other, '<!doctype html><title>another page</title>');
      await open(driver, other);
      expect((await readStored(driver)).join('').includes(ORGAN)).toBe(!keepsByPath);

      await rename(program, moved);
      await open(driver, moved);
      await expectListed(driver, !keepsByPath);

      await rename(moved, program);
      await open(driver, program);
      await expectListed(driver, true);
      await rm(folder, { recursive: true });
    },
  );
}
