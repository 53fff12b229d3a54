import type { Counting, DeskRow, OfficeState, Standing } from '#src/report/collection/collected.ts';
import { confirmsOf, errorsOf, explainedOf, nameOf } from './row-values.ts';

/** What is listed; '' for anything. */
export interface Filter {
  standing: Standing | '';
  counting: Counting | '';
  office: OfficeState | 'none' | '';
  findings: FindingsState | '';
  words: string;
}

export const ALL: Filter = { standing: '', counting: '', office: '', findings: '', words: '' };

/** What the checks say of a report in a word; `unknown` before the slower ones have looked at it. */
export const FINDINGS_STATES = {
  errors: '有必须改正',
  confirms: '只有需要核实',
  explained: '都已说明',
  none: '没有问题',
  unknown: '还没有查完',
} as const;
export type FindingsState = keyof typeof FINDINGS_STATES;

export function findingsOf(row: DeskRow): FindingsState | null {
  const errors = errorsOf(row);
  if (errors === null) return null;
  if (errors > 0) return 'errors';
  const confirms = confirmsOf(row);
  if (confirms === null) return 'unknown';
  if (confirms > 0) return 'confirms';
  return explainedOf(row) ? 'explained' : 'none';
}

export const officeOf = ({ held }: DeskRow): OfficeState | 'none' | null =>
  held ? (held.file.office?.state ?? 'none') : null;

/** As it is looked for: of any width, without blanks, in any case. */
const toSought = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

const texts = new WeakMap<DeskRow, string>();

/** What a row is found by: its organ as the list and as the report names it, its file. */
function textOf(row: DeskRow): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const names = [nameOf(row), row.held?.examined?.organ ?? '', row.held?.file.fileName ?? ''];
  // Nobody types the sign between them.
  const text = names.map(toSought).join('\0');
  texts.set(row, text);
  return text;
}

/** The rows that are wanted, in their order. */
export function filterRows(rows: readonly DeskRow[], filter: Filter): readonly DeskRow[] {
  const words = toSought(filter.words);
  return rows.filter(
    (row) =>
      (filter.standing === '' || row.standing === filter.standing) &&
      (filter.counting === '' || row.counting === filter.counting) &&
      (filter.office === '' || officeOf(row) === filter.office) &&
      (filter.findings === '' || findingsOf(row) === filter.findings) &&
      (words === '' || textOf(row).includes(words)),
  );
}

/** How many rows stand each way, for the words of the choices; those of which it is null nowhere. */
export function countBy<Key>(
  rows: readonly DeskRow[],
  of: (row: DeskRow) => Key | null,
): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const row of rows) {
    const key = of(row);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
