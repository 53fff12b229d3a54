import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ROOT } from './install.js';

/**
 * A module of the program as one bundle, as a browser gets it, for as long as it is used.
 *
 * @template Used
 * @param {URL} entry
 * @param {(path: string) => Promise<Used>} use
 * @returns {Promise<Used>}
 */
export async function withBundled(entry, use) {
  const folder = mkdtempSync(join(tmpdir(), 'report-code-'));
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(entry),
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome109',
      rolldownOptions: { output: { entryFileNames: 'bundle.mjs' } },
    },
  });
  try {
    return await use(join(folder, 'bundle.mjs'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * What such a module exports, run by node.
 *
 * @param {URL} entry
 * @returns {Promise<unknown>}
 */
export const loadBundled = (entry) =>
  withBundled(entry, (path) => import(pathToFileURL(path).href));
