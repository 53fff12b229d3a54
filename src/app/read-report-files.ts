import type { Draft } from '#src/report/draft/draft.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import type { OwnCopy } from '#src/importers/own-copy.ts';
import { decodeText } from '#src/importers/decode-text.ts';
import { toPublicReport } from '#src/report/document/public-report.ts';
import { restore, restoreJson, type Restored } from '#src/report/draft/restore.ts';
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
  '这个文件里没有可以读入的报告数据，没有读入任何内容。能导入的是“导出数据”得到的报告文件（.json），' +
  '以及没有改动过的“导出 Word”“导出网页”文件；工作簿、文本和其他来源的文件还不能导入。';
const NOT_LOADED = '没有读到程序文件，检查网络或服务器后再导入一次。';

/** Word files are zip archives, whatever their name says. */
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** What reads a copy that this program made; null where the file is neither Word nor a page. */
async function loadReader(bytes: Uint8Array, text: string): Promise<(() => OwnCopy) | null> {
  if (isZip(bytes)) {
    const { readOwnDocx } = await import('#src/importers/own-docx.ts');
    return () => readOwnDocx(bytes);
  }
  if (!/^\s*</.test(text)) return null;
  const { readOwnHtml } = await import('#src/importers/own-html.ts');
  return () => readOwnHtml(text);
}

/** Takes over what copies may embed and nothing else, as a report of its own. */
function restoreCopy(report: unknown, empty: Draft): Restored {
  const restored = restore(report, empty);
  if (restored.state === 'refused') return restored;
  // A newer version's report is only shown, and keeps the mark by which it stays so.
  if (restored.readOnly) return { ...restored, draft: { ...restored.draft, id: empty.id } };
  const published = restore(toPublicReport(restored.draft), empty);
  return published.state === 'restored' ? { ...published, messages: restored.messages } : published;
}

const FOREIGN_COPY: OwnCopy = { state: 'foreign' };

/** A file nested deeper than the browser can follow is nobody's report. */
function readSafely(read: () => OwnCopy): OwnCopy {
  try {
    return read();
  } catch {
    return FOREIGN_COPY;
  }
}

/** Reads one report file: the one place that knows which files can be read. */
export async function readOneReport(file: File): Promise<ImportResult> {
  const refuse = (reason: string) => ({ fileName: file.name, draft: null, messages: [reason] });
  if (file.size > LARGEST_BYTES) return refuse('文件超过 20 MB，不是报告文件，没有读入任何内容。');
  const buffer = await file.arrayBuffer().catch(() => null);
  if (buffer === null) return refuse('浏览器读不出这个文件。换一个位置保存后再试。');
  const bytes = new Uint8Array(buffer);
  const text = decodeText(bytes);
  const reader = await loadReader(bytes, text).catch(() => undefined);
  if (reader === undefined) return refuse(NOT_LOADED);
  const isData = /^\s*\{/.test(text) || /\.json$/i.test(file.name);
  const copy = reader ? readSafely(reader) : isData ? null : FOREIGN_COPY;
  if (copy?.state === 'edited') return refuse(EDITED);
  if (copy?.state === 'foreign') return refuse(FOREIGN);
  const empty = newDraft(freshId(), '');
  const restored = copy ? restoreCopy(copy.report, empty) : restoreJson(text, empty);
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
    const result = await readOneReport(file);
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
