import { useMemo } from 'react';
import type { Collection } from '#src/report/collection/collected.ts';
import { toRosterText } from '#src/report/preset/roster-text.ts';
import { usePreset } from '#src/app/use-preset.ts';

/** The lists that a year without one can begin with: the preset's, and that of a year before. */
export function useRosterOffers(earlier: Pick<Collection, 'year' | 'roster'> | null) {
  const organs = usePreset()?.preset.organs;
  return useMemo(
    () => [
      ...(organs && organs.length > 0
        ? [{ words: `用预置名单（${organs.length} 家）`, text: toRosterText(organs) }]
        : []),
      ...(earlier ? [{ words: `沿用 ${earlier.year} 年的名单`, text: earlier.roster }] : []),
    ],
    [organs, earlier],
  );
}
