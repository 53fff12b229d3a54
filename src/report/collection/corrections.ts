// What the disclosure office changed in a report that it corrected itself, never silently.
import { compareDrafts, type DraftChange } from '#src/report/versions/compare-drafts.ts';
import { toDraft } from '#src/report/draft/read-sound.ts';
import type { FiledReport } from './filed-report.ts';

/** One change: what stood at a place of the report file, and what the office put there. */
export interface Correction {
  place: string;
  name: string;
  from: string;
  to: string;
}

/** Where a part that was moved stood or stands. */
const positionWords = (position: number): string => `第 ${position + 1} 小节`;

function toCorrection(change: DraftChange): Correction[] {
  const { place, name } = change;
  switch (change.kind) {
    // Follows from the figures.
    case 'total':
      return [];
    case 'figure':
    case 'field':
    case 'text':
      return [{ place, name, from: change.before, to: change.after }];
    case 'added':
      return [{ place, name, from: '', to: change.part.text }];
    case 'removed':
      return [{ place, name, from: change.part.text, to: '' }];
    case 'moved':
      return [{ place, name, from: positionWords(change.from), to: positionWords(change.to) }];
  }
}

/** Everything the office changed, in the order of the form; nothing where it corrected nothing. */
export function correctionsOf({
  original,
  file,
}: Pick<FiledReport, 'original' | 'file'>): Correction[] {
  return original === null
    ? []
    : compareDrafts(toDraft(original), toDraft(file)).flatMap(toCorrection);
}
