import { expect, it } from 'vitest';
import { readFigures } from '#src/report/tables/readings.ts';
import { RETICENT, narrative } from '#src/testing/drafts.ts';
import { contextOf } from './check.ts';
import { figureList } from './figure-list.ts';

const listOf = (text: string) => {
  const draft = { ...RETICENT, overview: narrative('', ['依申请公开', text]) };
  return figureList(contextOf(draft, readFigures(draft)), 'overview').map(({ quote, held }) => {
    expect(text.slice(quote.start, quote.end)).toBe(quote.words);
    return held ? `${quote.words} = ${held.against[0]?.name} ${held.agrees}` : quote.words;
  });
};

it('lists all figures, with what each was held against', () => {
  expect(
    listOf(
      '2024年，第3次会议后，主动公开信息 36 条，收到申请0件，答复2件。网站访问7万余次，发布政策解读十二篇。',
    ),
  ).toEqual([
    '主动公开信息 36 条',
    '收到申请0件 = 表三·本年新收总计 true',
    '答复2件 = 表三·办理结果总计 false',
    '网站访问7万余次',
    '发布政策解读十二篇',
  ]);
});

it('names no date together with the figure behind it', () => {
  expect(listOf('2024年收到意见3条。2024年度收到意见4条，截至2024年底栏目5个。')).toEqual([
    '收到意见3条',
    '收到意见4条',
    '栏目5个',
  ]);
});

it.each([
  '2024年1月1日至12月31日',
  '一是加强学习，二是每一次检查',
  '国办公开办函〔2021〕30号',
  '第二十条第（五）项',
  '电话0000-1234567',
])('lists nothing of %j', (text) => {
  expect(listOf(text)).toEqual([]);
});

it('lists the figures of an endless text', () => {
  const text = '公开信息3条，收到申请1件。'.repeat(2000);
  expect(listOf(text)).toHaveLength(4000);
});
