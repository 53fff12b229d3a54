import { describe, expect, it } from 'vitest';
import { readFigure } from '#src/report/figures.ts';
import { deduceFigures } from './deduced.ts';
import { FIGURE_CELLS } from './tables.ts';

const readingsOf = (typed: Record<string, string>) => (path: string) =>
  readFigure(typed[path] ?? '', 'count');

const GROUP = 'disputes.reconsideration';
const deduce = (printed: number, typed: Record<string, string>) =>
  deduceFigures(
    { [`${GROUP}.total`]: printed },
    readingsOf(
      Object.fromEntries(Object.entries(typed).map(([id, text]) => [`${GROUP}.${id}`, text])),
    ),
  ).map(({ path, value }) => [path.replace(`${GROUP}.`, ''), value]);

describe('a printed total', () => {
  it.each([
    [
      'decides the one blank cell',
      12,
      { upheld: '5', corrected: '3', otherResult: '0' },
      [['pending', 4]],
    ],
    [
      'decides all blank cells where nothing is left',
      5,
      { upheld: '5' },
      [
        ['corrected', 0],
        ['otherResult', 0],
        ['pending', 0],
      ],
    ],
    ['decides nothing where several cells share what is left', 12, { upheld: '5' }, []],
    [
      'decides nothing where the parts are more',
      4,
      { upheld: '5', corrected: '0', otherResult: '0' },
      [],
    ],
    ['decides nothing beside a text that is no figure', 5, { upheld: '5', corrected: '/' }, []],
    [
      'decides nothing where all is filled',
      5,
      { upheld: '5', corrected: '0', otherResult: '0', pending: '0' },
      [],
    ],
  ])('%s', (_, printed, typed, deduced) => {
    expect(deduce(printed, typed)).toEqual(deduced);
  });

  it('decides nothing where the total of the row and that of the column differ', () => {
    const blank = 'requests.disclosed.naturalPerson';
    const typed = Object.fromEntries(
      FIGURE_CELLS.filter(({ path }) => path !== blank).map(({ path }) => [path, '0']),
    );
    const row = { 'requests.disclosed.total': 3 };
    expect(deduceFigures(row, readingsOf(typed))).toEqual([{ path: blank, value: 3 }]);
    const both = { ...row, 'requests.handled.naturalPerson': 5 };
    expect(deduceFigures(both, readingsOf(typed))).toEqual([]);
  });
});
