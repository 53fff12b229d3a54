// What the checks against last year's report have in common: figures by path, null where they
// are blank or cannot be read.
import { BLANK, type Reading } from '#src/report/figures.ts';
import { lastYearAt, type LastYear } from '#src/report/last-year/last-year.ts';
import { positionOf } from '#src/report/tables/readings.ts';
import type { CheckContext } from './check.ts';

const figureOf = (reading: Reading): number | null =>
  reading.state === 'read' ? reading.value : null;

export const figureNow = ({ readings }: CheckContext, path: string): number | null =>
  figureOf(readings[positionOf(path)] ?? BLANK);

export const figureThen = (lastYear: LastYear, path: string): number | null =>
  figureOf(lastYearAt(lastYear, path));
