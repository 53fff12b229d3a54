import fc from 'fast-check';

type Holder = Record<string, unknown> | unknown[];

/** Where a value stands: what holds it, and by which key. */
interface Place {
  holder: Holder;
  key: string;
}

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** All places of a tree, from outside to inside. */
function placesOf(tree: unknown): Place[] {
  const places: Place[] = [];
  const open = [tree];
  for (let holder = open.pop(); holder !== undefined; holder = open.pop()) {
    if (!isHolder(holder)) continue;
    for (const key of Object.keys(holder)) {
      places.push({ holder, key });
      open.push(read({ holder, key }));
    }
  }
  return places;
}

const read = ({ holder, key }: Place): unknown =>
  Object.getOwnPropertyDescriptor(holder, key)?.value;

/** Defined, not assigned: `__proto__` becomes a key like any other, as `JSON.parse` makes it. */
function write({ holder, key }: Place, value: unknown): void {
  const property = { value, writable: true, enumerable: true, configurable: true };
  Object.defineProperty(holder, key, property);
}

function remove({ holder, key }: Place): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
}

const nested = (depth: number, isArray: boolean): unknown =>
  Array.from({ length: depth }).reduce<unknown>(
    (inner) => (isArray ? [inner] : { overview: inner }),
    7,
  );

const UNSAFE = { polluted: 1, toString: null, constructor: { prototype: { polluted: 1 } } };

/** Keys that a file never has, or has elsewhere. */
const ODD_KEYS = [
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'length',
  'id', 'version', 'format', 'typed', 'parts', 'cells', 'proactive', 'requests', 'year', 'total', '',
  '0', '\ud800', 'a.b', 'Overview', 'naturalPerson ',
]; // prettier-ignore

const ODD_VALUES: readonly unknown[] = [
  null, true, false, 0, -1, 1.5, 99, 1e21, 1e-7, -0.5, Number.MAX_VALUE, 999_999_999_999, 1e12,
  '', '0', '1', 'NaN', 'Infinity', '1e400', '-0', '１２', ' 3 ', '12件', '3（其中 1 件）', '/', '\ud800',
  '\udc00x', 'a/b', '../x', '__proto__', '\u0000', '\ufeff', '\u202e', '😀', [], {}, [[]], [null],
  { length: 5 }, { toJSON: 1 }, { parts: 1 }, { id: 'x', heading: 'x', text: 'x' }, '甲'.repeat(20_000),
  'department', 'own', '2024', '2024年',
]; // prettier-ignore

type Op =
  | { kind: 'drop' | 'double' | 'wrap' | 'turn' | 'unsafe'; at: number }
  | { kind: 'swap'; at: number; with: number }
  | { kind: 'rename'; at: number; key: string }
  | { kind: 'set'; at: number; value: unknown }
  | { kind: 'nest'; at: number; depth: number; isArray: boolean };

function apply(tree: unknown, op: Op): void {
  const places = placesOf(tree);
  const placeAt = (index: number) => places[index % places.length];
  const place = placeAt(op.at);
  if (!place) return;
  const { holder, key } = place;
  const value = read(place);
  switch (op.kind) {
    case 'drop':
      remove(place);
      break;
    case 'double':
      if (Array.isArray(holder)) holder.push(structuredClone(value));
      else write({ holder, key: `${key}2` }, structuredClone(value));
      break;
    case 'wrap':
      write(place, [value]);
      break;
    case 'turn':
      if (Array.isArray(value)) write(place, { ...(value as unknown[]) });
      else if (isHolder(value)) write(place, Object.values(value));
      else write(place, typeof value === 'number' ? String(value) : Number(value));
      break;
    case 'unsafe':
      for (const name of ['__proto__', 'constructor', 'prototype']) {
        write({ holder: isHolder(value) ? value : holder, key: name }, structuredClone(UNSAFE));
      }
      break;
    case 'swap': {
      const other = placeAt(op.with);
      if (!other) break;
      const taken = structuredClone(read(other));
      write(other, structuredClone(value));
      write(place, taken);
      break;
    }
    case 'rename':
      remove(place);
      write({ holder, key: Array.isArray(holder) ? key : op.key }, value);
      break;
    case 'set':
      write(place, structuredClone(op.value));
      break;
    case 'nest':
      write(place, nested(op.depth, op.isArray));
  }
}

const at = fc.nat({ max: 5_000 });
const op: fc.Arbitrary<Op> = fc.oneof(
  fc.record({ kind: fc.constantFrom('drop', 'double', 'wrap', 'turn', 'unsafe'), at }),
  fc.record({ kind: fc.constant('swap'), at, with: at }),
  fc.record({ kind: fc.constant('rename'), at, key: fc.constantFrom(...ODD_KEYS) }),
  fc.record({
    kind: fc.constant('set'),
    at,
    value: fc.oneof(fc.constantFrom(...ODD_VALUES), fc.jsonValue()),
  }),
  fc.record({
    kind: fc.constant('nest'),
    at,
    depth: fc.constantFrom(3, 40, 400),
    isArray: fc.boolean(),
  }),
);

/** JSON with keys dropped, doubled and renamed, values of other types, subtrees elsewhere. */
export const mutatedTree = (trees: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.constantFrom(...trees), fc.array(op, { minLength: 1, maxLength: 12 }))
    .map(([tree, ops]) => {
      const copy = structuredClone(tree);
      for (const one of ops) apply(copy, one);
      return copy;
    });

const NUMBERS = ['1e400', '-1e400', '1e999', '00', '1.0', '-0', '1E2', '0.1e1', '9'.repeat(40)];

/** The text of a file cut, with characters changed, numbers no double holds, braces doubled. */
export const mutatedText = (texts: readonly string[]): fc.Arbitrary<string> => {
  const place = fc.nat({ max: Math.max(...texts.map((text) => text.length)) });
  const piece = fc.oneof(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ',',
      ':',
      '\\',
      '\\u',
      '\ufeff',
      '\u0000',
      'null',
      '-',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  const change = fc.oneof(
    place.map((end) => (text: string) => text.slice(0, end)),
    place.map((start) => (text: string) => text.slice(start)),
    fc.tuple(place, piece).map(([where, put]) => (text: string) => {
      return text.slice(0, where) + put + text.slice(where + put.length);
    }),
    fc.tuple(place, piece).map(([where, put]) => (text: string) => {
      return text.slice(0, where) + put + text.slice(where);
    }),
    fc.tuple(fc.nat({ max: 200 }), fc.constantFrom(...NUMBERS)).map(([nth, number]) => {
      return (text: string) => {
        let seen = 0;
        return text.replace(/(?<=: )-?\d[\d.]*/g, (old) => (seen++ === nth ? number : old));
      };
    }),
    fc.constantFrom(
      (text: string) => text.replaceAll('{', '{{'),
      (text: string) => `\ufeff${text}`,
      (text: string) => `\ufeff\ufeff${text}`,
      (text: string) => text.split('').join('\u0000'),
      (text: string) => text + text,
      (text: string) => text.replaceAll('"version": 1', '"version": 1, "version": 1e400'),
      (text: string) => text.replaceAll('null', 'NaN'),
      (text: string) => text.replaceAll('\n', '\r\n'),
    ),
  );
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([text, changes]) => changes.reduce((changed, one) => one(changed), text));
};
