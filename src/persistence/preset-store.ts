import type { LoadResult, Refused } from './draft-store.ts';

/** A preset file as it was imported. */
export interface KeptPreset {
  text: string;
  fileName: string;
  /** As `savedAt` of a report file. */
  savedAt: string;
}

type Done = { state: 'saved' } | Refused;

/** Where the one preset of this browser is kept; what comes later takes its place. */
export interface PresetStore {
  load: () => Promise<LoadResult<KeptPreset | null>>;
  keep: (preset: KeptPreset) => Promise<Done>;
  clear: () => Promise<Done>;
}
