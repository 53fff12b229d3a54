import { describe, expect, it } from 'vitest';
import type { Draft } from '#src/report/draft/draft.ts';
import { APPLICANTS } from '#src/report/tables/requests.ts';
import { BUREAU, withFigures } from '#src/testing/drafts.ts';
import { suspectSentence } from './suspect-sentence.ts';
import { isTransposed, suspectsOf } from './suspects.ts';

type Rows = Record<string, number>;

/** Rows of table 三 per column, the other cells 0. */
const report = (columns: Record<string, Rows>, sources: Partial<Draft> = {}): Draft => {
  const typed = Object.entries(columns).flatMap(([column, rows]) =>
    Object.entries(rows).map(([row, count]) => [`requests.${row}.${column}`, String(count)]),
  );
  const filled = withFigures(BUREAU, Object.fromEntries(typed) as Record<string, string>, '0');
  return { ...filled, ...sources };
};
const printed = (printedTotals: Record<string, number>): Partial<Draft> => ({
  source: { printedTotals },
});
const lastYear = (carriedOut: unknown): Partial<Draft> => ({
  reference: { report: { requests: { carriedOut } } },
});

const suspectsIn = (draft: Draft) => APPLICANTS.flatMap(({ id }) => suspectsOf(draft, id));
const sentencesOf = (draft: Draft) => suspectsIn(draft).map(suspectSentence);

/** 12 + 3 = 16: short of one in what came in. */
const SHORT = { enterprise: { newlyReceived: 12, carriedIn: 3, disclosed: 16 } };

describe('a column that is off', () => {
  it('has no suspects where nothing speaks for a figure', () => {
    expect(suspectsIn(report(SHORT))).toEqual([]);
  });

  it('suspects 上年结转 where last year carried out what is needed', () => {
    const draft = report(SHORT, lastYear({ enterprise: 4 }));
    expect(suspectsIn(draft)).toEqual([
      {
        place: 'requests.carriedIn.enterprise',
        now: 3,
        then: 4,
        why: { kind: 'last-year', totals: [] },
      },
    ]);
    expect(sentencesOf(draft)).toEqual(['上年结转 3 若为 4 则平，与上年报告的“结转下年度”一致']);
  });

  it.each([{ enterprise: 5 }, { research: 4 }, { enterprise: '四' }, {}, [], null, 'x', undefined])(
    'is silent on last year where it carried out %j',
    (carriedOut) => {
      expect(suspectsIn(report(SHORT, lastYear(carriedOut)))).toEqual([]);
    },
  );

  it.each([null, {}, { report: {} }, { report: { requests: 7 } }])(
    'is silent on last year where the file is %j',
    (reference) => {
      expect(suspectsIn(report(SHORT, { reference }))).toEqual([]);
    },
  );

  it('suspects what is too much among the outcomes as well as what is too little before them', () => {
    const draft = report(SHORT, printed({ 'requests.disclosed.total': 15 }));
    expect(sentencesOf(draft)).toEqual([
      '（一）予以公开 16 若为 15 则平，与原文件本行的“总计”一致',
    ]);
    const other = report(SHORT, printed({ 'requests.newlyReceived.total': 13 }));
    expect(sentencesOf(other)).toEqual(['本年新收 12 若为 13 则平，与原文件本行的“总计”一致']);
  });

  it('sums the whole row for its printed total', () => {
    const columns = { ...SHORT, research: { newlyReceived: 5, carriedOut: 5 } };
    const total = (count: number) => printed({ 'requests.newlyReceived.total': count });
    expect(suspectsIn(report(columns, total(18)))).toHaveLength(1);
    expect(suspectsIn(report(columns, total(13)))).toEqual([]);
  });

  it.each([
    ['agrees already', { 'requests.disclosed.total': 16 }],
    ['would still differ', { 'requests.disclosed.total': 14 }],
    ['is of no row', { 'requests.balance.total': 15, 'requests.handled.total': 15 }],
  ])('is silent where a printed total %s', (_, totals) => {
    expect(suspectsIn(report(SHORT, printed(totals)))).toEqual([]);
  });

  it('is silent on a row whose other cells cannot be read', () => {
    const draft = report(SHORT, printed({ 'requests.disclosed.total': 15 }));
    const torn = withFigures(draft, { 'requests.disclosed.research': '' }, (cell) => {
      const figures: Record<string, Record<string, string>> = draft[cell.table];
      return figures[cell.row]?.[cell.column] ?? '';
    });
    expect(suspectsIn(torn)).toEqual([]);
  });

  it('takes no evidence from printed totals that the clerk found wrong', () => {
    const source = { printedTotals: { 'requests.disclosed.total': 15 }, accepted: true };
    expect(suspectsIn(report(SHORT, { source }))).toEqual([]);
  });

  it('ranks a figure higher the more agrees with it', () => {
    const totals = {
      'requests.newlyReceived.total': 13,
      'requests.carriedIn.total': 4,
      'requests.disclosed.total': 15,
      'requests.handled.enterprise': 15,
    };
    const draft = report(SHORT, { ...printed(totals), ...lastYear({ enterprise: 4 }) });
    expect(sentencesOf(draft)).toEqual([
      '上年结转 3 若为 4 则平，与上年报告的“结转下年度”、原文件本行的“总计”一致',
      '（一）予以公开 16 若为 15 则平，与原文件本行的“总计”、原文件本列的“（七）总计”一致',
      '本年新收 12 若为 13 则平，与原文件本行的“总计”一致',
    ]);
  });

  it('takes a printed （七）总计 alone for the outcomes that have a figure', () => {
    const draft = report(
      { enterprise: { newlyReceived: 17, disclosed: 9, notHeld: 7, carriedOut: 2 } },
      printed({ 'requests.handled.enterprise': 15, 'requests.notHeld.total': 7 }),
    );
    expect(sentencesOf(draft)).toEqual([
      '（一）予以公开 9 若为 8 则平，与原文件本列的“（七）总计”一致',
    ]);
  });

  it('never suspects what would fall below 0 or rise above 12 digits', () => {
    const below = report(
      { enterprise: { newlyReceived: 1, repeated: 3, disclosed: 1 } },
      printed({ 'requests.disclosed.total': -2, 'requests.carriedOut.total': -3 }),
    );
    expect(suspectsIn(below)).toEqual([]);
    const above = report(
      { enterprise: { newlyReceived: 999_999_999_999, carriedIn: 5, disclosed: 6 } },
      printed({ 'requests.disclosed.total': 1_000_000_000_004 }),
    );
    expect(suspectsIn(above)).toEqual([]);
  });

  it('names five at most', () => {
    const rows = ['disclosed', 'stateSecret', 'notHeld', 'repeated', 'feeLapsed', 'otherOutcome'];
    const draft = report(
      { research: { newlyReceived: 1 } },
      printed(Object.fromEntries(rows.map((row) => [`requests.${row}.total`, 1]))),
    );
    expect(suspectsIn(draft).map(({ place }) => place)).toEqual(
      rows.slice(0, 5).map((row) => `requests.${row}.research`),
    );
  });
});

