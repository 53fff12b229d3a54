import { expect, test } from 'vitest';
import { createImportQueue } from './import-queue.ts';

const files = (...names: string[]): File[] => names.map((name) => new File([], name));

/** A queue whose files are read when they are let go, or at once when they are given up. */
function queueing() {
  const letGo: (() => void)[] = [];
  const queue = createImportQueue<string>(
    ({ name }, signal) =>
      new Promise((resolve) => {
        const giveUp = () => {
          resolve(`${name} 取消`);
        };
        if (signal.aborted) giveUp();
        signal.addEventListener('abort', giveUp);
        letGo.push(() => {
          resolve(name);
        });
      }),
  );
  const readNext = async () => {
    letGo.at(-1)?.();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { queue, readNext };
}

/** Lets all that need not wait happen. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

test('files are read one after the other, and their results stand as they come', async () => {
  const { queue, readNext } = queueing();
  const all = queue.add(files('一', '二'));
  await settle();
  expect(queue.state()).toEqual({ progress: { fileName: '一', at: 1, total: 2 }, results: [] });
  await readNext();
  await settle();
  expect(queue.state()).toEqual({ progress: { fileName: '二', at: 2, total: 2 }, results: ['一'] });
  await readNext();
  expect(await all).toEqual(['一', '二']);
  expect(queue.state()).toEqual({ progress: null, results: ['一', '二'] });
});

test('what is chosen meanwhile waits its turn and gets its own results', async () => {
  const { queue, readNext } = queueing();
  const first = queue.add(files('一'));
  await settle();
  const second = queue.add(files('二', '三'));
  expect(queue.state().progress).toEqual({ fileName: '一', at: 1, total: 3 });
  await readNext();
  expect(await first).toEqual(['一']);
  await settle();
  expect(queue.state().progress).toEqual({ fileName: '二', at: 2, total: 3 });
  await readNext();
  await settle();
  await readNext();
  expect(await second).toEqual(['二', '三']);
  expect(queue.state().results).toEqual(['一', '二', '三']);
});

test('a skipped file is named and the others go on', async () => {
  const { queue, readNext } = queueing();
  const all = queue.add(files('一', '二'));
  await settle();
  queue.skip();
  await settle();
  await readNext();
  expect(await all).toEqual(['一 取消', '二']);
});

test('cancelling names all that were not read, and what is chosen later is read', async () => {
  const { queue, readNext } = queueing();
  const all = queue.add(files('一', '二', '三'));
  await settle();
  await readNext();
  await settle();
  queue.cancel();
  expect(await all).toEqual(['一', '二 取消', '三 取消']);
  const later = queue.add(files('四'));
  expect(queue.state().results).toEqual([]);
  await settle();
  await readNext();
  expect(await later).toEqual(['四']);
});

test('results are forgotten when they are cleared, and listeners hear of it', async () => {
  const { queue, readNext } = queueing();
  const all = queue.add(files('一'));
  await settle();
  await readNext();
  await all;
  let heard = 0;
  const stop = queue.on(() => {
    heard += 1;
  });
  queue.clear();
  stop();
  queue.clear();
  expect(queue.state().results).toEqual([]);
  expect(heard).toBe(1);
});

test('no files are no import', async () => {
  const { queue } = queueing();
  expect(await queue.add([])).toEqual([]);
  expect(queue.state()).toEqual({ progress: null, results: [] });
});

test('a file at which reading itself fails holds up no other', async () => {
  const queue = createImportQueue<string>(({ name }) =>
    name === '坏' ? Promise.reject(new Error('broken')) : Promise.resolve(name),
  );
  await expect(queue.add(files('一', '坏', '二'))).rejects.toThrow('broken');
  expect(queue.state()).toEqual({ progress: null, results: ['一', '二'] });
  expect(await queue.add(files('三'))).toEqual(['三']);
  expect(queue.state()).toEqual({ progress: null, results: ['三'] });
});
