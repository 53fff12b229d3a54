import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOf } from '#src/testing/collected.ts';
import { organKey } from './organ-key.ts';
import { readRoster } from './roster.ts';

const listOf = (...lines: string[]) => readRoster(lines.join('\n'));
const namesOf = (...lines: string[]) => listOf(...lines).entries.map(({ name }) => name);

describe('a pasted list', () => {
  it('is one organ a line', () => {
    expect(listOf('云河县教育局', '云河县民政局')).toEqual({
      entries: [entryOf('云河县教育局'), entryOf('云河县民政局')],
      messages: [],
    });
  });

  it.each([
    ['blank lines and blanks', '\n\n  云河县教育局　\n \t \r\n云河县民政局\r\n'],
    ['figures and a mark', '1. 云河县教育局\n2、云河县民政局'],
    ['figures in brackets', '（一）云河县教育局\n(2) 云河县民政局'],
    ['Chinese figures', '一、云河县教育局\n十二、云河县民政局'],
    ['circled figures', '①云河县教育局\n②云河县民政局'],
    ['a column of figures', '序号\t单位名称\n1\t云河县教育局\n2\t云河县民政局'],
    ['a column of figures without head', '1\t云河县教育局\n2\t云河县民政局'],
    ['figures and a blank', '1 云河县教育局\n2 云河县民政局'],
    ['a title and a head', '云河县编制年度报告单位名单\n单位名称\n云河县教育局\n云河县民政局'],
    ['a head on each page', '单位名称\n云河县教育局\n单位名称\n云河县民政局'],
    ['a line at the end', '云河县教育局\n云河县民政局\n合计：2家'],
    ['names spread over their column', '云河县教育局\n云河县　民 政 局'],
    ['one line', '云河县教育局、云河县民政局'],
    ['quotes of a spreadsheet', '"云河县教育局"\t\n"云河县民政局"\t'],
    ['what is no letter', '——————\n云河县教育局\n……\n云河县民政局'],
  ])('is read without %s', (_, text) => {
    expect(readRoster(text)).toEqual({
      entries: [entryOf('云河县教育局'), entryOf('云河县民政局')],
      messages: [],
    });
  });

  it('keeps figures that begin a name', () => {
    expect(namesOf('12345政务服务便民热线中心')).toEqual(['12345政务服务便民热线中心']);
  });

  it('is empty where nothing is written', () => {
    expect(readRoster(' \n\t\n')).toEqual({ entries: [], messages: [] });
  });
});

const EDUCATION = entryOf('云河县教育和体育局', 'department', '县教体局', '教体局');
const TAX = entryOf('国家税务总局云河县税务局', 'vertical', '县税务局');

describe('short names and 类别', () => {
  it.each([
    [
      'columns under a head',
      '单位名称\t简称\t类别\n云河县教育和体育局\t县教体局、教体局\t政府部门\n国家税务总局云河县税务局\t县税务局\t垂管',
    ],
    [
      '类别 first, other columns between',
      '类别\t联系人\t机关全称\t机关简称\n部门\t王小明\t云河县教育和体育局\t县教体局，教体局\n垂直管理\t李四\t国家税务总局云河县税务局\t县税务局',
    ],
    [
      'columns without head',
      '部门\t云河县教育和体育局\t县教体局\t教体局\n垂管\t国家税务总局云河县税务局\t县税务局\t',
    ],
    [
      'columns of typed marks',
      '单位，简称，类别\n云河县教育和体育局，县教体局、教体局，县直部门\n国家税务总局云河县税务局，县税务局，省以下垂直管理',
    ],
    [
      'marks between',
      '云河县教育和体育局，县教体局、教体局，政府部门\n国家税务总局云河县税务局;县税务局;垂直',
    ],
    [
      'wide gaps between',
      '云河县教育和体育局   县教体局  教体局     部门\n国家税务总局云河县税务局　　县税务局　　垂直管理单位',
    ],
    [
      'single blanks between',
      '云河县教育和体育局 县教体局 教体局 部门\n国家税务总局云河县税务局　县税务局 垂管',
    ],
    [
      'brackets behind the name',
      '云河县教育和体育局（简称：县教体局、教体局）\t部门\n国家税务总局云河县税务局（县税务局）\t垂管',
    ],
    [
      '类别 in brackets',
      '云河县教育和体育局（部门），县教体局，教体局\n国家税务总局云河县税务局（垂直管理），县税务局',
    ],
    [
      'headings for those below',
      '一、政府工作部门（1个）\n1.云河县教育和体育局（以下简称县教体局、教体局）\n二、垂直管理单位：\n1.国家税务总局云河县税务局(县税务局)',
    ],
  ])('are read from %s', (_, text) => {
    expect(readRoster(text)).toEqual({ entries: [EDUCATION, TAX], messages: [] });
  });

  it.each([
    ['政府部门', 'department'],
    ['县政府工作部门', 'department'],
    ['委办局', 'department'],
    ['市直单位', 'department'],
    ['县区', 'government'],
    ['地方人民政府', 'government'],
    ['政府办', 'office'],
    ['政府办公厅（室）', 'office'],
    ['国务院部门', 'ministry'],
    ['乡镇', 'township'],
    ['镇政府', 'township'],
    ['街道', 'subdistrict'],
    ['街道办事处', 'subdistrict'],
    ['垂直管理', 'vertical'],
    ['省垂管单位', 'vertical'],
    ['其他', 'other'],
    ['事业单位', 'other'],
    ['vertical', 'vertical'],
  ])('of %s are a kind of organ: %s', (word, kind) => {
    expect(listOf('单位名称\t类别', `甲\t${word}`)).toEqual({
      entries: [entryOf('甲', kind as 'other')],
      messages: [],
    });
  });

  it('tell 乡镇 from 街道 by the name where the list writes 乡镇街道', () => {
    const { entries } = listOf('乡镇（街道）：', '城关镇人民政府', '东街街道办事处');
    expect(entries.map(({ kind }) => kind)).toEqual(['township', 'subdistrict']);
  });

  it('are not looked for in a column of other things', () => {
    const { entries, messages } = listOf(
      '云河县教育局\t王小明\t0000-1234567\t云河路1号',
      '云河县民政局\t李四\t0000-7654321\t云河路2号',
    );
    expect(entries).toEqual([entryOf('云河县教育局'), entryOf('云河县民政局')]);
    expect(messages).toEqual([]);
  });

  it('leave brackets that hold another name of the organ where they are', () => {
    expect(
      listOf('云河县人民政府办公室（云河县外事办公室）', '云河县公安局（筹）').entries,
    ).toEqual([entryOf('云河县人民政府办公室（云河县外事办公室）'), entryOf('云河县公安局（筹）')]);
  });

  it('do not take an organ of the list for its heading', () => {
    expect(namesOf('政府办', '教育局', '城关镇')).toEqual(['政府办', '教育局', '城关镇']);
  });
});

