import { decodeText } from '#src/importers/decode-text.ts';
import type { OwnCopy } from '#src/importers/own-copy.ts';
import { MOST_TEXT_BYTES } from '#src/importers/file-limits.ts';
import { FORMAT, type Draft } from '#src/report/draft/draft.ts';
import { restore, restoreJson, type Restored } from '#src/report/draft/restore.ts';
import { toPublicReport } from '#src/report/document/public-report.ts';

/** A report of ours, or `edited` and `foreign` as in `OwnCopy`. */
export type OwnRead = Restored | { state: 'edited' } | { state: 'foreign' };

const beginsWith = (bytes: Uint8Array, mark: string): boolean =>
  [...mark].every((char, index) => bytes[index] === char.charCodeAt(0));

/** Word files are zip archives, whatever their name says. */
export const isZip = (bytes: Uint8Array): boolean => beginsWith(bytes, 'PK');

/** Larger texts are nobody's report. */
export const isText = (bytes: Uint8Array): boolean =>
  !beginsWith(bytes, '%PDF-') && bytes.length <= MOST_TEXT_BYTES;

/** A report file, whole or torn. Texts may begin with a brace as well. */
export const isData = (text: string, name: string): boolean =>
  /\.json$/i.test(name) || (/^\s*\{/.test(text) && text.includes(FORMAT));

/** Takes over what copies may embed and nothing else, as a report of its own. */
function restoreCopy(report: unknown, empty: Draft): Restored {
  const restored = restore(report, empty);
  if (restored.state === 'refused') return restored;
  // A newer version's report is only shown, and keeps the mark by which it stays so.
  if (restored.readOnly) return { ...restored, draft: { ...restored.draft, id: empty.id } };
  const published = restore(toPublicReport(restored.draft), empty);
  return published.state === 'restored' ? { ...published, messages: restored.messages } : published;
}

/** A file nested deeper than the browser can follow is nobody's report. */
function readSafely(read: () => OwnCopy): OwnCopy {
  try {
    return read();
  } catch {
    return { state: 'foreign' };
  }
}

async function readCopy(bytes: Uint8Array, text: string | null): Promise<OwnCopy> {
  if (text === null) {
    const { readOwnDocx } = await import('#src/importers/own-docx.ts');
    return readSafely(() => readOwnDocx(bytes));
  }
  if (!text.includes(FORMAT)) return { state: 'foreign' };
  const { readOwnHtml } = await import('#src/importers/own-html.ts');
  return readSafely(() => readOwnHtml(text));
}

/**
 * Reads what this program made: report files, and copies with the report embedded. Here and not in
 * the worker, which has no DOMParser; only files that carry our mark are looked into. Rejects where
 * that part of the program cannot be had.
 */
export async function readOwn(bytes: Uint8Array, name: string, empty: Draft): Promise<OwnRead> {
  if (!isZip(bytes) && !isText(bytes)) return { state: 'foreign' };
  const text = isZip(bytes) ? null : decodeText(bytes);
  if (text !== null && isData(text, name)) return restoreJson(text, empty);
  const copy = await readCopy(bytes, text);
  return copy.state === 'own' ? restoreCopy(copy.report, empty) : copy;
}
