/** What undo sets back as one: a control, or all parts of a narrative. */
export interface Change {
  unit: string;
  value: unknown;
  /** What stands there, of a unit that is otherwise changed bit by bit, or not by the history. */
  before?: unknown;
}

/** The value at a dotted path of a tree of objects and lists; undefined where there is none. */
export const valueAt = (tree: unknown, place: string): unknown =>
  place.split('.').reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string, unknown>)[key] // any object may be asked for any key
        : undefined,
    tree,
  );

const setAt = (tree: unknown, [key, ...rest]: readonly string[], value: unknown): unknown =>
  key === undefined
    ? value
    : { ...(tree as object), [key]: setAt(valueAt(tree, key), rest, value) };

/** The top-level values that the changes touch, changed. No unit lies inside a list. */
export function withChanges<Values extends object>(
  values: Values,
  changes: readonly Change[],
): Partial<Values> {
  const changed = changes.reduce<unknown>(
    (tree, { unit, value }) => setAt(tree, unit.split('.'), value),
    values,
  );
  const touched = new Set(changes.map(({ unit }) => unit.split('.')[0] ?? unit));
  // The keys are those of `values`: each change sets a place of the report.
  return Object.fromEntries(
    [...touched].map((key) => [key, valueAt(changed, key)]),
  ) as Partial<Values>;
}
