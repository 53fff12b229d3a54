import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOf } from '#src/testing/collected.ts';
import { createOrganIndex } from './match-organ.ts';

const LIST = [
  entryOf('云河县人民政府办公室（云河县外事办公室）'),
  entryOf('云河县教育和体育局', null, '教体局'),
  entryOf('云河县住房和城乡建设局'),
  entryOf('云河县卫生健康委员会'),
  entryOf('云河县市场监督管理局'),
  entryOf('云河县发展和改革委员会'),
  entryOf('云河县水利局'),
  entryOf('云河县公安局'),
  entryOf('国家税务总局云河县税务局'),
  entryOf('云河县城关镇人民政府'),
  entryOf('东街街道'),
  entryOf('丹江市民政局'),
  entryOf('清水县民政局'),
];
const find = createOrganIndex(LIST);

/** The organ that a name alone finds in a list of names alone. */
const among = (name: string, ...names: string[]) =>
  createOrganIndex(names.map((one) => entryOf(one)))(name);

describe('the organ of a report', () => {
  it.each([
    ['云河县水利局', 'name', '云河县水利局'],
    ['云河县　水 利 局', 'name', '云河县水利局'],
    ['云河县人民政府办公室', 'name', '云河县人民政府办公室（云河县外事办公室）'],
    ['云河县人民政府办公室(云河县外事办公室)', 'name', '云河县人民政府办公室（云河县外事办公室）'],
    ['云河县外事办公室', 'short', '云河县人民政府办公室（云河县外事办公室）'],
    ['教体局', 'short', '云河县教育和体育局'],
    ['县教体局', 'likely', '云河县教育和体育局'],
    ['云河县教体局', 'likely', '云河县教育和体育局'],
    ['云河县教育体育局', 'likely', '云河县教育和体育局'],
    ['县水利局', 'likely', '云河县水利局'],
    ['水利局', 'likely', '云河县水利局'],
    ['云河水利局', 'likely', '云河县水利局'],
    ['丹江市云河县水利局', 'likely', '云河县水利局'],
    ['住建局', 'likely', '云河县住房和城乡建设局'],
    ['县住建局', 'likely', '云河县住房和城乡建设局'],
    ['云河住建局', 'likely', '云河县住房和城乡建设局'],
    ['县卫健委', 'likely', '云河县卫生健康委员会'],
    ['市场监管局', 'likely', '云河县市场监督管理局'],
    ['县市场监管局', 'likely', '云河县市场监督管理局'],
    ['县发改委', 'likely', '云河县发展和改革委员会'],
    ['县府办', 'likely', '云河县人民政府办公室（云河县外事办公室）'],
    ['县政府办', 'likely', '云河县人民政府办公室（云河县外事办公室）'],
    ['云河县税务局', 'likely', '国家税务总局云河县税务局'],
    ['城关镇', 'likely', '云河县城关镇人民政府'],
    ['县城关镇政府', 'likely', '云河县城关镇人民政府'],
    ['云河县东街街道办事处', 'likely', '东街街道'],
    ['市民政局', 'likely', '丹江市民政局'],
  ])('is found: %s by %s, %s', (name, match, organ) => {
    expect(find(name)).toMatchObject({ match, entry: { name: organ }, candidates: [] });
  });

  it.each([
    '清水县水利局',
    '市水利局',
    '体育局',
    '卫生监督所',
    '云河县卫生局监督所',
    '卫生健康局',
    '公安局交通警察大队',
    '云河县公安局交通警察大队',
    '云河县人民政府',
    '清水镇人民政府',
    '南街街道办事处',
    '局',
    '',
    '2024',
  ])('is none of the list: %s', (name) => {
    expect(find(name)).toEqual({ match: 'none', entry: null, candidates: [] });
  });

  it.each([
    ['延津县教育局', '原阳县教育局'],
    ['教育局', '体育局'],
    ['延津县教育局', '延津县体育局'],
    ['卫生健康局', '卫生监督所'],
    ['云河县教育局', '丹江市教育局'],
    ['延津县教育局', '县人民检察院'],
    ['交警支队', '交通警察大队'],
    ['市政管理局', '市场监督管理局'],
    ['国家统计局云河调查队', '云河县统计局'],
    ['云河县委办公室', '云河县人民政府办公室'],
    ['云河县公安局（交警大队）', '云河县公安局'],
    ['丹江市生态环境局', '丹江市生态环境局（云河分局）'],
    ['云河县人事局', '云河县退役军人事务局'],
    ['云河体育局', '云河县教育体育局'],
    ['云河县旅游局', '云河县文化和旅游局'],
    ['云河县第一中学', '云河县第十一中学'],
    ['云河县第2实验小学', '云河县第22实验小学'],
    ['云河县卫生监督局', '云河县卫生局'],
    ['云河县财政监督检查局', '云河县财政局'],
    ['云河县农业机械局', '云河县农业局'],
    ['云河县国有青山林场', '云河县国有林场'],
    ['云河县交通局', '云河县交通运输综合行政执法局'],
  ])('is another one: %s is not %s, nor the other way', (one, other) => {
    expect(among(one, other).match).toBe('none');
    expect(among(other, one).match).toBe('none');
  });

  it.each([
    ['县卫生监督局', '云河县卫生局'],
    ['县卫生局', '云河县卫生监督局'],
    ['云河县应急局', '云河县应急管理局'],
    ['云河县住房和城乡建设局', '云河县住建局'],
    ['国有林场', '国有青山林场'],
  ])('is asked for, not taken, where words are left out or added: %s and %s', (name, organ) => {
    expect(among(name, organ)).toMatchObject({
      match: 'none',
      entry: null,
      candidates: [{ name: organ }],
    });
  });

  it.each([
    ['县卫健委', '云河县卫生健康委员会'],
    ['人社局', '云河县人力资源和社会保障局'],
    ['县农机局', '云河县农业机械局'],
    ['县第十一中', '云河县第十一中'],
    ['交警大队', '云河县交通警察大队'],
  ])('is found where its words are contracted: %s for %s', (name, organ) => {
    expect(among(name, organ)).toMatchObject({ match: 'likely', entry: { name: organ } });
  });

  it('is open where more than one may be meant, which are named in the order of the list', () => {
    expect(find('民政局')).toEqual({
      match: 'several',
      entry: null,
      candidates: [LIST[11], LIST[12]],
    });
    expect(among('城管局', '云河县城市管理局', '云河县城乡规划管理局').candidates).toHaveLength(2);
    const shared = [entryOf('甲县农业局', null, '农业局'), entryOf('乙县农业局', null, '农业局')];
    expect(createOrganIndex(shared)('农业局').match).toBe('several');
  });

  it('is the one of the same words before one of more words', () => {
    expect(among('县教育局', '云河县教育局', '云河县教育和体育局')).toMatchObject({
      match: 'likely',
      entry: { name: '云河县教育局' },
    });
  });

  it('is found by a place that begins with a word which parts others', () => {
    expect(among('和田教育局', '和田县教育局').match).toBe('likely');
    expect(among('和田县教育局', '和田教育局').match).toBe('likely');
  });

  it('of a short name without its place is of the place of the organ', () => {
    expect(find('清水县教体局').match).toBe('none');
  });
});

