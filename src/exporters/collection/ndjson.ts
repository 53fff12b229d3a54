import { correctionsOf } from '#src/report/collection/corrections.ts';
import { organOf, type FiledReport } from '#src/report/collection/filed-report.ts';

type Filed = Pick<FiledReport, 'row' | 'file' | 'original'>;

/** What some reader takes for the end of a line, though JSON does not. */
const BREAKS = /[\u0085\u2028\u2029]/g;
/** Escapes that databases refuse inside a text: NUL, and halves of surrogate pairs. */
const REFUSED_ESCAPE = /\\u(?:0000|d[89a-f])/;
const REFUSED = /\0|\p{Cs}/gu;

const toEscape = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A value as JSON on one line, whatever its texts hold. */
function toJsonLine(value: object): string {
  let json = JSON.stringify(value);
  if (REFUSED_ESCAPE.test(json)) {
    json = JSON.stringify(value, (_, item: unknown) =>
      typeof item === 'string' ? item.replace(REFUSED, '\uFFFD') : item,
    );
  }
  return json.replace(BREAKS, toEscape);
}

/**
 * How the desk has a report, beside what the report says itself. Of a file that others wrote nobody
 * chose kind and scope, which a desk that reads the line again has to know.
 */
function collectionOf(report: Filed) {
  const { row } = report;
  const origin = row.held?.file.origin ?? 'own';
  return { organ: organOf(report), standing: row.standing, counting: row.counting, origin };
}

/**
 * A report file on one line, as it is counted. Two keys more than its own: `collection`, how the
 * desk has it, and, where the office corrected it, `officeCorrection` with each change.
 */
export function toNdjsonLine(report: Filed): string {
  const { row, file, original } = report;
  const officeCorrection = original && {
    at: row.held?.file.correctedAt ?? '',
    changes: correctionsOf(report).map(({ place, from, to }) => ({ place, from, to })),
  };
  const keys = { collection: collectionOf(report), ...(officeCorrection && { officeCorrection }) };
  return `${toJsonLine({ ...file, ...keys })}\n`;
}

/** NDJSON: UTF-8 without BOM, one report file a line, LF. One piece a report. */
export async function* toNdjson(
  reports: AsyncIterable<Filed> | Iterable<Filed>,
): AsyncGenerator<string> {
  for await (const report of reports) yield toNdjsonLine(report);
}
