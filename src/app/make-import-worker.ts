/**
 * A new worker that reads files. It is made of text: so it stands under the page's content security
 * policy, as one loaded from its own address would not, and starts in a page from the disk.
 */
export async function makeImportWorker(): Promise<Worker> {
  if (import.meta.env.MODE === 'single-file') {
    const { default: ImportWorker } = await import('./import-worker.ts?worker&inline');
    return new ImportWorker();
  }
  const { default: address } = await import('./import-worker.ts?worker&url');
  const text = `import ${JSON.stringify(new URL(address, document.baseURI).href)}`;
  const script = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const worker = new Worker(script, { type: 'module' });
  // The address is read when the worker starts, which it then says.
  worker.addEventListener('message', () => URL.revokeObjectURL(script), { once: true });
  return worker;
}
