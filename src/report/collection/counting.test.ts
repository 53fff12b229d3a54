import { describe, expect, it } from 'vitest';
import { entryOf, heldOf, unreadOf } from '#src/testing/collected.ts';
import type { Kind } from '#src/report/draft/draft.ts';
import type { Counting, Held, RosterEntry } from './collected.ts';
import { looksVertical } from './count-report.ts';
import {
  countCountings,
  coverageWords,
  doubleCounted,
  outsideWords,
  totalLine,
  totalledOf,
} from './counting.ts';
import { buildRows } from './rows.ts';

const rowsOf = (helds: readonly Held[], roster: readonly RosterEntry[]) =>
  buildRows({ year: 2024, roster, helds });

interface Case {
  organ?: string;
  origin?: 'own' | 'foreign';
  decision?: Counting;
  /** Of the list; the organ is on none where it is undefined. */
  listed?: Kind | null;
  own?: Kind;
  scope?: 'own' | 'aggregate';
  isKindCorrected?: boolean;
}

/** Whether one report is counted, and why. */
function counted(of: Case) {
  const { organ = '云河县水务局', origin = 'own', decision, listed, own, scope } = of;
  const held = heldOf(organ, {
    file: { origin, decision: decision ?? null },
    report: {
      kind: own ?? 'department',
      scope: scope ?? 'own',
      isKindCorrected: of.isKindCorrected ?? false,
    },
  });
  const other = entryOf('云河县档案馆');
  const [row] = rowsOf([held], listed === undefined ? [other] : [other, entryOf(organ, listed)]);
  return [row?.counting, row?.why];
}

describe('a report is counted', () => {
  it.each<[string, Case]>([
    ['of an organ on the list, by the kind that it gives itself', { listed: null }],
    ['of a township, too', { listed: null, own: 'township' }],
    ['from any file, by the 类别 of the list', { listed: 'department', origin: 'foreign' }],
    ['by the list where the report says something else', { listed: 'office', own: 'township' }],
    [
      'from any file where the office corrected its kind',
      { listed: null, origin: 'foreign', own: 'township', isKindCorrected: true },
    ],
    [
      'of a government by itself, where its file says so',
      { listed: 'government', own: 'government' },
    ],
  ])('%s', (_, of) => {
    expect(counted(of)).toEqual(['counted', '']);
  });

  it.each<[string, Case, string]>([
    [
      '垂直管理 in the report, not on the list',
      { listed: 'department', own: 'vertical' },
      '名单上的类别是政府部门，报告中选的是垂直管理单位',
    ],
    [
      'a name like that of a vertical body',
      { listed: null, organ: '云河县气象局' },
      '名称像垂直管理单位，报告中选的不是',
    ],
  ])('with a word on %s', (_, of, why) => {
    expect(counted(of)).toEqual(['counted', why]);
  });

  it('with a word where it was found by an abbreviation, or by its file', () => {
    const roster = [entryOf('云河县水务局', 'department')];
    const helds = [heldOf('县水务局'), heldOf('', { file: { fileName: '水务局.docx' } })];
    expect(helds.map((held) => rowsOf([held], roster)[0])).toMatchObject([
      { counting: 'counted', why: '按简称对上，报告中写的是“县水务局”' },
      { counting: 'counted', why: '按文件名对上' },
    ]);
  });
});

describe('a report is left out', () => {
  it.each<[string, Case, string]>([
    ['汇总', { listed: 'department', scope: 'aggregate' }, '汇总报告'],
    ['汇总, on no list', { scope: 'aggregate' }, '汇总报告'],
    ['垂直管理 on the list', { listed: 'vertical' }, '名单上的类别是垂直管理单位'],
    [
      '垂直管理 by the correction of the office',
      { listed: null, origin: 'foreign', own: 'vertical', isKindCorrected: true },
      '报告上的类别是垂直管理单位',
    ],
    ['垂直管理 in the report', { listed: null, own: 'vertical' }, '报告上的类别是垂直管理单位'],
  ])('that is %s', (_, of, why) => {
    expect(counted(of)).toEqual(['left-out', why]);
  });

  it('where its organ has a newer one', () => {
    const helds = [1, 2].map((revision) =>
      heldOf('云河县水务局', {
        file: { id: `${revision}` },
        report: { revision, reportId: 'one' },
      }),
    );
    expect(rowsOf(helds, [entryOf('云河县水务局')])).toMatchObject([
      { counting: 'left-out', why: '同一机关另有更新的一份' },
      { counting: 'counted', why: '' },
    ]);
  });
});

