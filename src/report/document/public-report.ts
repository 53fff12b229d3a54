// What of a report is published (Articles 49 and 50 of the Regulation): never explanations, last
// year's report, or keys that this version does not know.
import { FORMAT, type Draft, type Narrative } from '#src/report/draft/draft.ts';
import { toReportFile, type FileFigure, type ReportFile } from '#src/report/draft/report-file.ts';
import type { SectionId } from '#src/report/sections/sections.ts';
import { FIGURE_CELLS, buildFigures, leafAt } from '#src/report/tables/tables.ts';

/** Names the report proper where it is embedded in a copy. */
export const PUBLIC_NAMESPACE = `urn:${FORMAT}`;

type PublicKey =
  | 'format'
  | 'version'
  | 'organ'
  | 'scope'
  | 'year'
  | 'title'
  | 'preface'
  | SectionId
  | 'notes'
  | 'signature'
  | 'typed';

/** The report proper: the keys of a report file that may be published, with nothing inside them but
 * what this version knows. */
export type PublicReport = Pick<ReportFile, PublicKey>;

const toNarrative = ({ opening, parts }: Narrative): Narrative => ({
  opening,
  parts: parts.map(({ id, heading, text }) => ({ id, heading, text })),
});

/** The report proper of a draft, its keys always in the same order. */
export function toPublicReport(draft: Draft): PublicReport {
  const file = toReportFile(draft, { revision: 0, savedAt: '' });
  const { organ, notes, signature, typed } = file;
  const { proactive, requests, disputes } = buildFigures<FileFigure>(
    (cell) => leafAt(file, cell) ?? null,
  );
  const cells = FIGURE_CELLS.flatMap(({ path }) => {
    const note = notes.cells[path];
    return note === undefined ? [] : [[path, note] as const];
  });
  return {
    format: file.format,
    version: file.version,
    organ: { name: organ.name, kind: organ.kind },
    scope: file.scope,
    year: file.year,
    title: file.title,
    preface: file.preface,
    overview: toNarrative(file.overview),
    proactive,
    requests,
    disputes,
    improvement: toNarrative(file.improvement),
    other: toNarrative(file.other),
    notes: {
      cells: Object.fromEntries(cells),
      proactive: notes.proactive,
      requests: notes.requests,
      disputes: notes.disputes,
    },
    signature: { organ: signature.organ, date: signature.date },
    ...(typed ? { typed } : {}),
  };
}
