// Which row of the form words of a foreign file name: its own words first, then what is behind a
// group's label in the same words, then words with a character or two missing, doubled or wrong.
import { bodiesOf, readLabelText } from '#src/report/tables/label-text.ts';
import { readRowLabel } from '#src/report/tables/row-labels.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { TABLES } from '#src/report/tables/tables.ts';
import { VALUE_ROWS } from '#src/report/tables/value-rows.ts';

const SHORTEST_SUFFIX = 4;
/** One slip in four characters; a label of three has none. */
const slipsAllowed = (length: number): number => Math.floor(length / 4);

interface NamedRow {
  index: number;
  body: string;
}

const namedRows = (table: TableId): NamedRow[] =>
  VALUE_ROWS[table].flatMap(({ label }, index) =>
    label === '' ? [] : bodiesOf(label).map((body) => ({ index, body })),
  );

const NAMED: Record<TableId, readonly NamedRow[]> = {
  proactive: namedRows('proactive'),
  requests: namedRows('requests'),
  disputes: [],
};

/** How many characters must be put in, left out or changed; more than `most` where it is more. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let line = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      next.push(
        Math.min(
          (line[column] ?? 0) + 1,
          (next[column - 1] ?? 0) + 1,
          (line[column - 1] ?? 0) + same,
        ),
      );
    }
    line = next;
  }
  return line[other.length] ?? most + 1;
}

/** The one row whose label is nearest, null where another is nearly as near. */
function nearestRow(table: TableId, body: string): number | null {
  const most = slipsAllowed(body.length);
  if (most === 0) return null;
  const found = new Map<number, number>();
  for (const { index, body: label } of NAMED[table]) {
    // A 不 more or less says the contrary.
    if (negationsIn(label) !== negationsIn(body)) continue;
    const slips = distance(body, label, most + 1);
    found.set(index, Math.min(slips, found.get(index) ?? Infinity));
  }
  const [[best, slips] = [0, Infinity], [, next] = [0, Infinity]] = [...found].sort(
    (one, other) => one[1] - other[1],
  );
  return slips <= most && next > slips + 1 ? best : null;
}

/** Labels that stand left of a row's own. */
const GROUPS: Record<TableId, readonly string[]> = {
  proactive: [],
  requests: TABLES.requests.rows
    .flat()
    .flatMap((cell) =>
      cell.kind === 'label' && cell.scope === 'rowgroup'
        ? [readLabelText(cell.text).body, cell.text.replace(/[^\p{L}]/gu, '')]
        : [],
    ),
  disputes: [],
};

/** Whether words before a label are a group's, or the end of one that a line broke. */
const isOfGroups = (table: TableId, words: string): boolean => {
  const before = words.replace(/[\d\s]/gu, '');
  const last = before.replace(/^.*[一二三四五六]/u, '');
  return (
    before === '' ||
    GROUPS[table].some((group) => group.endsWith(before) || (last !== '' && group.endsWith(last)))
  );
};

const NEGATIONS = /[不未非无没]/gu;
const negationsIn = (text: string): number => text.match(NEGATIONS)?.length ?? 0;

/** The one row whose label ends the words, behind a group's label or a piece of one. */
function rowAtEnd(table: TableId, body: string): number | null {
  const ends = NAMED[table].filter(
    ({ body: label }) =>
      label.length >= SHORTEST_SUFFIX &&
      body.endsWith(label) &&
      isOfGroups(table, body.slice(0, -label.length)),
  );
  const longest = Math.max(0, ...ends.map((row) => row.body.length));
  const rows = new Set(ends.filter((row) => row.body.length === longest).map(({ index }) => index));
  const [only] = rows;
  return rows.size === 1 && only !== undefined ? only : null;
}

const indexOf = (table: TableId, words: string): number | null => {
  const row = readRowLabel(table, words);
  return row === null ? null : VALUE_ROWS[table].indexOf(row);
};

/** The place among VALUE_ROWS of the row that words name; null where that is not certain. */
export function rowNamed(table: TableId, words: string): number | null {
  const exact = indexOf(table, words);
  if (exact !== null) return exact;
  const last = words.split(/\s+/u).at(-1) ?? '';
  const { body } = readLabelText(words);
  return (
    (last === words ? null : indexOf(table, last)) ??
    rowAtEnd(table, body) ??
    nearestRow(table, body)
  );
}
