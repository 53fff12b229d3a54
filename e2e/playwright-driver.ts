// A tab of a Chromium, driven by Playwright.
import { readFile } from 'node:fs/promises';
import { chromium, type LaunchOptions } from '@playwright/test';
import { LONGEST_BY_KEY, type Driver } from './driver.ts';

/** Starts a browser of its own. */
export async function openChromium(options: LaunchOptions): Promise<Driver> {
  const settings = { viewport: { width: 1366, height: 768 }, locale: 'zh-CN' };
  const context = await chromium.launchPersistentContext('', { ...options, ...settings });
  const page = context.pages()[0] ?? (await context.newPage());
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  return {
    open: async (address) => {
      await page.goto(address);
    },
    reload: async () => {
      await page.reload();
    },
    press,
    click: (selector) => page.locator(selector).first().click(),
    keys: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    write: (text) =>
      text.length > LONGEST_BY_KEY ? page.keyboard.insertText(text) : page.keyboard.type(text),
    choose: async (control, value) => {
      await page.locator(`select[name="${control}"]`).selectOption(value);
    },
    run: (inPage, argument) => page.evaluate(inPage, argument),
    download: async (button) => {
      const [file] = await Promise.all([page.waitForEvent('download'), press(button)]);
      return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
    },
    print: () => page.pdf({ preferCSSPageSize: true }),
    picture: () => page.screenshot(),
    complaints,
    close: () => context.close(),
  };
}
