import { expect, it } from 'vitest';
import { linesOfCell } from './lines.ts';
import { FIGURE_CELLS } from './tables.ts';

it('every typed cell says what it counts', () => {
  for (const cell of FIGURE_CELLS) expect(linesOfCell(cell)[0].text).toMatch(/。$/);
});

it('names as law only the articles that are certain', () => {
  const laws = new Set(FIGURE_CELLS.map((cell) => linesOfCell(cell)[0].law));
  expect([...laws].map((law) => law?.replace('《条例》', '') ?? '填报说明')).toEqual([
    '第二十条第（一）项',
    '第二十条第（五）项',
    '第二十条第（六）项',
    '第二十条第（八）项',
    '填报说明',
    '第三十六条第（一）、（二）项',
    '第十四条',
    '第十五条',
    '第十六条',
    '第三十六条第（七）项',
    '第三十六条第（四）项',
    '第三十六条第（六）项',
    '第三十五条',
    '第三十条',
    '第四十二条',
  ]);
});
