// dist/: the static site, and the whole app in one file that starts by double click.
import { renameSync, rmSync } from 'node:fs';
import { ROOT, installModules, run } from './install.js';

/** @returns {boolean} whether both builds succeeded */
export function build() {
  const isBuilt =
    run('npx', ['vite', 'build', '--logLevel', 'warn']) &&
    run('npx', ['vite', 'build', '--logLevel', 'warn', '--mode', 'single-file']);
  if (!isBuilt) return false;
  renameSync(`${ROOT}/dist/single-file/index.html`, `${ROOT}/dist/annual-report.html`);
  rmSync(`${ROOT}/dist/single-file`, { recursive: true });
  return true;
}

if (process.argv[1]?.endsWith('build.js')) {
  installModules();
  process.exit(build() ? 0 : 1);
}
