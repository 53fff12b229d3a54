import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FIGURE_CELLS } from '#src/report/tables/tables.ts';
import { CASES_DIR, areCasesPresent, readCase } from '#src/testing/cases.ts';

export const seedNames = (): string[] =>
  areCasesPresent
    ? readdirSync(join(CASES_DIR, 'seeds')).filter((name) => name.endsWith('.txt'))
    : [];

function largestCase(): Record<string, number> {
  const { figures } = JSON.parse(readCase('expected/06-hangzhou-style-2025.json')) as {
    figures: Record<string, number>;
  };
  return figures;
}

const ownFigures = (): Record<string, number> =>
  Object.fromEntries(FIGURE_CELLS.map(({ path }, index) => [path, (index * 7919) % 99_991]));

/** Figures of five to eight digits for every typed cell: a published report's, else our own. */
export const LARGE_FIGURES: Record<string, string> = Object.fromEntries(
  Object.entries(areCasesPresent ? largestCase() : ownFigures()).map(([path, figure]) => [
    path,
    String(figure),
  ]),
);
