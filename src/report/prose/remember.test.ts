import { expect, it } from 'vitest';
import { remember } from './remember.ts';

it('reads a text once while it is among those seen last', () => {
  const read: string[] = [];
  const lengthOf = remember((text) => read.push(text), 2);
  for (const text of ['a', 'b', 'a', 'c', 'a', 'b']) lengthOf(text);
  expect(read).toEqual(['a', 'b', 'c', 'b']);
});
