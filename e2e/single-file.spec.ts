import { pathToFileURL } from 'node:url';
import { control, download, expect, expectSaved, goToStep, test } from './fixtures.ts';

test('the single file starts from the disk, keeps a report and prints its pages', async ({
  page,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const address = pathToFileURL('dist/annual-report.html').href;
  await page.goto(address);
  await page.getByRole('button', { name: '新建报告' }).click();
  await control(page, 'organ.name').fill('云河县水务局');
  await expectSaved(page);
  await page.reload();
  await expect(control(page, 'organ.name')).toHaveValue('云河县水务局');
  await goToStep(page, 'review');
  await expect(page.locator('.page').first()).toContainText('云河县水务局');
  expect((await download(page, '导出文本')).text).toContain('云河县水务局');
  expect(requests.filter((url) => !url.startsWith(address) && !/^(blob|data):/.test(url))).toEqual(
    [],
  );
});
