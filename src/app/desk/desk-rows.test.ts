import { expect, it } from 'vitest';
import type { Held } from '#src/report/collection/collected.ts';
import { readRoster } from '#src/report/collection/roster.ts';
import { COLLECTED_YEAR as YEAR, heldOf, reviewedOf } from '#src/testing/collected.ts';
import { createRowBuilder, createSummer } from './desk-rows.ts';

const ROSTER = readRoster('机关全称\t类别\n丙局\t政府部门\n甲局\t政府部门\n乙局\t政府部门');
const HELDS = ['甲局', '乙局', '不在名单的局'].map((organ) => heldOf(organ));
const reviewed = (helds: readonly Held[]): Held[] =>
  helds.map((held, index) =>
    index === 1 ? { ...held, reviewed: reviewedOf({ hints: 2 }) } : held,
  );

it('lists organs as the list does, and what is on no list at the end', () => {
  const rows = createRowBuilder()(YEAR, ROSTER, HELDS);
  expect(rows.map(({ organ }) => organ)).toEqual(['丙局', '甲局', '乙局', '不在名单的局']);
});

it('puts what a closer look said into the rows that are there', () => {
  const build = createRowBuilder();
  const before = build(YEAR, ROSTER, HELDS);
  const after = build(YEAR, ROSTER, reviewed(HELDS));
  expect(after).toEqual(createRowBuilder()(YEAR, ROSTER, reviewed(HELDS)));
  expect(after.map((row, index) => row === before[index])).toEqual([true, true, false, true]);
});

it.each<[string, (helds: readonly Held[]) => Held[]]>([
  [
    'a decision',
    ([first, ...rest]) =>
      first ? [{ ...first, file: { ...first.file, decision: 'left-out' } }, ...rest] : rest,
  ],
  [
    'a correction',
    ([first, ...rest]) =>
      first ? [{ ...first, examined: heldOf('丙局').examined }, ...rest] : rest,
  ],
  ['a file that is gone', ([, ...rest]) => rest],
  ['a file that came', (helds) => [...helds, heldOf('丙局')]],
])('builds the rows anew after %s', (_, change) => {
  const build = createRowBuilder();
  build(YEAR, ROSTER, HELDS);
  expect(build(YEAR, ROSTER, change(HELDS))).toEqual(
    createRowBuilder()(YEAR, ROSTER, change(HELDS)),
  );
});

it('builds the rows anew for another list and another year', () => {
  const build = createRowBuilder();
  build(YEAR, ROSTER, HELDS);
  expect(build(YEAR, readRoster('乙局'), HELDS)).toHaveLength(3);
  expect(build(YEAR + 1, ROSTER, HELDS).map(({ standing }) => standing)).toContain('wrong-year');
});

it('sums up once for the same reports, and anew for others', () => {
  const [build, sumUp] = [createRowBuilder(), createSummer()];
  const sums = sumUp(build(YEAR, ROSTER, HELDS));
  expect(sumUp(build(YEAR, ROSTER, reviewed(HELDS)))).toBe(sums);
  const more = build(YEAR, ROSTER, [...HELDS, heldOf('丙局')]);
  expect(sumUp(more)).toEqual(createSummer()(more));
  expect(sumUp(more)).not.toEqual(sums);
});
