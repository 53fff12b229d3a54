// Last year's report as it is attached to a draft: for reading and comparing, never as content.
import { BLANK, type Reading } from '#src/report/figures.ts';
import { readYear, type Draft, type Narrative } from '#src/report/draft/draft.ts';
import { isRecord, type JsonRecord } from '#src/report/draft/json.ts';
import { NARRATIVE_IDS, type NarrativeId } from '#src/report/sections/sections.ts';
import { positionOf } from '#src/report/tables/readings.ts';
import { FIGURE_CELLS } from '#src/report/tables/tables.ts';
import { lastYearReading } from './figure.ts';

/** A narrative of last year: its parts as they stood. */
interface LastYearNarrative {
  opening: string;
  parts: readonly { heading: string; text: string }[];
}

export interface LastYear {
  /** '' and null where it does not say. */
  organ: string;
  year: number | null;
  /** In the order of FIGURE_CELLS. */
  readings: readonly Reading[];
  preface: string;
  narratives: Record<NarrativeId, LastYearNarrative>;
}

const toText = (value: unknown): string => (typeof value === 'string' ? value : '');

function toNarrative(value: unknown): LastYearNarrative {
  const { opening, parts } = isRecord(value) ? value : ({} as Partial<Narrative>);
  const list: unknown[] = Array.isArray(parts) ? parts : [];
  return {
    opening: toText(opening),
    parts: list
      .filter(isRecord)
      .map(({ heading, text }) => ({ heading: toText(heading), text: toText(text) })),
  };
}

function readReport(report: JsonRecord): LastYear {
  const { organ, year, preface } = report;
  const narratives = NARRATIVE_IDS.map((id) => [id, toNarrative(report[id])]);
  return {
    organ: isRecord(organ) ? toText(organ.name).trim() : '',
    year: typeof year === 'number' || typeof year === 'string' ? readYear(String(year)) : null,
    readings: FIGURE_CELLS.map((cell) => lastYearReading(report, cell)),
    preface: toText(preface),
    // Every narrative is a key.
    narratives: Object.fromEntries(narratives) as LastYear['narratives'],
  };
}

const known = new WeakMap<JsonRecord, LastYear>();

/** Last year's report of a draft, null where none is attached. Read once for each report. */
export function lastYearOf({ reference }: Pick<Draft, 'reference'>): LastYear | null {
  const report = reference?.report;
  if (!report) return null;
  const lastYear = known.get(report) ?? readReport(report);
  known.set(report, lastYear);
  return lastYear;
}

/** What last year's report says in a cell. */
export const lastYearAt = ({ readings }: LastYear, path: string): Reading =>
  readings[positionOf(path)] ?? BLANK;

const withoutBlanks = (text: string): string => text.replace(/[\s\p{Cf}]/gu, '');

/** Whether the report is known to be of the year before and, where both are named, of this organ. */
export function isYearBefore(lastYear: LastYear, draft: Pick<Draft, 'organ' | 'year'>): boolean {
  const own = readYear(draft.year);
  const isBefore = own !== null && lastYear.year === own - 1;
  return isBefore && !misfitOf(lastYear, draft).organ;
}

/** Whether the report is known to be of another year than the one before, or of another organ. */
export function misfitOf(
  { organ, year }: LastYear,
  draft: Pick<Draft, 'organ' | 'year'>,
): { year: boolean; organ: boolean } {
  const own = readYear(draft.year);
  const [one, other] = [organ, draft.organ.name].map(withoutBlanks);
  return {
    year: own !== null && year !== null && year !== own - 1,
    organ: Boolean(one && other) && one !== other,
  };
}
