import { expect, it } from 'vitest';
import { MISTAKES, mistakesOf } from './mistakes.ts';
import { FIGURE_CELLS, figureCellAt } from './tables.ts';

const LINES = FIGURE_CELLS.flatMap((cell) =>
  cell.table === 'disputes' ? [cell.row, cell.column] : [cell.row],
);

it('every mistake names a line that exists', () => {
  expect(Object.keys(MISTAKES).filter((line) => !LINES.includes(line))).toEqual([]);
});

it.each(Object.entries(MISTAKES))('that of %s is short and ends', (_, text) => {
  expect(text).toMatch(/。$/);
  expect(text.length).toBeLessThanOrEqual(90);
  expect(text).not.toMatch(/请|抱歉|无效|《条例》/);
});

it.each([
  ['proactive.licenses.decisions', [MISTAKES.licenses]],
  ['requests.partiallyDisclosed.research', [MISTAKES.partiallyDisclosed]],
  ['requests.stateSecret.research', []],
  ['disputes.directLitigation.pending', [MISTAKES.pending, MISTAKES.directLitigation]],
  ['disputes.directLitigation.upheld', [MISTAKES.directLitigation]],
])('%s has its own', (path, mistakes) => {
  const cell = figureCellAt(path);
  expect(cell && mistakesOf(cell)).toEqual(mistakes);
});
