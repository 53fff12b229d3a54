// Report files of earlier versions, brought to the present one before they are read.
import { VERSION } from '#src/report/draft/draft.ts';
import type { JsonRecord } from '#src/report/draft/json.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';

/** The file as the present version writes it, with a sentence for what was odd, or a refusal. */
export type Migrated =
  | { state: 'migrated'; file: JsonRecord; messages: string[] }
  | { state: 'refused'; reason: string };

const unread = (version: number): Migrated => ({
  state: 'refused',
  reason: `这份报告由较早的版本（格式版本 ${version}）保存，其中有读不出来的内容，没有读入。原文件没有改动，要留存。`,
});

/** Runs one step after the other; null where one is missing or cannot read the file. */
function runSteps(
  file: JsonRecord,
  from: number,
  to: number,
  steps: Readonly<Record<number, Migration>>,
): JsonRecord | null {
  let migrated = file;
  for (let version = from; version < to; version += 1) {
    const step = steps[version];
    if (!step) return null;
    try {
      migrated = { ...step(migrated), version: version + 1 };
    } catch {
      return null;
    }
  }
  return migrated;
}

/**
 * Brings a file from the version it names to `to`. One without a version is of version 1, the first
 * that was written; a newer one, or one whose version is no number, stays as it is. Never throws.
 */
export function migrate(
  file: JsonRecord,
  to: number = VERSION,
  steps: Readonly<Record<number, Migration>> = MIGRATIONS,
): Migrated {
  const { version = 1 } = file;
  if (typeof version !== 'number' || version >= to)
    return { state: 'migrated', file, messages: [] };
  if (!Number.isInteger(version) || version < 1) {
    const message = `格式版本：没有哪个版本的程序写过 ${version}，按现在的格式读入，内容要逐项核对。`;
    return { state: 'migrated', file: { ...file, version: to }, messages: [message] };
  }
  const migrated = runSteps(file, version, to, steps);
  return migrated ? { state: 'migrated', file: migrated, messages: [] } : unread(version);
}
