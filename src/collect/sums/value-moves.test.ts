import { describe, expect, it } from 'vitest';
import { VALUE_ROWS } from '#src/report/tables/value-rows.ts';
import { TABLE_IDS } from '#src/report/tables/tables.ts';
import { valueAfter } from './value-moves.ts';

describe('moving between the figures of a summed table', () => {
  it.each([
    ['requests.newlyReceived.naturalPerson', 'right', 'requests.newlyReceived.enterprise'],
    ['requests.newlyReceived.otherOrganization', 'right', 'requests.newlyReceived.total'],
    ['requests.newlyReceived.total', 'right', 'requests.newlyReceived.total'],
    ['requests.otherOutcome.research', 'down', 'requests.handled.research'],
    ['requests.carriedOut.research', 'up', 'requests.handled.research'],
    ['requests.newlyReceived.research', 'up', 'requests.newlyReceived.research'],
    ['requests.carriedIn.research', 'rowStart', 'requests.carriedIn.naturalPerson'],
    ['requests.carriedIn.research', 'rowEnd', 'requests.carriedIn.total'],
    ['requests.carriedIn.research', 'start', 'requests.newlyReceived.naturalPerson'],
    ['requests.carriedIn.research', 'end', 'requests.carriedOut.total'],
  ] as const)('goes from %s %s to %s', (from, move, to) => {
    expect(valueAfter('requests', from, move)).toBe(to);
  });

  it('comes from any column to a figure that reaches over all of them', () => {
    const down = valueAfter('proactive', 'proactive.normativeDocuments.inForce', 'down');
    expect(down).toBe('proactive.licenses.decisions');
  });

  it.each(TABLE_IDS)('comes to every figure and total of %s', (table) => {
    const rows = VALUE_ROWS[table].map(({ places }) => places.flatMap((place) => place ?? []));
    for (const row of rows) {
      row.forEach(({ cell }, at) => {
        expect(valueAfter(table, cell.path, 'right')).toBe((row[at + 1] ?? row[at])?.cell.path);
      });
    }
    const downs = rows.map(([first]) => first?.cell.path ?? '');
    downs.forEach((path, at) => {
      expect(valueAfter(table, path, 'down')).toBe(downs[at + 1] ?? path);
    });
  });

  it('stays where the table has no such cell', () => {
    expect(valueAfter('disputes', 'requests.handled.total', 'down')).toBe('requests.handled.total');
  });
});
