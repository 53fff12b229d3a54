// What a screen reader is given of the statutory tables: the browser's own accessibility tree.
import type { Page } from '@playwright/test';
import { BALANCE_COLUMNS } from '#src/report/tables/balance.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { TOTAL_CELLS, figureCellsOf } from '#src/report/tables/tables.ts';
import { BUREAU, withFigures } from '#src/testing/drafts.ts';
import { expect, findings, goToStep, openReport, test } from './fixtures.ts';

/** What is read aloud of an element within a table. */
interface Read {
  role: string;
  name: string;
  /** Of a control its value, of anything else the text in it. */
  text: string;
  description: string;
  isInvalid: boolean;
  isLive: boolean;
  /** Role of what it lies in, and the heads of its row. */
  within: string;
  rowHeads: string[];
}

async function readTable(page: Page): Promise<Read[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  type Node = (typeof nodes)[number];
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const of = (value?: { value?: unknown }) => (typeof value?.value === 'string' ? value.value : '');
  const belowOf = (node: Node): Node[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? [child, ...belowOf(child)] : [];
    });
  const aboveOf = (node: Node): Node[] => {
    const parent = byId.get(node.parentId ?? '');
    return parent ? [...(parent.ignored ? [] : [parent]), ...aboveOf(parent)] : [];
  };
  const textOf = (node: Node) =>
    belowOf(node)
      .filter(({ role }) => of(role) === 'StaticText')
      .map(({ name }) => of(name))
      .join('');
  const table = nodes.find(({ role, ignored }) => !ignored && of(role) === 'table');
  if (!table) throw new Error('The tree has no table.');
  return belowOf(table)
    .filter(({ ignored }) => !ignored)
    .map((node) => {
      const above = aboveOf(node);
      const row = above.find(({ role }) => of(role) === 'row');
      const properties = new Map(node.properties?.map(({ name, value }) => [name, of(value)]));
      return {
        role: of(node.role),
        name: of(node.name),
        text: of(node.value) || textOf(node),
        description: of(node.description),
        isInvalid: (properties.get('invalid') ?? 'false') !== 'false',
        isLive: (properties.get('live') ?? 'off') !== 'off',
        within: of(above[0]?.role),
        rowHeads: (row ? belowOf(row) : [])
          .filter(({ role }) => of(role) === 'rowheader')
          .map(({ name }) => of(name)),
      };
    });
}

const TYPED = {
  'requests.newlyReceived.naturalPerson': '7',
  'requests.disclosed.naturalPerson': '5',
  'requests.carriedOut.enterprise': '两件',
  'proactive.licenses.decisions': '36',
  'disputes.reconsideration.upheld': '2',
};
const DRAFT = withFigures(BUREAU, TYPED, '0');

/** Each control of a table with all that is said of it, where nothing is wrong with it. */
const expectedOf = (table: TableId) =>
  figureCellsOf(table).map(({ name, path, rowLabel }) => ({
    name,
    text: new Map(Object.entries(TYPED)).get(path) ?? '0',
    within: 'cell',
    row: rowLabel,
  }));

const controlsOf = (tree: readonly Read[]) =>
  tree
    .filter(({ role }) => role === 'textbox')
    .map(({ name, text, within, rowHeads }) => ({ name, text, within, row: rowHeads.at(-1) }));

const named = (tree: readonly Read[], role: string, name: string) =>
  tree.filter((node) => node.role === role && node.name === name);

test('table 三 is read with row, column, value, error and its sentence', async ({ page }) => {
  await openReport(page, DRAFT);
  await goToStep(page, 'requests');
  await expect(findings(page).locator('[data-rule="requests-balance"]')).toHaveCount(1);
  const tree = await readTable(page);

  expect(controlsOf(tree)).toEqual(expectedOf('requests'));
  for (const column of ['自然人', '商业企业', '法律服务机构', '总计']) {
    expect(named(tree, 'columnheader', column)).toHaveLength(1);
  }
  const rowHeads = ['（三）不予公开', '1.属于国家秘密'];
  expect(named(tree, 'rowheader', '（三）不予公开')).toMatchObject([{ rowHeads }]);

  expect(tree.filter(({ isInvalid }) => isInvalid)).toMatchObject([
    {
      name: '一、本年新收政府信息公开申请数量，自然人',
      text: '7',
      description: expect.stringMatching(/本年新收 7 .*办理结果总计 5 .*少 2 件$/),
    },
    {
      name: '四、结转下年度继续办理，商业企业',
      text: '两件',
      description: expect.stringContaining('“两件”不是可以统计的数字'),
    },
  ]);
  const panel = await findings(page).innerText();
  for (const { description } of tree.filter((node) => node.isInvalid)) {
    expect(panel).toContain(description);
  }
});

test('sums and balances are read by name, and stay quiet while they change', async ({ page }) => {
  await openReport(page, DRAFT);
  await goToStep(page, 'requests');
  const tree = await readTable(page);
  const outputs = tree.filter(({ role }) => role === 'status');
  const totals = TOTAL_CELLS.filter(({ path }) => path.startsWith('requests'));
  expect(outputs.map(({ name }) => name)).toEqual([
    ...totals.map(({ name }) => name),
    ...BALANCE_COLUMNS.map(({ label }) => `勾稽关系，${label}`),
  ]);
  expect(outputs.filter(({ isLive, within }) => isLive || within !== 'cell')).toEqual([]);
  expect(named(tree, 'status', '一、本年新收政府信息公开申请数量，总计')).toMatchObject([
    { text: '7' },
  ]);
  const partial = tree.filter(({ description }) => description.startsWith('未填完'));
  expect(partial).toMatchObject([{ role: 'cell', rowHeads: ['四、结转下年度继续办理'] }]);
  expect(named(tree, 'status', '（七）总计，自然人')).toMatchObject([{ text: '5' }]);
  expect(named(tree, 'status', '勾稽关系，自然人')).toMatchObject([
    { text: '7＋0＝7，5＋0＝5，少 2 件' },
  ]);
  expect(named(tree, 'status', '勾稽关系，科研机构')).toMatchObject([
    { text: '0＋0＝0，0＋0＝0，平' },
  ]);
});

test('tables 二 and 四 are read alike', async ({ page }) => {
  await openReport(page, DRAFT);
  for (const table of ['proactive', 'disputes'] as const) {
    await goToStep(page, table);
    await expect(page.locator(`table[data-table="${table}"]`)).toBeVisible();
    const expected = expectedOf(table).map(({ name, text, within }) => ({ name, text, within }));
    expect(controlsOf(await readTable(page))).toMatchObject(expected);
  }
  const tree = await readTable(page);
  expect(named(tree, 'status', '行政复议，总计')).toMatchObject([{ text: '2' }]);
});
