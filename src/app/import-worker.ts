// The worker that reads what others wrote: a page that hangs cannot be told to stop, a worker can.
import { importFile, type Imported } from './import-file.ts';

/** A file to be read. */
export interface ImportRequest {
  bytes: Uint8Array;
  fileName: string;
}

/** `started` once, then one answer a request. */
export type ImportAnswer = { state: 'started' } | Imported;

// In a worker `self` has no window's postMessage, which asks for a target.
const answer = (message: ImportAnswer) => {
  (self as unknown as { postMessage: (message: ImportAnswer) => void }).postMessage(message);
};

self.onmessage = ({ data }: MessageEvent<ImportRequest>) => {
  void importFile(data.bytes, data.fileName).then(answer);
};
answer({ state: 'started' });
