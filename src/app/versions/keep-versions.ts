import { HISTORY_KEY, type ReportForm } from '#src/form/report-form.tsx';
import type { Archive } from '#src/persistence/archive.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { toReportFile } from '#src/report/draft/report-file.ts';
import { contentKey } from '#src/report/versions/content-key.ts';
import type { VersionReason } from '#src/report/versions/version.ts';
import { toLocalIso, type Autosave } from '#src/app/autosave.ts';

/** Keeps versions of the report at hand while this window writes it. */
export interface VersionKeeper {
  /** Whether the last version that was to be kept could not be. */
  hasFailed: () => boolean;
  /** All that was to be kept so far is kept, or refused. */
  settled: () => Promise<void>;
  stop: () => void;
}

const AUTOSAVED_MS = 10 * 60 * 1000;

/** What the keeper needs of the form. */
export type KeptForm = Pick<ReportForm, 'opened' | 'toKeep' | 'on'> & {
  form: { getValues: () => Draft };
};

interface Tools {
  autosave: Pick<Autosave, 'status' | 'onStatus' | 'revision'>;
  archive: () => Promise<Archive>;
  now: () => Date;
}

/**
 * Keeps the report as it was opened once a change of it is saved, every ten minutes of changes, at
 * 定稿, and before the steps that ask for it. The same content is not kept twice in a row, and what
 * cannot be kept holds up nothing.
 */
export function createVersionKeeper(
  { opened, toKeep, on, form }: KeptForm,
  { autosave, archive, now }: Tools,
): VersionKeeper {
  const openedAt = now();
  let isOpenedKept = false;
  let lastAutosaved = openedAt.getTime();
  let finalizedAt = opened.finalized?.at;
  /** Of the version kept last, once it is known. */
  let lastKey: string | null = null;
  let hasFailed = false;
  let keeping = Promise.resolve();

  // The form goes on changing its values.
  const fileOf = (draft: Draft) => {
    const stamp = { revision: autosave.revision(), savedAt: draft.savedAt };
    return structuredClone(toReportFile(draft, stamp));
  };
  const readLastKey = async (store: Archive): Promise<string> => {
    const versions = await store.versions(opened.id);
    const last = versions.state === 'loaded' ? versions.value.at(-1) : undefined;
    return last ? contentKey(last.file) : '';
  };

  const keep = (reason: VersionReason, draft: Draft, date = now()) => {
    // A deleted report leaves nothing behind, and what another window writes is that one's to keep.
    const status = autosave.status();
    if (status.state === 'failed' && (status.why === 'gone' || status.why === 'conflict')) return;
    const version = { report: opened.id, at: toLocalIso(date), reason, file: fileOf(draft) };
    keeping = keeping.then(async () => {
      try {
        const store = await archive();
        lastKey ??= await readLastKey(store);
        const key = contentKey(version.file);
        if (key === lastKey) return;
        const { state } = await store.keep(version);
        hasFailed = state === 'refused';
        if (state === 'saved') lastKey = key;
      } catch {
        hasFailed = true;
      }
    });
  };

  /** Before anything later; nothing where the report is what it was. */
  const keepOpened = (draft: Draft) => {
    if (isOpenedKept || contentKey(fileOf(draft)) === contentKey(fileOf(opened))) return;
    isOpenedKept = true;
    keep(opened.finalized ? 'finalized' : 'opened', opened, openedAt);
  };

  const look = () => {
    if (autosave.status().state !== 'saved') return;
    const draft = form.getValues();
    keepOpened(draft);
    const time = now().getTime();
    if (draft.finalized && draft.finalized.at !== finalizedAt) {
      finalizedAt = draft.finalized.at;
      keep('finalized', draft);
    } else if (isOpenedKept && time - lastAutosaved >= AUTOSAVED_MS) {
      lastAutosaved = time;
      keep('autosaved', draft);
    }
  };
  const take = () => {
    for (const [reason, draft] of toKeep.splice(0)) {
      keepOpened(draft);
      keep(reason, draft);
    }
  };

  take();
  look();
  const stops = [on(HISTORY_KEY, take), autosave.onStatus(look)];
  return {
    hasFailed: () => hasFailed,
    settled: () => keeping,
    stop() {
      stops.forEach((stop) => {
        stop();
      });
      // What was changed in the last moment is saved as the page is left.
      keepOpened(form.getValues());
    },
  };
}
