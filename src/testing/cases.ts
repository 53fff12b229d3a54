import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Published reports to try the program on; they stay where they are. */
export const CASES_DIR = resolve(
  process.env.CASES_DIR ?? join(import.meta.dirname, '../../../shared/cases'),
);

export const areCasesPresent = existsSync(CASES_DIR);

export const caseBytes = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(join(CASES_DIR, path)));

export const readCase = (path: string): string => new TextDecoder().decode(caseBytes(path));
