// A report file as this program stores it, without making a draft of it: at 10,000 files what is
// not looked at must not be copied.
import * as z from 'zod/mini';
import type { PlainReport } from '#src/report/checks/check.ts';
import { VERSION } from '#src/report/draft/draft.ts';
import { guardOf } from '#src/report/draft/guard.ts';
import { isRecord } from '#src/report/draft/json.ts';
import { PLAIN_ID } from '#src/report/draft/read-sound.ts';
import { toTypedFigure, type FileFigure, type ReportFile } from '#src/report/draft/report-file.ts';
import { reportFileSchema } from '#src/report/draft/report-schema.ts';
import { BLANK, readFigure, type Reading } from '#src/report/figures.ts';
import { FIGURE_ROWS } from '#src/report/tables/readings.ts';
import { FIGURE_CELLS } from '#src/report/tables/tables.ts';
import { isCount, toExactFigure } from './sum-figures.ts';

/** What is looked at of a stored report; readings and figures are in the order of FIGURE_CELLS. */
export interface StoredReport {
  report: PlainReport & Pick<ReportFile, 'id' | 'revision' | 'savedAt' | 'scope'>;
  readings: readonly Reading[];
  figures: readonly FileFigure[];
}

/** All of a report file but its figures, which are many and read one by one. */
const besideFigures = z.extend(reportFileSchema, {
  proactive: z.unknown(),
  requests: z.unknown(),
  disputes: z.unknown(),
});

type Beside = z.infer<typeof besideFigures>;
const isBesideFigures = guardOf(besideFigures);

const isFigure = (value: unknown): value is FileFigure =>
  typeof value === 'string' || value === undefined || Number.isFinite(value);

/** What nearly all cells mean, made once. */
const SMALL_COUNTS = Array.from({ length: 1000 }, (_, value): Reading => ({
  state: 'read',
  value,
  text: String(value),
  note: '',
}));

/** Copied for each report: a list that grows by each cell takes longer and more room. */
const ALL_BLANK: readonly Reading[] = FIGURE_CELLS.map(() => BLANK);
const NO_FIGURES: readonly FileFigure[] = FIGURE_CELLS.map(() => null);

/** The figures with what they mean; null where a table has no such row, or a cell no figure. */
function readCells(file: Beside): Pick<StoredReport, 'readings' | 'figures'> | null {
  const readings = ALL_BLANK.slice();
  const figures = NO_FIGURES.slice();
  let position = -1;
  for (const { table, id, cells } of FIGURE_ROWS) {
    const rows = file[table];
    const row = isRecord(rows) ? rows[id] : null;
    if (!isRecord(row)) return null;
    for (const cell of cells) {
      position += 1;
      const figure = row[cell.column];
      if (cell.unit === 'count' && isCount(figure)) {
        readings[position] = SMALL_COUNTS[figure] ?? readFigure(String(figure), 'count');
        // Adding 0 makes 0 of -0, which another program may write.
        figures[position] = figure + 0;
      } else if (figure !== null) {
        if (!isFigure(figure)) return null;
        const text = toTypedFigure(figure, file.typed?.[cell.path], cell.unit);
        readings[position] = readFigure(text, cell.unit);
        figures[position] = toExactFigure(text, cell.unit);
      }
    }
  }
  return { readings, figures };
}

/** What is looked at of a report as this version stores it; null for anything else. */
export function readStored(file: unknown): StoredReport | null {
  if (!isBesideFigures(file) || file.version !== VERSION || !PLAIN_ID.test(file.id)) return null;
  const { proactive, requests, disputes } = file;
  const cells = readCells(file);
  if (!cells || !isRecord(proactive) || !isRecord(requests) || !isRecord(disputes)) return null;
  const report = {
    id: file.id,
    revision: file.revision,
    savedAt: file.savedAt,
    organ: file.organ,
    scope: file.scope,
    year: file.year === null ? '' : String(file.year),
    title: file.title,
    preface: file.preface,
    overview: file.overview,
    proactive,
    requests,
    disputes,
    improvement: file.improvement,
    other: file.other,
    notes: file.notes,
    source: file.source,
  };
  return { report, ...cells };
}
