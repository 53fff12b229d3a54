// A report file as this program stores it, without making a draft of it: at 10,000 files what is
// not looked at must not be copied.
import * as z from 'zod/mini';
import type { PlainReport } from '#src/report/checks/check.ts';
import { VERSION } from '#src/report/draft/draft.ts';
import { isRecord, type JsonRecord } from '#src/report/draft/json.ts';
import { PLAIN_ID } from '#src/report/draft/read-sound.ts';
import {
  reportFileSchema,
  toTypedFigure,
  type FileFigure,
  type ReportFile,
} from '#src/report/draft/report-file.ts';
import { BLANK, readFigure, type Reading } from '#src/report/figures.ts';
import { FIGURE_ROWS } from '#src/report/tables/readings.ts';
import type { FigureCell } from '#src/report/tables/table.ts';
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

const isFigure = (value: unknown): value is FileFigure =>
  typeof value === 'string' || value === null || value === undefined || Number.isFinite(value);

/** Reads a cell that holds more than a count. */
function readCell(figure: FileFigure, cell: FigureCell, { typed }: Beside): [Reading, FileFigure] {
  const text = toTypedFigure(figure, typed?.[cell.path], cell.unit);
  return [readFigure(text, cell.unit), toExactFigure(text, cell.unit)];
}

/** What nearly all cells mean, made once. */
const SMALL_COUNTS = Array.from({ length: 1000 }, (_, value): Reading => ({
  state: 'read',
  value,
  text: String(value),
  note: '',
}));

/** The figures with what they mean; null where a table has no such row, or a cell no figure. */
function readCells(file: Beside): Pick<StoredReport, 'readings' | 'figures'> | null {
  const readings: Reading[] = [];
  const figures: FileFigure[] = [];
  for (const { table, id, cells } of FIGURE_ROWS) {
    const rows = file[table];
    const row = isRecord(rows) ? rows[id] : null;
    if (!isRecord(row)) return null;
    for (const cell of cells) {
      const figure = row[cell.column];
      if (!isFigure(figure)) return null;
      if (cell.unit === 'count' && isCount(figure)) {
        readings.push(SMALL_COUNTS[figure] ?? readFigure(String(figure), 'count'));
        // Adding 0 makes 0 of -0, which another program may write.
        figures.push(figure + 0);
      } else if (figure === null) {
        readings.push(BLANK);
        figures.push(null);
      } else {
        const [reading, exact] = readCell(figure, cell, file);
        readings.push(reading);
        figures.push(exact);
      }
    }
  }
  // A copy is as long as it is, what grew is longer: ten thousand of them are held.
  return { readings, figures: figures.slice() };
}

/** What is looked at of a report as this version stores it; null for anything else. */
export function readStored(stored: JsonRecord): StoredReport | null {
  if (stored.version !== VERSION) return null;
  const { data: file } = besideFigures.safeParse(stored);
  if (!file || !PLAIN_ID.test(file.id)) return null;
  const { proactive, requests, disputes, year } = file;
  const cells = readCells(file);
  if (!cells || !isRecord(proactive) || !isRecord(requests) || !isRecord(disputes)) return null;
  const tables = { proactive, requests, disputes };
  return { report: { ...file, ...tables, year: year === null ? '' : String(year) }, ...cells };
}
