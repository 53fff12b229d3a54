// What a file says, understood as a report: one draft, and a sentence for all that is not certain.
import type { Draft, Kind } from '#src/report/draft/draft.ts';
import type { ImportMessage } from '#src/report/draft/import-message.ts';
import { mapFigures } from '#src/report/draft/report-file.ts';
import { FIGURE_CELLS, figureCellsOf, TABLE_IDS } from '#src/report/tables/tables.ts';
import type { FigureCell, TableId } from '#src/report/tables/table.ts';
import { readFigure } from '#src/report/figures.ts';
import { readProse } from './prose/read-prose.ts';
import type { SourceDocument } from './source-document.ts';
import { unevenTotals } from './statutory/uneven-totals.ts';
import { isBefore2019 } from './statutory/form-of-2019.ts';
import { readStatutory, type StatutoryRead } from './statutory/read-statutory.ts';
import { toSourceText } from './source-text.ts';

/** How much of each table the file decides: `read` of its `cells`, of which `blank` stand empty. */
export type TableCounts = Record<TableId, { cells: number; read: number; blank: number }>;

/** `messages` are those of the understanding; what the reader said stays in its document. */
export type Understood =
  | {
      state: 'understood';
      draft: Draft;
      messages: readonly ImportMessage[];
      counts: TableCounts;
    }
  | { state: 'refused'; reason: string };

const BEFORE_2019 =
  '这是 2019 年以前的格式（统计表分“指标名称、计量单位、统计数”），与现在的三张表没有对应关系，没有读入任何内容。照原文，把需要的内容填进现在的格式。';
const NO_REPORT =
  '这个文件里没有认出年度报告的六个部分和表格，没有读入任何内容。核对是不是这份文件；内容是图片的，换用有文字的原稿。';

/** Kind of an organ, where its name says so. */
function kindOf(organ: string): Kind {
  if (/街道办事处$/u.test(organ)) return 'subdistrict';
  if (/[乡镇]人民政府$/u.test(organ)) return 'township';
  if (/人民政府$/u.test(organ)) return 'government';
  return /人民政府办公[厅室]$/u.test(organ) ? 'office' : 'department';
}

/** A longer text that is no figure is none of a cell's. */
const LONGEST_UNREADABLE = 20;

interface TypedCell {
  text: string;
  note: string;
  /** `kept` is no figure and stands as it is; `dropped` is more than a cell's text. */
  state: 'blank' | 'read' | 'kept' | 'dropped';
}

/** A cell's text as a clerk would type it: a plain figure, its note apart, else as it stands. */
function toTyped(raw: string, { unit }: FigureCell): TypedCell {
  const line = raw.replace(/\s+/gu, ' ').trim();
  const reading = readFigure(line, unit);
  if (reading.state === 'blank') return { text: '', note: '', state: 'blank' };
  if (reading.state === 'read') {
    return { text: reading.text, note: reading.note, state: 'read' };
  }
  return line.length > LONGEST_UNREADABLE
    ? { text: '', note: '', state: 'dropped' }
    : { text: line, note: '', state: 'kept' };
}

type Tables = StatutoryRead['tables'];

const typedIn = (tables: Tables, cell: FigureCell): TypedCell =>
  toTyped(tables[cell.table].texts.get(cell.path) ?? '', cell);

const UNREADABLE: Record<
  'kept' | 'dropped',
  (count: number) => { kind: ImportMessage['kind']; text: string }
> = {
  kept: (count) => ({
    kind: 'changed',
    text: `这张表有 ${count} 格的内容不是可以统计的数字，照原样放在格里。没有发生的改填 0。`,
  }),
  dropped: (count) => ({
    kind: 'unread',
    text: `这张表有 ${count} 格的内容太长，不是数字，没有读入，空着。照原文填写。`,
  }),
};

/** Sentences on what stands in the cells of a table and is no figure. */
function unreadableCells(tables: Tables, table: TableId): ImportMessage[] {
  return (['kept', 'dropped'] as const).flatMap((state) => {
    const odd = figureCellsOf(table).filter((cell) => typedIn(tables, cell).state === state);
    const texts = new Set(odd.map((cell) => tables[table].texts.get(cell.path) ?? ''));
    const raw = [...texts].join('、');
    return odd.length === 0 ? [] : [{ ...UNREADABLE[state](odd.length), place: table, raw }];
  });
}

const isDecided = (tables: Tables, cell: FigureCell): boolean =>
  tables[cell.table].texts.has(cell.path) && typedIn(tables, cell).state !== 'dropped';

/** The cells that stay blank because the file could not be read there, by path. */
const unreadCells = (tables: Tables): string[] =>
  FIGURE_CELLS.filter(
    (cell) => !isDecided(tables, cell) && !(tables[cell.table].unknown ?? []).includes(cell.path),
  ).map(({ path }) => path);

function countOf(tables: Tables, table: TableId): TableCounts[TableId] {
  const read = figureCellsOf(table).filter((cell) => isDecided(tables, cell));
  const blank = read.filter((cell) => typedIn(tables, cell).state === 'blank');
  return { cells: figureCellsOf(table).length, read: read.length, blank: blank.length };
}

const isEmptyNarrative = ({ opening, parts }: Draft['overview']): boolean =>
  opening === '' && parts.length === 0;

/**
 * Understands a document as a report. `empty` is the new draft that it is read into. Total: what is
 * not certain stays blank and is said.
 */
export function toDraft(document: SourceDocument, empty: Draft): Understood {
  if (isBefore2019(toSourceText(document.blocks).text))
    return { state: 'refused', reason: BEFORE_2019 };
  const { tables, rest } = readStatutory(document.blocks);
  let parts = 0;
  const prose = readProse(rest, document.flow, () => {
    parts += 1;
    return `part-${parts}`;
  });
  const { overview, improvement, other } = prose;
  const isNothing =
    [overview, improvement, other].every(isEmptyNarrative) &&
    !TABLE_IDS.some((table) => tables[table].isThere);
  if (isNothing) return { state: 'refused', reason: NO_REPORT };
  const figures = mapFigures<string, string>(empty, (_, cell) => typedIn(tables, cell).text);
  const notes = mapFigures<string, string>(empty, (_, cell) => typedIn(tables, cell).note);
  const printedTotals = {
    ...tables.requests.printedTotals,
    ...tables.disputes.printedTotals,
  };
  const draft: Draft = {
    ...empty,
    ...figures,
    organ: { ...empty.organ, name: prose.organ, kind: kindOf(prose.organ) },
    year: prose.year === null ? '' : String(prose.year),
    title: prose.title,
    preface: prose.preface,
    overview,
    improvement,
    other,
    signature: prose.signature,
    notes: { cells: notes, ...prose.tableNotes },
    source: { printedTotals, accepted: false, unread: unreadCells(tables) },
  };
  return {
    state: 'understood',
    draft,
    messages: [
      ...TABLE_IDS.flatMap((table) => tables[table].messages),
      ...TABLE_IDS.flatMap((table) => unreadableCells(tables, table)),
      ...unevenTotals(draft, printedTotals, (path) =>
        TABLE_IDS.some((table) => tables[table].texts.has(path)),
      ),
      ...prose.messages,
    ],
    counts: {
      proactive: countOf(tables, 'proactive'),
      requests: countOf(tables, 'requests'),
      disputes: countOf(tables, 'disputes'),
    },
  };
}
