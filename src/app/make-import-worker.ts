/** A new worker that reads files; in the single file it is made of text, since a page from the disk may not load one. */
export async function makeImportWorker(): Promise<Worker> {
  if (import.meta.env.MODE === 'single-file') {
    const { default: ImportWorker } = await import('./import-worker.ts?worker&inline');
    return new ImportWorker();
  }
  return new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
}
