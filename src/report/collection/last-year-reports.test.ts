import { expect, it } from 'vitest';
import { heldOf, unreadOf } from '#src/testing/collected.ts';
import type { Held } from './collected.ts';
import { lastYearReports } from './last-year-reports.ts';
import { buildRows } from './rows.ts';

const rowsOf = (year: number, helds: readonly Held[]) => buildRows({ year, roster: [], helds });
const sent = (id: string, report: object, file: object = {}, organ = '云河县水务局') =>
  heldOf(organ, { file: { id, ...file }, report });
const NOW = rowsOf(2024, [sent('now', {}), unreadOf('照片.jpg')]);

it.each<[string, Held[], string | undefined]>([
  ['the only one', [sent('a', { year: 2023 })], 'a'],
  ['none of the wrong year', [sent('a', { year: 2021 })], undefined],
  [
    'the one of the year, whichever was brought last',
    [sent('a', { year: 2023 }), sent('b', { year: 2021 })],
    'a',
  ],
  [
    'the one that the office counted',
    [
      sent('a', { year: 2023, revision: 1 }, { decision: 'counted' }),
      sent('b', { year: 2023, revision: 2 }),
    ],
    'a',
  ],
  ['none of another organ', [sent('a', { year: 2023 }, {}, '云河县财政局')], undefined],
  ['none where it names nobody', [sent('a', { year: 2023 }, {}, '')], undefined],
])('the report of last year is that which speaks for the organ: %s', (_, helds, last) => {
  expect(lastYearReports(NOW, rowsOf(2023, helds)).get('now')).toBe(last);
});
