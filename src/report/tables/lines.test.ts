import { describe, expect, it } from 'vitest';
import { linesOf, linesOfCell } from './lines.ts';
import { FIGURE_CELLS, TABLE_IDS, figureCellAt } from './tables.ts';

const LINES = TABLE_IDS.flatMap(linesOf);

describe.each(TABLE_IDS)('table %s', (table) => {
  it.each(linesOf(table).map((line) => [line.label, line] as const))(
    'says what %s counts',
    (_, { text, label }) => {
      expect(text).toMatch(/。$/);
      expect(label).not.toBe('');
    },
  );

  it('explains the lines of every cell', () => {
    const known = new Set(linesOf(table).map(({ id }) => id));
    const cells = FIGURE_CELLS.filter((cell) => cell.table === table);
    expect(cells.flatMap(linesOfCell).filter(({ id }) => !known.has(id))).toEqual([]);
  });
});

it.each(LINES.flatMap(({ id, mistake }) => (mistake === null ? [] : [[id, mistake] as const])))(
  'the mistake of %s is short and cites no article',
  (_, mistake) => {
    expect(mistake).toMatch(/。$/);
    expect(mistake.length).toBeLessThanOrEqual(90);
    expect(mistake).not.toContain('条例');
  },
);

it.each([
  ['proactive.licenses.decisions', ['proactive.licenses']],
  ['requests.stateSecret.research', ['requests.stateSecret']],
  ['disputes.directLitigation.pending', ['disputes.pending', 'disputes.directLitigation']],
])('%s stands in its lines', (path, ids) => {
  const cell = figureCellAt(path);
  expect(cell && linesOfCell(cell).map(({ id }) => id)).toEqual(ids);
});

it('names the group in which a row of table 三 is numbered', () => {
  const groupOf = (id: string) => LINES.find((line) => line.id === id)?.group;
  expect(groupOf('requests.otherOutcome')).toBe('（六）其他处理');
  expect(groupOf('requests.disclosed')).toBeNull();
  expect(groupOf('requests.carriedOut')).toBeNull();
});
