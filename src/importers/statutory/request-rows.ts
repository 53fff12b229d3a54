// The rows of table 三 as a foreign file has them, each with its seven figures and how sure it is
// which row of the form it is.
import type { Candidate, CandidateRows } from './candidate.ts';
import { readGridRow } from './request-grid-row.ts';
import { readLineRows } from './request-line-rows.ts';
import { rawOf, type LineRow, type SourceRow } from './source-rows.ts';

/** The rows of figures of table 三, in the order of the file. */
export function readCandidates(rows: readonly SourceRow[]): CandidateRows {
  const candidates: Candidate[] = [];
  const unread: string[] = [];
  for (let at = 0; at < rows.length;) {
    const row = rows[at];
    if (!row) break;
    if (row.kind === 'grid') {
      const read = readGridRow(row);
      if (read === 'unread') unread.push(rawOf(row));
      else if (read) candidates.push(read);
      at += 1;
      continue;
    }
    let end = at;
    const lines: LineRow[] = [];
    for (let line = rows[end]; line?.kind === 'line'; line = rows[end]) {
      lines.push(line);
      end += 1;
    }
    const read = readLineRows(lines);
    for (const candidate of read.candidates) candidates.push(candidate);
    for (const raw of read.unread) unread.push(raw);
    at = end;
  }
  return { candidates, unread };
}
