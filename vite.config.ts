import react from '@vitejs/plugin-react';
import tailwindcss from 'tailwindcss';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { defineConfig } from 'vitest/config';
import tailwind from './tailwind.config.ts';

/** `--mode single-file` puts the whole app into one page that starts by double click. */
export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [react(), ...(mode === 'single-file' ? [viteSingleFile()] : [])],
  css: { postcss: { plugins: [tailwindcss(tailwind)] } },
  build: {
    target: 'chrome109',
    outDir: mode === 'single-file' ? 'dist/single-file' : 'dist',
    modulePreload: { polyfill: false },
  },
  preview: { port: 4173, strictPort: true },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/fail-on-console-error.ts'],
  },
}));
