import { expect, it } from 'vitest';
import { savedAtWords } from './saved-at-words.ts';

const NOW = new Date(2026, 0, 21, 0, 5, 0);

it.each([
  [new Date(2026, 0, 21, 0, 4, 9), '00:04:09'],
  [new Date(2026, 0, 20, 23, 59, 59), '昨天 23:59'],
  [new Date(2026, 0, 20, 0, 0, 0), '昨天 00:00'],
  [new Date(2026, 0, 19, 23, 59, 59), '1月19日 23:59'],
  [new Date(2026, 0, 1, 9, 6, 0), '1月1日 09:06'],
  [new Date(2025, 11, 31, 9, 6, 0), '2025年12月31日'],
  // The machine's clock was put back.
  [new Date(2026, 0, 22, 9, 6, 0), '1月22日 09:06'],
])('%s is said as %s', (at, words) => {
  expect(savedAtWords(at, NOW)).toBe(words);
});
