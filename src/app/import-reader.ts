import type { Imported } from './import-file.ts';
import type { ImportRequest } from './import-worker.ts';

/** What is used of a Worker. */
export type ImportWorker = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'
>;

interface Refused {
  state: 'refused';
  reason: string;
}

/** Asks one thing after the other of a worker; what is aborted is answered at once. */
export type WorkerReader<Request, Answer> = (
  request: Request,
  signal: AbortSignal,
) => Promise<Answer | Refused>;

/** Reads one file after the other, however many are asked for. */
export type ImportReader = WorkerReader<ImportRequest, Imported>;

/** The longest report known takes two seconds on an old machine. */
const READ_LIMIT_MS = 30_000;

export const CANCELLED = '已经取消，没有读入。';
const GIVEN_UP: Refused = { state: 'refused', reason: CANCELLED };
const TOO_LONG = (limitMs: number) =>
  `读取超过 ${limitMs / 1000} 秒，已经停下，没有读入。打开文件，复制全文，再在“全部报告”页粘贴。`;
const NOT_STARTED =
  '浏览器没有启动读取文件的程序，没有读入。检查网络或服务器后再试；仍然不行时换用 Chrome、Edge 109 以上的浏览器。';
const STOPPED =
  '读取这个文件时程序意外停止，没有读入。打开文件，另存一份再导入，或者复制全文，在“全部报告”页粘贴。';

/**
 * Reads files in one worker, made by `makeWorker` when first needed and kept for the next file. It
 * is ended, and a new one made for the next file, where reading takes longer than `limitMs`, is
 * aborted, or breaks.
 */
export function createWorkerReader<Request, Answer extends { state: string }>(
  makeWorker: () => Promise<ImportWorker>,
  limitMs = READ_LIMIT_MS,
): WorkerReader<Request, Answer> {
  let worker: ImportWorker | null = null;
  let last = Promise.resolve();

  const end = () => {
    worker?.terminate();
    worker = null;
  };

  const readNow: WorkerReader<Request, Answer> = (request, signal) =>
    new Promise((resolve) => {
      let isOpen = true;
      let isStarted = worker !== null;
      const finish = (result: Answer | Refused) => {
        isOpen = false;
        clearTimeout(timer);
        signal.removeEventListener('abort', cancel);
        resolve(result);
      };
      const stop = (reason: string) => {
        end();
        if (isOpen) finish({ state: 'refused', reason });
      };
      const cancel = () => {
        stop(CANCELLED);
      };
      const timer = setTimeout(() => {
        stop(TOO_LONG(limitMs));
      }, limitMs);
      signal.addEventListener('abort', cancel);

      const ask = (asked: ImportWorker) => {
        asked.onmessage = ({ data }: MessageEvent<Answer | { state: 'started' }>) => {
          if (data.state === 'started') isStarted = true;
          // What is not that is the one answer a request has.
          else finish(data as Answer);
        };
        asked.onmessageerror = () => {
          stop(STOPPED);
        };
        asked.onerror = (event) => {
          if (typeof event !== 'string') event.preventDefault();
          stop(isStarted ? STOPPED : NOT_STARTED);
        };
        asked.postMessage(request);
      };
      const start = async () => {
        const made = await makeWorker();
        if (!isOpen) {
          made.terminate();
          return;
        }
        worker = made;
        ask(made);
      };

      if (worker) ask(worker);
      else {
        start().catch(() => {
          stop(NOT_STARTED);
        });
      }
    });

  return (request, signal) =>
    new Promise((resolve) => {
      const giveUp = () => {
        resolve(GIVEN_UP);
      };
      signal.addEventListener('abort', giveUp);
      if (signal.aborted) giveUp();
      last = last.then(async () => {
        signal.removeEventListener('abort', giveUp);
        if (!signal.aborted) resolve(await readNow(request, signal));
      });
    });
}

/** A reader of what others wrote. */
export const createImportReader = createWorkerReader<ImportRequest, Imported>;
