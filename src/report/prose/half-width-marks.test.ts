import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHalfWidthMarks } from './half-width-marks.ts';

const wordsIn = (text: string) =>
  findHalfWidthMarks(text).map(({ start, end }) => text.slice(start, end));

describe('a half-width mark', () => {
  it.each([
    ['六部分, 并附统计表', '分, ', '，'],
    ['全年公开36条,收到申请5件', '条,', '，'],
    ['占比为10%,同比持平', '10%,', '，'],
    ['截至12:00,全部公开', '12:00,', '，'],
    ['邮箱:zwgk@yunhe.example,邮编', 'zwgk@yunhe.example,', '，'],
    ['公开信息36条;', '条;', '；'],
    ['存在问题:一是不够及时', '题:', '：'],
    ['情况如下:', '下:', '：'],
    ['加强学习.定期自查', '习.', '。'],
    ['怎样公开?', '开?', '？'],
    ['做好!', '好!', '！'],
    ['发布《指南》,更新目录', '》,', '，'],
    ['公开36条,“一件事”清单', '条,', '，'],
    ['（含图解）,同比增加', '）,', '，'],
  ])('stands in %j', (text, words, full) => {
    expect(wordsIn(text)).toEqual([words]);
    expect(findHalfWidthMarks(text)[0]?.marks).toMatchObject([{ full }]);
  });

  it.each([
    ['条例(以下简称《条例》)规定', '(以下简称《条例》)', ['（', '）']],
    ['(国办函〔2020〕109号）', '(国办函〔2020〕109号）', ['（']],
    ['（国办函〔2020〕109号)', '（国办函〔2020〕109号)', ['）']],
    ['国办函[2020]109号', '[2020]', ['〔', '〕']],
    ['"三审三校"制度', '"三审三校"', ['“', '”']],
    ['“落实"三审"制度”', '"三审"', ['‘', '’']],
    ["落实'三审三校'制度", "'三审三校'", ['“', '”']],
    ["“落实'三审'制度”", "'三审'", ['‘', '’']],
    ['《关于印发<管理办法>的通知》', '<管理办法>', ['〈', '〉']],
    ['《关于印发＜管理办法＞的通知》', '＜管理办法＞', ['〈', '〉']],
    ['依据<管理办法>规定', '<管理办法>', ['《', '》']],
    ['依据<<管理办法>>规定', '<<管理办法>>', ['《', '》']],
    ['《通知》和<办法>', '<办法>', ['《', '》']],
  ])('is one of a pair in %j', (text, words, full) => {
    expect(wordsIn(text)).toEqual([words]);
    expect(findHalfWidthMarks(text)[0]?.marks.map((mark) => mark.full)).toEqual(full);
  });

  it('is quoted with its neighbours where its pair is far away', () => {
    expect(wordsIn(`条例(${'以下简称条例，'.repeat(9)})规定`)).toEqual(['(以', '，)']);
  });

  it('stands close to another in one quote', () => {
    expect(wordsIn('(国办函〔2020〕109号), 未收取')).toEqual(['(国办函〔2020〕109号), ']);
    expect(wordsIn('如下:(一)加强')).toEqual(['下:']);
    expect(wordsIn('发布信息(含图解,视频)。')).toEqual(['(含图解,视频)']);
  });

  it('has no certain full-width one where its title holds another', () => {
    const [place] = findHalfWidthMarks('<关于《办法》的通知>');
    expect(place?.marks.map((mark) => mark.full)).toEqual([null, null]);
  });

  it.each([
    ...['https://www.yunhe.gov.cn/a,b.html', '网址:https://yunhe.gov.cn;', '云河.政务'],
    ...['zwgk@yunhe.example', '邮箱:zwgk@yunhe.example', 'www.yunhe.gov.cn,'],
    ...['电话:0000-0000000', '(0000)0000000', '电话：0000-0000000,0000001', 'Tel:0000'],
    ...[
      '1,234条',
      '3.5%',
      '18.8710万元',
      '10:30',
      '9:00-12:00',
      '比例为3:1',
      '第3,4项',
      '2024.1.1',
    ],
    ...['“Word, Excel”等', 'APP(V2)', 'V2.0', 'U.S.', '"abc"', 'f(x)', '5"屏幕'],
    ...["it's公开", "5'屏幕"],
    ...['1.加强学习', '2. 完善制度', '(1)加强', '(一)主动公开', '1)加强', '一.主动公开', 'A.材料'],
    ...['满意度<90%且>80%', 'x>3', '<br>中文', '(2020)109号', '...', '......'],
    ...['（文字）', '《关于印发〈办法〉的通知》', '1、加强；2、完善。', '〔2021〕30号', ''],
  ])('is none in %j', (text) => {
    expect(wordsIn(text)).toEqual([]);
  });

  it('is not guessed at where quotation marks do not come in pairs', () => {
    expect(wordsIn('落实"三审三校"和"先审后发制度')).toEqual([]);
    expect(wordsIn("落实'三审三校'和'先审后发制度")).toEqual([]);
  });
});

const texts = fc
  .array(fc.constantFrom(...'甲乙一1a ,.;:!?()（）<>＜《》“”"[]%@\n'), { maxLength: 60 })
  .map((characters) => characters.join(''));

it('gives places in order, apart from each other, whose marks lie within', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let last = 0;
      for (const { start, end, marks } of findHalfWidthMarks(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        for (const mark of marks) {
          expect(mark.start).toBeGreaterThanOrEqual(start);
          expect(mark.end).toBeLessThanOrEqual(end);
        }
        last = end;
      }
    }),
  );
});

it.each([
  '(',
  ')',
  '(一',
  '<',
  '"',
  '"甲',
  "'",
  "'甲",
  'a',
  'a,甲',
  '[',
  '甲,',
  '甲, ',
  '<甲>',
  '（(',
  '甲.',
  '(甲)',
  '《<',
])('reads a text of nothing but %j', (words) => {
  const text = words.repeat(200_000 / words.length);
  expect(findHalfWidthMarks(text).every(({ start, end }) => start < end)).toBe(true);
});

it('finds more marks in one line than a call takes arguments', () => {
  expect(wordsIn('"甲'.repeat(300_000))).not.toEqual([]);
});
