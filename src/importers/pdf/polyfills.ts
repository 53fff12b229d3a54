// What pdf.js takes for granted and Chromium 109 to 122 do not have. Loaded before pdf.js.

/** Puts a method where the browser has none of its own. */
function supply(owner: object, name: PropertyKey, method: unknown): void {
  if (name in owner) return;
  Object.defineProperty(owner, name, { value: method, writable: true, configurable: true });
}

supply(Promise, 'withResolvers', () => {
  const capability: Record<string, unknown> = {};
  capability.promise = new Promise((resolve, reject) => {
    Object.assign(capability, { resolve, reject });
  });
  return capability;
});

supply(
  Promise,
  'try',
  (work: (...given: unknown[]) => unknown, ...given: unknown[]) =>
    new Promise((resolve) => {
      resolve(work(...given));
    }),
);

supply(
  ReadableStream.prototype,
  Symbol.asyncIterator,
  async function* chunks(this: ReadableStream<unknown>) {
    const reader = this.getReader();
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
    } finally {
      reader.releaseLock();
    }
  },
);

supply(
  ArrayBuffer.prototype,
  'transferToFixedLength',
  function cut(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
    const copy = new Uint8Array(length);
    copy.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
    return copy.buffer;
  },
);

// In a worker without a page, pdf.worker.mjs takes the worker for its own and answers messages that
// are meant for us: it is shown a page while it loads (see `engine.ts`).
if (!('window' in globalThis)) {
  Object.defineProperty(globalThis, 'window', { value: globalThis, configurable: true });
}
