import { browserPreset } from '#src/persistence/browser-preset.ts';
import type { KeptPreset, PresetStore } from '#src/persistence/preset-store.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { readPreset, type Preset } from '#src/report/preset/preset.ts';

/** The preset that holds on this machine, and where it comes from. */
export interface PresetAtHand {
  preset: Preset;
  /** As it was imported; null where it was built in. */
  kept: KeptPreset | null;
}

/** Where the build writes it, by `PRESET=…`. */
const BUILT_IN = 'preset';

/** Read again for each new report, and the same nearly always. */
let last: { text: string; preset: Preset | null } | null = null;

function readText(text: string | null | undefined): Preset | null {
  if (!text) return null;
  if (last?.text === text) return last.preset;
  const read = readPreset(text);
  last = { text, preset: read.state === 'read' ? read.preset : null };
  return last.preset;
}

/** What was imported here, else what was built in; a store that is refused holds none. */
export async function loadPreset(store: PresetStore = browserPreset): Promise<PresetAtHand | null> {
  const loaded = await store.load();
  const kept = loaded.state === 'loaded' ? loaded.value : null;
  const own = readText(kept?.text);
  if (own) return { preset: own, kept };
  const builtIn = readText(document.getElementById(BUILT_IN)?.textContent);
  return builtIn && { preset: builtIn, kept: null };
}

/** A new report that begins with the organ of the preset, where there is one. */
export function withPreset(draft: Draft, atHand: PresetAtHand | null): Draft {
  const organ = atHand?.preset.organ;
  return organ
    ? {
        ...draft,
        organ: { ...draft.organ, name: organ.name, kind: organ.kind ?? draft.organ.kind },
      }
    : draft;
}
