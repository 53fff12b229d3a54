import { describe, expect, it } from 'vitest';
import { figuresOf } from '#src/testing/collected.ts';
import { rowTotalsOf } from './row-totals.ts';

const at = (row: string, column: string) => `requests.${row}.${column}`;

describe('the totals of a report at a glance', () => {
  it('are those of the three tables', () => {
    const figures = figuresOf({
      [at('newlyReceived', 'naturalPerson')]: 3,
      [at('newlyReceived', 'research')]: 2,
      [at('disclosed', 'naturalPerson')]: 3,
      [at('notHeld', 'research')]: 2,
      'disputes.reconsideration.upheld': 1,
      'disputes.directLitigation.pending': 2,
      'disputes.litigationAfterReconsideration.upheld': 4,
      'proactive.fees.amount': 27.948692,
    });
    expect(rowTotalsOf(figures)).toEqual({
      newlyReceived: 5,
      carriedIn: 0,
      handled: 5,
      carriedOut: 0,
      balance: 'even',
      reconsideration: 1,
      litigation: 6,
      fees: 27.948692,
      unread: 0,
    });
  });

  it('are nothing, not 0, where nothing is filled', () => {
    const totals = rowTotalsOf(figuresOf({}, null));
    expect(totals).toMatchObject({ newlyReceived: null, handled: null, fees: null, unread: 166 });
    expect(totals.balance).toBe('empty');
  });

  it.each([
    ['one column is uneven', { [at('newlyReceived', 'research')]: 1 }, 'uneven'],
    [
      'two columns are, though their sum is even',
      { [at('newlyReceived', 'research')]: 1, [at('disclosed', 'naturalPerson')]: 1 },
      'uneven',
    ],
    ['a cell is blank', { [at('repeated', 'research')]: null }, 'open'],
    ['a text is no figure', { [at('repeated', 'research')]: '/' }, 'open'],
    ['all are filled with 0', {}, 'even'],
  ])('say of the balance when %s', (_, figures, state) => {
    expect(rowTotalsOf(figuresOf(figures)).balance).toBe(state);
  });
});
