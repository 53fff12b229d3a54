import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

/**
 * The rules of a report as one bundle, as a browser gets them, for as long as it is used.
 *
 * @template Used
 * @param {(path: string) => Promise<Used>} use
 * @returns {Promise<Used>}
 */
export async function withReportCode(use) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-report-'));
  await build({
    root: fileURLToPath(new URL('..', import.meta.url)),
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('report-code.ts', import.meta.url)),
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome109',
      rolldownOptions: { output: { entryFileNames: 'report-code.mjs' } },
    },
  });
  try {
    return await use(join(folder, 'report-code.mjs'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @returns {Promise<typeof import('./report-code.ts')>} */
export const loadReportCode = () => withReportCode((path) => import(pathToFileURL(path).href));
