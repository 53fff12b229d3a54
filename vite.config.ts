import react from '@vitejs/plugin-react';
import tailwindcss from 'tailwindcss';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { defineConfig } from 'vitest/config';
import { readBuildMark } from './scripts/build-mark.ts';
import { builtInPreset } from './scripts/built-in-preset.ts';
import { contentPolicy } from './scripts/content-policy.ts';
import { licences } from './scripts/licences.ts';
import tailwind from './tailwind.config.ts';

interface Modules {
  getModuleInfo: (id: string) => { isEntry: boolean; importers: readonly string[] } | null;
}

/** Whether a module is part of the first load: the entry, or imported by such without import(). */
function isLoadedFirst(id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const module = modules.getModuleInfo(id);
  return (
    module !== null &&
    (module.isEntry || module.importers.some((by) => isLoadedFirst(by, modules, seen)))
  );
}

/** `--mode single-file` puts the whole app into one page that starts by double click. */
export default defineConfig(({ mode }) => {
  const isSingleFile = mode === 'single-file';
  return {
    base: './',
    plugins: [
      react(),
      ...(isSingleFile ? [viteSingleFile()] : []),
      contentPolicy(),
      ...builtInPreset(),
      ...licences().page(),
    ],
    define: { __BUILD__: JSON.stringify(readBuildMark()) },
    // In the single file the worker is text within the page and can fetch nothing.
    worker: {
      format: isSingleFile ? ('iife' as const) : ('es' as const),
      plugins: licences().worker,
    },
    css: { postcss: { plugins: [tailwindcss(tailwind)] } },
    build: {
      target: 'chrome109',
      outDir: isSingleFile ? 'dist/single-file' : 'dist',
      // The parts that load later are small: naming what each needs costs the first load more.
      modulePreload: false,
      rolldownOptions: isSingleFile
        ? {}
        : {
            output: {
              // Every name stands in the first file.
              entryFileNames: 'assets/[hash:7].js',
              chunkFileNames: 'assets/[name]-[hash:7].js',
              assetFileNames: 'assets/[hash:7][extname]',
              // One file for all that the first step needs: in pieces it only compresses worse.
              codeSplitting: {
                groups: [
                  {
                    debugName: 'first',
                    name: (id: string, modules: Modules) =>
                      isLoadedFirst(id, modules) ? 'first' : null,
                  },
                  // The document and its small copies in one: the first file names each piece.
                  {
                    name: 'document',
                    test: /src\/(?:report\/document|exporters)\/(?!workbook)[\w-]+\.ts$/,
                  },
                ],
              },
            },
          },
    },
    preview: { port: 4173, strictPort: true },
    test: {
      environment: 'node',
      // Only what hangs is cut off: a test is never judged by its time.
      testTimeout: 60_000,
      include: ['src/**/*.test.{ts,tsx}', 'scripts/*.test.ts', '*.test.ts'],
      setupFiles: [
        'src/testing/fail-on-console-error.ts',
        ...(process.env.LONG === '1' ? ['src/testing/long-laws.ts'] : []),
      ],
    },
  };
});
