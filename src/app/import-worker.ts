// The worker that reads what others wrote: a page that hangs cannot be told to stop, a worker can.
import type { DeskAnswer, DeskTask } from './desk/desk-tasks.ts';
import { importFile, type Imported } from './import-file.ts';

/** A file to be read. */
export interface ImportRequest {
  bytes: Uint8Array;
  fileName: string;
}

/** `started` once, then one answer a request. */
export type ImportAnswer = { state: 'started' } | Imported | DeskAnswer;

// In a worker `self` has no window's postMessage, which asks for a target.
const answer = (message: ImportAnswer) => {
  (self as unknown as { postMessage: (message: ImportAnswer) => void }).postMessage(message);
};

const FAILED = '没有读到程序文件，或程序出错，没有读取。检查网络或服务器，刷新本页再试。';

async function work(request: ImportRequest | DeskTask): Promise<Imported | DeskAnswer> {
  if (!('task' in request)) return importFile(request.bytes, request.fileName);
  const { doTask } = await import('./desk/desk-tasks.ts');
  return doTask(request);
}

self.onmessage = ({ data }: MessageEvent<ImportRequest | DeskTask>) => {
  void work(data).then(answer, () => {
    answer({ state: 'refused', reason: FAILED });
  });
};
answer({ state: 'started' });
