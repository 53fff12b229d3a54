// The one door through which reports come in: storage, files, pasted reports. Whatever is wrong in
// places is set back to empty and named; the rest stays.
import { FORMAT, VERSION, type Draft } from './draft.ts';
import { isRecord, withoutUnsafeKeys, type JsonRecord } from './json.ts';
import { migrate } from './migrations/migrate.ts';
import { PLAIN_ID, toDraft } from './read-sound.ts';
import { fillMissing, repair } from './repair.ts';
import { toReportFile } from './report-file.ts';

/**
 * A draft with one sentence per thing that could not be taken over, or a refusal with its reason.
 * `readOnly` where a newer version wrote the file: saving would lose what this one does not know.
 */
export type Restored =
  | { state: 'restored'; draft: Draft; messages: string[]; readOnly: boolean }
  | { state: 'refused'; reason: string };

const NEWER =
  '这份报告由更新版本的程序保存，现在只能查看和导出，不能修改。原文件要留存，用新版本打开原文件继续填写。';

/**
 * Reads a report from anywhere. `empty` is the new draft whose values stand in for what is missing
 * or does not fit. Never throws.
 */
export function restore(source: unknown, empty: Draft): Restored {
  if (!isRecord(source) || source.format !== FORMAT) {
    return { state: 'refused', reason: '这不是本程序的报告文件，没有读入任何内容。' };
  }
  const pattern: JsonRecord = {
    ...toReportFile(empty, { revision: 0, savedAt: '' }),
    year: null,
    overview: { opening: '', parts: [] },
    improvement: { opening: '', parts: [] },
    other: { opening: '', parts: [] },
  };
  const migrated = migrate(withoutUnsafeKeys(source));
  if (migrated.state === 'refused') return migrated;
  const { file, messages } = repair(fillMissing(pattern, migrated.file), pattern);
  const readOnly = file.version > VERSION;
  const draft = toDraft(file);
  return {
    state: 'restored',
    draft: PLAIN_ID.test(draft.id) ? draft : { ...draft, id: empty.id },
    messages: [...(readOnly ? [NEWER] : []), ...migrated.messages, ...messages],
    readOnly,
  };
}

/** Reads the text of a report file. */
export function restoreJson(text: string, empty: Draft): Restored {
  if (text.trim() === '') return { state: 'refused', reason: '文件是空的。' };
  try {
    return restore(JSON.parse(text.replace(/^\uFEFF/, '')), empty);
  } catch {
    return {
      state: 'refused',
      reason: '文件不完整或不是报告文件（.json），没有读入任何内容。换一份完整的文件再试。',
    };
  }
}
