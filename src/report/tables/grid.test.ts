import { describe, expect, it } from 'vitest';
import { GRIDS, cellAfter, type Move } from './grid.ts';
import { FIGURE_CELLS, TABLES, TABLE_IDS, figureCellAt } from './tables.ts';

const after = (path: string, ...moves: Move[]): string =>
  moves.reduce((at, move) => {
    const cell = figureCellAt(at);
    if (!cell) throw new Error(`No cell ${at}`);
    return cellAfter(cell, move);
  }, path);

it('the cells of each table cover every position of its grid', () => {
  for (const id of TABLE_IDS) {
    const { rows, widths } = TABLES[id];
    const covered = rows.flat().reduce((sum, cell) => sum + cell.colSpan * cell.rowSpan, 0);
    expect(covered).toBe(rows.length * widths.length);
    expect(GRIDS[id].flat().every(Boolean)).toBe(true);
    expect(GRIDS[id].every((cells) => cells.length === widths.length)).toBe(true);
  }
});

describe('a move from a typed cell', () => {
  it.each<[from: string, move: Move, to: string]>([
    ['requests.newlyReceived.naturalPerson', 'down', 'requests.carriedIn.naturalPerson'],
    ['requests.confirmOrReissue.research', 'down', 'requests.correctionLapsed.research'],
    ['requests.newlyReceived.enterprise', 'left', 'requests.newlyReceived.naturalPerson'],
    ['requests.disclosed.legalService', 'rowStart', 'requests.disclosed.naturalPerson'],
    ['requests.disclosed.legalService', 'rowEnd', 'requests.disclosed.otherOrganization'],
    ['requests.disclosed.legalService', 'start', 'requests.newlyReceived.naturalPerson'],
    ['requests.disclosed.legalService', 'end', 'requests.carriedOut.otherOrganization'],
    ['disputes.reconsideration.pending', 'right', 'disputes.directLitigation.upheld'],
    ['proactive.normativeDocuments.inForce', 'down', 'proactive.licenses.decisions'],
    ['proactive.licenses.decisions', 'up', 'proactive.normativeDocuments.issued'],
    ['proactive.compulsion.decisions', 'down', 'proactive.fees.amount'],
  ])('%s %s leads to %s', (from, move, to) => {
    expect(after(from, move)).toBe(to);
  });

  it('skips the row （七）总计 both ways', () => {
    const last = 'requests.otherOutcome.enterprise';
    expect(after(last, 'down')).toBe('requests.carriedOut.enterprise');
    expect(after(last, 'down', 'up')).toBe(last);
  });

  it('stays where there is no cell that way', () => {
    const first = 'requests.newlyReceived.naturalPerson';
    expect(after(first, 'up')).toBe(first);
    expect(after(first, 'left')).toBe(first);
    expect(after('requests.carriedOut.otherOrganization', 'right')).toBe(
      'requests.carriedOut.otherOrganization',
    );
    expect(after('proactive.fees.amount', 'right')).toBe('proactive.fees.amount');
  });

  it('never leaves the table and never loses a cell', () => {
    for (const cell of FIGURE_CELLS) {
      for (const move of ['left', 'right', 'up', 'down', 'rowStart', 'end'] as const) {
        expect(figureCellAt(cellAfter(cell, move))?.table).toBe(cell.table);
      }
    }
  });
});
