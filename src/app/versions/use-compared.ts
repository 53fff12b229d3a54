import { useEffect, useRef, useState } from 'react';
import { readAside } from '#src/app/read-aside.ts';
import type { LoadResult } from '#src/persistence/draft-store.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import type { Version } from '#src/report/versions/version.ts';
import { toCompared, toComparedFile, type Compared } from './compared.ts';
import { toEntries, type VersionEntry } from './read-versions.ts';

export type ReadVersions = () => Promise<LoadResult<Version[]>>;

/** Versions and files to hold the report `now` against, and the one that is chosen. */
export function useCompared(now: Draft, readVersions: ReadVersions) {
  const [entries, setEntries] = useState<readonly VersionEntry[] | null | undefined>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const [compared, setCompared] = useState<Compared | null>(null);
  const [isReading, setIsReading] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const reading = useRef<AbortController>(null);

  const choose = (entry: VersionEntry) => {
    setChosen(entry.number);
    setCompared(toCompared(entry));
  };
  useEffect(() => {
    let isCurrent = true;
    const show = (result: LoadResult<Version[]> | null) => {
      if (!isCurrent) return;
      const read = result?.state === 'loaded' ? toEntries(result.value, now) : undefined;
      setEntries(read);
      const first = read?.find(({ draft }) => draft);
      if (!first) return;
      // A file may have been chosen meanwhile.
      setChosen((number) => number ?? first.number);
      setCompared((shown) => shown ?? toCompared(first));
    };
    void readVersions().then(show, () => {
      show(null);
    });
    return () => {
      isCurrent = false;
      reading.current?.abort();
    };
    // The window is of one report at one time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const chooseFile = async (file: File) => {
    reading.current = new AbortController();
    const { signal } = reading.current;
    setIsReading(true);
    setRefusal(null);
    const result = await readAside(file, signal);
    if (signal.aborted) return;
    setIsReading(false);
    const read = toComparedFile(result, now);
    if (read) {
      setCompared(read);
    } else {
      setRefusal(`${result.fileName}：${result.notes.join('')}`);
    }
  };
  const shown = compared?.kind === 'version' ? chosen : null;
  return { entries, chosen: shown, compared, isReading, refusal, choose, chooseFile };
}
