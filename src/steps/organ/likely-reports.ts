import { secondOf } from '#src/report/draft/saved-at.ts';
import type { Reference } from '#src/report/last-year/to-reference.ts';

/** Another report of this browser. */
export interface KeptReport {
  id: string;
  title: string;
  organ: string;
  year: number | null;
  savedAt: string;
  toReference: () => Reference;
}

export type LikelyReport = KeptReport & {
  /** Its title, and where others have the same, when it was saved. */
  label: string;
};

const MOST_OTHERS = 20;

/** Reports that may be last year's of an organ: its own, and those of other organs, of the year before. */
export function likelyReports(
  kept: readonly KeptReport[],
  organ: string,
  year: number,
): { own: LikelyReport[]; others: LikelyReport[] } {
  const likely = kept.filter((report) => report.year === year - 1);
  const isTwin = ({ id, title }: KeptReport) =>
    likely.some((other) => other.id !== id && other.title === title);
  const labelled = likely.map((report) => {
    const when = isTwin(report) ? `（${secondOf(report.savedAt)} 保存）` : '';
    return { ...report, label: `${report.title}${when}` };
  });
  const isOwn = (report: KeptReport) => organ !== '' && report.organ === organ;
  return {
    own: labelled.filter(isOwn),
    others: labelled.filter((report) => !isOwn(report)).slice(0, MOST_OTHERS),
  };
}
