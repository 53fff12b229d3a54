import { buildDocument } from '#src/report/document/build-document.ts';
import { toText } from '#src/exporters/text.ts';
import { SAMPLES } from '#src/testing/drafts.ts';
import {
  download,
  expect,
  expectSaved,
  findings,
  goToStep,
  newReport,
  test,
  typeReport,
} from './fixtures.ts';

for (const [name, draft] of Object.entries(SAMPLES)) {
  test(`a report typed from an empty page says in every copy what was typed: ${name}`, async ({
    page,
  }) => {
    await newReport(page);
    await typeReport(page, draft);
    await expectSaved(page);
    await goToStep(page, 'review');
    await expect(findings(page).locator('[data-severity]')).toHaveCount(0);
    await expect(findings(page)).toContainText('没有发现问题');

    const text = await download(page, '导出文本');
    expect(text.text).toBe(toText(buildDocument(draft, false)));
    expect(text.name).toBe(`${draft.organ.name}${draft.year}年政府信息公开工作年度报告.txt`);

    const data = await download(page, '导出数据');
    await page.goto('#/');
    await page.getByLabel('导入报告').setInputFiles({
      name: data.name,
      mimeType: 'application/json',
      buffer: Buffer.from(data.text),
    });
    await page.waitForURL(/organ$/);
    await goToStep(page, 'review');
    expect((await download(page, '导出文本')).text).toBe(text.text);
  });
}

test('a draft with errors is exported too, marked 草稿 in its name and never in its text', async ({
  page,
}) => {
  await newReport(page);
  await goToStep(page, 'review');
  await expect(page.getByText('都标有“草稿”')).toBeVisible();
  for (const button of ['导出文本', '导出数据']) {
    const { name, text } = await download(page, button);
    expect(name).toContain('年政府信息公开工作年度报告（草稿）.');
    expect(text).not.toContain('草稿');
  }
});
