// What the list shows of a row, sorts and filters by. Null is not known, which is not 0.
import { isCount } from '#src/report/collection/sum-figures.ts';
import type { DeskRow } from '#src/report/collection/collected.ts';
import { positionOf } from '#src/report/tables/readings.ts';
import { TOTAL_CELLS } from '#src/report/tables/tables.ts';

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

/** The sum of what can be read; null where no part can be. */
export function glanceAt({ held }: DeskRow, path: Glance): number | null {
  const figures = held?.examined?.figures;
  if (!figures) return null;
  let sum: number | null = null;
  for (const position of positions.get(path) ?? []) {
    const figure = figures[position];
    if (isCount(figure)) sum = (sum ?? 0) + figure;
  }
  return sum;
}

export const errorsOf = ({ held }: DeskRow): number | null => held?.examined?.errors ?? null;
export const confirmsOf = ({ held }: DeskRow): number | null => held?.reviewed?.confirms ?? null;
export const explainedOf = ({ held }: DeskRow): number | null => held?.reviewed?.explained ?? null;

/** The organ; for a file that names none, the file. */
export const nameOf = ({ organ, held }: DeskRow): string =>
  organ === '' ? (held?.file.fileName ?? '') : organ;
