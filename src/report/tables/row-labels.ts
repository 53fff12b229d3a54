// Row labels and column heads of the statutory tables, found by their words as others write them.
import { bodiesOf, readLabelText } from './label-text.ts';
import type { TableId } from './table.ts';
import { TABLES } from './tables.ts';
import { VALUE_ROWS, type ValueRow } from './value-rows.ts';

/** By body; a body that two labels share is left out, for it would be a guess. */
function indexByBody<Item>(items: readonly Item[], labelOf: (item: Item) => string) {
  const found = new Map<string, Item | null>();
  for (const item of items) {
    for (const body of bodiesOf(labelOf(item))) found.set(body, found.has(body) ? null : item);
  }
  return found;
}

function indexTable(table: TableId) {
  const rows = VALUE_ROWS[table].filter(({ label }) => label !== '');
  const places = VALUE_ROWS[table].flatMap(({ places }) => places);
  const heads = [...new Set(places.flatMap((place) => (place ? [place.head] : [])))];
  const labels = TABLES[table].rows.flat().filter((cell) => cell.kind === 'label');
  return {
    rows: indexByBody(rows, (row) => row.label),
    heads: indexByBody(heads, (head) => head),
    groups: indexByBody(
      [...new Set(labels.filter((cell) => cell.scope === 'colgroup').map((cell) => cell.text))],
      (text) => text,
    ),
    all: new Set(labels.flatMap((cell) => bodiesOf(cell.text))),
  };
}

const INDEX = {
  proactive: indexTable('proactive'),
  requests: indexTable('requests'),
  disputes: indexTable('disputes'),
};

/**
 * The row whose label a text is, null where it is none or not certainly one. Numbering is optional
 * but where the words alone could be a column head: 3.其他 is a row, 其他 is not.
 */
export function readRowLabel(table: TableId, text: string): ValueRow | null {
  const { numeral, body } = readLabelText(text);
  const row = INDEX[table].rows.get(body) ?? null;
  if (row === null || !INDEX[table].heads.has(body)) return row;
  return numeral === readLabelText(row.label).numeral ? row : null;
}

/** The column head a text is, in the form's own words; null where it is none. */
export function readColumnHead(table: TableId, text: string): string | null {
  const { numeral, body } = readLabelText(text);
  return numeral === '' ? (INDEX[table].heads.get(body) ?? null) : null;
}

/** The head over several columns that a text is, in the form's own words; null where it is none. */
export const readGroupHead = (table: TableId, text: string): string | null =>
  INDEX[table].groups.get(readLabelText(text).body) ?? null;

/** Whether a text is any label of the table, heads, groups and corner included. */
export const isLabelOf = (table: TableId, text: string): boolean =>
  INDEX[table].all.has(readLabelText(text).body);
