/** What some file system refuses, and what would hide the name's end: controls, marks, surrogates. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/gu;
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** Of a folder, a name and a path around them Windows takes 260 units; Linux takes 255 bytes a name. */
const LONGEST_STEM = 60;

/** A name that every file system takes, without its extension. */
export function toStem(name: string): string {
  const safe = name.normalize('NFC').replace(FORBIDDEN, '_').replace(/\s+/g, ' ');
  const cut = [...safe]
    .slice(0, LONGEST_STEM)
    .join('')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '');
  return cut === '' || DEVICE.test(cut) ? `_${cut}` : cut;
}

/** Gives each name once: the second of the same is 名称（2）, whatever the case of its letters. */
export function uniqueNames(): (name: string) => string {
  const taken = new Map<string, number>();
  return (name) => {
    const stem = toStem(name);
    for (;;) {
      const key = stem.toLowerCase();
      const count = (taken.get(key) ?? 0) + 1;
      taken.set(key, count);
      if (count === 1) return stem;
      const numbered = `${stem}（${count}）`;
      if (taken.has(numbered.toLowerCase())) continue;
      taken.set(numbered.toLowerCase(), 1);
      return numbered;
    }
  };
}

/** {YYYY}年政府信息公开工作年度报告{what}（内部）.ext: what leaves the desk holds what is never published. */
export const collectionFileName = (year: number, what: string, extension: string): string =>
  `${year}年政府信息公开工作年度报告${what}（内部）.${extension}`;
