import { describe, expect, it } from 'vitest';
import { isLabelOf, readColumnHead, readGroupHead, readRowLabel } from './row-labels.ts';
import { TABLE_IDS } from './tables.ts';
import { VALUE_ROWS } from './value-rows.ts';

describe('a row label', () => {
  it.each(TABLE_IDS)('of %s finds its own row', (table) => {
    for (const row of VALUE_ROWS[table].filter(({ label }) => label !== '')) {
      expect(readRowLabel(table, row.label)).toBe(row);
    }
  });

  it.each([
    ['1．属于国家秘密', '1.属于国家秘密'],
    ['1、属于 国家秘密', '1.属于国家秘密'],
    ['（1）属于国家秘密', '1.属于国家秘密'],
    ['属于国家秘密', '1.属于国家秘密'],
    ['①属于国家秘密', '1.属于国家秘密'],
    ['3.危及"三安全一稳定"', '3.危及“三安全一稳定”'],
    ['3.危及「三安全一稳定」', '3.危及“三安全一稳定”'],
    ['(二)部分公开', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
    [
      '(二)部分公开(区分处理的,只计这一情形,不计其他情形)',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    ],
    ['一、本年新收政府信息公开申请数量：', '一、本年新收政府信息公开申请数量'],
    ['四、結轉下年度繼續辦理', '四、结转下年度继续办理'],
    ['2.其它法律行政法规禁止公开', '2.其他法律行政法规禁止公开'],
    ['3、其他', '3.其他'],
    ['(七) 总 计', '（七）总计'],
  ])('is read from %s', (text, label) => {
    expect(readRowLabel('requests', text)?.label).toBe(label);
  });

  it.each([
    '其他',
    '总计',
    '（六）总计',
    '自然人',
    '（三）不予公开',
    '三、本年度办理结果',
    '予以',
    '1',
    '',
  ])('is not read from %j', (text) => {
    expect(readRowLabel('requests', text)).toBeNull();
  });

  it('may lack 行政', () => {
    expect(readRowLabel('proactive', '规范性文件')?.label).toBe('行政规范性文件');
  });

  it('does not leave out the unit of a fee', () => {
    expect(readRowLabel('proactive', '行政事业性收费（元）')).toBeNull();
    expect(readColumnHead('proactive', '本年收费金额（单位：元）')).toBeNull();
    expect(readColumnHead('proactive', '本年收费金额(单位:万元)')).toBe(
      '本年收费金额（单位：万元）',
    );
  });
});

describe('a column head', () => {
  it('is not a numbered row', () => {
    expect(readColumnHead('requests', '其 他')).toBe('其他');
    expect(readColumnHead('requests', '3.其他')).toBeNull();
    expect(readColumnHead('requests', '法人小计')).toBeNull();
  });

  it('may stand under a head over several columns', () => {
    expect(readGroupHead('disputes', '复议后 起诉')).toBe('复议后起诉');
    expect(readGroupHead('disputes', '结果维持')).toBeNull();
    expect(isLabelOf('requests', '三、本年度办理结果')).toBe(true);
    expect(isLabelOf('requests', '法人小计')).toBe(false);
  });
});
