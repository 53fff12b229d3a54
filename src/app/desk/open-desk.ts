import { createBrowserCollection } from '#src/persistence/browser-collection.ts';
import { createMemoryCollection } from '#src/persistence/memory-collection.ts';
import { askBeforeLeaving } from '#src/app/ask-before-leaving.ts';
import { thisYear } from '#src/app/fresh.ts';
import { createWorkerReader } from '#src/app/import-reader.ts';
import { makeImportWorker } from '#src/app/make-import-worker.ts';
import { createDesk, type Desk } from './desk.ts';
import type { DeskAnswer, DeskTask } from './desk-tasks.ts';

/** One core is left to the page; more than four workers wait for the disk. */
const MOST_READERS = 4;

const readersOf = (cores: number) =>
  Array.from({ length: Math.min(Math.max(cores - 1, 1), MOST_READERS) }, () =>
    createWorkerReader<DeskTask, DeskAnswer>(makeImportWorker),
  );

let opening: Promise<Desk> | null = null;

async function open(): Promise<Desk> {
  const browser = createBrowserCollection();
  // Where the browser keeps nothing, the desk works all the same, until the page is closed.
  const collections = await browser.collections();
  const isKept = collections.state === 'loaded' || collections.refusal !== 'unavailable';
  const store = isKept ? browser : createMemoryCollection();
  const readers = readersOf(navigator.hardwareConcurrency || 2);
  const desk = createDesk({ store, readers, thisYear: thisYear(), isKept });
  // What is being read goes on while another page is shown, and is known to this window alone.
  window.addEventListener('beforeunload', (event) => {
    if (desk.state().reading || (!isKept && desk.state().helds.length > 0)) askBeforeLeaving(event);
  });
  void desk.open();
  return desk;
}

/** Takes out all collections of this browser; what is being read here is given up. */
export async function clearDesk() {
  const desk = await opening;
  await desk?.cancel();
  const result = await createBrowserCollection().clear();
  await desk?.open();
  return result;
}

/** This window's desk, opened when first asked for. */
export const openDesk = (): Promise<Desk> => (opening ??= open());
