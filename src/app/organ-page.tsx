import { useEffect, useState } from 'react';
import type { DraftStore } from '#src/persistence/draft-store.ts';
import { titleOf } from '#src/report/document/title.ts';
import { readYear, type Draft } from '#src/report/draft/draft.ts';
import { toReference } from '#src/report/last-year/to-reference.ts';
import { OrganStep } from '#src/steps/organ/organ-step.tsx';
import type { KeptReport } from '#src/steps/organ/likely-reports.ts';
import type { ReadReference } from '#src/steps/organ/reference-field.tsx';
import { loadDrafts } from './load-drafts.ts';
import type { RosterEntry } from '#src/report/collection/collected.ts';
import { readAside } from './read-aside.ts';
import { toReferenceNotes } from './reference-notes.ts';
import { usePreset } from './use-preset.ts';

const NO_ORGANS: readonly RosterEntry[] = [];

const readReference: ReadReference = async (file) => {
  const { signal } = new AbortController();
  const { fileName, draft, notes, source } = await readAside(file, signal);
  if (!draft) return { state: 'refused', reason: notes.join('') };
  const messages = toReferenceNotes(notes, source);
  return { state: 'read', reference: toReference(draft, fileName), messages };
};

const toKept = (draft: Draft): KeptReport => {
  const title = titleOf(draft);
  return {
    id: draft.id,
    title,
    organ: draft.organ.name.trim(),
    year: readYear(draft.year),
    savedAt: draft.savedAt,
    toReference: () => toReference(draft, title),
  };
};

/** 报告信息, joined with the files and the other reports that may be last year's. */
export function OrganPage({ store, id }: { store: DraftStore; id: string }) {
  const [today] = useState(() => new Date());
  const [kept, setKept] = useState<readonly KeptReport[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void loadDrafts(store).then((drafts) => {
      if (isCurrent) setKept((drafts ?? []).filter((draft) => draft.id !== id).map(toKept));
    });
    return () => {
      isCurrent = false;
    };
  }, [store, id]);
  const preset = usePreset();
  return (
    <OrganStep
      readReference={readReference}
      today={today}
      kept={kept}
      organs={preset?.preset.organs ?? NO_ORGANS}
    />
  );
}
