import type { Examined, Held, Reviewed } from '#src/report/collection/collected.ts';
import type { Desk } from './desk.ts';
import type { DeskReader } from './read-collected.ts';

/** So many reports go to a worker at once: a second or so of its time. */
const BATCH = 20;

interface LookTools {
  desk: Pick<Desk, 'state' | 'reports' | 'setReviewed'>;
  reader: DeskReader;
  thisYear: number;
  /** By the id of a file the one that the same organ sent the year before. */
  lastYearOf: () => LastYear;
}

/** A report that waits, as it is known now: corrected since, it is another. */
interface Waiting {
  id: string;
  examined: Examined;
  /** The id of last year's report of the same organ; '' where there is none. */
  beside: string;
}

/** What could not be looked at is not asked for again, unless it is corrected. */
const passedOver = new WeakSet<Examined>();

/** Beside which report of last year one was looked at: with another it is looked at again. */
const besideOf = new WeakMap<Reviewed, string>();

type LastYear = ReadonlyMap<string, string>;

/** What the other rules have yet to run on: a report as it stands, beside that of last year. */
function toWaiting({ file, examined, reviewed }: Held, lastYear: LastYear): Waiting | null {
  const { id } = file;
  const beside = lastYear.get(id) ?? '';
  const isReviewed = reviewed !== null && (besideOf.get(reviewed) ?? '') === beside;
  return !examined || isReviewed || passedOver.has(examined) ? null : { id, examined, beside };
}

/** How many reports the other rules have yet to run on. */
export const waitingOf = (helds: readonly Held[], lastYear: LastYear): number =>
  helds.filter((held) => toWaiting(held, lastYear)).length;

/** The next of them. */
function nextOf(helds: readonly Held[], lastYear: LastYear): Waiting[] {
  const next: Waiting[] = [];
  for (const held of helds) {
    const waiting = toWaiting(held, lastYear);
    if (waiting) next.push(waiting);
    if (next.length === BATCH) break;
  }
  return next;
}

type Asked = { text: string; lastYear: string | null };

async function textsOf(waiting: readonly Waiting[], { desk }: LookTools): Promise<Asked[] | null> {
  const reports = await desk.reports(waiting.map(({ id }) => id));
  const before = await desk.reports(waiting.map(({ beside }) => beside));
  // The browser gives nothing back.
  if (reports.length < waiting.length) return null;
  return reports.map((report, index) => {
    const last = before[index];
    const text = report?.correction ?? report?.text ?? '';
    return { text, lastYear: last ? (last.correction ?? last.text) : null };
  });
}

/** What the rules say of each; where a worker takes too long for all of them, asked one by one. */
async function review(
  asked: readonly Asked[],
  tools: LookTools,
  signal: AbortSignal,
): Promise<(Reviewed | null)[]> {
  const { reader, thisYear } = tools;
  const answer = await reader({ task: 'review', reports: asked, thisYear }, signal);
  if (answer.state === 'reviewed') return [...answer.reviewed];
  if (asked.length <= 1) return [null];
  const reviewed: (Reviewed | null)[] = [];
  for (const one of asked) {
    if (signal.aborted) break;
    reviewed.push(...(await review([one], tools, signal)));
  }
  return reviewed;
}

/**
 * Has the rules that are too dear for thousands of reports at once run while nothing else is done,
 * a few reports at a time, until all were looked at or `signal` says to stop. What cannot be looked
 * at is passed over.
 */
export async function lookCloser(tools: LookTools, signal: AbortSignal): Promise<void> {
  const { desk } = tools;
  const isStopped = () => signal.aborted;
  while (!isStopped()) {
    const { helds, reading, opening } = desk.state();
    const waiting = nextOf(helds, tools.lastYearOf());
    if (reading || opening || waiting.length === 0) return;
    const asked = await textsOf(waiting, tools);
    if (!asked || isStopped()) return;
    const answers = await review(asked, tools, signal);
    if (isStopped()) return;
    const now = new Map(desk.state().helds.map(({ file, examined }) => [file.id, examined]));
    const reviewed = new Map<string, Reviewed>();
    waiting.forEach(({ id, examined, beside }, index) => {
      const answer = answers[index];
      if (!answer) passedOver.add(examined);
      // What was corrected while it was looked at is looked at again.
      else if (now.get(id) === examined) {
        besideOf.set(answer, beside);
        reviewed.set(id, answer);
      }
    });
    desk.setReviewed(reviewed);
  }
}
