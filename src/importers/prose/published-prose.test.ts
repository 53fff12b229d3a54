import { describe, expect, it } from 'vitest';
import type { ProseBlock } from '#src/importers/prose-block.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { areCasesPresent, readCase } from '#src/testing/cases.ts';
import { readProse } from './read-prose.ts';

const paragraph = (text: string): ProseBlock => ({ kind: 'paragraph', text, level: 0 });

/** First and last line of each table in the published texts. */
const TABLES: readonly [TableId, RegExp, RegExp][] = [
  ['proactive', /^\s*第二十条\s*第/u, /^\s*行政事业性收费/u],
  ['requests', /^\s*[（(]本列数据|^\s*申请人情况/u, /^[\s|]*四、结转下年度/u],
  ['disputes', /^\s*行政复议\s*行政诉讼|^\s*行政复议\s*$/u, /^[|\s]*(?:\d+[\s|]+){14}\d+[\s|]*$/u],
];

/** The text's lines with its tables cut out; no more than these texts need. */
function blocksOf(text: string): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  let table: (typeof TABLES)[number] | undefined;
  for (const line of text.split(/\r?\n|\f/u)) {
    table ??= TABLES.find(([, first]) => first.test(line));
    if (!table) blocks.push(paragraph(line));
    else if (table[2].test(line)) {
      blocks.push({ kind: 'statutory', table: table[0] });
      table = undefined;
    }
  }
  return blocks;
}

/** The same where a whole report is one line: between a table's first words and the next heading. */
function blocksOfOneLine(text: string): ProseBlock[] {
  const cut =
    /(第二十条第（一）项信息内容.*?)(?=三、收到)|(（本列数据的勾稽.*?)(?=四、政府信息公开行政复议)|(行政复议行政诉讼结果.*?)(?=五、存在)/gu;
  const blocks: ProseBlock[] = [];
  for (const line of text.split('\n')) {
    let from = 0;
    for (const match of line.matchAll(cut)) {
      blocks.push(paragraph(line.slice(from, match.index)));
      const at = match.slice(1).findIndex(Boolean);
      const table = TABLES[at]?.[0];
      if (table) blocks.push({ kind: 'statutory', table });
      from = match.index + match[0].length;
    }
    blocks.push(paragraph(line.slice(from)));
  }
  return blocks;
}

const read = (path: string, flow: 'paragraphs' | 'lines', toBlocks = blocksOf) =>
  readProse(toBlocks(readCase(path)), flow, () => 'id');
const headings = (parts: readonly { heading: string }[]) => parts.map(({ heading }) => heading);

describe.skipIf(!areCasesPresent)('published reports (need CASES_DIR)', () => {
  const SEEDS = [
    ['seeds/000_d76ababab2ef27cf.txt', 'lines', '惠济区工业信息化和商务局', '主动公开方面', 2],
    ['seeds/001_49be5e48092c958c.txt', 'paragraphs', '延津县商务局', '主动公开：', 0],
    ['seeds/002_ddf47dc26658ef3f.txt', 'paragraphs', '周口市工业和信息化局', '主动公开情况。', 2],
    ['reports/01-huaian-2024.raw.txt', 'lines', '淮安市人民政府', '主动公开情况。', 0],
    ['reports/01-huaian-2024.layout.txt', 'lines', '淮安市人民政府', '主动公开情况。', 0],
  ] as const;
  it.each(SEEDS)('%s is read whole', (path, flow, organ, heading, improvements) => {
    const prose = read(path, flow);
    expect(prose).toMatchObject({ title: '', organ, year: 2024 });
    expect(prose.overview.parts).toHaveLength(5);
    expect(prose.overview.parts[0]?.heading).toBe(heading);
    expect(prose.improvement.parts).toHaveLength(improvements);
    expect(prose.other.opening).toMatch(/处理费/u);
    expect(prose.tableNotes).toEqual({ proactive: '', requests: '', disputes: '' });
    expect(prose.messages.every(({ kind }) => kind === 'left-out')).toBe(true);
  });

  it('numerals spent on prose become parts of 一', () => {
    const prose = read('reports/08-shanghai-kewei-2024.md.txt', 'lines');
    expect(prose).toMatchObject({ organ: '上海市科委', year: 2024 });
    expect(headings(prose.overview.parts)).toEqual([
      '工作机制保障',
      '主动公开工作情况',
      '政府信息公开申请情况',
      '政府信息管理',
      '政府信息公开平台建设',
    ]);
    expect(headings(prose.improvement.parts)).toEqual(['主要问题', '改进情况']);
    expect(prose.other.opening).toMatch(/^本年度信息公开处理费收费情况\n/u);
  });

  it.each([
    ['reports/12-pingtan-2019.txt', 2019, 0],
    ['reports/17-pingtan-2024.txt', 2024, 5],
  ] as const)('%s is cut at its headings', (path, year, parts) => {
    const prose = read(path, 'paragraphs', blocksOfOneLine);
    expect(prose).toMatchObject({ organ: '平潭综合实验区', year });
    expect(prose.preface).toMatch(/统计期限.*12月31日/u);
    expect(prose.overview.parts).toHaveLength(parts);
    expect(prose.improvement.opening).toMatch(new RegExp(`^${year}年`, 'u'));
    expect(prose.other.opening).not.toBe('');
    expect(new Set(prose.messages.map(({ kind }) => kind))).toEqual(new Set(['left-out']));
  });
});
