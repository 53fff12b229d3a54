import { expect, it } from 'vitest';
import { entryOf, heldOf, unreadOf } from '#src/testing/collected.ts';
import { superseded } from './organ-rows.ts';
import { buildRows } from './rows.ts';

it('of several files of an organ, names those that nobody has to be written to about', () => {
  const roster = ['水务局', '财政局'].map((one) => entryOf(`云河县${one}`, 'department'));
  const helds = [
    heldOf('云河县水务局', { file: { id: 'new' }, report: { revision: 2 } }),
    heldOf('云河县水务局', { file: { id: 'old' }, report: { reportId: 'new', revision: 1 } }),
    heldOf('云河县水务局', { file: { id: 'of 2022' }, report: { year: 2022 } }),
    unreadOf('云河县水务局.doc'),
    heldOf('云河县财政局', { file: { id: 'alone' }, report: { year: 2022 } }),
  ];
  const rows = buildRows({ year: 2024, roster, helds });
  const known = superseded(rows);
  expect(rows.filter((row) => known.has(row)).map(({ held }) => held?.file.fileName)).toHaveLength(
    3,
  );
  expect(rows.filter((row) => !known.has(row)).map(({ key }) => key)).toEqual(['new', 'alone']);
});
