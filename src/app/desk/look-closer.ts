import type { Reviewed } from '#src/report/collection/collected.ts';
import type { Desk } from './desk.ts';
import type { DeskReader } from './read-collected.ts';

/** So many reports go to a worker at once: a second or so of its time. */
const BATCH = 20;

interface LookTools {
  desk: Desk;
  reader: DeskReader;
  thisYear: number;
  /** By the id of a file the one that the same organ sent the year before. */
  lastYearOf: () => ReadonlyMap<string, string>;
}

/**
 * Has the rules that are too dear for thousands of reports at once run while nothing else is done,
 * a few reports at a time, until all were looked at or `signal` says to stop.
 */
export async function lookCloser(
  { desk, reader, thisYear, lastYearOf }: LookTools,
  signal: AbortSignal,
): Promise<void> {
  const isStopped = () => signal.aborted;
  while (!isStopped()) {
    const { helds, reading, opening } = desk.state();
    const next = helds.filter(({ examined, reviewed }) => examined && !reviewed).slice(0, BATCH);
    if (reading || opening || next.length === 0) return;
    const ids = next.map(({ file }) => file.id);
    const lastYear = lastYearOf();
    const before = ids.map((id) => lastYear.get(id) ?? '');
    const [reports, lastReports] = [await desk.reports(ids), await desk.reports(before)];
    const asked = reports.map((report, index) => {
      const last = lastReports[index];
      const text = report?.correction ?? report?.text ?? '';
      return { text, lastYear: last ? (last.correction ?? last.text) : null };
    });
    const answer = await reader({ task: 'review', reports: asked, thisYear }, signal);
    if (isStopped() || answer.state !== 'reviewed') return;
    const reviewed = new Map<string, Reviewed>();
    answer.reviewed.forEach((one, index) => {
      const id = ids[index];
      if (one && id !== undefined) reviewed.set(id, one);
    });
    // What cannot be looked at now would be asked for for ever.
    if (reviewed.size === 0) return;
    desk.setReviewed(reviewed);
  }
}
