import type {
  CollectedFile,
  Examined,
  Held,
  Reviewed,
  RosterEntry,
} from '#src/report/collection/collected.ts';
import type { FileFigure } from '#src/report/draft/report-file.ts';
import { FIGURE_CELLS } from '#src/report/tables/tables.ts';
import type { FigureCell } from '#src/report/tables/table.ts';

/** The year of the collections here, unless said otherwise. */
export const COLLECTED_YEAR = 2024;

/** One a typed cell in the order of FIGURE_CELLS: some by path, the others as `rest` says. */
export function figuresOf(
  figures: Readonly<Record<string, FileFigure>>,
  rest: FileFigure | ((cell: FigureCell) => FileFigure) = 0,
): FileFigure[] {
  const restOf = typeof rest === 'function' ? rest : () => rest;
  return FIGURE_CELLS.map((cell) => (cell.path in figures ? figures[cell.path] : restOf(cell)));
}

export const examinedOf = (examined: Partial<Examined> = {}): Examined => ({
  organ: '云河县水务局',
  kind: 'department',
  scope: 'own',
  typedYear: String(examined.year ?? COLLECTED_YEAR),
  year: COLLECTED_YEAR,
  reportId: 'report',
  revision: 1,
  savedAt: '2025-01-14T09:30:00+08:00',
  figures: figuresOf({}),
  errors: 0,
  errorRules: [],
  isTotalsOnly: false,
  isKindCorrected: false,
  ...examined,
});

export const reviewedOf = (reviewed: Partial<Reviewed> = {}): Reviewed => ({
  confirms: 0,
  explained: 0,
  hints: 0,
  code: '',
  sentences: [],
  ...reviewed,
});

const fileOf = (organ: string, file: Partial<CollectedFile>): CollectedFile => ({
  id: organ,
  year: COLLECTED_YEAR,
  fileName: `${organ}2024年政府信息公开工作年度报告.json`,
  folder: '',
  sum: '',
  modifiedAt: 0,
  addedAt: '2025-02-03T09:30:00+08:00',
  origin: 'own',
  messages: [],
  decision: null,
  office: null,
  entry: null,
  correctedAt: null,
  ...file,
});

interface HeldParts {
  /** What is known of the file, beside a file name made of the organ's name, which is its id too. */
  file?: Partial<CollectedFile>;
  /** What was read of it; a department's own report of COLLECTED_YEAR, all figures 0. */
  report?: Partial<Examined>;
  reviewed?: Partial<Reviewed>;
}

/** A file that was read as the report of an organ. */
export const heldOf = (organ: string, { file, report, reviewed }: HeldParts = {}): Held => ({
  file: fileOf(organ, file ?? {}),
  examined: examinedOf({ organ, reportId: file?.id ?? organ, ...report }),
  reviewed: reviewed ? reviewedOf(reviewed) : null,
});

/** A file of which no report was read. */
export const unreadOf = (fileName: string, file: Partial<CollectedFile> = {}): Held => ({
  file: fileOf('', { id: fileName, fileName, origin: 'unread', ...file }),
  examined: null,
  reviewed: null,
});

/** An organ of the list: its name, its 类别 if the list says it, its short names. */
export const entryOf = (
  name: string,
  kind: RosterEntry['kind'] = null,
  ...shortNames: string[]
): RosterEntry => ({ name, shortNames, kind });
