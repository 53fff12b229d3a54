import { readFileKind, type FileKind } from '#src/importers/file-kind.ts';
import type { SourceRead } from '#src/importers/source-document.ts';
import { MOST_KEPT, toSourceText } from '#src/importers/source-text.ts';
import { toDraft } from '#src/importers/to-draft.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { MESSAGE_KINDS, type ImportMessage } from '#src/report/draft/import-message.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';

/**
 * What came of a file that others wrote, as plain data: a draft without an id, whose `source` holds
 * the file as text, what was read of each table and what is to be said; or why there is none.
 */
export type Imported = { state: 'read'; draft: Draft } | { state: 'refused'; reason: string };

type Read = () => SourceRead | Promise<SourceRead>;

/** What reads a file of some kind, fetched when the first such file comes. */
async function loadReader(bytes: Uint8Array, file: FileKind): Promise<Read> {
  switch (file.kind) {
    case 'refused':
      return () => refuse(file.reason);
    case 'docx': {
      const { readDocx } = await import('#src/importers/read-docx.ts');
      return () => readDocx(bytes);
    }
    case 'xlsx': {
      const { readXlsx } = await import('#src/importers/read-xlsx.ts');
      return () => readXlsx(bytes);
    }
    case 'pdf': {
      const [{ readPdf }, { readGbCMap }] = await Promise.all([
        import('#src/importers/read-pdf.ts'),
        import('#src/importers/pdf/cmaps.ts'),
      ]);
      return () => readPdf(bytes, { cMaps: readGbCMap });
    }
    case 'html': {
      const { readHtml } = await import('#src/importers/read-html.ts');
      return () => readHtml(file.text);
    }
    case 'text': {
      const { readText } = await import('#src/importers/read-text.ts');
      return () => ({ state: 'read', document: readText(file.text) });
    }
  }
}

const NOT_LOADED = '没有读到程序文件，检查网络或服务器后再试一次。';
const BROKEN =
  '文件不完整或内部有错，没有读入任何内容。用原来的程序打开，另存一份，换用另存的文件，或者打开后复制全文再粘贴。';
const CUT = `原文太长，留存备查的只有前 ${MOST_KEPT / 10_000} 万字。`;

/** More is not read by anybody, and is saved with the report at every change. */
const MOST_MESSAGES = 500;
const LONGEST_RAW = 1_000;

/** What is to be said, what matters most first, so much of it as can be read. */
function toShown(messages: readonly ImportMessage[]): ImportMessage[] {
  const shown = MESSAGE_KINDS.flatMap((kind) => messages.filter((one) => one.kind === kind))
    .slice(0, MOST_MESSAGES)
    .map((message) => ({ ...message, raw: message.raw.slice(0, LONGEST_RAW) }));
  const left = messages.length - shown.length;
  if (left === 0) return shown;
  const text = `还有 ${left} 条没有列出，对照原文核对。`;
  return [...shown, { kind: 'unread', place: '', text, raw: '' }];
}

const refuse = (reason: string) => ({ state: 'refused' as const, reason });

async function readSource(bytes: Uint8Array, fileName: string): Promise<SourceRead> {
  const read = await loadReader(bytes, readFileKind(bytes, fileName)).catch(() => null);
  return read ? read() : refuse(NOT_LOADED);
}

async function understand(bytes: Uint8Array, fileName: string): Promise<Imported> {
  const read = await readSource(bytes, fileName);
  if (read.state === 'refused') return read;
  const understood = toDraft(read.document, newDraft('', ''));
  if (understood.state === 'refused') return understood;
  const { draft, counts } = understood;
  const { text, isCut } = toSourceText(read.document.blocks);
  const cut: ImportMessage[] = isCut ? [{ kind: 'changed', place: '', text: CUT, raw: '' }] : [];
  const messages = toShown([...cut, ...read.document.messages, ...understood.messages]);
  const source = { ...draft.source, fileName, text, messages, counts };
  return { state: 'read', draft: { ...draft, source } };
}

/** Reads a file that others wrote. Needs no page, so that it can run in a worker. Never throws. */
export async function importFile(bytes: Uint8Array, fileName: string): Promise<Imported> {
  try {
    return await understand(bytes, fileName);
  } catch {
    return refuse(BROKEN);
  }
}
