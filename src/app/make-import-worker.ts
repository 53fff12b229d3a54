/** A new worker that reads files; in the single file it is text within the page. */
export async function makeImportWorker(): Promise<Worker> {
  if (import.meta.env.MODE === 'single-file') {
    const { default: ImportWorker } = await import('./import-worker.ts?worker&inline');
    return new ImportWorker();
  }
  const { makeSiteWorker } = await import('./site-worker.ts');
  return makeSiteWorker();
}
