// The words around a statutory table: its note, and what is left of a table that was torn.
import type { ImportMessage } from '#src/report/draft/import-message.ts';
import { SECTION_HEADINGS } from '#src/report/sections/sections.ts';
import { TABLES } from '#src/report/tables/tables.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { plainOf } from './plain-text.ts';
import { longNote, tableRemains, wordsBeforeTable } from './prose-messages.ts';

const LONG = 200;
/** The heading and all labels of a table, one after the other. */
const LABELS = Object.fromEntries(
  Object.entries(TABLES).map(([id, { rows }]) => [
    id,
    plainOf(
      rows
        .flat()
        .map((cell) => (cell.kind === 'label' ? cell.text : '|'))
        .join(''),
    ),
  ]),
);

/** Nothing but figures and pieces of labels: a row that was not understood. */
function isRemains(text: string, table: TableId): boolean {
  if (/[。；！？]/u.test(text) || /^[（(]?(?:注|备注|说明|单位)/u.test(text)) return false;
  const labels = LABELS[table] ?? '';
  const words = text.split(/[\s|\d./／—－-]+/u).map(plainOf);
  return words.every((word) => word === '' || labels.includes(word));
}

/** Words of one table's section, the table itself taken out. */
export interface AroundTable {
  before: readonly string[];
  after: readonly string[];
}

export function readTableNote(
  table: TableId,
  { before, after }: AroundTable,
): { note: string; messages: ImportMessage[] } {
  const isNote = (text: string) => !isRemains(text, table);
  const kept = { before: before.filter(isNote), after: after.filter(isNote) };
  const remains = [...before, ...after].filter((text) => !isNote(text));
  const lines = [...kept.before, ...kept.after];
  const long = lines.filter((line) => line.length > LONG);
  return {
    note: lines.join('\n'),
    messages: [
      ...(remains.length > 0 ? [tableRemains(table, remains)] : []),
      ...(kept.before.length > 0 ? [wordsBeforeTable(table, kept.before)] : []),
      ...(long.length > 0 ? [longNote(table, long)] : []),
    ],
  };
}

/** The table's heading printed once more above it, as a caption. */
export const isCaptionOf = (text: string, table: TableId): boolean =>
  plainOf(text).endsWith(plainOf(SECTION_HEADINGS[table].slice(2)));
