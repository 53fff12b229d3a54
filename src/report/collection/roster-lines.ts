// What each line of a pasted list says: an organ with its short names and its 类别, or what the
// organs below it are (二、乡镇).
import { readKindWord } from './kind-words.ts';
import { organKey } from './organ-key.ts';
import {
  columnsOf,
  isShortOf,
  LONGEST_NAME,
  pastedLines,
  typedCells,
  type PastedLine,
} from './roster-cells.ts';
import { guessColumns, looksLikeOrgan, readHead, type Columns } from './roster-columns.ts';

/** An organ as a line names it; `kindWord` as written, '' where it says none. */
export interface NamedOrgan {
  name: string;
  shortNames: string[];
  kindWord: string;
}

/** What a pasted list holds, and the words of it that are neither organ nor name nor 类别. */
export interface RosterLines {
  organs: NamedOrgan[];
  unused: { line: number; words: string }[];
}

const TITLE = /(?:名单|清单|一览表|名录|目录|统计表|汇总表|登记表)(?:[（(][^（()）]*[)）])?$|^附件/;
const TOTAL = /^(?:合计|共计|总计)/;
const SHORT_MARKS = /[、，,;；/]/;
const SHORT_LEAD = /^(?:以下)?简称[:：为是]?/;
const COUNT = /^共?\d+[个家]?(?:单位)?$/;

/** The short names that a cell of 简称 lists. */
export const shortNamesIn = (words: string): string[] =>
  words
    .split(SHORT_MARKS)
    .map((word) => organKey(word.replace(/["“”「」]/g, '')))
    .filter((word) => word !== '');

/** The words in brackets that a cell ends with; a bracket that nobody closed ends there, too. */
function splitBracket(cell: string): { before: string; inside: string } {
  const open = Math.max(cell.lastIndexOf('（'), cell.lastIndexOf('('));
  const close = Math.max(cell.lastIndexOf('）'), cell.lastIndexOf(')'));
  const isEnd = open > 0 && (close < open || close === cell.length - 1);
  if (!isEnd) return { before: cell, inside: '' };
  return { before: cell.slice(0, open), inside: cell.slice(open + 1).replace(/[)）]$/, '') };
}

/**
 * The organ of a cell. Brackets behind a name hold its short names, its 类别 or a count; what else
 * they hold, as 县政府办公室（县外事办公室）, is part of the name.
 */
function readName(cell: string): NamedOrgan {
  const { before, inside } = splitBracket(cell);
  const name = organKey(before);
  const plain = organKey(inside);
  const shortNames = shortNamesIn(plain.replace(SHORT_LEAD, ''));
  const isShort = SHORT_LEAD.test(plain) || shortNames.every((short) => isShortOf(short, name));
  if (plain === '' || COUNT.test(plain)) return { name, shortNames: [], kindWord: '' };
  if (readKindWord(plain, name)) return { name, shortNames: [], kindWord: plain };
  if (isShort) return { name, shortNames, kindWord: '' };
  return { name: cell.replace(/[\s\p{Cf}]/gu, ''), shortNames: [], kindWord: '' };
}

/** 二、乡镇（12个）: no organ, but what the next ones are. Whose office 政府办 is, it does say. */
function readHeading(cells: readonly string[]): string | null {
  const [cell = '', ...others] = cells.filter((text) => text !== '');
  if (others.length > 0) return null;
  const title = cell.replace(/[:：]$/, '');
  const { before, inside } = splitBracket(title);
  const isCounted = COUNT.test(organKey(inside));
  const word = organKey(isCounted ? before : title);
  const isMarked = isCounted || title !== cell;
  const kind = readKindWord(word);
  const isGroup = kind !== null && kind !== 'office' && kind !== 'government';
  return isGroup || (isMarked && !looksLikeOrgan(word)) ? word : null;
}

function readColumns(cells: readonly string[], columns: Columns): NamedOrgan[] {
  const organ = readName(cells[columns.name] ?? '');
  if (organ.name === '') return [];
  const known = [columns.name, columns.kind, columns.short];
  const guessed = cells.filter((cell, at) => !known.includes(at) && isShortOf(cell, organ.name));
  const given = columns.short < 0 ? guessed : [cells[columns.short] ?? ''];
  const shortNames = [...organ.shortNames, ...given.flatMap(shortNamesIn)];
  return [{ ...organ, shortNames, kindWord: cells[columns.kind] || organ.kindWord }];
}

/** Without columns each cell says what it is; organs one behind the other are each an organ. */
function readTyped(cells: readonly string[]): { organs: NamedOrgan[]; unused: string[] } {
  const isName = (cell: string) => readKindWord(cell) === null;
  const first = Math.max(cells.findIndex(isName), 0);
  const organ = readName(cells[first] ?? '');
  const organs = [organ];
  const unused: string[] = [];
  cells.forEach((cell, at) => {
    const last = organs.at(-1) ?? organ;
    if (at === first) return;
    if (readKindWord(cell, last.name)) last.kindWord ||= cell;
    else if (isShortOf(cell, last.name)) last.shortNames.push(organKey(cell));
    else if (looksLikeOrgan(cell)) organs.push(readName(cell));
    else unused.push(cell);
  });
  return { organs, unused };
}

interface Layout {
  /** How many lines stand above the organs. */
  above: number;
  /** Null where the lines are typed. */
  columns: Columns | null;
  separator: string | RegExp;
}

const MOST_ABOVE = 10;

/** The head row among the first lines, else what the columns hold. */
function readLayout(lines: readonly PastedLine[]): Layout {
  const separators = ['\t', /[,，]/, /[;；]/];
  for (const [at, { text }] of lines.slice(0, MOST_ABOVE).entries()) {
    const separator = separators.find((mark) => columnsOf(text, mark).length > 1) ?? '\t';
    const cells = columnsOf(text, separator);
    const columns =
      readHead(cells) ?? (readHead(typedCells(text)) && { name: 0, short: 0, kind: 0 });
    if (columns) return { above: at + 1, columns: cells.length > 1 ? columns : null, separator };
  }
  const rows = lines.filter(({ text }) => text.includes('\t'));
  if (rows.length === 0) return { above: 0, columns: null, separator: '\t' };
  const columns = guessColumns(rows.map(({ text }) => columnsOf(text, '\t')));
  return { above: 0, columns, separator: '\t' };
}

/** Reads a pasted list line by line. Linear in its length. */
export function readLines(pasted: string): RosterLines {
  const lines = pastedLines(pasted);
  const { above, columns, separator } = readLayout(lines);
  const read: RosterLines = { organs: [], unused: [] };
  let heading = '';
  for (const { number, text } of lines.slice(above)) {
    const cells = columns ? columnsOf(text, separator) : typedCells(text);
    const only = cells.filter((cell) => cell !== '');
    const [words = ''] = only;
    if (only.length === 0 || TOTAL.test(organKey(words)) || readHead(cells)) continue;
    if (read.organs.length === 0 && only.length === 1 && TITLE.test(organKey(words))) continue;
    const group = readHeading(cells);
    if (group !== null) {
      heading = group;
      continue;
    }
    const typed = columns ? { organs: readColumns(cells, columns), unused: [] } : readTyped(cells);
    for (const organ of typed.organs) {
      if (!/\p{L}/u.test(organ.name)) continue;
      if (organ.name.length <= LONGEST_NAME)
        read.organs.push({ ...organ, kindWord: organ.kindWord || heading });
      else read.unused.push({ line: number, words: organ.name });
    }
    for (const rest of typed.unused) read.unused.push({ line: number, words: rest });
  }
  return read;
}
