import type { Draft } from '#src/report/draft/draft.ts';
import { readReportFile, type ImportResult } from './read-report-file.ts';
import { importReader } from './shared-reader.ts';

/** Reads a file like any import; nothing of it is stored as a report of its own. Never rejects. */
export function readAside(file: File, signal: AbortSignal): Promise<ImportResult> {
  const keep = (draft: Draft) => Promise.resolve({ ...draft, revision: draft.revision + 1 });
  return readReportFile(file, signal, { reader: importReader, keep });
}
