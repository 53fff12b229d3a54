import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { findingLinesOf } from '#src/report/collection/finding-lines.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { BUREAU, GOVERNMENT, withFigures } from '#src/testing/drafts.ts';
import { filedOf, missingRow, unreadRow, sumsOf } from '#src/testing/filed.ts';
import { convertByOffice, isOfficeInstalled } from '#src/testing/office.ts';
import { allIn, readWorkbook, type ReadSheet } from '#src/testing/read-workbook.ts';
import { toCollectionWorkbook, type CollectionWorkbook } from './workbook.ts';

const [NEW, FEES] = ['requests.newlyReceived.naturalPerson', 'proactive.fees.amount'];
const named = (name: string, typed: Record<string, string>): Draft => ({
  ...withFigures(BUREAU, typed, '0'),
  organ: { name, kind: 'department' },
});
const REPORTS = [
  filedOf(named('云河县公安局', { [NEW]: '12', [FEES]: '0.1' })),
  filedOf(named('=cmd|局', { [NEW]: '5', [FEES]: '0.2', 'requests.carriedIn.research': '' })),
  filedOf(GOVERNMENT, { counting: 'left-out', why: '汇总报告' }),
];
const INPUT: CollectionWorkbook = {
  year: 2024,
  sums: sumsOf(REPORTS.slice(0, 2)),
  rows: [
    ...REPORTS.map(({ row }) => row),
    missingRow('云河县商务局'),
    unreadRow('云河县审计局', '扫描件.pdf', '文件里只有图片。'),
  ],
  findings: REPORTS.flatMap(findingLinesOf),
  sameTexts: [{ one: '云河县公安局', other: '=cmd|局', sentences: 9, percent: 90 }],
};

const textsOf = (sheet: ReadSheet | undefined): string[][] => {
  const rows = new Map<string, string[]>();
  for (const [address, { value }] of sheet?.cells ?? []) {
    const row = /\d+/.exec(address)?.[0] ?? '';
    rows.set(row, [...(rows.get(row) ?? []), value]);
  }
  return [...rows.values()];
};

describe('the workbook of a collection', async () => {
  const sheets = readWorkbook(await toCollectionWorkbook(INPUT));
  const sheet = (name: string) => sheets.find((one) => one.name === name);

  it('has a sheet a table, one of organs, of findings, of texts that are the same', () => {
    const names = ['表二', '表三', '表四', '各机关', '检查结果', '雷同文本'];
    expect(sheets.map(({ name }) => name)).toEqual(names);
  });

  it('has the sums in the official grid, totals as formulas with their results', () => {
    const cells = [...(sheet('表三')?.cells.values() ?? [])];
    const totals = cells.filter(({ formula }) => formula !== null);
    expect(totals).toHaveLength(31);
    expect(totals[0]).toMatchObject({ type: 'number', value: '17' });
    expect(cells).toContainEqual(expect.objectContaining({ value: '17', formula: null }));
    expect(textsOf(sheet('表二')).flat()).toContain('0.3');
  });

  it('says under each table how many are in it', () => {
    for (const name of ['表二', '表三', '表四']) {
      const texts = textsOf(sheet(name)).flat();
      expect(texts).toContain(
        '收到 4 份：计入 2 份，不计入 1 份，待定 0 份，未读出 1 份；未报 1 家。',
      );
    }
  });

  it('has a line an organ with its totals; what is not known stays blank', () => {
    const [heads = [], ...lines] = textsOf(sheet('各机关'));
    const at = (line: number, head: string) => lines[line]?.[heads.indexOf(head)];
    const column = (head: string) => lines.map((_, line) => at(line, head));
    expect(column('机关')).toEqual(INPUT.rows.map(({ organ }) => organ));
    expect(column('状态')).toEqual(['已报', '已报', '已报', '未报', '未读出']);
    expect(column('汇总')).toEqual(['计入', '计入', '不计入', '', '']);
    expect(column('本年新收')).toEqual(['12', '5', '156', '', '']);
    expect(column('办理结果总计')).toEqual(['0', '0', '156', '', '']);
    expect(column('勾稽')).toEqual(['不平', '不平', '平', '', '']);
    expect(column('未填或不是数字的格')).toEqual(['0', '1', '0', '', '']);
    expect(column('行政事业性收费（万元）')).toEqual(['0.1', '0.2', '18.871', '', '']);
    expect(at(2, '原因')).toBe('汇总报告');
    expect(at(4, '原因')).toContain('文件没有读出报告（文件里只有图片）');
    expect(at(4, '文件')).toBe('扫描件.pdf');
  });

  it('has a line a finding, with its sentence and what to do', () => {
    const lines = textsOf(sheet('检查结果'));
    expect(lines).toHaveLength(1 + INPUT.findings.length);
    const uneven = lines.find((line) => line[2]?.startsWith('表三·自然人列：本年新收 12'));
    expect(uneven?.slice(0, 2)).toEqual(['云河县公安局', '必须改正']);
    expect(uneven?.[4]).toContain('台账');
  });

  it('holds no formula but the totals', () => {
    for (const { name, cells } of sheets.slice(3)) {
      for (const cell of cells.values()) {
        expect(cell.formula, name).toBeNull();
        if (cell.value.startsWith('=')) expect(cell.style).toContain('quotePrefix="1"');
      }
    }
    expect(textsOf(sheet('各机关')).flat()).toContain('=cmd|局');
  });

  it('can be filtered, and its heads stay', () => {
    for (const { xml } of sheets.slice(3)) {
      expect(xml).toMatch(/<\/sheetData><autoFilter ref="A1:[A-Z]+\d+"\/><printOptions/);
      expect(xml).toContain('ySplit="1"');
    }
  });

  it('is whole without a report, a finding or a pair', async () => {
    const sums = sumsOf([]);
    const empty = { year: 2024, sums, rows: [], findings: [], sameTexts: [] };
    const made = readWorkbook(await toCollectionWorkbook(empty));
    expect(made).toHaveLength(6);
    const figures = made.slice(0, 3).flatMap(({ cells }) => [...cells.values()]);
    expect(figures.filter(({ type }) => type === 'number')).toEqual([]);
    expect(textsOf(made[3])).toHaveLength(1);
  });

  it.skipIf(!isOfficeInstalled)('opens in LibreOffice', { timeout: 150_000 }, async () => {
    const bytes = await toCollectionWorkbook(INPUT);
    const made = convertByOffice(bytes, 'xlsx', 'fods').get('file.fods') ?? new Uint8Array();
    const xml = strFromU8(made);
    const names = allIn(xml, /<table:table table:name="([^"]*)"/g).flat();
    expect(names).toEqual(sheets.map(({ name }) => name));
    expect(xml).toContain('=cmd|局');
  });
});
