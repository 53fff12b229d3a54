import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KIND_IDS } from '#src/report/draft/draft.ts';
import { readRoster } from '#src/report/collection/roster.ts';
import { entryOf } from '#src/testing/collected.ts';
import { choicesFor, MOST_CHOICES, toChoices } from './organ-choices.ts';
import { PRESET_FORMAT } from './preset-format.ts';
import { readPreset, toPresetJson, type Preset } from './preset.ts';
import { toRosterText } from './roster-text.ts';

const fileOf = (rest: object) =>
  JSON.stringify({ format: 'disclosure-annual-report-preset', version: 1, ...rest });
const listOf = (...organs: unknown[]) => readPreset(fileOf({ organs }));

const COUNTY: Preset = {
  organ: { name: '安和县教育局', kind: 'department' },
  organs: [
    entryOf('安和县教育局', 'department', '县教育局', '教育局'),
    entryOf('安和县城关镇人民政府', 'township'),
    entryOf('安和县外事服务中心'),
  ],
};

describe('a preset file', () => {
  it('gives whose machine it is, and the organs with short names and kinds', () => {
    const organ = { name: '安和县教育局', kind: 'department' };
    const organs = [
      { name: '安和县教育局', shortName: '县教育局、教育局', kind: 'department' },
      { name: '安和县城关镇人民政府', kind: 'township' },
      { name: '安和县外事服务中心' },
    ];
    expect(readPreset(fileOf({ organ, organs }))).toEqual({
      state: 'read',
      preset: COUNTY,
      messages: [],
    });
  });

  it.each([
    ['a byte order mark', `\uFEFF${fileOf({ organs: [{ name: '甲局' }] })}`],
    ['keys that nobody knows', fileOf({ by: '办公室', organs: [{ name: '甲局', phone: '1' }] })],
    ['keys set to null', fileOf({ organ: null, organs: [{ name: '甲局', kind: null }] })],
    ['blanks around a name', fileOf({ organs: [{ name: ' 甲局\n' }] })],
  ])('is read with %s', (_, text) => {
    expect(readPreset(text)).toEqual({
      state: 'read',
      preset: { organ: null, organs: [entryOf('甲局')] },
      messages: [],
    });
  });

  it('takes the kind of its own organ from the list', () => {
    const organs = [{ name: '城关镇', kind: 'township' }];
    expect(readPreset(fileOf({ organ: { name: '城关镇' }, organs }))).toMatchObject({
      preset: { organ: { name: '城关镇', kind: 'township' } },
      messages: [],
    });
  });

  it('reads kinds in the words of a list, too', () => {
    expect(listOf({ name: '城关镇', kind: '乡镇' })).toMatchObject({
      preset: { organs: [entryOf('城关镇', 'township')] },
      messages: [],
    });
  });

  it.each([
    ['cut off', fileOf({ organs: [{ name: '甲局' }] }).slice(0, -3), '不完整或写法不对'],
    ['a report', '{"format":"disclosure-annual-report","version":1}', '不完整或写法不对'],
    ['a list', '[]', '不完整或写法不对'],
    ['with organs that are no list', fileOf({ organs: { 甲局: 1 } }), '不完整或写法不对'],
    ['without a version', fileOf({ version: '1', organs: [] }), '不完整或写法不对'],
    ['of a newer version', fileOf({ version: 2, organs: [{ name: '甲局' }] }), '更新版本的程序'],
    ['without organs', fileOf({}), '没有机关'],
    [
      'with names that are too long alone',
      fileOf({ organs: [{ name: `甲${'局'.repeat(60)}` }, { name: `乙${'局'.repeat(60)}` }] }),
      '都没有读入。名单中的“甲局',
    ],
    [
      'of an organ with too long a name',
      fileOf({ organ: { name: '局'.repeat(61) } }),
      '本机机关（organ）没有读入：名称超过 60 个字',
    ],
    ['without names', fileOf({ organs: [{}, {}] }), '名单中有 2 处没有读入：没有写机关名称'],
    ['deeply nested', '['.repeat(100_000), '不完整或写法不对'],
  ])('that is %s is refused in words', (_, text, words) => {
    const read = readPreset(text);
    expect(read.state === 'refused' && read.reason).toContain(words);
  });
});

