import type { Counting, DeskRow, OfficeState, Standing } from '#src/report/collection/collected.ts';
import { confirmsOf, errorsOf, nameOf } from './row-values.ts';

/** What is listed; '' for anything. */
export interface Filter {
  standing: Standing | '';
  counting: Counting | '';
  office: OfficeState | 'none' | '';
  findings: 'errors' | 'confirms' | 'none' | '';
  words: string;
}

export const ALL: Filter = { standing: '', counting: '', office: '', findings: '', words: '' };

/** As it is looked for: of any width, without blanks, in any case. */
const toSought = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

function hasFindings(row: DeskRow, wanted: Filter['findings']): boolean {
  switch (wanted) {
    case '':
      return true;
    case 'errors':
      return (errorsOf(row) ?? 0) > 0;
    case 'confirms':
      return (confirmsOf(row) ?? 0) > 0;
    case 'none':
      return errorsOf(row) === 0 && confirmsOf(row) === 0;
  }
}

const officeOf = ({ held }: DeskRow): OfficeState | 'none' | null =>
  held ? (held.file.office?.state ?? 'none') : null;

/** The rows that are wanted, in their order. */
export function filterRows(rows: readonly DeskRow[], filter: Filter): readonly DeskRow[] {
  const words = toSought(filter.words);
  return rows.filter(
    (row) =>
      (filter.standing === '' || row.standing === filter.standing) &&
      (filter.counting === '' || row.counting === filter.counting) &&
      (filter.office === '' || officeOf(row) === filter.office) &&
      hasFindings(row, filter.findings) &&
      (words === '' ||
        toSought(nameOf(row)).includes(words) ||
        toSought(row.held?.file.fileName ?? '').includes(words)),
  );
}

/** How many rows stand each way, for the words of the choices. */
export function countBy(rows: readonly DeskRow[], of: (row: DeskRow) => string | null) {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = of(row);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
export const officeKeyOf = officeOf;
