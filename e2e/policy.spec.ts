// Nothing gets in, nothing goes out: what the page's content security policy refuses.
import { pathToFileURL } from 'node:url';
import { test as base, type Page } from '@playwright/test';
import { expect } from './fixtures.ts';

// Refusals are what is tested here, and arrive as errors on the console.
const SITE = '/';
const SINGLE_FILE = pathToFileURL('dist/annual-report.html').href;

/** What of hostile doings the page lets happen. */
const tried = (page: Page) =>
  page.evaluate(async () => {
    const refused: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      refused.push(effectiveDirective),
    );
    const done: string[] = [];
    Object.assign(window, { did: (what: string) => done.push(what) });
    const add = (name: string, attributes: Record<string, string>, text = '') => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      element.textContent = text;
      document.body.append(element);
      return element;
    };
    add('script', {}, "did('inline script')");
    add('img', { src: 'data:,', onerror: "did('event handler')" });
    add('style', {}, 'body { --taken: 1 }');
    add('script', { src: 'data:text/javascript,did("data script")' });
    add('img', { src: new URL('report.schema.json', document.baseURI).href });
    add('iframe', { src: 'data:text/html,x' });
    add('base', { href: 'https://example.invalid/' });
    add('a', { href: 'javascript:did("link")' }, '去').click();
    for (const address of ['https://example.invalid/a', document.baseURI, 'data:,a']) {
      await fetch(address).then(
        () => done.push(`fetch ${address}`),
        () => null,
      );
    }
    // What the test itself runs may do this; what runs later may not.
    setTimeout(() => {
      try {
        // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- it is what is refused
        new Function('did("eval")')();
      } catch {
        refused.push('eval');
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (getComputedStyle(document.body).getPropertyValue('--taken')) done.push('inline style');
    return { done, refused: [...new Set(refused)].sort() };
  });

for (const [build, address] of [
  ['site', SITE],
  ['single file', SINGLE_FILE],
] as const) {
  base(
    `the policy of the ${build} refuses what is put in, and all connections`,
    async ({ page }) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      await page.goto(address);
      await page.getByRole('button', { name: '新建报告' }).waitFor();
      expect(complaints).toEqual([]);
      const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
      await expect(policy).not.toHaveAttribute('content', /unsafe|\*/);
      const { done, refused } = await tried(page);
      expect(done).toEqual([]);
      expect(refused).toEqual([
        'base-uri',
        'connect-src',
        'eval',
        'frame-src',
        'img-src',
        'script-src',
        'script-src-attr',
        'script-src-elem',
        'style-src-elem',
      ]);
      // It arrives where every other browser test fails by it.
      expect(complaints.length).toBeGreaterThan(5);
    },
  );

  base(`the reader of files in the ${build} can connect to nothing either`, async ({ page }) => {
    await page.goto(address);
    const [worker] = await Promise.all([
      page.waitForEvent('worker'),
      page.getByLabel('导入报告').setInputFiles({
        name: '上年.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('一、总体情况\n全年公开信息。'),
      }),
    ]);
    await page.waitForURL(/organ$/);
    const fetched = await worker.evaluate(
      async (urls) => {
        const answers = urls.map((url) =>
          fetch(url).then(
            () => url,
            () => null,
          ),
        );
        return (await Promise.all(answers)).filter((url) => url !== null);
      },
      ['https://example.invalid/a', page.url().replace(/#.*/, ''), 'data:,a'],
    );
    expect(fetched).toEqual([]);
  });
}

base('the site knows the single file by its sum, and tells another from it', async ({ page }) => {
  await page.goto('#/about');
  const control = page.getByLabel('核对程序文件');
  await control.setInputFiles('dist/annual-report.html');
  await expect(page.getByText('与本站发布的单个文件一致。')).toBeVisible();
  await control.setInputFiles('dist/index.html');
  await expect(page.getByText('与本站发布的单个文件不一致')).toBeVisible();
});
