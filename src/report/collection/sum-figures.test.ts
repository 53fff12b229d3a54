import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toReportFile, type ReportFile } from '#src/report/draft/report-file.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { sumAmounts } from '#src/report/figures.ts';
import { positionOf } from '#src/report/tables/readings.ts';
import { FIGURE_CELLS } from '#src/report/tables/tables.ts';
import { anyFigure, typedCells } from '#src/testing/arbitraries.ts';
import { BUREAU, GOVERNMENT, withFigures } from '#src/testing/drafts.ts';
import { figuresOf, sumFigures, type CellSum } from './sum-figures.ts';

const FEES = 'proactive.fees.amount';
const UPHELD = 'disputes.reconsideration.upheld';
const STAMP = { revision: 1, savedAt: '2025-01-14T09:30:00+08:00' };

const fileWith = (typed: Record<string, string>) =>
  toReportFile(withFigures(newDraft('a', '2024'), typed), STAMP);

const sumReports = (files: readonly ReportFile[]) => sumFigures(files.map(figuresOf));

const sumAt = (path: string, texts: readonly string[]) =>
  sumReports(texts.map((text) => fileWith({ [path]: text }))).get(path);

/** What two piles of reports sum to, from the sums of each. */
function together(one: CellSum | undefined, other: CellSum | undefined) {
  const [first, second] = [one?.sum ?? null, other?.sum ?? null];
  const sum =
    typeof first === 'number' && typeof second === 'number'
      ? first + second
      : typeof first === 'string' && typeof second === 'string'
        ? sumAmounts([first, second])
        : (first ?? second);
  return {
    unit: one?.unit,
    sum,
    contributors: (one?.contributors ?? 0) + (other?.contributors ?? 0),
    blank: (one?.blank ?? 0) + (other?.blank ?? 0),
    unreadable: (one?.unreadable ?? 0) + (other?.unreadable ?? 0),
  };
}

describe('a cell over many reports', () => {
  it('sums the figures, and counts the reports that have none', () => {
    expect(sumAt(UPHELD, ['2', '３', '0', '', '/', '1,200'])).toEqual({
      unit: 'count',
      sum: 1205,
      contributors: 4,
      blank: 1,
      unreadable: 1,
    });
  });

  it('has no sum, not 0, where no report has a figure', () => {
    expect(sumAt(UPHELD, ['', '-1', '0.5'])).toMatchObject({ sum: null, contributors: 0 });
    expect(sumAt(FEES, [''])).toMatchObject({ sum: null, blank: 1 });
    expect(sumAt(FEES, ['0'])).toMatchObject({ sum: '0', contributors: 1 });
  });

  it('sums amounts exactly, also those longer than a number is', () => {
    expect(sumAt(FEES, ['0.1', '0.2', '18.8710'])?.sum).toBe('19.171');
    expect(sumAt(FEES, ['999999999999.123456', '0.000001'])?.sum).toBe('999999999999.123457');
  });

  it('reads what another program wrote: a text that is a figure, a number that is none', () => {
    const file = fileWith({});
    const upheld = (figure: number | string | null | undefined) => {
      const { reconsideration } = file.disputes;
      const disputes = {
        ...file.disputes,
        reconsideration: { ...reconsideration, upheld: figure },
      };
      return sumReports([{ ...file, disputes }]).get(UPHELD);
    };
    expect(upheld('12')).toMatchObject({ sum: 12, contributors: 1 });
    for (const figure of [-3, 0.5, 1e12, 1e300]) {
      expect(upheld(figure)).toMatchObject({ sum: null, unreadable: 1 });
    }
    for (const figure of [null, undefined, ' ']) {
      expect(upheld(figure)).toMatchObject({ sum: null, blank: 1 });
    }
  });
});

describe('the figures of a report', () => {
  const figureAt = (path: string, text: string) =>
    figuresOf(fileWith({ [path]: text }))[positionOf(path)];

  it.each([
    [UPHELD, '', null],
    [UPHELD, '　', null],
    [UPHELD, '１,２００', 1200],
    [UPHELD, '22（其中修订 16 件）', 22],
    [UPHELD, '3件/月', '3件/月'],
    [FEES, '18.8710', 18.871],
    [FEES, '27.948692', 27.948692],
    // As a number it would lose its last digit.
    [FEES, '123456789012.123456', '123456789012.123456'],
    [FEES, '3940元', '3940元'],
  ])('at %s, typed as %j, are %j', (path, text, figure) => {
    expect(figureAt(path, text)).toBe(figure);
  });

  it('are what is read of a file that another program wrote', () => {
    const file = fileWith({});
    const read = (upheld: number | string | null | undefined) => {
      const reconsideration = { ...file.disputes.reconsideration, upheld };
      const disputes = { ...file.disputes, reconsideration };
      return figuresOf({ ...file, disputes })[positionOf(UPHELD)];
    };
    expect(['12', -0, -3, 1e12, undefined, ' '].map(read)).toEqual([
      12,
      0,
      '-3',
      '1000000000000',
      null,
      null,
    ]);
  });
});

describe('the sums of reports', () => {
  it('are there for every typed cell, of no reports too', () => {
    const paths = FIGURE_CELLS.map(({ path }) => path);
    expect([...sumReports([]).keys()]).toEqual(paths);
    const sums = sumReports([BUREAU, GOVERNMENT].map((draft) => toReportFile(draft, STAMP)));
    expect([...sums.values()].every(({ contributors }) => contributors === 2)).toBe(true);
  });

  it('do not depend on the order, and are the sums of the sums of any two piles', () => {
    const reports = fc.array(typedCells(anyFigure).map(Object.fromEntries).map(fileWith), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(reports, reports, (some, others) => {
        const all = sumReports([...some, ...others]);
        expect(sumReports([...others, ...some].reverse())).toEqual(all);
        const [one, other] = [sumReports(some), sumReports(others)];
        for (const { path } of FIGURE_CELLS) {
          expect(together(one.get(path), other.get(path))).toEqual(all.get(path));
        }
      }),
    );
  });
});
