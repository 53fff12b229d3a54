import { describe, expect, it } from 'vitest';
import { BUREAU, withFigures } from '#src/testing/drafts.ts';
import { BALANCE_COLUMNS, balanceClauses, balanceOf } from './balance.ts';
import { readingsOf } from '#src/report/tables/readings.ts';

const lineOf = (id: string, typed: Record<string, string>, rest = '') => {
  const column = BALANCE_COLUMNS.find((candidate) => candidate.id === id);
  if (!column) throw new Error(`no column ${id}`);
  return balanceClauses(balanceOf(column, readingsOf(withFigures(BUREAU, typed, rest)))).join('');
};

describe('the line under a column', () => {
  it('is empty while the column has no figure', () => {
    expect(lineOf('research', {})).toBe('');
    expect(lineOf('research', { 'requests.repeated.research': '/' })).toBe('');
    expect(lineOf('research', { 'requests.repeated.enterprise': '1' })).toBe('');
  });

  it('is neutral from its first figure until the column is filled', () => {
    expect(lineOf('enterprise', { 'requests.newlyReceived.enterprise': '12' })).toBe(
      '12＋0＝12，0＋0＝0，未填完',
    );
  });

  it('says 平 or the difference once it is', () => {
    const typed = {
      'requests.newlyReceived.enterprise': '12',
      'requests.carriedIn.enterprise': '3',
      'requests.disclosed.enterprise': '14',
    };
    expect(lineOf('enterprise', typed, '0')).toBe('12＋3＝15，14＋0＝14，少 1 件');
    expect(lineOf('total', typed, '0')).toBe('12＋3＝15，14＋0＝14，少 1 件');
    expect(lineOf('research', typed, '0')).toBe('0＋0＝0，0＋0＝0，平');
  });
});
