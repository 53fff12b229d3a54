// What the list shows of a row, sorts and filters by. Null is not known, which is not 0.
import type { DeskRow } from '#src/report/collection/collected.ts';
import { readFileFigure } from '#src/report/collection/file-reading.ts';
import { positionOf } from '#src/report/tables/readings.ts';
import { TOTAL_CELLS } from '#src/report/tables/tables.ts';
import { sumCounts, type Total } from '#src/report/tables/totals.ts';

/** The totals of table 三 at a glance, by their paths. */
export const GLANCES = {
  'requests.newlyReceived.total': '本年新收',
  'requests.carriedIn.total': '上年结转',
  'requests.handled.total': '办理总计',
  'requests.carriedOut.total': '结转下年',
} as const;
export type Glance = keyof typeof GLANCES;

// Object.keys is typed string[]; the keys are those of the literal above.
export const GLANCE_PATHS = Object.keys(GLANCES) as Glance[];

const positions = new Map(
  GLANCE_PATHS.map((path) => {
    const total = TOTAL_CELLS.find((cell) => cell.path === path);
    return [path, (total?.parts ?? []).map(positionOf)] as const;
  }),
);

/** A total of table 三; of a row without a report nothing can be read. */
export function glanceAt({ held }: DeskRow, path: Glance): Total {
  const figures = held?.examined?.figures;
  if (!figures) return { sum: null, complete: false };
  return sumCounts(positions.get(path) ?? [], (position) =>
    readFileFigure(figures[position], 'count'),
  );
}

export const yearOf = ({ held }: DeskRow): number | null => held?.examined?.year ?? null;
export const errorsOf = ({ held }: DeskRow): number | null => held?.examined?.errors ?? null;
export const confirmsOf = ({ held }: DeskRow): number | null => held?.reviewed?.confirms ?? null;
export const explainedOf = ({ held }: DeskRow): number | null => held?.reviewed?.explained ?? null;

/** The organ; for a file that names none, the file. */
export const nameOf = ({ organ, held }: DeskRow): string =>
  organ === '' ? (held?.file.fileName ?? '') : organ;
