import type { Draft } from '#src/report/draft/draft.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { restoreJson } from '#src/report/draft/restore.ts';
import { freshId } from './report-files.ts';

/** What came of one file: the draft, null where it was refused, and what was not understood. */
export interface ImportResult {
  fileName: string;
  draft: Draft | null;
  messages: string[];
}

const NOT_KEPT = '浏览器没有存下这份报告，本机空间可能已满。';
const LARGEST_BYTES = 20_000_000;

async function readReportFile(file: File): Promise<ImportResult> {
  const refuse = (reason: string) => ({ fileName: file.name, draft: null, messages: [reason] });
  if (file.size > LARGEST_BYTES) return refuse('文件超过 20 MB，不是报告文件，没有读入任何内容。');
  const text = await file.text().catch(() => null);
  if (text === null) return refuse('浏览器读不出这个文件。换一个位置保存后再试。');
  const restored = restoreJson(text, newDraft(freshId(), ''));
  return restored.state === 'refused'
    ? refuse(restored.reason)
    : { fileName: file.name, draft: restored.draft, messages: restored.messages };
}

/** Reads report files one after the other and keeps each draft; one bad file stops none. */
export async function readReportFiles(
  files: readonly File[],
  keep: (draft: Draft) => Promise<Draft>,
): Promise<ImportResult[]> {
  const results: ImportResult[] = [];
  for (const file of files) {
    const result = await readReportFile(file);
    if (result.draft) {
      const kept = await keep(result.draft);
      const isKept = kept.revision > result.draft.revision;
      const messages = isKept ? result.messages : [NOT_KEPT, ...result.messages];
      results.push({ ...result, draft: kept, messages });
    } else {
      results.push(result);
    }
  }
  return results;
}
