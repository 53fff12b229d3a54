import { describe, expect, it } from 'vitest';
import { findRequestCounts } from './request-units.ts';

const countsIn = (text: string) =>
  findRequestCounts(text).map(({ start, end, unit, unitAt }) => {
    expect(text.slice(unitAt, unitAt + 1)).toBe(unit);
    return text.slice(start, end);
  });

describe('a count of requests in another unit', () => {
  it.each([
    ['云河县水务局收到政府信息公开申请 0 条，', '收到政府信息公开申请 0 条'],
    ['政府信息公开申请共12份。', '公开申请共12份'],
    ['政府信息公开申请：3 条', '公开申请：3 条'],
    ['新收政府信息公开申请１２份', '新收政府信息公开申请１２份'],
    ['收到政府信息公开申请的数量为5条', '收到政府信息公开申请的数量为5条'],
    ['收到政府信息公开申请总数为5例', '收到政府信息公开申请总数为5例'],
    ['受理政府信息公开申请 1,205 起', '受理政府信息公开申请 1,205 起'],
    ['收到政府信息公开申请两份', '收到政府信息公开申请两份'],
    ['答复政府信息公开申请20余份', '答复政府信息公开申请20余份'],
    ['收到在线政府信息公开的申请 5 份', '收到在线政府信息公开的申请 5 份'],
    ['收到公民、法人信息公开申请0次', '收到公民、法人信息公开申请0次'],
    ['共收到依申请公开3份', '收到依申请公开3份'],
    ['受理依申请公开 5 宗', '受理依申请公开 5 宗'],
    ['收到依申请公开政府信息2条', '收到依申请公开政府信息2条'],
    ['办理依申请公开事项3起', '办理依申请公开事项3起'],
    ['收到3条政府信息公开申请，', '收到3条政府信息公开申请'],
    ['受理5宗依申请公开，', '受理5宗依申请公开'],
  ])('stands in %j', (text, words) => {
    expect(countsIn(text)).toEqual([words]);
    expect(findRequestCounts(text)[0]?.isSure).toBe(true);
  });

  it('goes on with what became of the requests, in the same sentence and unit', () => {
    expect(
      countsIn(
        '收到政府信息公开申请12宗，予以公开3宗，结转下年度 1 宗，办结11宗，答复2份。答复4宗。',
      ),
    ).toEqual(['收到政府信息公开申请12宗', '予以公开3宗', '结转下年度 1 宗', '办结11宗']);
    expect(countsIn('收到政府信息公开申请3条；主动公开信息20条。')).toHaveLength(1);
    expect(countsIn('收到政府信息公开申请3条，主动公开20条，公开信息5条。')).toHaveLength(1);
    expect(countsIn('答复3条，收到政府信息公开申请3条。')).toHaveLength(1);
  });

  it('may be told by the heading alone', () => {
    expect(findRequestCounts('收到申请公开21条，办结21条。')).toMatchObject([
      { unit: '条', isSure: false },
      { unit: '条', isSure: false },
    ]);
  });

  it('is sure only where the sentence speaks of disclosure', () => {
    expect(findRequestCounts('收到申请 0 条。')).toMatchObject([{ unit: '条', isSure: false }]);
    expect(findRequestCounts('推进政府信息公开。收到申请 0 条。')).toMatchObject([
      { isSure: false },
    ]);
  });

  it.each([
    '收到政府信息公开申请 3 件，',
    '主动公开信息 156 条，收到政府信息公开申请 0 件',
    '公开政府信息 3 条',
    '依申请公开 5 条',
  ])('is no count of what was published: %j', (text) => {
    expect(countsIn(text)).toEqual([]);
  });

  it.each([
    '政府信息公开申请表 3 份',
    '收到政府信息公开申请书3份',
    '收到3份政府信息公开申请表',
    '收到政府信息公开申请材料5份',
    '作出政府信息公开申请3份答复书',
    '作出政府信息公开申请答复书 3 份',
    '送达政府信息公开告知书 3 份',
    '收到申请公开的信息3条',
  ])('is no count of papers: %j', (text) => {
    expect(countsIn(text)).toEqual([]);
  });

  it.each([
    '涉及政府信息公开的行政复议 1 起',
    '申请行政复议 1 起',
    '因2起政府信息公开申请引发诉讼',
    '收到许可申请 5 宗',
    '受理补助申请30份',
    '收到举报申请 3 起',
  ])('is no count of disputes or other requests: %j', (text) => {
    expect(countsIn(text)).toEqual([]);
  });

  it.each([
    '重复申请 3 次',
    '同一人提出政府信息公开申请 10 次',
    '政府信息公开申请3次性',
    '政府信息公开申请自1月1日起受理',
    '政府信息公开申请 1 条例',
    '政府信息公开申请一起办理',
  ])('says how often, when or something else: %j', (text) => {
    expect(countsIn(text)).toEqual([]);
  });
});

it.each([
  '申请',
  '收到',
  '申请3',
  '收到政府信息公开申请 3 条。',
  '收到3条信息',
  '依申请公开',
  '收到9',
  '收到申请3条，答复3条，',
  '收到政府信息公开申请3条，结转下',
])('reads a text of nothing but %j', (words) => {
  const text = words.repeat(200_000 / words.length);
  expect(findRequestCounts(text).every(({ start, end }) => start < end)).toBe(true);
});