describe('transposed digits', () => {
  it.each([
    [36, 63],
    [12, 21],
    [120, 102],
    [1203, 1023],
    [4512, 4521],
    [109, 190],
    [912_345_678_901, 192_345_678_901],
  ])('are seen in %d and %d', (one, other) => {
    expect(isTransposed(one, other)).toBe(true);
    expect(isTransposed(other, one)).toBe(true);
  });

  it.each([
    [3, 30],
    [0, 9],
    [12, 12],
    [10, 19],
    [123, 321],
    [54, 63],
    [100, 1],
    [1234, 2143],
    [99, 108],
  ])('are not seen in %d and %d', (one, other) => {
    expect(isTransposed(one, other)).toBe(false);
    expect(isTransposed(other, one)).toBe(false);
  });

  it('are suspected where they explain the whole difference', () => {
    const draft = report({ naturalPerson: { newlyReceived: 40, disclosed: 63, carriedOut: 4 } });
    expect(sentencesOf(draft)).toEqual(['（一）予以公开 63 可能是 36 的数字颠倒']);
    const twice = report({ naturalPerson: { newlyReceived: 13, disclosed: 63, carriedOut: 4 } });
    expect(suspectsIn(twice)).toEqual([]);
  });

  it('are not suspected in a difference of 9 without such a figure', () => {
    expect(suspectsIn(report({ naturalPerson: { newlyReceived: 19, disclosed: 10 } }))).toEqual([]);
  });
});

describe('a figure one column over', () => {
  it('is suspected in both columns', () => {
    const draft = report({
      enterprise: { newlyReceived: 5, disclosed: 5, notHeld: 7 },
      research: { newlyReceived: 7 },
    });
    expect(sentencesOf(draft)).toEqual([
      '1.本机关不掌握相关政府信息 7 与右边“科研机构”的 0 可能填反了',
      '1.本机关不掌握相关政府信息 0 与左边“商业企业”的 7 可能填反了',
    ]);
  });

  it('may be of what came in, and exchanges any two figures', () => {
    const draft = report({
      naturalPerson: { carriedIn: 8, disclosed: 3 },
      enterprise: { carriedIn: 3, disclosed: 8 },
    });
    expect(sentencesOf(draft)).toEqual([
      '上年结转 8 与右边“商业企业”的 3 可能填反了',
      '（一）予以公开 3 与右边“商业企业”的 8 可能填反了',
      '上年结转 3 与左边“自然人”的 8 可能填反了',
      '（一）予以公开 8 与左边“自然人”的 3 可能填反了',
    ]);
  });

  it.each([
    ['not adjacent', { naturalPerson: { newlyReceived: 7 }, research: { disclosed: 7 } }],
    ['off by different amounts', { naturalPerson: { disclosed: 7 }, enterprise: { disclosed: 6 } }],
    ['off the same way', { naturalPerson: { disclosed: 7 }, enterprise: { disclosed: 7 } }],
    [
      'mended by no one row',
      {
        naturalPerson: { newlyReceived: 20, disclosed: 24, notHeld: 3 },
        enterprise: { newlyReceived: 30, disclosed: 23 },
      },
    ],
  ])('is not suspected in columns that are %s', (_, columns) => {
    expect(suspectsIn(report(columns))).toEqual([]);
  });
});

it('ranks what agrees with a source first, then transposed digits, then the next column', () => {
  const draft = report(
    {
      enterprise: { newlyReceived: 63, carriedIn: 3, disclosed: 63, repeated: 27, carriedOut: 3 },
      research: { newlyReceived: 27 },
    },
    lastYear({ enterprise: 30 }),
  );
  expect(sentencesOf(draft)).toEqual([
    '上年结转 3 若为 30 则平，与上年报告的“结转下年度”一致',
    '（一）予以公开 63 可能是 36 的数字颠倒',
    '2.重复申请 27 与右边“科研机构”的 0 可能填反了',
    '2.重复申请 0 与左边“商业企业”的 27 可能填反了',
  ]);
});
