import type { Locator, Page } from '@playwright/test';
import { toTableCopy } from '#src/exporters/table-copy.ts';
import { buildDocument } from '#src/report/document/build-document.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { figureCellsOf } from '#src/report/tables/tables.ts';
import { withFigures } from '#src/testing/drafts.ts';
import { LARGE_FIGURES } from './cases.ts';
import { computed, control, expect, goToStep, newReport, test } from './fixtures.ts';

const FIRST = 'requests.newlyReceived.naturalPerson';

interface Copied {
  text?: string;
  html?: string;
  picture?: boolean;
}

/** What the browser does on Ctrl+V or on a drop, with data of our own. */
async function give(page: Page, name: string, copied: Copied, way: 'paste' | 'drop' = 'paste') {
  await control(page, name).focus();
  await control(page, name).evaluate(
    (cell, [{ text, html, picture }, by]) => {
      const data = new DataTransfer();
      if (text !== undefined) data.setData('text/plain', text);
      if (html !== undefined) data.setData('text/html', html);
      if (picture) data.items.add(new File(['x'], 'picture.png', { type: 'image/png' }));
      const options = { bubbles: true, cancelable: true };
      cell.dispatchEvent(
        by === 'paste'
          ? new ClipboardEvent('paste', { ...options, clipboardData: data })
          : new DragEvent('drop', { ...options, dataTransfer: data }),
      );
    },
    [copied, way] as const,
  );
}

const preview = (page: Page): Locator => page.getByRole('dialog', { name: '粘贴预览' });
const fill = (page: Page) => preview(page).getByRole('button', { name: '填入' }).press('Enter');
const filled = (page: Page) =>
  page.locator('.figure-grid input').evaluateAll((cells) => {
    const values = (cells as HTMLInputElement[]).map(({ name, value }) => [name, value] as const);
    return Object.fromEntries(values.filter(([, value]) => value !== ''));
  });

async function openTable(page: Page, table: 'proactive' | 'requests' | 'disputes' = 'requests') {
  await newReport(page);
  await goToStep(page, table);
}

const copyOf = (table: 'proactive' | 'requests' | 'disputes') => {
  const { blocks } = buildDocument(withFigures(newDraft('copied', '2025'), LARGE_FIGURES), false);
  const block = blocks.find((one) => one.kind === 'table' && one.table.id === table);
  if (block?.kind !== 'table') throw new Error(`No table ${table}`);
  return toTableCopy(block.table);
};
const figuresOf = (table: 'proactive' | 'requests' | 'disputes') =>
  Object.fromEntries(figureCellsOf(table).map(({ path }) => [path, LARGE_FIGURES[path]]));

for (const shape of ['html', 'text'] as const) {
  test(`each table goes in by one paste of its ${shape}, and out by one undo`, async ({ page }) => {
    await newReport(page);
    for (const table of ['requests', 'disputes', 'proactive'] as const) {
      await goToStep(page, table);
      const cells = figureCellsOf(table);
      await give(page, cells[0]?.path ?? '', { [shape]: copyOf(table)[shape] });
      await expect(preview(page)).toContainText(`${cells.length} 格会填入`);
      await fill(page);
      await expect(preview(page)).toHaveCount(0);
      await expect.poll(() => filled(page)).toEqual(figuresOf(table));
      await page.keyboard.press('Control+z');
      await expect.poll(() => filled(page)).toEqual({});
      await page.keyboard.press('Control+y');
      await expect.poll(() => filled(page)).toEqual(figuresOf(table));
    }
  });
}

test('a table copied here is pasted with Ctrl+V into another report', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openTable(page);
  await give(page, FIRST, { html: copyOf('requests').html });
  await fill(page);
  await page.getByRole('button', { name: '复制表格' }).click();
  await expect(page.locator('.last-step')).toHaveText('已复制表三');
  await openTable(page);
  await control(page, FIRST).focus();
  await page.keyboard.press('Control+v');
  await expect(preview(page)).toContainText('144 格会填入表三，0 格会被改。');
  await page.keyboard.press('Enter');
  await expect(control(page, FIRST)).toBeFocused();
  await expect.poll(() => filled(page)).toEqual(figuresOf('requests'));
  await expect(computed(page, 'requests.newlyReceived.total')).not.toHaveText('');
});

