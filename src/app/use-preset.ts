import { useEffect, useState } from 'react';
import type { PresetAtHand } from './preset.ts';

/** The preset of this machine once it is read; null before, and where there is none. */
export function usePreset(): PresetAtHand | null {
  const [atHand, setAtHand] = useState<PresetAtHand | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const load = async () => {
      const { loadPreset } = await import('./preset.ts');
      const loaded = await loadPreset();
      if (isCurrent) setAtHand(loaded);
    };
    // A list that cannot be had is done without.
    load().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, []);
  return atHand;
}
