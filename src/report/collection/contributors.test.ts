import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileFigure } from '#src/report/draft/report-file.ts';
import { entryOf, figuresOf, heldOf, unreadOf } from '#src/testing/collected.ts';
import { absentOf, contributorsOf } from './contributors.ts';
import { buildRows } from './rows.ts';

const FEES = 'proactive.fees.amount';
const UPHELD = 'disputes.reconsideration.upheld';

/** Reports of organs with one figure each, all of them counted. */
const rowsOf = (path: string, figures: Readonly<Record<string, FileFigure>>) =>
  buildRows({
    year: 2024,
    roster: [],
    helds: Object.entries(figures).map(([organ, figure]) =>
      heldOf(organ, { report: { figures: figuresOf({ [path]: figure }) } }),
    ),
  });

const told = (path: string, figures: Readonly<Record<string, FileFigure>>) => {
  const { contributing, blank, unreadable } = contributorsOf(rowsOf(path, figures), path);
  return {
    contributing: contributing.map(({ row, value }) => [row.organ, value]),
    blank: blank.map(({ organ }) => organ),
    unreadable: unreadable.map(({ row, text }) => [row.organ, text]),
  };
};

describe('the contributors to a figure', () => {
  it('are those with a figure, largest first, 0 too, beside those without', () => {
    expect(
      told(UPHELD, { 甲局: 2, 乙局: null, 丙局: 0, 丁局: '/', 戊局: '12件', 己局: 2 }),
    ).toEqual({
      contributing: [
        ['戊局', 12],
        ['甲局', 2],
        ['己局', 2],
        ['丙局', 0],
      ],
      blank: ['乙局'],
      unreadable: [['丁局', '/']],
    });
  });

  it('are told apart to the last 分', () => {
    const figures = {
      甲局: 0.1,
      乙局: '999999999999.123456',
      丙局: '999999999999.123457',
      丁局: 18.871,
    };
    expect(told(FEES, figures).contributing).toEqual([
      ['丙局', '999999999999.123457'],
      ['乙局', '999999999999.123456'],
      ['丁局', '18.871'],
      ['甲局', '0.1'],
    ]);
  });

  it('are of the counted reports alone', () => {
    const rows = buildRows({
      year: 2024,
      roster: [entryOf('甲局', 'department'), entryOf('乙局', 'vertical')],
      helds: [heldOf('甲局'), heldOf('乙局'), heldOf('丙局'), unreadOf('x.pdf')],
    });
    const { contributing, blank, unreadable } = contributorsOf(rows, UPHELD);
    expect(contributing.map(({ row }) => row.organ)).toEqual(['甲局']);
    expect([blank, unreadable]).toEqual([[], []]);
  });

  it('are nobody where the path is none of a typed cell', () => {
    const none = { contributing: [], blank: [], unreadable: [] };
    expect(contributorsOf(rowsOf(UPHELD, { 甲局: 1 }), 'requests.handled.total')).toEqual(none);
  });

  it('are each counted report once', () => {
    const figure = fc.oneof(fc.nat(), fc.constantFrom(null, undefined, '/', '-1', ''));
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 8 }), (figures) => {
        const rows = rowsOf(
          UPHELD,
          Object.fromEntries(figures.map((one, at) => [`第${at}局`, one])),
        );
        const { contributing, blank, unreadable } = contributorsOf(rows, UPHELD);
        const all = [
          ...contributing.map(({ row }) => row),
          ...blank,
          ...unreadable.map(({ row }) => row),
        ];
        expect(new Set(all)).toEqual(new Set(rows));
        expect(all).toHaveLength(rows.length);
      }),
    );
  });
});

describe('who is absent from all sums', () => {
  it('is named by what is the matter, unless something usable came, too', () => {
    const roster = ['甲局', '乙局', '丙局', '丁局', '戊局'].map((one) =>
      entryOf(one, 'department'),
    );
    const helds = [
      heldOf('甲局'),
      unreadOf('甲局.doc'),
      unreadOf('乙局.doc'),
      heldOf('丙局', { report: { isTotalsOnly: true } }),
      heldOf('丁局', { report: { year: 2023 } }),
      unreadOf('照片.jpg'),
    ];
    const absent = absentOf(buildRows({ year: 2024, roster, helds }));
    const keys = Object.entries(absent).map(([what, rows]: [string, { key: string }[]]) => [
      what,
      rows.map(({ key }) => key),
    ]);
    expect(Object.fromEntries(keys)).toEqual({
      missing: ['missing:戊局'],
      unreadable: ['乙局.doc', '照片.jpg'],
      totalsOnly: ['丙局'],
      wrongYear: ['丁局'],
    });
  });
});
