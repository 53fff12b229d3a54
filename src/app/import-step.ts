import { valueAt, type Change } from '#src/form/changes.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { NARRATIVE_IDS } from '#src/report/sections/sections.ts';
import { FIGURE_CELLS } from '#src/report/tables/tables.ts';
import { freshDraft } from './report-files.ts';

/** An import as one step of the history: a new report with all that was read set together. */
export interface ImportStep {
  label: string;
  before: Draft;
  changes: readonly Change[];
}

/** What is undone by itself, control by control: all that a report says. */
export const UNITS: readonly string[] = [
  ...'organ.name organ.kind scope year title preface signature.organ signature.date'.split(' '),
  ...NARRATIVE_IDS.flatMap((id) => [`${id}.opening`, `${id}.parts`]),
  ...FIGURE_CELLS.flatMap(({ path }) => [path, `notes.cells.${path}`]),
  ...'notes.proactive notes.requests notes.disputes explanations done reference finalized'.split(
    ' ',
  ),
  // What the tables are held against, how much of them was read, and whether that is to be shown.
  ...'source.printedTotals source.counts source.unread source.seen'.split(' '),
];

/**
 * The step by which `draft` came from a file; undone, an empty report is left, with the words of
 * its source.
 */
export function toImportStep(fileName: string, draft: Draft): ImportStep {
  return {
    label: `导入《${fileName}》`,
    before: {
      ...freshDraft(),
      source: draft.source && { printedTotals: {}, counts: {}, unread: [], seen: true },
    },
    // The form goes on changing the draft's own lists.
    changes: UNITS.map((unit) => ({ unit, value: structuredClone(valueAt(draft, unit)) })),
  };
}
