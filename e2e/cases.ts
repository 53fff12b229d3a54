import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FIGURE_CELLS } from '#src/report/tables/tables.ts';

const CASES_DIR = resolve(process.env.CASES_DIR ?? join(import.meta.dirname, '../../shared/cases'));

/** Published reports to try the program on; they stay where they are. */
export const areCasesPresent = existsSync(CASES_DIR);

export const readCase = (path: string): string => readFileSync(join(CASES_DIR, path), 'utf8');

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
