import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';

const SENTENCE = '若一直停在这里，说明浏览器太旧或停用了 JavaScript：换用 Chrome、Edge 109 以上';
const SINGLE_FILE = pathToFileURL('dist/annual-report.html').href;

/** Has a page lack what a browser of its time lacked. */
const without = (name: string) => (page: Page) => page.addInitScript(`delete ${name};`);
const answerScripts = (body: string) => (page: Page) =>
  page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));

const LACKS: [what: string, prepare: (page: Page) => Promise<unknown>, address: string][] = [
  ['does not get the script', (page) => page.route('**/*.js', (route) => route.abort()), '/'],
  ['does not understand its syntax', answerScripts('class A { static { @ } }'), '/'],
  ['has no Array.prototype.at', without('Array.prototype.at'), '/'],
  ['has no Object.hasOwn', without('Object.hasOwn'), '/'],
  ['opens the single file without Array.prototype.at', without('Array.prototype.at'), SINGLE_FILE],
];

for (const [what, prepare, address] of LACKS) {
  test(`a browser that ${what} shows which one to take`, async ({ page }) => {
    await prepare(page);
    await page.goto(address, { waitUntil: 'networkidle' });
    await expect(page.getByText(SENTENCE)).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
  });
}

test('a browser that does not understand modules shows which one to take', async ({ page }) => {
  await page.route('**/', async (route) => {
    const body = (await (await route.fetch()).text()).replace('type="module"', 'type="unknown"');
    await route.fulfill({ contentType: 'text/html', body });
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  await expect(page.getByText(SENTENCE)).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says that it needs it', async ({ page }) => {
    await page.goto('/');
    const shown = { useInnerText: true };
    await expect(page.locator('body')).toContainText('浏览器太旧或停用了 JavaScript', shown);
  });
});
