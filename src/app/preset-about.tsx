import { useEffect, useState } from 'react';
import { PresetPlace } from '#src/home/preset-place.tsx';
import { browserPreset } from '#src/persistence/browser-preset.ts';
import { loadPreset, type PresetAtHand } from './preset.ts';
import { NOT_CHANGED } from './refusal-words.ts';

/** 预置 in 关于本程序, joined with where it is kept. */
export function PresetAbout() {
  const [atHand, setAtHand] = useState<PresetAtHand | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    void loadPreset().then(setAtHand);
  }, []);
  const remove = async () => {
    const cleared = await browserPreset.clear();
    setSaid(
      cleared.state === 'saved' ? '已删除预置，已经写的报告不变。' : NOT_CHANGED[cleared.refusal],
    );
    setAtHand(await loadPreset());
  };
  const { preset, kept } = atHand ?? {};
  return (
    <PresetPlace
      preset={
        preset
          ? {
              organ: preset.organ?.name ?? '',
              organs: preset.organs.length,
              file: kept ? { name: kept.fileName, savedAt: kept.savedAt } : null,
            }
          : null
      }
      said={said}
      onRemove={() => void remove()}
    />
  );
}
