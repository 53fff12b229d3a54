import type { CollectionStore } from '#src/persistence/collection-store.ts';
import type { CollectedFile, Examined, Held } from '#src/report/collection/collected.ts';
import type { DeskReader } from './read-collected.ts';

interface ExamineTools {
  store: CollectionStore;
  readers: readonly DeskReader[];
  thisYear: number;
  /** Whether what comes of it is still wanted. */
  isOpen: () => boolean;
  onProgress: (done: number, total: number) => void;
}

/** So many reports go to a worker at once: a megabyte or so. */
const BATCH = 100;

/**
 * The stored files with what is known of their reports, in their order. Rejects where one of them
 * could not be asked for: a report that was not looked at is not one that cannot be read.
 */
export async function examineAll(
  files: readonly CollectedFile[],
  { store, readers, thisYear, isOpen, onProgress }: ExamineTools,
): Promise<Held[]> {
  const examined = new Map<string, Examined | null>();
  const withReport = files.filter(({ origin }) => origin !== 'unread');
  let next = 0;
  let done = 0;
  const work = async (reader: DeskReader) => {
    while (next < withReport.length && isOpen()) {
      const batch = withReport.slice(next, next + BATCH);
      next += BATCH;
      const reports = await store.reports(batch.map(({ id }) => id));
      if (reports.state === 'refused') throw new Error(`Reports were refused: ${reports.refusal}`);
      const texts = reports.value.map((report) => report?.correction ?? report?.text ?? '');
      const { signal } = new AbortController();
      const answer = await reader({ task: 'examine', texts, thisYear }, signal);
      if (answer.state !== 'examined')
        throw new Error(`Reports were not examined: ${answer.state}`);
      batch.forEach(({ id }, index) => examined.set(id, answer.examined[index] ?? null));
      done += batch.length;
      onProgress(done, withReport.length);
    }
  };
  await Promise.all(readers.map(work));
  return files.map((file) => ({
    file,
    examined: examined.get(file.id) ?? null,
    reviewed: null,
  }));
}
