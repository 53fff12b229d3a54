import { GOVERNMENT, withFigures, withLastYear } from '#src/testing/drafts.ts';
import { download, expect, goToStep, openReport, printToPdf, test } from './fixtures.ts';
import { NO_PDFTOTEXT, hasPdftotext, readPdf } from './pdf.ts';

const WORDS = /申请去向|本年与上年|来源合计|两年对照/;
const CARRIED_OUT = 'requests.carriedOut.naturalPerson';
const REPORT = withLastYear(
  { ...GOVERNMENT, ...withFigures(GOVERNMENT, {}, '1') },
  { [CARRIED_OUT]: 40 },
);

test('the pictures stand on the review and are neither printed nor in any copy', async ({
  page,
}, testInfo) => {
  await openReport(page, REPORT);
  await goToStep(page, 'review');
  const picture = page.getByRole('img', { name: '申请去向图' });
  await expect(picture).toHaveAccessibleDescription(/^本年新收 6 件，上年结转 6 件/);
  await page.getByText('看数字').click();
  await expect(page.getByRole('table', { name: '申请的来源和去向' })).toContainText('来源少');
  await expect(page.getByRole('table', { name: /与 2023 年的数/ })).toContainText('比不出');
  for (const button of ['导出文本', '导出网页']) {
    const { text } = await download(page, button);
    expect(text).not.toMatch(WORDS);
    expect(text).not.toContain('<svg');
  }
  await page.emulateMedia({ media: 'print' });
  await expect(picture).toBeHidden();
  await page.emulateMedia({ media: null });
  test.skip(!hasPdftotext(), NO_PDFTOTEXT);
  const pages = readPdf(await printToPdf(page, testInfo));
  const printed = pages.flatMap(({ words }) => words.map(({ text }) => text)).join('');
  expect(printed).toContain('政府信息公开');
  expect(printed).not.toMatch(WORDS);
});
