import address from './import-worker.ts?worker&url';

/**
 * The worker of the static site, made of text that imports its file: so it stands under the page's
 * content security policy, as one loaded from its own address would not.
 */
export function makeSiteWorker(): Worker {
  const text = `import ${JSON.stringify(new URL(address, document.baseURI).href)}`;
  const script = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const worker = new Worker(script, { type: 'module' });
  // The text is read when the worker starts, which it then says.
  worker.addEventListener('message', () => URL.revokeObjectURL(script), { once: true });
  return worker;
}
