// dist/: the static site, and the whole app in one file that starts by double click.
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { ROOT, installModules, run } from './install.js';

const DIST = `${ROOT}/dist`;
const VITE = ['vite', 'build', '--logLevel', 'warn'];

/** @returns {boolean} whether both builds succeeded */
export function build() {
  // The site names the sum of the single file, and empties the folder.
  if (!run('npx', [...VITE, '--mode', 'single-file'])) return false;
  const page = readFileSync(`${DIST}/single-file/index.html`);
  const sum = createHash('sha256').update(page).digest('hex');
  rmSync(`${DIST}/single-file`, { recursive: true });
  if (!run('npx', VITE, { SINGLE_FILE_SUM: sum })) return false;
  writeFileSync(`${DIST}/annual-report.html`, page);
  writeFileSync(`${DIST}/annual-report.html.sha256`, `${sum}  annual-report.html\n`);
  return true;
}

if (process.argv[1]?.endsWith('build.js')) {
  installModules();
  process.exit(build() ? 0 : 1);
}
