import { expect, test } from 'vitest';
import { readText } from './read-text.ts';

test('rows that follow each other are one table, blank lines and rules between them aside', () => {
  expect(readText('甲\t1\n\n乙\t2\n| - | - |\n| 丙 | 3 |\n说明\n丁\t4').blocks).toEqual([
    {
      kind: 'table',
      grid: [
        ['甲', '1'],
        ['乙', '2'],
        ['丙', '3'],
      ],
    },
    { kind: 'paragraph', text: '说明', level: 0 },
    { kind: 'table', grid: [['丁', '4']] },
  ]);
});

test('a table of very many rows is read', () => {
  const [table] = readText('1\t\n'.repeat(500_000)).blocks;
  expect(table?.kind === 'table' && table.grid.length).toBe(500_000);
});