test('the preview says what changes, Esc leaves everything as it was', async ({ page }) => {
  await openTable(page);
  await control(page, FIRST).fill('9');
  const text =
    '1.属于国家秘密\t1\t2\t3\t4\t5\t6\r\n一、本年新收政府信息公开申请数量\t7\t0\t\t/\t0\t1,234\r\n不知名的一行\t1\t1\t1\t1\t1\t1\r\n';
  await give(page, 'requests.disclosed.research', { text });
  await expect(preview(page)).toContainText('11 格会填入表三，1 格会被改，1 行未识别');
  await expect(preview(page).locator('strong')).toHaveText('自然人 9 → 7');
  await expect(preview(page)).toContainText('社会公益组织：“/”');
  await expect(preview(page)).toContainText('不知名的一行');
  await page.keyboard.press('Escape');
  await expect(preview(page)).toHaveCount(0);
  await expect(control(page, 'requests.disclosed.research')).toBeFocused();
  expect(await filled(page)).toEqual({ [FIRST]: '9' });
  await give(page, 'requests.disclosed.research', { text });
  await fill(page);
  await expect
    .poll(() => filled(page))
    .toEqual({
      'requests.newlyReceived.naturalPerson': '7',
      'requests.newlyReceived.enterprise': '0',
      'requests.newlyReceived.publicBenefit': '/',
      'requests.newlyReceived.legalService': '0',
      'requests.newlyReceived.otherOrganization': '1234',
      'requests.stateSecret.naturalPerson': '1',
      'requests.stateSecret.enterprise': '2',
      'requests.stateSecret.research': '3',
      'requests.stateSecret.publicBenefit': '4',
      'requests.stateSecret.legalService': '5',
      'requests.stateSecret.otherOrganization': '6',
    });
});

const BLOCK = '11\t12\r\n21\t22\r\n31\t32\r\n';
const PLACED = {
  'requests.carriedIn.research': '11',
  'requests.carriedIn.publicBenefit': '12',
  'requests.disclosed.research': '21',
  'requests.disclosed.publicBenefit': '22',
  'requests.partiallyDisclosed.research': '31',
  'requests.partiallyDisclosed.publicBenefit': '32',
};

for (const way of ['paste', 'drop'] as const) {
  test(`a block of 3 x 2 by ${way} fills six cells from the focused one on`, async ({ page }) => {
    await openTable(page);
    await give(page, 'requests.carriedIn.research', { text: BLOCK }, way);
    await fill(page);
    await expect.poll(() => filled(page)).toEqual(PLACED);
  });
}

test('the text of one cell goes in at once, its line break dropped', async ({ page }) => {
  await openTable(page);
  await give(page, FIRST, { text: '12\r\n', html: '<table><tr><td>12</td></tr></table>' });
  await expect(control(page, FIRST)).toHaveValue('12');
  await give(page, FIRST, { text: '１２３' });
  await page.keyboard.press('Enter');
  await expect(control(page, FIRST)).toHaveValue('123');
  await page.keyboard.press('Control+z');
  await expect(control(page, FIRST)).toHaveValue('12');
});

test.describe('nothing goes in, and the preview says why,', () => {
  const wide = Array.from({ length: 8 }, (_, column) => column + 1).join('\t');
  const refused: [why: string, copied: Copied, words: RegExp][] = [
    ['of eight figures a row', { text: `${wide}\n${wide}\n` }, /8/],
    ['of more rows than the table', { text: '1\t2\n'.repeat(40) }, /40/],
    ['of a picture', { picture: true }, /图片/],
    ['of 10 MB of text', { text: '12345678\t9\n'.repeat(1_000_000) }, /太|超|大/],
    ['of one line of 10 MB', { text: '7'.repeat(10_000_000) }, /太|超|大/],
  ];
  for (const [why, copied, words] of refused) {
    test(why, async ({ page }) => {
      await openTable(page);
      await give(page, FIRST, copied);
      await expect(preview(page)).toContainText(words);
      await expect(preview(page).getByRole('button', { name: '填入' })).toHaveCount(0);
      await preview(page).getByRole('button').press('Enter');
      await expect(control(page, FIRST)).toBeFocused();
      expect(await filled(page)).toEqual({});
    });
  }
});

test.describe('typed', () => {
  const typed: [text: string, kept: string, isRead: boolean][] = [
    ['0.5', '0.5', false],
    ['12.5', '12.5', false],
    ['１２', '12', true],
    ['1,234', '1234', true],
    [' 3 ', '3', true],
    ['3件', '3', true],
    ['-1', '-1', false],
    ['一', '一', false],
    ['1e3', '1e3', false],
    ['012', '12', true],
  ];
  test('what is no count stays as typed and is marked, what is one is written plainly', async ({
    page,
  }) => {
    await openTable(page);
    const cells = figureCellsOf('requests').filter(({ column }) => column === 'enterprise');
    await control(page, cells[0]?.path ?? '').focus();
    for (const [text] of typed) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    for (const [index, [, kept, isRead]] of typed.entries()) {
      const cell = control(page, cells[index]?.path ?? '');
      await expect(cell).toHaveValue(kept);
      if (isRead) await expect(cell).not.toHaveAttribute('aria-invalid');
      else await expect(cell).toHaveAttribute('aria-invalid', 'true');
    }
    await expect(computed(page, 'requests.newlyReceived.total')).toHaveText('');
    await expect(computed(page, 'requests.disclosed.total')).toHaveText('12');
  });
});
