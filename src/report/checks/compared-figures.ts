// What the checks against last year's report have in common: figures by their place among
// FIGURE_CELLS, null where they are blank or cannot be read.
import type { Reading } from '#src/report/figures.ts';
import type { LastYear } from '#src/report/last-year/last-year.ts';
import type { CheckContext } from './check.ts';

const figureOf = (reading: Reading | undefined): number | null =>
  reading?.state === 'read' ? reading.value : null;

export const figureNow = ({ readings }: CheckContext, position: number): number | null =>
  figureOf(readings[position]);

export const figureThen = ({ readings }: LastYear, position: number): number | null =>
  figureOf(readings[position]);
