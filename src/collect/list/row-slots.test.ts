import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRowSlots } from './row-slots.ts';

it('a row keeps its element, and a new one takes over that of one that left', () => {
  const slotsOf = createRowSlots();
  expect(slotsOf(['a', 'b', 'c'])).toEqual([0, 1, 2]);
  expect(slotsOf(['b', 'c', 'd'])).toEqual([1, 2, 0]);
  expect(slotsOf(['d', 'e', 'b'])).toEqual([0, 2, 1]);
});

it('every drawn row has an element of its own, of no more than there are rows', () => {
  const keys = fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(keys), (scrolled) => {
      const slotsOf = createRowSlots();
      const drawn = scrolled.map(
        (keys) => new Map(slotsOf(keys).map((slot, at) => [keys[at], slot])),
      );
      scrolled.forEach((keys, at) => {
        const most = Math.max(0, ...scrolled.slice(0, at + 1).map(({ length }) => length));
        const slots = [...(drawn[at]?.values() ?? [])];
        expect(new Set(slots).size).toBe(keys.length);
        expect(slots.every((slot) => slot >= 0 && slot < most)).toBe(true);
        for (const key of keys) {
          const before = drawn[at - 1]?.get(key);
          if (before !== undefined) expect(drawn[at]?.get(key)).toBe(before);
        }
      });
    }),
  );
});
