import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Imported } from './import-file.ts';
import { createImportReader, type ImportWorker } from './import-reader.ts';
import type { ImportAnswer, ImportRequest } from './import-worker.ts';

const READ: Imported = { state: 'refused', reason: '读过了' };

/** A worker that answers only what it is told to. */
class FakeWorker implements ImportWorker {
  onmessage: Worker['onmessage'] = null;
  onerror: Worker['onerror'] = null;
  onmessageerror: Worker['onmessageerror'] = null;
  asked: ImportRequest[] = [];
  isEnded = false;
  postMessage(request: ImportRequest) {
    this.asked.push(request);
  }
  terminate() {
    this.isEnded = true;
  }
  answer(data: ImportAnswer) {
    // Typed for a real Worker, which a reader never looks at.
    this.onmessage?.call(this as unknown as Worker, { data } as MessageEvent);
  }
  fail() {
    this.onerror?.call(this as unknown as Worker, 'broken' as unknown as ErrorEvent);
  }
}

const NAMED = (fileName: string): ImportRequest => ({ fileName, bytes: new Uint8Array() });
const never = () => new AbortController().signal;

/** A reader with the workers that it makes. */
function reading(limitMs?: number) {
  const workers: FakeWorker[] = [];
  const read = createImportReader(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return Promise.resolve(worker);
  }, limitMs);
  /** Lets the worker that was asked for come. */
  const come = () => vi.advanceTimersByTimeAsync(0);
  return { read, workers, come };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('one worker reads file after file', async () => {
  const { read, workers, come } = reading();
  for (const name of ['一.txt', '二.txt']) {
    const result = read(NAMED(name), never());
    await come();
    workers[0]?.answer(READ);
    expect(await result).toEqual(READ);
  }
  expect(workers).toHaveLength(1);
  expect(workers[0]?.asked.map(({ fileName }) => fileName)).toEqual(['一.txt', '二.txt']);
  expect(workers[0]?.isEnded).toBe(false);
});

test('a file that takes too long ends the worker, and the next file gets a new one', async () => {
  const { read, workers, come } = reading(2_000);
  const slow = read(NAMED('慢.pdf'), never());
  await come();
  workers[0]?.answer({ state: 'started' });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await slow).toMatchObject({ reason: expect.stringContaining('读取超过 2 秒') as string });
  expect(workers[0]?.isEnded).toBe(true);
  const next = read(NAMED('快.txt'), never());
  await come();
  workers[1]?.answer(READ);
  expect(await next).toEqual(READ);
});

test('the limit begins anew with each file', async () => {
  const { read, workers, come } = reading(2_000);
  const first = read(NAMED('一.txt'), never());
  await come();
  await vi.advanceTimersByTimeAsync(1_500);
  workers[0]?.answer(READ);
  await first;
  const second = read(NAMED('二.txt'), never());
  await vi.advanceTimersByTimeAsync(1_500);
  workers[0]?.answer(READ);
  expect(await second).toEqual(READ);
});

test('a file that is given up ends the worker', async () => {
  const { read, workers, come } = reading();
  const given = new AbortController();
  const result = read(NAMED('一.pdf'), given.signal);
  await come();
  given.abort();
  expect(await result).toEqual({ state: 'refused', reason: '已经取消，没有读入。' });
  expect(workers[0]?.isEnded).toBe(true);
});

test('a file given up before its worker has come leaves no worker behind', async () => {
  const { read, workers, come } = reading();
  const given = new AbortController();
  const result = read(NAMED('一.pdf'), given.signal);
  await Promise.resolve();
  given.abort();
  expect(await result).toMatchObject({ state: 'refused' });
  await come();
  expect(workers[0]?.isEnded).toBe(true);
  expect(workers[0]?.asked).toEqual([]);
});

test('a file that is asked for while another is read waits its turn and gets its own answer', async () => {
  const { read, workers, come } = reading(2_000);
  const first = read(NAMED('一.txt'), never());
  const second = read(NAMED('二.txt'), never());
  await come();
  expect(workers[0]?.asked.map(({ fileName }) => fileName)).toEqual(['一.txt']);
  await vi.advanceTimersByTimeAsync(1_500);
  workers[0]?.answer({ state: 'refused', reason: '第一份' });
  expect(await first).toMatchObject({ reason: '第一份' });
  await vi.advanceTimersByTimeAsync(1_500);
  workers[0]?.answer({ state: 'refused', reason: '第二份' });
  expect(await second).toMatchObject({ reason: '第二份' });
  expect(workers).toHaveLength(1);
});

test('a file given up while it waits is answered at once, and the one being read goes on', async () => {
  const { read, workers, come } = reading();
  const given = new AbortController();
  const first = read(NAMED('一.txt'), never());
  const second = read(NAMED('二.txt'), given.signal);
  await come();
  given.abort();
  expect(await second).toMatchObject({ reason: '已经取消，没有读入。' });
  expect(workers[0]?.isEnded).toBe(false);
  workers[0]?.answer(READ);
  expect(await first).toEqual(READ);
  const third = read(NAMED('三.txt'), never());
  await come();
  workers[0]?.answer(READ);
  expect(await third).toEqual(READ);
  expect(workers[0]?.asked.map(({ fileName }) => fileName)).toEqual(['一.txt', '三.txt']);
});

test('a file that was given up before it was asked for is not read', async () => {
  const { read, workers } = reading();
  expect(await read(NAMED('一.txt'), AbortSignal.abort())).toMatchObject({ state: 'refused' });
  expect(workers).toEqual([]);
});

test('a worker that breaks while reading is told from one that never started', async () => {
  const { read, workers, come } = reading();
  const first = read(NAMED('一.pdf'), never());
  await come();
  workers[0]?.fail();
  expect(await first).toMatchObject({
    reason: expect.stringContaining('没有启动读取文件的程序') as string,
  });
  const second = read(NAMED('二.pdf'), never());
  await come();
  workers[1]?.answer({ state: 'started' });
  workers[1]?.fail();
  expect(await second).toMatchObject({ reason: expect.stringContaining('意外停止') as string });
  expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, true]);
});

test('a browser that makes no worker is told in a sentence', async () => {
  const read = createImportReader(() => Promise.reject(new Error('refused')));
  expect(await read(NAMED('一.txt'), never())).toMatchObject({
    reason: expect.stringContaining('没有启动读取文件的程序') as string,
  });
});
