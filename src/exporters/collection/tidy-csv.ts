import { organOf, type FiledReport } from '#src/report/collection/filed-report.ts';
import { toTypedFigure, type FileFigure } from '#src/report/draft/report-file.ts';
import { readFigure, type Unit } from '#src/report/figures.ts';
import { FIGURE_CELLS, TABLES, leafAt } from '#src/report/tables/tables.ts';

const HEADER = 'organ,kind,scope,year,place,table,row,column,value,raw';
const BOM = '\uFEFF';
const LINE_END = '\r\n';

/** A field as RFC 4180 has it: in quotes where it holds a comma, a quote or a break, quotes doubled. */
const quote = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Beginnings = + - @ of any width, after any blanks. sql/collection.sql has the same. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/;

/**
 * A text of unknown origin as a field has it: with a leading apostrophe where a spreadsheet might take
 * it for a formula, a signed number as well, and without the NUL that no database takes as text.
 */
export const toCsvText = (text: string): string =>
  `${FORMULA.test(text) ? "'" : ''}${text.replaceAll('\0', '\uFFFD')}`;

const toField = (text: string): string => quote(toCsvText(text));

/** What is the same in every report: the cell's path and its labels, commas around them. */
const CELLS = FIGURE_CELLS.map((cell) => {
  const labels = [cell.path, TABLES[cell.table].shortName, cell.rowLabel, cell.columnLabel];
  return { cell, middle: `,${labels.map(quote).join(',')},` };
});

/** `value,raw` of a cell. A blank one has neither, which is not the same as 0. */
function figureFields(figure: FileFigure, typed: string | undefined, unit: Unit): string {
  // Nearly all are whole numbers as such.
  if (typeof figure === 'number' && Number.isInteger(figure) && typed === undefined) {
    const reading = readFigure(String(figure), unit);
    if (reading.state === 'read') return `${reading.text},${figure}`;
  }
  const raw = toTypedFigure(figure, typed, unit);
  const reading = readFigure(raw, unit);
  return `${reading.state === 'read' ? reading.text : ''},${toField(raw)}`;
}

type Filed = Pick<FiledReport, 'row' | 'file'>;

/** The lines of one report: one a typed cell, in the order of the form, totals never. */
function reportLines(report: Filed): string {
  const { organ, scope, year, typed } = report.file;
  const head = [organOf(report), organ.kind, scope, year === null ? '' : String(year)];
  const front = head.map(toField).join(',');
  return CELLS.map(
    ({ cell, middle }) =>
      front +
      middle +
      figureFields(leafAt<FileFigure>(report.file, cell), typed?.[cell.path], cell.unit) +
      LINE_END,
  ).join('');
}

/**
 * Tidy CSV: UTF-8 with BOM, CRLF, quoted by RFC 4180, one line a typed cell of every report given,
 * blank ones too. `kind`, `scope` and `place` are the ids of the report file, `table`, `row` and
 * `column` the labels of the form; `value` is a plain decimal in 件 or 万元, empty where `raw`, the
 * text as typed, is not a number. One piece a report, so that no text of it all is ever made.
 */
export async function* toTidyCsv(
  reports: AsyncIterable<Filed> | Iterable<Filed>,
): AsyncGenerator<string> {
  yield CSV_HEAD;
  for await (const report of reports) yield reportLines(report);
}

/** What such a file begins with, and the lines of each report after it. */
export const CSV_HEAD = `${BOM}${HEADER}${LINE_END}`;
export const toCsvLines = reportLines;
