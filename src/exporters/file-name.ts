import { standardTitle } from '#src/report/document/title.ts';
import type { Draft } from '#src/report/draft/draft.ts';

/** What Linux file systems take; Windows takes as many UTF-16 units. */
const LONGEST_BYTES = 255;

/** What some file system refuses, and what would hide the name's end: controls, marks, surrogates. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/gu;

/** What a copy is marked with in its name. */
export interface Marks {
  /** Errors stand. */
  isDraft: boolean;
  /** It says more than is published. */
  isInternal?: boolean;
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/**
 * {机关}{YYYY}年政府信息公开工作年度报告（内部）（草稿）.ext, safe on every file system; a very long
 * organ is cut at its end.
 */
export function fileName(
  { organ, year }: Pick<Draft, 'organ' | 'year'>,
  { isDraft, isInternal = false }: Marks,
  extension: string,
): string {
  const nameFor = (characters: readonly string[]): string => {
    const cut = { organ: { ...organ, name: characters.join('') }, year: year.slice(0, 12) };
    const stem = standardTitle(cut)
      .replace(FORBIDDEN, '_')
      .replace(/^[.\s]+/, '');
    return `${stem}${isInternal ? '（内部）' : ''}${isDraft ? '（草稿）' : ''}.${extension}`;
  };
  const characters = [...organ.name].slice(0, LONGEST_BYTES);
  while (characters.length > 0 && bytesOf(nameFor(characters)) > LONGEST_BYTES) characters.pop();
  return nameFor(characters);
}
