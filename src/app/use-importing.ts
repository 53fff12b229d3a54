import { useEffect } from 'react';
import type { DraftStore } from '#src/persistence/draft-store.ts';
import type { Arrival } from './arrival.ts';
import { toImportStep } from './import-step.ts';
import { useImports } from './use-imports.ts';

const NOT_KEPT = '浏览器没有存下这份报告，本机空间可能已满。';

/** Reads files; one that was read alone is opened, if nothing else was begun meanwhile. */
export function useImporting(
  store: DraftStore,
  onOpen: (arrival: Arrival) => void,
  refresh: () => Promise<void>,
  begin: () => () => boolean,
) {
  const imports = useImports(store);
  const { add, clear, state, progress } = imports;
  const isReading = progress !== null;
  useEffect(() => {
    if (!isReading) void refresh();
  }, [isReading, refresh]);
  const importFiles = async (files: readonly File[]) => {
    const isWanted = begin();
    const [result] = await add(files);
    const now = state();
    // Going to its report forgets what is said of the others.
    const isAlone = now.progress === null && now.results.length === 1 && now.results[0] === result;
    if (!isAlone || !result?.draft || !isWanted()) return;
    clear();
    const { draft, isKept, notes, fileName } = result;
    const messages = isKept ? notes : [NOT_KEPT, ...notes];
    onOpen({ draft, messages, imported: toImportStep(fileName, draft) });
  };
  return { ...imports, importFiles };
}
