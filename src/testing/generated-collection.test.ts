import { describe, expect, it } from 'vitest';
import { runChecks } from '#src/report/checks/run-checks.ts';
import { figuresOf, sumFigures } from '#src/report/collection/sum-figures.ts';
import { toReportFile } from '#src/report/draft/report-file.ts';
import { FIGURE_CELLS, leafAt } from '#src/report/tables/tables.ts';
import { generateDepartments, knownSums, toKnown, type Flaw } from './generated-collection.ts';

const THIS_YEAR = 2025;
const plain = generateDepartments(120, 7);

/** The rules that stop a report, or ask about it, over all given. */
const rulesOf = (departments: typeof plain) => [
  ...new Set(
    departments
      .flatMap(({ draft }) => runChecks(draft, THIS_YEAR))
      .filter(({ severity }) => severity !== 'hint')
      .map(({ rule }) => rule),
  ),
];

describe('generated departments', () => {
  it('are the same for the same seed, others for another', () => {
    expect(generateDepartments(3, 7)).toEqual(plain.slice(0, 3));
    expect(generateDepartments(3, 8)).not.toEqual(plain.slice(0, 3));
  });

  it('have names of their own', () => {
    const names = generateDepartments(2_400, 1).map(({ draft }) => draft.organ.name);
    expect(new Set(names).size).toBe(2_400);
  });

  it('pass every rule that would ask about them', () => {
    expect(rulesOf(plain)).toEqual([]);
  });

  it('carry over into the next year', () => {
    const last = generateDepartments(plain.length, 7, { year: 2023 });
    const carried = FIGURE_CELLS.filter(({ row }) => row === 'carriedIn');
    for (const cell of carried) {
      const outCell = { ...cell, row: 'carriedOut' };
      expect(plain.map(({ draft }) => leafAt(draft, cell))).toEqual(
        last.map(({ draft }) => leafAt(draft, outCell)),
      );
    }
  });

  it('have the sums that the program finds', () => {
    const figures = plain.map(({ draft }) => figuresOf(toReportFile(draft, draft)));
    expect(toKnown(sumFigures(figures))).toEqual([...knownSums(plain.map(({ draft }) => draft))]);
  });
});

it.each<[Flaw, string[]]>([
  ['unbalanced', ['requests-balance']],
  ['blank', ['figure-blank']],
  ['unreadable', ['figure-unreadable']],
  ['vertical', []],
  ['aggregate', []],
  ['other-year', []],
  ['carried-in', []],
])('%s departments are found by %j', (flaw, rules) => {
  expect(rulesOf(generateDepartments(30, 7, { flawOf: () => flaw }))).toEqual(rules);
});
