import type { CollectionStore } from '#src/persistence/collection-store.ts';
import type { LoadResult } from '#src/persistence/draft-store.ts';
import type {
  CollectedFile,
  CollectedReport,
  Examined,
  Held,
} from '#src/report/collection/collected.ts';
import { isRecord } from '#src/report/draft/json.ts';
import type { DeskReader } from './read-collected.ts';

export interface ExamineTools {
  store: CollectionStore;
  readers: readonly DeskReader[];
  thisYear: number;
  /** Whether what comes of it is still wanted. */
  isOpen: () => boolean;
  onProgress?: (done: number, total: number) => void;
}

/** So many reports go to a worker at once: a megabyte or so. */
const BATCH = 100;
const FAILED = { state: 'refused', refusal: 'failed' } as const;

/** The kind of organ in the text of a stored report; null where it is none that can be read. */
function kindIn(text: string): unknown {
  try {
    const report: unknown = JSON.parse(text);
    return isRecord(report) && isRecord(report.organ) ? report.organ.kind : null;
  } catch {
    return null;
  }
}

/** With what only the two texts of a corrected report tell together. */
function besideOriginal(examined: Examined | null, report: CollectedReport | undefined) {
  if (!examined || !report || report.correction === null) return examined;
  const kind = kindIn(report.text);
  return { ...examined, isKindCorrected: kind !== null && kind !== examined.kind };
}

type ExaminedTexts = LoadResult<readonly (Examined | null)[]>;

/** Has a worker look at texts; where it takes too long for all of them, at half of them each time. */
async function examineTexts(
  texts: readonly string[],
  reader: DeskReader,
  thisYear: number,
): Promise<ExaminedTexts> {
  const { signal } = new AbortController();
  const answer = await reader({ task: 'examine', texts, thisYear }, signal);
  if (answer.state === 'examined') return { state: 'loaded', value: answer.examined };
  if (texts.length <= 1) return FAILED;
  const half = Math.ceil(texts.length / 2);
  const first = await examineTexts(texts.slice(0, half), reader, thisYear);
  if (first.state === 'refused') return first;
  const second = await examineTexts(texts.slice(half), reader, thisYear);
  if (second.state === 'refused') return second;
  return { state: 'loaded', value: [...first.value, ...second.value] };
}

/**
 * The stored files with what is known of their reports, in their order. Refused where one of them
 * could not be asked for: a report that was not looked at is not one that cannot be read.
 */
export async function examineAll(
  files: readonly CollectedFile[],
  { store, readers, thisYear, isOpen, onProgress }: ExamineTools,
): Promise<LoadResult<Held[]>> {
  const found = new Map<string, Examined | null>();
  const withReport = files.filter(({ origin }) => origin !== 'unread');
  let next = 0;
  let done = 0;
  const work = async (reader: DeskReader): Promise<LoadResult<null>> => {
    while (next < withReport.length && isOpen()) {
      const batch = withReport.slice(next, next + BATCH);
      next += BATCH;
      const reports = await store.reports(batch.map(({ id }) => id));
      if (reports.state === 'refused') return reports;
      const texts = reports.value.map((report) => report?.correction ?? report?.text ?? '');
      const examined = await examineTexts(texts, reader, thisYear).catch(() => FAILED);
      if (examined.state === 'refused') return examined;
      batch.forEach(({ id }, index) => {
        found.set(id, besideOriginal(examined.value[index] ?? null, reports.value[index]));
      });
      done += batch.length;
      onProgress?.(done, withReport.length);
    }
    return { state: 'loaded', value: null };
  };
  const worked = await Promise.all(readers.map(work));
  const refused = worked.find((result) => result.state === 'refused');
  if (refused) return refused;
  return {
    state: 'loaded',
    value: files.map((file) => ({ file, examined: found.get(file.id) ?? null, reviewed: null })),
  };
}
