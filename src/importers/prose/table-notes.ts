// The words around a statutory table: its note, and what is left of a table that was torn.
import type { ImportMessage } from '#src/report/draft/import-message.ts';
import { SECTION_HEADINGS, type SectionId } from '#src/report/sections/sections.ts';
import { TABLES, TABLE_IDS } from '#src/report/tables/tables.ts';
import type { TableId } from '#src/report/tables/table.ts';
import type { Paragraph } from './join-lines.ts';
import type { Line } from './pieces.ts';
import { endsSentence, plainOf } from './plain-text.ts';
import { longNote, tableRemains, wordsBeforeTable } from './prose-messages.ts';

const LONG = 200;

const lettersOf = (text: string): string => text.replace(/[^\p{L}]+/gu, '');

/** All labels of a table, letters only. */
const LABELS = new Map(
  TABLE_IDS.map((id) => {
    const cells = TABLES[id].rows.flat();
    return [id, cells.map((cell) => (cell.kind === 'label' ? lettersOf(cell.text) : '|')).join('')];
  }),
);

/** Nothing but figures and pieces of labels: a row that was not understood. */
function isRemains(text: string, table: TableId): boolean {
  if (/[。；！？]/u.test(text) || /^[（(]?(?:注|备注|说明|单位)/u.test(text)) return false;
  const labels = LABELS.get(table) ?? '';
  return text.split(/[^\p{L}]+/u).every((word) => word === '' || labels.includes(word));
}

/** Lines in the section of a table, the table itself taken out. */
export interface AroundTable {
  lines: readonly Line[];
  /** How many of them stand before the table. */
  before: number;
}

/** A table's note: what stands around it. Words that stood before it are named in a message. */
export function readTableNote(
  table: TableId,
  { lines, before }: AroundTable,
  join: (lines: readonly Line[]) => Paragraph[],
): { note: string; messages: ImportMessage[] } {
  const remains: string[] = [];
  const kept = { before: [] as Line[], after: [] as Line[] };
  let goesOn = false;
  lines.forEach((line, index) => {
    if (!goesOn && isRemains(line.text, table)) remains.push(line.text);
    else {
      kept[index < before ? 'before' : 'after'].push(line);
      goesOn = !endsSentence(line.text) && index + 1 !== before;
    }
  });
  const above = join(kept.before).map(({ text }) => text);
  const note = [...above, ...join(kept.after).map(({ text }) => text)];
  const long = note.filter((paragraph) => paragraph.length > LONG);
  const messages = [
    ...(remains.length > 0 ? [tableRemains(table, remains)] : []),
    ...(above.length > 0 ? [wordsBeforeTable(table, above)] : []),
    ...(long.length > 0 ? [longNote(table, long)] : []),
  ];
  return { note: note.join('\n'), messages };
}

/** The table's heading printed once more above it, as a caption. */
export const isCaptionOf = (text: string, table: TableId): boolean =>
  plainOf(text).includes(plainOf(SECTION_HEADINGS[table].slice(2)));

/** Word for word the heading of a section, with or without its numeral. */
export function isHeadingOf(text: string, section: SectionId): boolean {
  const heading = SECTION_HEADINGS[section];
  return [heading, heading.slice(2)].some((words) => plainOf(words) === plainOf(text));
}
