import type { Draft } from '#src/report/draft/draft.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import type { OwnCopy } from '#src/importers/own-copy.ts';
import { restore, restoreJson } from '#src/report/draft/restore.ts';
import { freshId } from './report-files.ts';

/** What came of one file: the draft, null where it was refused, and what was not understood. */
export interface ImportResult {
  fileName: string;
  draft: Draft | null;
  messages: string[];
}

const NOT_KEPT = '浏览器没有存下这份报告，本机空间可能已满。';
const LARGEST_BYTES = 20_000_000;

const EDITED =
  '这个文件由本程序导出，但之后被改动过：文件里附带的数据与看到的文字已经不一致，没有读入任何内容。' +
  '改用没有改动过的导出文件，或者“导出数据”得到的报告文件（.json）。';
const FOREIGN =
  '这不是本程序导出的文件，没有读入任何内容。可以导入“导出数据”“导出 Word”“导出网页”得到的文件。';

/** The program could not fetch the part of it that reads such a file. */
const NOT_LOADED = 'not-loaded';

/** Word files are zip archives, whatever their name says. */
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Reads a copy that this program made; null where the bytes are neither a Word file nor a page. */
async function readOwnCopy(bytes: Uint8Array, text: string): Promise<OwnCopy | null> {
  if (isZip(bytes)) return (await import('#src/importers/own-docx.ts')).readOwnDocx(bytes);
  if (!/^\uFEFF?\s*</.test(text)) return null;
  return (await import('#src/importers/own-html.ts')).readOwnHtml(text);
}

async function readReportFile(file: File): Promise<ImportResult> {
  const refuse = (reason: string) => ({ fileName: file.name, draft: null, messages: [reason] });
  if (file.size > LARGEST_BYTES) return refuse('文件超过 20 MB，不是报告文件，没有读入任何内容。');
  const buffer = await file.arrayBuffer().catch(() => null);
  if (buffer === null) return refuse('浏览器读不出这个文件。换一个位置保存后再试。');
  const bytes = new Uint8Array(buffer);
  const text = new TextDecoder().decode(bytes);
  const copy = await readOwnCopy(bytes, text).catch((): typeof NOT_LOADED => NOT_LOADED);
  if (copy === NOT_LOADED) return refuse('没有读到程序文件，刷新页面再试一次。');
  if (copy?.state === 'edited') return refuse(EDITED);
  if (copy?.state === 'foreign') return refuse(FOREIGN);
  const empty = newDraft(freshId(), '');
  const restored = copy ? restore(copy.report, empty) : restoreJson(text, empty);
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
