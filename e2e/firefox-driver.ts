// A tab of Firefox, driven by puppeteer over WebDriver BiDi.
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { launch, type KeyInput } from 'puppeteer-core';
import { LONGEST_BY_KEY, PATIENT, type Copy, type Driver } from './driver.ts';

const PREFERENCES = {
  // The driver switches this off; as Firefox comes, a page from the disk keeps what it has by its path.
  'security.fileuri.strict_origin_policy': true,
  'browser.download.folderList': 2,
  'browser.download.always_ask_before_handling_new_types': false,
  'intl.accept_languages': 'zh-CN, zh, en',
};

/** The one file of a folder, once it is whole: until then it has other names, some of them beside. */
async function readDownload(folder: string): Promise<Copy> {
  await expect(async () => {
    const names = await readdir(folder);
    expect(names).toHaveLength(1);
    expect(names[0]).not.toMatch(/\.part$/);
    // It may be renamed since.
    expect((await stat(join(folder, names[0] ?? ''))).size).toBeGreaterThan(0);
  }).toPass(PATIENT);
  const [name = ''] = await readdir(folder);
  const bytes = await readFile(join(folder, name));
  await rm(join(folder, name));
  return { name, bytes };
}

/** Starts a browser of its own. */
export async function openFirefox(executablePath: string): Promise<Driver> {
  const folder = await mkdtemp(join(tmpdir(), 'floors-downloads-'));
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    defaultViewport: { width: 1366, height: 768 },
    extraPrefsFirefox: { ...PREFERENCES, 'browser.download.dir': folder },
  });
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const click = async (selector: string) => {
    await (await page.waitForSelector(selector, { visible: true }))?.click();
  };
  const press = (name: string) => click(`::-p-aria([name="${name}"][role="button"])`);
  return {
    open: async (address) => {
      await page.goto(address);
    },
    reload: async () => {
      await page.reload();
    },
    press,
    click,
    keys: async (...keys) => {
      for (const key of keys) {
        const [last = '', ...held] = key.split('+').reverse();
        // The names are those of the interface, by agreement.
        for (const modifier of held) await page.keyboard.down(modifier as KeyInput);
        await page.keyboard.press(last as KeyInput);
        for (const modifier of held) await page.keyboard.up(modifier as KeyInput);
      }
    },
    write: async (text) => {
      if (text.length <= LONGEST_BY_KEY) await page.keyboard.type(text);
      else await page.evaluate((typed) => document.execCommand('insertText', false, typed), text);
    },
    choose: async (control, value) => {
      await page.select(`select[name="${control}"]`, value);
    },
    run: (inPage, argument) => page.evaluate(inPage, argument),
    download: async (button) => {
      await press(button);
      return readDownload(folder);
    },
    print: () => page.pdf({ preferCSSPageSize: true, format: 'A4' }),
    picture: () => page.screenshot(),
    complaints,
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
