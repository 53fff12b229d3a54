import { newDraft } from '#src/report/draft/new-draft.ts';
import type { WorkerReader } from '#src/app/import-reader.ts';
import { readOwn } from '#src/app/read-own-copy.ts';
import {
  toReportId,
  toStoredText,
  type CollectedRead,
  type DeskAnswer,
  type DeskTask,
} from './desk-tasks.ts';

export type DeskReader = WorkerReader<DeskTask, DeskAnswer>;

const EDITED = '这个文件由本程序导出后改动过，按看到的内容读入。';
const NOT_LOADED = '没有读到程序文件，检查网络或服务器后再添加一次。';
const BROKEN = '读取时程序出错，没有读出。打开文件另存一份再添加。';

/** What a worker answered to the reading of a file. */
function toRead(answer: Awaited<ReturnType<DeskReader>>): CollectedRead {
  if (answer.state === 'refused') return { state: 'unread', sum: null, reason: answer.reason };
  if (!('sum' in answer)) throw new Error(`A reading was answered as ${answer.state}.`);
  return answer;
}

/** Reads a Word file or web page of our own, which needs the page's parser. */
async function readOwnCopy(
  file: File,
  sum: string,
  reader: DeskReader,
  signal: AbortSignal,
  thisYear: number,
): Promise<CollectedRead> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const own = await readOwn(bytes, file.name, newDraft(toReportId(sum), '')).catch(() => null);
  if (!own) return { state: 'unread', sum, reason: NOT_LOADED };
  if (own.state === 'refused') return { state: 'unread', sum, reason: own.reason };
  if (own.state === 'restored') {
    const text = toStoredText(own.draft);
    const answer = await reader({ task: 'examine', texts: [text], thisYear }, signal);
    const examined = answer.state === 'examined' ? answer.examined[0] : null;
    if (!examined) return { state: 'unread', sum, reason: BROKEN };
    return { state: 'read', sum, text, examined, origin: 'own', messages: own.messages };
  }
  const read = toRead(await reader({ task: 'read', file, isForeign: true, thisYear }, signal));
  if (read.state !== 'read' || own.state === 'foreign') return read;
  return { ...read, messages: [EDITED, ...read.messages] };
}

/** Reads one file of a collection, ours or not. Never rejects. */
export async function readCollected(
  file: File,
  reader: DeskReader,
  signal: AbortSignal,
  thisYear: number,
): Promise<Exclude<CollectedRead, { state: 'own-copy' }>> {
  try {
    const read = toRead(await reader({ task: 'read', file, isForeign: false, thisYear }, signal));
    if (read.state !== 'own-copy') return read;
    const own = await readOwnCopy(file, read.sum, reader, signal, thisYear);
    return own.state === 'own-copy' ? { state: 'unread', sum: own.sum, reason: BROKEN } : own;
  } catch {
    return { state: 'unread', sum: null, reason: BROKEN };
  }
}