describe('a report is open', () => {
  it.each<[string, Case, string]>([
    ['whose organ is not on the list', {}, '不在名单上'],
    ['of unknown kind', { listed: null, origin: 'foreign' }, '名单上没有类别'],
    [
      'that may be of a vertical body',
      { listed: null, origin: 'foreign', organ: '国家税务总局云河县税务局' },
      '名单上没有类别，名称像垂直管理单位',
    ],
    [
      "that may be the government's sums",
      { listed: null, origin: 'foreign', organ: '云河县人民政府' },
      '名单上没有类别，名称像一级政府，可能是汇总报告',
    ],
    [
      'of a township of unknown kind',
      { listed: null, origin: 'foreign', organ: '城关镇人民政府' },
      '名单上没有类别',
    ],
    [
      'of a government whose file does not say what it covers',
      { listed: 'government', origin: 'foreign', organ: '云河县人民政府' },
      '政府的报告，文件没有写明是否汇总',
    ],
  ])('%s', (_, of, why) => {
    expect(counted(of)).toEqual(['undecided', why]);
  });

  it('where several organs may be meant, some of which are named', () => {
    const roster = ['甲', '乙', '丙', '丁'].map((one) => entryOf(`${one}川县水务局`, 'department'));
    const [row] = rowsOf([heldOf('水务局')], roster);
    expect(row).toMatchObject({
      counting: 'undecided',
      why: '名单上可能是它的有：甲川县水务局、乙川县水务局、丙川县水务局等',
    });
  });

  it('where an organ of the list has a name like its own, which is named', () => {
    const roster = [entryOf('云河县应急管理局', 'department')];
    expect(rowsOf([heldOf('云河县应急局')], roster)).toMatchObject([
      { counting: 'undecided', organ: '云河县应急局', why: '不在名单上，可能是：云河县应急管理局' },
      { standing: 'missing' },
    ]);
  });

  it('without a list only where its kind is not known', () => {
    const own = heldOf('云河县水务局');
    const foreign = heldOf('云河县财政局', { file: { origin: 'foreign' } });
    expect(rowsOf([own, foreign], [])).toMatchObject([
      { counting: 'counted', why: '' },
      { counting: 'undecided', why: '没有名单，不知道类别' },
    ]);
  });
});

describe("the office's decision", () => {
  it.each<[string, Case, Counting, string]>([
    ['for the rule', { listed: null, decision: 'counted' }, 'counted', '本办公室选定'],
    ['against it', { listed: null, decision: 'left-out' }, 'left-out', '本办公室选定，原为计入'],
    [
      'to count what is left out',
      { listed: 'vertical', decision: 'counted' },
      'counted',
      '本办公室选定，原为不计入：名单上的类别是垂直管理单位',
    ],
    [
      'to count what is open',
      { decision: 'counted' },
      'counted',
      '本办公室选定，原为待定：不在名单上',
    ],
    [
      'to leave open',
      { listed: 'department', decision: 'undecided' },
      'undecided',
      '本办公室选定，原为计入',
    ],
  ])('wins: %s', (_, of, counting, why) => {
    expect(counted(of)).toEqual([counting, why]);
  });

  it('does not count what has nothing to count', () => {
    const helds = [
      unreadOf('云河县水务局.doc', { decision: 'counted' }),
      heldOf('云河县财政局', { file: { decision: 'counted' }, report: { isTotalsOnly: true } }),
    ];
    expect(rowsOf(helds, [])).toMatchObject([
      { counting: null, why: '没有读出报告' },
      { counting: null, why: '只有总计，各格没有数字' },
    ]);
  });

  it('to count the older report leaves the newer one out, unless that is decided too', () => {
    const pair = (newer: Counting | null) =>
      [1, 2].map((revision) =>
        heldOf('云河县水务局', {
          file: { id: `${revision}`, decision: revision === 1 ? 'counted' : newer },
          report: { revision, reportId: 'one' },
        }),
      );
    const roster = [entryOf('云河县水务局')];
    expect(rowsOf(pair(null), roster)).toMatchObject([
      { counting: 'counted', why: '本办公室选定，原为不计入：同一机关另有更新的一份' },
      { counting: 'left-out', why: '同一机关已选定另一份', isProposed: true },
    ]);
    const both = rowsOf(pair('counted'), roster);
    expect(both.map(({ counting }) => counting)).toEqual(['counted', 'counted']);
    expect(both.every(({ why }) => why.endsWith('；同一机关计入了 2 份，数字会重复相加'))).toBe(
      true,
    );
    expect(doubleCounted(both)).toEqual([{ organ: '云河县水务局', rows: both }]);
    expect(totalLine(both)).toBe('收到 2 份：计入 2 份，不计入 0 份，待定 0 份；重复计入 1 家');
  });
});

