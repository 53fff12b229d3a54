// What a file says is shown as text wherever it is shown: nothing in it runs, nothing is loaded.
import type { Page } from '@playwright/test';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { toReportFile } from '#src/report/draft/report-file.ts';
import { withFigures } from '#src/testing/drafts.ts';
import { para, run, wordFile } from '#src/testing/word-file.ts';
import { control, download, expect, goToStep, test } from './fixtures.ts';

const MARKUP = [
  '<img src=x onerror="window.ran=1">',
  '<script>window.ran=2</script>',
  '<svg onload="window.ran=3"></svg>',
  '<a href="javascript:window.ran=4">链接</a>',
  '</script><script>window.ran=5</script>',
  '<iframe srcdoc="<script>parent.ran=6</script>"></iframe>',
].join('');
const escaped = MARKUP.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const LINES = [`${MARKUP}2024年政府信息公开工作年度报告`, '一、总体情况', MARKUP];
const escapedLines = LINES.map((line) => line.replace(MARKUP, escaped));

function hostileDraft() {
  const filled = withFigures(newDraft('hostile', '2024'), {
    'proactive.rules.issued': MARKUP,
    'proactive.rules.revoked': `4（${MARKUP}）`,
  });
  return {
    ...filled,
    organ: { ...filled.organ, name: MARKUP },
    title: MARKUP,
    overview: {
      ...filled.overview,
      opening: MARKUP,
      parts: [{ id: 'a', heading: MARKUP, text: MARKUP }],
    },
    notes: { ...filled.notes, proactive: MARKUP },
  };
}

const FILES = [
  {
    name: `${MARKUP.replaceAll('/', '／')}.json`,
    buffer: Buffer.from(JSON.stringify(toReportFile(hostileDraft(), { revision: 1, savedAt: '' }))),
  },
  {
    name: 'a.docx',
    buffer: Buffer.from(wordFile(escapedLines.map((line) => para(run(line))).join(''))),
  },
  {
    name: 'b.html',
    buffer: Buffer.from(
      `<body onload="window.ran=7">${MARKUP}${escapedLines.map((line) => `<p style="x:y">${line}</p>`).join('')}`,
    ),
  },
  {
    name: 'c.txt',
    buffer: Buffer.from(
      ['云河县水务局2024年政府信息公开工作年度报告', ...LINES.slice(1)].join('\n'),
    ),
  },
].map((file) => ({ ...file, mimeType: '' }));

const expectNothingRan = async (page: Page) => {
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  await expect(
    page.locator('iframe, svg[onload], img[onerror], a[href^="javascript:"]'),
  ).toHaveCount(0);
};

test('markup in titles, texts, figures, notes and names of files is shown as text', async ({
  page,
}) => {
  await page.goto('#/');
  await page.getByLabel('导入报告').setInputFiles(FILES);
  const links = page
    .getByRole('region', { name: '导入结果' })
    .getByRole('link', { name: '打开：' });
  await expect(links).toHaveCount(FILES.length);
  await expectNothingRan(page);
  const addresses = await links.evaluateAll((all) =>
    all.map((link) => link.getAttribute('href') ?? ''),
  );
  for (const address of addresses) {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, address);
    await goToStep(page, 'overview');
    await expect(control(page, 'overview.opening')).toHaveValue(MARKUP);
    await goToStep(page, 'proactive');
    await goToStep(page, 'review');
    await expect(page.locator('.page').first()).toContainText(MARKUP);
    await expectNothingRan(page);
  }
});

test('a web page exported from it runs nothing where it is opened', async ({ page }) => {
  await page.goto('#/');
  await page.getByLabel('导入报告').setInputFiles(FILES.slice(0, 1));
  await page.waitForURL(/organ$/);
  await goToStep(page, 'review');
  const { text, name } = await download(page, '导出网页');
  expect(name).not.toMatch(/[<>"]/);
  // A page of its own, without our policy.
  const opened = await page.context().newPage();
  await opened.setContent(text);
  await expect(opened.locator('body')).toContainText(MARKUP);
  await expectNothingRan(opened);
  await expect(opened.locator('script:not([type="application/json"])')).toHaveCount(0);
});
