import { describe, expect, it } from 'vitest';
import { findTitle, readCompiler, readPeriodYear } from './report-title.ts';

const STANDARD = '云河县水务局2024年政府信息公开工作年度报告';

describe('the title', () => {
  it.each<[lines: string, organ: string, year: number | null, text?: string]>([
    [STANDARD, '云河县水务局', 2024],
    ['云河县水务局 2024 年政府信息公开工作年度报告', '云河县水务局', 2024, STANDARD],
    ['云河县水务局|2024年政府信息公开工作年度报告', '云河县水务局', 2024, STANDARD],
    ['云河县水务局2024年政府信息公开工|作年度报告', '云河县水务局', 2024, STANDARD],
    ['云河县农业农村和|水务局2024年政府信息公开工作年度报告', '云河县农业农村和水务局', 2024],
    ['2024年|云河县水务局|政府信息公开工作年度报告', '云河县水务局', 2024],
    ['2024 年云河县水务局政府信息公开工作|年度报告', '云河县水务局', 2024],
    [`${STANDARD}|发布时间：2025-01-20|${STANDARD}`, '云河县水务局', 2024, STANDARD],
    [`云河县人民政府|${STANDARD}`, '云河县水务局', 2024, STANDARD],
    [`政务公开|${STANDARD}`, '云河县水务局', 2024, STANDARD],
    [`标题：${STANDARD}`, '云河县水务局', 2024, STANDARD],
    [`${STANDARD} 根据条例编制。`, '云河县水务局', 2024, STANDARD],
    ['云河县水务局2024年度政府信息公开工作年度报告', '云河县水务局', 2024],
    ['云河县水务局2024年政府信息公开工作报告', '云河县水务局', 2024],
    ['云河县水务局2024年政府信息公开年度报告', '云河县水务局', 2024],
    ['云河县水务局政府信息公开2024年度报告', '云河县水务局', 2024],
    ['云河县水务局政府信息公开工作年度报告（2024年度）', '云河县水务局', 2024],
    ['云河县水务局关于2024年政府信息公开工作情况的报告', '云河县水务局', 2024],
    ['云河县水务局二〇二四年政府信息公开工作年度报告', '云河县水务局', 2024],
    ['2024年政府信息公开工作年度报告', '', 2024],
    ['云河县水务局政府信息公开工作年度报告', '云河县水务局', null],
    ['政府信息公开工作年度报告格式模板', '', null],
  ])('%s', (lines, organ, year, text) => {
    const found = findTitle(lines.split('|'));
    expect(found).toMatchObject({ organ, year });
    if (text) expect(found?.text).toBe(text);
  });

  it.each([
    '首页 > 年度报告 > 云河县水务局2024年政府信息公开工作年度报告',
    '现公布云河县水务局2024年政府信息公开工作年度报告。',
    '我局编制了2024年政府信息公开工作年度报告，内容如下',
  ])('is not %s', (line) => {
    expect(findTitle([line])).toBeNull();
  });
});

describe('without a title', () => {
  it.each<[words: string, year: number | null]>([
    ['统计期限自2024年1月1日起至2024年12月31日止', 2024],
    ['统计周期为 2024 年 1 月 1 日至 12 月 31 日', 2024],
    ['统计期限自2023年1月1日至2024年12月31日', null],
    ['2024年1月1日起施行', null],
    ['统计至2024年6月30日', null],
  ])('the period names the year: %s', (words, year) => {
    expect(readPeriodYear(words)).toBe(year);
  });

  it.each([
    ['本报告由云河县水务局编制。', '云河县水务局'],
    ['本报告由云河县人民政府办公室根据条例编制。', ''],
    ['本报告由办公室负责编制。', ''],
  ])('%s', (words, organ) => {
    expect(readCompiler(words)).toBe(organ);
  });
});
