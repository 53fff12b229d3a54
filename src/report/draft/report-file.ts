// The report file: what is saved, downloaded and read by other programs. Totals are never in it.
import type * as z from 'zod/mini';
import { readFigure, type Unit } from '#src/report/figures.ts';
import { FIGURE_CELLS, buildFigures, leafAt } from '#src/report/tables/tables.ts';
import type { FigureCell } from '#src/report/tables/table.ts';
import { FORMAT, VERSION, readYear, type Draft } from './draft.ts';
import type { reportFileSchema } from './report-schema.ts';

export type ReportFile = z.infer<typeof reportFileSchema>;
/** A number; null (or no key) when blank; the text as typed when it cannot be read. */
export type FileFigure = number | string | null | undefined;

/** What a save adds to the draft. */
export interface Stamp {
  revision: number;
  savedAt: string;
}

/** The figure of a cell as the file holds it. */
export function toFileFigure(typed: string, unit: Unit): number | string | null {
  const reading = readFigure(typed, unit);
  if (reading.state === 'blank') return null;
  return reading.state === 'read' ? reading.value : typed;
}

/** The text of a cell from what the file holds; `typed` wins while it says the same figure. */
export function toTypedFigure(figure: FileFigure, typed: unknown, unit: Unit): string {
  if (typeof typed === 'string' && toFileFigure(typed, unit) === figure) return typed;
  return figure === null || figure === undefined ? '' : String(figure);
}

/** A copy of the tables with each typed cell mapped; unknown keys stay where they are. */
export function mapFigures<From, To>(
  tables: Record<FigureCell['table'], object>,
  map: (leaf: From | undefined, cell: FigureCell) => To,
) {
  const mapped = buildFigures((cell) => map(leafAt<From>(tables, cell), cell));
  const merge = (kept: object, rows: object) => ({
    ...kept,
    ...Object.fromEntries(
      Object.entries(rows).map(([row, columns]: [string, object]) => [
        row,
        { ...(kept as Record<string, object>)[row], ...columns },
      ]),
    ),
  });
  return {
    proactive: merge(tables.proactive, mapped.proactive) as typeof mapped.proactive,
    requests: merge(tables.requests, mapped.requests) as typeof mapped.requests,
    disputes: merge(tables.disputes, mapped.disputes) as typeof mapped.disputes,
  };
}

function typedTexts(draft: Draft): Record<string, string> {
  return Object.fromEntries(
    FIGURE_CELLS.flatMap((cell) => {
      const typed = leafAt<string>(draft, cell) ?? '';
      const reading = readFigure(typed, cell.unit);
      if (reading.state !== 'read') return [];
      const text = reading.note === '' ? reading.text : typed;
      return text === String(reading.value) ? [] : [[cell.path, text]];
    }),
  );
}

function flatCellNotes(cells: Draft['notes']['cells']): Record<string, string> {
  const { proactive, requests, disputes, ...unknownPlaces } = cells;
  const known = FIGURE_CELLS.flatMap((cell) => {
    const note = leafAt<string>({ proactive, requests, disputes }, cell);
    return note ? [[cell.path, note] as const] : [];
  });
  // Places that this version does not know hold texts all the same; the file's schema saw to it.
  return { ...(unknownPlaces as Record<string, string>), ...Object.fromEntries(known) };
}

/** The report file of a draft. */
export function toReportFile(draft: Draft, stamp: Stamp): ReportFile {
  const year = draft.year.trim();
  const typed = typedTexts(draft);
  return {
    format: FORMAT,
    version: VERSION,
    ...draft,
    ...stamp,
    year: year === '' ? null : (readYear(year) ?? draft.year),
    ...mapFigures<string, FileFigure>(draft, (text, cell) => toFileFigure(text ?? '', cell.unit)),
    notes: { ...draft.notes, cells: flatCellNotes(draft.notes.cells) },
    ...(Object.keys(typed).length > 0 ? { typed } : {}),
  };
}

/** The text of a report file, one key a line so that two of them can be compared. */
export const toReportJson = (file: ReportFile): string => `${JSON.stringify(file, null, 2)}\n`;
