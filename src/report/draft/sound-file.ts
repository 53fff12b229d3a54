// A report file as this version writes it, known without zod: what the first page load can do without.
import { figureCellsOf } from '#src/report/tables/tables.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { FORMAT, KIND_IDS, SCOPE_IDS, VERSION } from './draft.ts';
import { isRecord, type JsonRecord } from './json.ts';
import type { FileFigure, ReportFile } from './report-file.ts';

type Guard<Value> = (value: unknown) => value is Value;

/** One guard for each key that the schema names; a key without one does not compile. */
type Guards<Shape> = {
  [Key in keyof Shape as string extends Key ? never : Key]-?: Guard<Shape[Key]>;
};

/** The schema drops a key `__proto__`. */
const isPlain: Guard<JsonRecord> = (value): value is JsonRecord =>
  isRecord(value) && !Object.hasOwn(value, '__proto__');
const isText: Guard<string> = (value) => typeof value === 'string';
const isNumber: Guard<number> = (value): value is number => Number.isFinite(value);
const isFlag: Guard<boolean> = (value) => typeof value === 'boolean';
const isFigure: Guard<FileFigure> = (value) =>
  value === undefined || value === null || isText(value) || isNumber(value);

const oneOf =
  <Value>(values: readonly Value[]): Guard<Value> =>
  (value): value is Value =>
    values.some((known) => known === value);
const orNull =
  <Value>(is: Guard<Value>): Guard<Value | null> =>
  (value) =>
    value === null || is(value);
const orNone =
  <Value>(is: Guard<Value>): Guard<Value | undefined> =>
  (value) =>
    value === undefined || is(value);
const listOf =
  <Value>(is: Guard<Value>): Guard<Value[]> =>
  (value): value is Value[] =>
    Array.isArray(value) && value.every(is);
const recordOf =
  <Value>(is: Guard<Value>): Guard<Record<string, Value>> =>
  (value): value is Record<string, Value> =>
    isPlain(value) && Object.values(value).every(is);

function shaped<Shape>(guards: Guards<Shape>): Guard<Shape> {
  const fields = Object.entries<Guard<unknown>>(guards);
  return (value): value is Shape => isPlain(value) && fields.every(([key, is]) => is(value[key]));
}

const isTable =
  <Id extends TableId>(id: Id): Guard<ReportFile[Id]> =>
  (value): value is ReportFile[Id] =>
    isPlain(value) &&
    figureCellsOf(id).every(({ row, column }) => {
      const figures = value[row];
      return isPlain(figures) && isFigure(figures[column]);
    });

const isNarrative = shaped<ReportFile['overview']>({
  opening: isText,
  parts: listOf(shaped({ id: isText, heading: isText, text: isText })),
});

/** Whether a file fits the schema of report files, in the version at hand. Never true where zod says no. */
export const isSoundFile = shaped<ReportFile>({
  format: oneOf([FORMAT]),
  version: oneOf([VERSION]),
  id: isText,
  revision: isNumber,
  savedAt: isText,
  organ: shaped({ name: isText, kind: oneOf(KIND_IDS) }),
  scope: oneOf(SCOPE_IDS),
  year: (value) => isFigure(value) && value !== undefined,
  title: isText,
  preface: isText,
  overview: isNarrative,
  proactive: isTable('proactive'),
  requests: isTable('requests'),
  disputes: isTable('disputes'),
  improvement: isNarrative,
  other: isNarrative,
  notes: shaped({ cells: recordOf(isText), proactive: isText, requests: isText, disputes: isText }),
  signature: shaped({ organ: isText, date: isText }),
  source: orNull(
    shaped({
      fileName: orNone(isText),
      printedTotals: orNone(recordOf(isNumber)),
      accepted: orNone(isFlag),
      text: orNone(isText),
      messages: orNone(listOf(shaped({ kind: isText, place: isText, text: isText, raw: isText }))),
      counts: orNone(recordOf(shaped({ cells: isNumber, read: isNumber, blank: isNumber }))),
      unread: orNone(listOf(isText)),
      seen: orNone(isFlag),
    }),
  ),
  reference: orNull(shaped({ fileName: orNone(isText), report: orNone(isPlain) })),
  explanations: listOf(shaped({ rule: isText, place: isText, text: isText, for: orNone(isPlain) })),
  done: listOf(isText),
  finalized: orNull(shaped({ at: isText, revision: isNumber })),
  typed: orNone(recordOf(isText)),
});
