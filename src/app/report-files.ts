import { fileName } from '#src/exporters/file-name.ts';
import { newDraft, likelyYear } from '#src/report/draft/new-draft.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { toReportFile, toReportJson } from '#src/report/draft/report-file.ts';
import { download, release } from './download.ts';
import { toLocalIso } from './autosave.ts';
import { freshId } from './fresh.ts';

/** A new report for the likeliest year. */
export const freshDraft = (): Draft => newDraft(freshId(), String(likelyYear(new Date())));

/** Whether the report file holds what is never published, or nobody here knows. */
function isInternalFile(draft: Draft): boolean {
  const { explanations, reference, source } = draft;
  const known = Object.keys(newDraft('', ''));
  const isKnown = Object.keys(draft).every((key) => known.includes(key));
  return explanations.length > 0 || reference !== null || source !== null || !isKnown;
}

/**
 * The report file of a draft, for a copy that loses nothing; `isDraft` where it is to be marked
 * 草稿.
 */
export function toDataFile(draft: Draft, isDraft: boolean): { name: string; text: string } {
  const stamp = { revision: draft.revision, savedAt: toLocalIso(new Date()) };
  const marks = { isDraft, isInternal: isInternalFile(draft) };
  return { name: fileName(draft, marks, 'json'), text: toReportJson(toReportFile(draft, stamp)) };
}

/** Downloads the report file. */
export function downloadReportFile(draft: Draft, isDraft: boolean): void {
  const { name, text } = toDataFile(draft, isDraft);
  release(download(name, text, 'application/json'));
}
