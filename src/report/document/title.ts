// The report's title: the organ's full name, the year, and the fixed words.
import { readYear, type Draft } from '#src/report/draft/draft.ts';

/** {机关全称}{YYYY}年政府信息公开工作年度报告; a year that cannot be read stands as typed. */
export function standardTitle(draft: Pick<Draft, 'organ' | 'year'>): string {
  const year = readYear(draft.year) ?? draft.year.trim();
  return `${draft.organ.name.trim()}${year === '' ? '' : `${year}年`}政府信息公开工作年度报告`;
}

/** The clerk's own title, else the standard one. */
export const titleOf = (draft: Draft): string => draft.title.trim() || standardTitle(draft);