describe('what is said of a list', () => {
  it('names an organ that stands in it twice, which is one, with what both lines say', () => {
    const { entries, messages } = listOf(
      '云河县教育局，县教育局',
      '云河县民政局',
      '云河县 教育局（教育局）',
      '云河县教育局，政府部门',
    );
    expect(entries).toEqual([
      entryOf('云河县教育局', 'department', '县教育局', '教育局'),
      entryOf('云河县民政局'),
    ]);
    expect(messages).toEqual(['“云河县教育局”在名单中不止写了一次，每个机关只列一次。']);
  });

  it('names a 类别 that is not known, with the organs, which get none', () => {
    const { entries, messages } = listOf(
      '单位\t类别',
      ...['教育局', '民政局', '水利局', '商务局', '审计局', '信访局'].map((one) => `${one}\t双管`),
      '财政局\t部门',
    );
    expect(entries.map(({ kind }) => kind)).toEqual([...Array<null>(6).fill(null), 'department']);
    expect(messages).toEqual([
      '类别“双管”不在已知的类别中，“教育局”“民政局”“水利局”“商务局”“审计局”等 6 个机关按没有类别对待。可以写的类别：政府部门、地方人民政府、政府办公厅（室）、国务院部门、乡镇人民政府、街道办事处、垂直管理单位、其他。',
    ]);
  });

  it('names words that are neither organ nor short name nor 类别', () => {
    const sentence = '以下单位须在规定时间内报送本单位的年度报告。'.repeat(4);
    const { entries, messages } = listOf(sentence, '云河县教育局，12号');
    expect(entries).toEqual([entryOf('云河县教育局')]);
    expect(messages).toEqual([
      `第 1 行等处的“${sentence.slice(0, 30)}……”“12号”没有看懂，没有列入名单。一行写一个机关，简称、类别写在名称后面。`,
    ]);
  });
});

describe('reading a list', () => {
  it('takes any text, and names no organ twice', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(
          fc.constantFrom('云河县', '教育局', '部门', '\n', '\t', '、', '（', '）', '  ', '1.'),
          {
            maxLength: 60,
          },
        )
        .map((words) => words.join('')),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const keys = readRoster(text).entries.map(({ name }) => organKey(name));
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.every((key) => key !== '')).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('reads ten thousand lines, and long ones', () => {
    const lines = Array.from({ length: 10_000 }, (_, at) => `${at + 1}、第${at}县教育局\t部门`);
    expect(readRoster(lines.join('\n')).entries).toHaveLength(10_000);
    for (const unit of ['教育局、', '（', '教 ', '教育局  ', '1.', '\t', ' ', '简称']) {
      expect(readRoster(unit.repeat(10_000)).entries.length).toBeLessThan(3);
    }
  });
});