describe('what is said of a preset file', () => {
  it.each([
    [
      'kinds that are not known',
      [{ name: '甲局', kind: 'bureau' }],
      /^类别“bureau”不在已知的类别中，“甲局”/,
    ],
    ['organs named twice', [{ name: '甲局' }, { name: '甲 局' }], /^“甲局”在名单中不止写了一次/],
    ['entries without a name', [{ name: '甲局' }, { name: '' }, 1, null], /^名单中有 3 处没有读入/],
    [
      'names too long',
      [{ name: '甲局' }, { name: `乙${'局'.repeat(60)}` }],
      /^名单中的“乙局{29}……”超过 60 个字，没有读入/,
    ],
    ['names that are no text', [{ name: '甲局' }, { name: 7 }], /^名单中有 1 处没有读入/],
  ])('names %s, and the others are read', (_, organs, words) => {
    const read = listOf(...organs);
    expect(read).toMatchObject({ preset: { organs: [entryOf('甲局')] } });
    expect(read.state === 'read' && read.messages).toEqual([expect.stringMatching(words)]);
  });

  it.each([
    [{ name: '甲局', kind: 'bureau' }, { name: '甲局', kind: null }, '本机机关的类别“bureau”'],
    [{ kind: 'department' }, null, '本机机关（organ）没有读入'],
    ['甲局', null, '本机机关（organ）没有读入'],
    [{ name: '局'.repeat(61) }, null, '名称超过 60 个字'],
  ])('names what does not fit of its own organ: %j', (organ, expected, words) => {
    expect(readPreset(fileOf({ organ, organs: [{ name: '乙局' }] }))).toMatchObject({
      preset: { organ: expected },
      messages: [expect.stringContaining(words)],
    });
  });
});

const organs = fc.uniqueArray(
  fc.record({
    name: fc.stringMatching(/^[云河安和县城关]{2,6}(?:教育局|镇人民政府|街道办事处)$/),
    shortNames: fc.uniqueArray(fc.stringMatching(/^[甲乙丙丁]{2}局$/), { maxLength: 2 }),
    kind: fc.option(fc.constantFrom(...KIND_IDS)),
  }),
  { selector: ({ name }) => name, minLength: 1, maxLength: 20 },
);

describe('a preset file made of a list', () => {
  it('gives the same list again, as does the list as text', () => {
    fc.assert(
      fc.property(organs, (list) => {
        const preset = { organ: null, organs: list };
        expect(readPreset(toPresetJson(preset))).toEqual({ state: 'read', preset, messages: [] });
        expect(readRoster(toRosterText(list))).toEqual({ entries: list, messages: [] });
      }),
    );
    expect(readPreset(toPresetJson(COUNTY))).toMatchObject({ preset: COUNTY, messages: [] });
  });

  it('holds ten thousand organs', () => {
    const list = Array.from({ length: 10_000 }, (_, at) =>
      entryOf(`第${at}县教育局`, 'department'),
    );
    const read = readPreset(toPresetJson({ organ: null, organs: list }));
    expect(read).toMatchObject({ state: 'read', messages: [] });
    expect(read.state === 'read' && read.preset.organs).toHaveLength(10_000);
  });
});

describe('the organs that may be meant', () => {
  const choices = toChoices(COUNTY.organs);
  it.each([
    ['', ['安和县教育局', '安和县城关镇人民政府', '安和县外事服务中心']],
    ['教育', ['安和县教育局']],
    ['县教育局', ['安和县教育局']],
    ['城 关', ['安和县城关镇人民政府']],
    ['水利', []],
  ])('by “%s” are found by full and short names', (typed, names) => {
    expect(choicesFor(choices, typed).map(({ name }) => name)).toEqual(names);
  });

  it('are so few that they can be read', () => {
    const many = toChoices(Array.from({ length: 10_000 }, (_, at) => entryOf(`第${at}局`)));
    expect(choicesFor(many, '局')).toHaveLength(MOST_CHOICES);
  });
});

it('names a few of many unknown 类别, and counts the rest', () => {
  const organs = Array.from({ length: 2000 }, (_, index) => ({
    name: `青川县第${index}中心`,
    kind: `类${index}`,
  }));
  const read = readPreset(JSON.stringify({ format: PRESET_FORMAT, version: 1, organs }));
  expect(read.state === 'read' && read.messages.length).toBe(6);
  expect(read.state === 'read' && read.messages.at(-1)).toContain('还有 1995 种类别');
});

it('refuses a version that never was', () => {
  const organs = [{ name: '青川县教育局' }];
  const text = JSON.stringify({ format: PRESET_FORMAT, version: 0, organs });
  expect(readPreset(text).state).toBe('refused');
});
