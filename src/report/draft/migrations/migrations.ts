// What turns the report file of one version into that of the next; the chore in README.md says how
// one is added.
import type { JsonRecord } from '#src/report/draft/json.ts';

/**
 * Takes a file's JSON, as any program may have written it, and gives that of the next version; the
 * version itself is set for it. Pure, and keeps keys that it does not know. What it throws refuses
 * the file.
 */
export type Migration = (file: JsonRecord) => JsonRecord;

/** By the version that is read; version 1 is the first and the only one so far. */
export const MIGRATIONS: Readonly<Record<number, Migration>> = {};
