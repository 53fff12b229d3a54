/**
 * Gives each drawn row an element to be drawn in. A row keeps its element as long as it is drawn, the
 * element of one that is drawn no more is taken over by a new one: nothing is put into the page or
 * taken out of it while the list scrolls.
 *
 * @returns for the keys of the drawn rows the numbers of their elements, from 0
 */
export function createRowSlots(): (keys: readonly string[]) => number[] {
  let slots = new Map<string, number>();
  return (keys) => {
    const kept = new Map(
      keys.flatMap((key) => {
        const slot = slots.get(key);
        return slot === undefined ? [] : [[key, slot] as const];
      }),
    );
    const taken = new Set(kept.values());
    let free = 0;
    const slotOf = (key: string): number => {
      const slot = kept.get(key);
      if (slot !== undefined) return slot;
      while (taken.has(free)) free += 1;
      free += 1;
      return free - 1;
    };
    const given = keys.map((key) => [key, slotOf(key)] as const);
    slots = new Map(given);
    return given.map(([, slot]) => slot);
  };
}
