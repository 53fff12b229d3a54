import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

/**
 * The rules of a report as one bundle, as a browser gets them.
 *
 * @returns {Promise<typeof import('./report-code.ts')>}
 */
export async function loadReportCode() {
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
  const code = await import(pathToFileURL(join(folder, 'report-code.mjs')).href);
  rmSync(folder, { recursive: true });
  return code;
}
