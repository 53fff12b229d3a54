import { describe, expect, it } from 'vitest';
import type { Draft } from '#src/report/draft/draft.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { TABLE_IDS } from '#src/report/tables/tables.ts';
import { BUREAU, GOVERNMENT, RUN_IN, narrative, withFigures } from '#src/testing/drafts.ts';
import { buildDocument } from './build-document.ts';
import { toGrid, type Block } from './report-document.ts';
import { standardTitle } from './title.ts';

const blocksOf = (draft: Draft) => buildDocument(draft, false).blocks;
const textOf = (block: Block): string => {
  if (block.kind === 'table') return `[${block.table.id}]`;
  if (block.kind === 'signature') return block.lines.join('|');
  return block.kind === 'paragraph' ? `${block.lead}▸${block.text}` : `${block.kind} ${block.text}`;
};
const overviewOf = (...parts: Parameters<typeof narrative>) =>
  blocksOf({ ...BUREAU, overview: narrative(...parts) })
    .map(textOf)
    .slice(1, -1)
    .filter((_, index, all) => index < all.findIndex((text) => text.startsWith('heading 二')));
const tableOf = (draft: Draft, id: string): string[][] => {
  const block = blocksOf(draft).find((one) => one.kind === 'table' && one.table.id === id);
  return block?.kind === 'table' ? toGrid(block.table) : [];
};

describe('the order of the report', () => {
  it('is preface, the six sections, signature', () => {
    const kinds = blocksOf(GOVERNMENT).map(textOf);
    expect(kinds.filter((text) => /^(heading .、|\[)/.test(text))).toEqual([
      'heading 一、总体情况',
      'heading 二、主动公开政府信息情况',
      '[proactive]',
      'heading 三、收到和处理政府信息公开申请情况',
      '[requests]',
      'heading 四、政府信息公开行政复议、行政诉讼情况',
      '[disputes]',
      'heading 五、存在的主要问题及改进情况',
      'heading 六、其他需要报告的事项',
    ]);
    expect(kinds[0]).toBe('▸本报告根据《中华人民共和国政府信息公开条例》编制。');
    expect(kinds.at(-1)).toBe('云河县人民政府|2025年3月20日');
    expect(kinds).toContain('note 注：行政复议、行政诉讼数量含上年度结转数量。');
  });
});

describe('a narrative', () => {
  it('numbers parts, sets own-line heads apart and breaks paragraphs at lines', () => {
    expect(
      overviewOf('开头。\n\n 第二段。 ', ['主动公开', '一。\r\n二。'], ['监督保障', '三。']),
    ).toEqual([
      '▸开头。',
      '▸第二段。',
      'heading （一）主动公开',
      '▸一。',
      '▸二。',
      'heading （二）监督保障',
      '▸三。',
    ]);
  });

  it('sets a heading that ends in ： or 。 run-in', () => {
    expect(overviewOf('', ['主动公开：', '一。\n二。'], ['监督保障情况。', '三。'])).toEqual([
      '（一）主动公开：▸一。',
      '▸二。',
      '（二）监督保障情况。▸三。',
    ]);
  });

  it('prints only the numeral where the heading is empty', () => {
    expect(overviewOf('', ['', '一。'], ['监督保障', '二。'])[0]).toBe('（一）▸一。');
  });

  it('does not number a single part, nor print one without heading and text', () => {
    expect(overviewOf('', ['', ' '], ['主要问题', '一。'], ['', ''])).toEqual([
      'heading 主要问题',
      '▸一。',
    ]);
  });

  it('keeps a heading that came with line breaks on its line', () => {
    expect(overviewOf('', ['主动\n公开', '一。'], ['监督保障', '二。'])[0]).toBe(
      'heading （一）主动 公开',
    );
  });

  it('numbers beyond ten as Chinese does', () => {
    const parts = Array.from({ length: 21 }, (_, index): [string, string] => [
      `节${index + 1}`,
      '。',
    ]);
    const heads = overviewOf('', ...parts).filter((text) => text.startsWith('heading'));
    expect(heads[9]).toBe('heading （十）节10');
    expect(heads[10]).toBe('heading （十一）节11');
    expect(heads[19]).toBe('heading （二十）节20');
    expect(heads[20]).toBe('heading （二十一）节21');
  });
});

describe('a table', () => {
  it('prints figures plainly, totals computed, notes in brackets behind the figure', () => {
    const draft = withFigures(GOVERNMENT, { 'proactive.rules.issued': '１,234件' }, (cell) =>
      cell.unit === 'amount' ? '18.8710' : '4',
    );
    const grid = tableOf(draft, 'proactive');
    expect(grid[2]).toEqual(['规章', '1234', '4', '4']);
    expect(grid[3]).toEqual(['行政规范性文件', '4', '4（含自然失效2件）', '4']);
    expect(grid[13]).toEqual(['行政事业性收费', '18.8710', '', '']);
    const typed = { 'proactive.normativeDocuments.repealed': '22（含自然失效2件）' };
    expect(tableOf(withFigures(GOVERNMENT, typed, '4'), 'proactive')[3]?.[2]).toBe(
      '22（含自然失效2件）',
    );
    expect(tableOf(draft, 'disputes')[3]?.join(' ')).toBe('4 4 4 4 16 4 4 4 4 16 4 4 4 4 16');
  });

  it('leaves blanks blank and what cannot be read as typed', () => {
    const draft = withFigures(newDraft('x', '2024'), {
      'requests.newlyReceived.naturalPerson': '/',
      'requests.newlyReceived.enterprise': '2',
    });
    const grid = tableOf(draft, 'requests');
    expect(grid[3]).toEqual([
      '一、本年新收政府信息公开申请数量',
      '',
      '',
      '/',
      '2',
      '',
      '',
      '',
      '',
      '2',
    ]);
    expect(grid[26]).toEqual(['', '（七）总计', '', '', '', '', '', '', '', '']);
  });

  it.each(TABLE_IDS)('%s has every column in every row', (id) => {
    const widths = new Set(tableOf(BUREAU, id).map((row) => row.length));
    expect(widths.size).toBe(1);
  });
});

describe('the title', () => {
  it('is the standard one unless the clerk wrote another', () => {
    expect(buildDocument(RUN_IN, false).title).toBe(
      '云河县粮食和物资储备局2024年政府信息公开工作年度报告',
    );
    expect(buildDocument(GOVERNMENT, false).title).toBe(
      '云河县人民政府2024年度政府信息公开工作报告',
    );
  });

  it('takes the year as typed where it cannot be read, and none where there is none', () => {
    const title = (year: string) => standardTitle({ organ: BUREAU.organ, year });
    expect(title('２０２４年')).toBe('云河县水务局2024年政府信息公开工作年度报告');
    expect(title('二〇二四')).toBe('云河县水务局二〇二四年政府信息公开工作年度报告');
    expect(title(' ')).toBe('云河县水务局政府信息公开工作年度报告');
  });
});
