import { standardTitle } from '#src/report/document/title.ts';
import type { Draft } from '#src/report/draft/draft.ts';

const LONGEST_ORGAN = 80;

/** What some file system refuses, and what would hide the name's end: controls, marks, surrogates. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/gu;

/** {机关}{YYYY}年政府信息公开工作年度报告（草稿）.ext, safe on every file system. */
export function fileName(
  draft: Pick<Draft, 'organ' | 'year'>,
  isDraft: boolean,
  extension: string,
): string {
  const name = [...draft.organ.name].slice(0, LONGEST_ORGAN).join('');
  const organ = { ...draft.organ, name };
  const title = standardTitle({ organ, year: draft.year.slice(0, 12) });
  const stem = title.replace(FORBIDDEN, '_').replace(/^[.\s]+/, '');
  return `${stem}${isDraft ? '（草稿）' : ''}.${extension}`;
}