describe('a report without a name', () => {
  it.each([
    '云河县水利局2024年政府信息公开工作年度报告（草稿）.docx',
    '2024年度云河县水利局政府信息公开年报(1).pdf',
    '关于报送县水利局2024年年报.docx',
    '07-水利局-定稿.docx',
  ])('is found by its file: %s', (fileName) => {
    const found = find('', [fileName, '']);
    expect(found).toMatchObject({ match: 'likely', entry: { name: '云河县水利局' } });
  });

  it('is found by its folder where the file does not say it', () => {
    expect(find(' ', ['年报.docx', '水利局']).entry?.name).toBe('云河县水利局');
    expect(find('', ['2024年政府信息公开工作年度报告.pdf', '收件']).match).toBe('none');
  });

  it('is open where its file names two', () => {
    expect(find('', ['水利局、公安局.docx']).candidates).toEqual([LIST[6], LIST[7]]);
  });

  it('is asked for where its file leaves words out', () => {
    const findAmong = createOrganIndex([entryOf('云河县应急管理局'), entryOf('云河县水利局')]);
    expect(findAmong('', ['应急局2024年年报.docx'])).toMatchObject({
      match: 'none',
      candidates: [{ name: '云河县应急管理局' }],
    });
    expect(findAmong('', ['应急局、水利局.docx']).entry?.name).toBe('云河县水利局');
  });

  it('is not looked for by its file where it has a name', () => {
    expect(find('清水县水利局', ['云河县水利局.docx']).match).toBe('none');
  });
});

const PLACES = ['', '县', '市', '云河县', '清水县', '丹江市', '丹江市云河县', '云河'];
const ORGANS = ['教育局', '教育和体育局', '体育局', '教体局', '民政局', '卫健委', '卫生健康委员会'];
const anyName = fc
  .tuple(fc.constantFrom(...PLACES), fc.constantFrom(...ORGANS))
  .map((parts) => parts.join(''));

describe('matching', () => {
  it('does not depend on the order of the list, and a named organ is always found', () => {
    const lists = fc.uniqueArray(anyName, { maxLength: 12 });
    fc.assert(
      fc.property(lists, anyName, (names, name) => {
        const found = among(name, ...names);
        const turned = among(name, ...[...names].reverse());
        expect([turned.match, turned.entry]).toEqual([found.match, found.entry]);
        expect([...turned.candidates].reverse()).toEqual(found.candidates);
        if (names.includes(name)) expect(found).toMatchObject({ match: 'name', entry: { name } });
      }),
    );
  });

  it('takes any words for a name', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.string(), (names, name) => {
        expect(among(name, ...names).match).toBeTypeOf('string');
      }),
      { numRuns: 50 },
    );
  });

  it('finds ten thousand organs among as many', () => {
    const names = Array.from({ length: 10_000 }, (_, at) => {
      const county = String.fromCharCode(0x5000 + (at % 500), 0x7000 + (at % 500));
      const organ = String.fromCharCode(0x6300 + Math.floor(at / 500), 0x6400);
      return { full: `${county}县${organ}局`, short: `${county}${organ}局` };
    });
    const findAmong = createOrganIndex(names.map(({ full }) => entryOf(full)));
    expect(names.every(({ full }) => findAmong(full).entry?.name === full)).toBe(true);
    expect(names.every(({ full, short }) => findAmong(short).entry?.name === full)).toBe(true);
  });
});
