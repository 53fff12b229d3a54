import { useState } from 'react';
import type { Removed } from '#src/persistence/archive.ts';
import type { DraftStore } from '#src/persistence/draft-store.ts';
import { NOT_CHANGED } from './refusal-words.ts';

const TAKEN = '没有撤销：列表里已经有同一份报告。';

/** Deletes reports, and brings back the last one. */
export function useRemoval(store: DraftStore) {
  const [removed, setRemoved] = useState<{ title: string; stored: Removed } | null>(null);
  const [said, setSaid] = useState('');
  const remove = async (id: string, title: string) => {
    const result = await (await store.archive()).remove(id);
    if (result.state === 'removed') setRemoved({ title, stored: result.removed });
    setSaid(result.state === 'removed' ? '' : NOT_CHANGED[result.refusal]);
  };
  const bringBack = async () => {
    if (!removed) return;
    const result = await (await store.archive()).add(removed.stored);
    // What could not be brought back now may be later.
    if (result.state !== 'refused') setRemoved(null);
    if (result.state === 'refused') setSaid(NOT_CHANGED[result.refusal]);
    else setSaid(result.state === 'saved' ? '' : TAKEN);
  };
  return { removed, setRemoved, removalSaid: said, remove, bringBack };
}