describe('the line under the sums', () => {
  it('says how many are counted and how many are not, and what is absent', () => {
    const roster = ['水务局', '财政局', '民政局', '教育局', '林业局'].map((one) =>
      entryOf(`云河县${one}`, 'department'),
    );
    const rows = rowsOf(
      [
        heldOf('云河县水务局'),
        heldOf('云河县财政局', { report: { scope: 'aggregate' } }),
        heldOf('清水县财政局'),
        unreadOf('照片.jpg'),
        heldOf('云河县民政局', { report: { isTotalsOnly: true } }),
      ],
      roster,
    );
    expect(countCountings(rows)).toEqual({
      counted: 1,
      leftOut: 1,
      wrongYear: 0,
      undecided: 1,
      unreadable: 1,
      totalsOnly: 1,
    });
    expect(totalLine(rows)).toBe(
      '收到 5 份：计入 1 份，不计入 1 份，待定 1 份，未读出 1 份，只有总计 1 份；未报 2 家',
    );
    expect(totalLine(rows.slice(0, 2))).toBe('收到 2 份：计入 1 份，不计入 1 份，待定 0 份');
    expect(totalLine([])).toBe('收到 0 份：计入 0 份，不计入 0 份，待定 0 份');
  });
});

describe('the line under the sums, of an organ that sent several files,', () => {
  const file = (id: string) => ({ file: { id } });
  const WATER = heldOf('云河县水务局');
  it.each<[string, Held[], string]>([
    [
      'counts one of them',
      [WATER, heldOf('云河县水务局', file('old'))],
      '收到 2 份：计入 1 份，不计入 1 份，待定 0 份',
    ],
    [
      'has each of them once, as the filters of the list count them',
      [
        WATER,
        unreadOf('云河县水务局.doc'),
        heldOf('云河县水务局', { ...file('old'), report: { year: 2022 } }),
        heldOf('云河县水务局', { ...file('all'), report: { scope: 'aggregate' } }),
      ],
      '收到 4 份：计入 1 份，不计入 2 份（其中年度不符 1 份），待定 0 份，未读出 1 份',
    ],
    [
      'says which year none of them is of',
      [heldOf('云河县水务局', { report: { year: 2022 } })],
      '收到 1 份：计入 0 份，不计入 1 份（其中年度不符 1 份），待定 0 份',
    ],
    [
      'says where none of them is counted',
      ['a', 'b'].map((id) => heldOf('云河县水务局', { file: { id, decision: 'left-out' } })),
      '收到 2 份：计入 0 份，不计入 2 份，待定 0 份；报了几份都不计入 1 家',
    ],
  ])('%s', (_, helds, line) => {
    expect(totalLine(rowsOf(helds, [entryOf('云河县水务局', 'department')]))).toBe(line);
  });
});

describe('the words on whose figures no sum holds', () => {
  it('name who is undecided and absent, not who sent another that counts', () => {
    const listed = ['水务局', '财政局', '民政局', '教育局'].map((one) =>
      entryOf(`云河县${one}`, one === '财政局' ? null : 'department'),
    );
    const rows = rowsOf(
      [
        heldOf('云河县水务局'),
        heldOf('云河县水务局', { file: { id: 'old' }, report: { year: 2022 } }),
        heldOf('云河县财政局', { file: { origin: 'foreign' } }),
        heldOf('云河县民政局', { report: { year: 2022 } }),
      ],
      listed,
    );
    expect(outsideWords(totalledOf(rows))).toBe('待定 1 份、未报 1 家、年度不符又没有另报 1 份');
    expect(coverageWords(rows)).toBe('名单上 4 家，汇总了其中 1 家');
    const all = rowsOf([heldOf('云河县水务局')], []);
    expect([outsideWords(totalledOf(all)), coverageWords(all)]).toEqual(['', '']);
  });
});

describe('a name', () => {
  it.each([
    '国家税务总局云河县税务局',
    '云河县气象局',
    '丹江海关',
    '云河县烟草专卖局',
    '国家统计局云河调查队',
    '云河县消防救援大队',
    '丹江市邮政管理局',
    '丹江海事局',
  ])('is like that of a vertical body: %s', (organ) => {
    expect(looksVertical(organ)).toBe(true);
  });

  it.each(['云河县统计局', '云河县应急管理局', '云河县金融工作办公室', '海关街道办事处'])(
    'is none of a vertical body: %s',
    (organ) => {
      expect(looksVertical(organ)).toBe(false);
    },
  );
});
