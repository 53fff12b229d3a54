import type { Stored } from '#src/persistence/archive.ts';
import type { DraftStore, LoadResult } from '#src/persistence/draft-store.ts';
import { standardTitle } from '#src/report/document/title.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { isRecord } from '#src/report/draft/json.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { restore } from '#src/report/draft/restore.ts';
import { freshId } from './fresh.ts';

/** A stored record that cannot be opened, and what is known of it: '' where nothing is. */
export interface TornReport extends Stored {
  state: 'torn';
  title: string;
  savedAt: string;
}

/** A stored record, by itself. `isNewer` where a newer version of this program wrote it. */
export type ListedReport =
  { state: 'read'; id: string; draft: Draft; isNewer: boolean; file: unknown } | TornReport;

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 200) : '';

/** Takes what it can of a record that is no report. */
export function toTorn({ id, file }: Stored): TornReport {
  const { organ, year, title, savedAt } = isRecord(file) ? file : {};
  const name = textOf(isRecord(organ) ? organ.name : '');
  const named = { organ: { name, kind: 'department' as const }, year: textOf(year) };
  const known = textOf(title) || (name === '' ? '' : standardTitle(named));
  return { state: 'torn', id, file, title: known, savedAt: textOf(savedAt) };
}

/** Reads a stored record. What cannot be opened under its id is torn. Never throws. */
export function readStored({ id, file }: Stored): ListedReport {
  try {
    const restored = restore(file, newDraft(freshId(), ''));
    if (restored.state === 'refused' || restored.draft.id !== id) return toTorn({ id, file });
    return { state: 'read', id, draft: restored.draft, isNewer: restored.readOnly, file };
  } catch {
    return toTorn({ id, file });
  }
}

/** When it was saved; what does not say so is oldest. */
const timeOf = (report: ListedReport): number =>
  Date.parse(report.state === 'read' ? report.draft.savedAt : report.savedAt) || 0;

/** Latest first; of the same second the one that was begun last, which its id tells. */
function byTime(one: ListedReport, other: ListedReport): number {
  const [first, second] = [String(one.id), String(other.id)];
  return timeOf(other) - timeOf(one) || (first === second ? 0 : first < second ? 1 : -1);
}

/** What gives the list loads later, and may not be had either. */
async function listAll(store: DraftStore): Promise<LoadResult<Stored[]>> {
  try {
    return await (await store.archive()).list();
  } catch {
    return { state: 'refused', refusal: 'failed' };
  }
}

/** Every record of the store, latest first. Never rejects. */
export async function loadReports(store: DraftStore): Promise<LoadResult<ListedReport[]>> {
  const result = await listAll(store);
  if (result.state === 'refused') return result;
  return { state: 'loaded', value: result.value.map(readStored).sort(byTime) };
}

/** The reports of the store that can be read, latest first; null while none were given. */
export async function loadDrafts(store: DraftStore): Promise<Draft[] | null> {
  const result = await loadReports(store);
  if (result.state === 'refused') return null;
  return result.value.flatMap((report) => (report.state === 'read' ? [report.draft] : []));
}
