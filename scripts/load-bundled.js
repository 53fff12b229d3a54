import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ROOT } from './install.js';

/**
 * A module of the program as one bundle, as a browser gets it, so that node can run it.
 *
 * @param {URL} entry
 * @returns {Promise<unknown>} what it exports
 */
export async function loadBundled(entry) {
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
  const code = await import(pathToFileURL(join(folder, 'bundle.mjs')).href);
  rmSync(folder, { recursive: true });
  return code;
}
