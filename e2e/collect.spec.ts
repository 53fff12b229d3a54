// The collection desk, from the files of sixty departments to what it gives out.
import { unzipSync } from 'fflate';
import type { Page } from '@playwright/test';
import type { ReportFile } from '#src/report/draft/report-file.ts';
import { readWorkbook } from '#src/testing/read-workbook.ts';
import { makeSixtyDepartments, type SixtyDepartments } from '#src/testing/sixty-departments.ts';
import { download, downloadBytes, expect, test } from './fixtures.ts';

/** The year that the desk opens with. */
const YEAR = new Date().getFullYear() - 1;
const YUAN = 'proactive.fees.amount';

async function bring(page: Page, { roster, files }: SixtyDepartments): Promise<void> {
  await page.goto('#/collect');
  await page.getByRole('textbox', { name: '一行一个机关全称' }).fill(roster);
  await page.getByRole('heading', { name: '收集台' }).click();
  await expect(page.getByText('应报机关名单：60 家')).toBeVisible();
  const chosen = files.map(({ name, bytes }) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  }));
  await page.getByLabel('添加报告').setInputFiles(chosen);
  const taken = page.getByText(`收下 ${files.length} 份。`);
  await expect(taken).toBeVisible({ timeout: 45_000 });
}

test('sixty departments are collected, found out about, summed and given out', async ({ page }) => {
  const sixty = await makeSixtyDepartments(YEAR);
  const { found, sums } = sixty;
  await bring(page, sixty);

  await test.step('the list says how each stands', async () => {
    const standings = {
      missing: found.missing,
      unreadable: found.unreadable,
      'wrong-year': found.wrongYear,
      twice: [...found.twice, ...found.twice],
    };
    for (const [standing, organs] of Object.entries(standings)) {
      const rows = page.locator(`tr[data-standing="${standing}"]`);
      await page.getByLabel('状态').selectOption(standing);
      await expect(page.locator('tr[data-standing]')).toHaveCount(organs.length);
      await expect(rows).toHaveCount(organs.length);
      const text = (await rows.allInnerTexts()).join('\n');
      for (const organ of organs) expect(text).toContain(organ);
    }
  });

  await test.step('the sums are what was put in, and open their contributors', async () => {
    await page.goto('#/collect/sums');
    const counted = `计入 ${found.counted.length} 份，不计入 4 份（其中年度不符 1 份），待定 0 份`;
    await expect(page.getByText(counted).first()).toBeVisible();
    const shown = await page
      .locator('button[data-path]')
      .evaluateAll((cells) =>
        cells.map((cell) => [cell.getAttribute('data-path'), cell.textContent] as const),
      );
    const texts = new Map(shown);
    for (const [path, sum] of sums) {
      const expected = path === YUAN ? String(sum / 10_000) : String(sum);
      expect([path, texts.get(path)]).toEqual([path, expected]);
    }
    await page.locator('button[data-path="proactive.licenses.decisions"]').click();
    await expect(page.getByRole('dialog').locator('.contributing tbody tr')).toHaveCount(
      found.counted.length,
    );
    await page.keyboard.press('Escape');
  });

  await page.goto('#/collect/out');
  await test.step('the CSV adds up to the same sums', async () => {
    const { text } = await download(page, '数据（CSV）');
    const added = new Map([...sums.keys()].map((path) => [path, 0]));
    for (const line of text.trim().split('\r\n').slice(1)) {
      const fields = line.split(',');
      const path = fields[4] ?? '';
      const scale = path === YUAN ? 10_000 : 1;
      added.set(path, (added.get(path) ?? 0) + Math.round(Number(fields.at(-2)) * scale));
    }
    expect([...added]).toEqual([...sums]);
  });

  await test.step('the NDJSON has a report file a line', async () => {
    const { text } = await download(page, '数据（NDJSON）');
    const reports = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as ReportFile);
    expect(reports.map(({ organ }) => organ.name).sort()).toEqual([...found.counted].sort());
  });

  await test.step('the list of who is missing names them', async () => {
    const { text } = await download(page, '未报名单');
    for (const organ of [...found.missing, ...found.unreadable, ...found.wrongYear]) {
      expect(text).toContain(organ);
    }
  });

  await test.step('the workbook has every organ and the sums', async () => {
    const { bytes } = await downloadBytes(page, '工作簿（Excel）');
    const sheets = readWorkbook(bytes);
    const organs = sheets.find(({ name }) => name === '各机关');
    const texts = [...(organs?.cells.values() ?? [])].map(({ value }) => value);
    expect(texts).toEqual(expect.arrayContaining(Object.values(found).flat()));
    const figures = sheets.flatMap(({ cells }) => [...cells.values()].map(({ value }) => value));
    for (const path of ['proactive.licenses.decisions', 'requests.newlyReceived.naturalPerson']) {
      expect(figures).toContain(String(sums.get(path)));
    }
  });

  await test.step('all of them together open as one archive', async () => {
    const { bytes } = await downloadBytes(page, '全部打包（压缩包）');
    const names = Object.keys(unzipSync(bytes));
    expect(names.filter((name) => name.endsWith('.ndjson'))).toHaveLength(1);
    expect(names.some((name) => name.includes(found.unbalanced[0] ?? '-'))).toBe(true);
  });
});
