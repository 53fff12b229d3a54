// 上年结转 as last year's 结转下年度 says it: offered per column, never filled in unasked.
import type { Draft } from '#src/report/draft/draft.ts';
import { APPLICANTS, requestPath } from '#src/report/tables/requests.ts';
import type { ReadingAt } from '#src/report/tables/totals.ts';
import { isYearBefore, lastYearAt, lastYearOf } from './last-year.ts';

/** A cell of 上年结转, where last year's figure stands, and the text that it would get. */
export interface CarriedIn {
  path: string;
  from: string;
  text: string;
  /** Nothing is typed there yet. */
  isBlank: boolean;
}

/** The columns of table 三, with both ends of what is carried over. */
export const CARRIED = APPLICANTS.map(({ id }) => ({
  path: requestPath('carriedIn', id),
  from: requestPath('carriedOut', id),
}));

/**
 * What can be filled in: cells that are blank or say something else than last year's report. None
 * unless that report is known to be of the year before and, as far as is known, of this organ.
 */
export function carriedInOffers(draft: Draft, readingAt: ReadingAt): CarriedIn[] {
  const lastYear = lastYearOf(draft);
  if (!lastYear || !isYearBefore(lastYear, draft)) return [];
  return CARRIED.flatMap(({ path, from }) => {
    const last = lastYearAt(lastYear, from);
    const now = readingAt(path);
    if (last.state !== 'read') return [];
    const isSame = now.state === 'read' && now.value === last.value;
    return isSame ? [] : [{ path, from, text: last.text, isBlank: now.state === 'blank' }];
  });
}
