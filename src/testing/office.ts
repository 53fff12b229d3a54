import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const LONGEST_RUN_MS = 120_000;

const program = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((folder) => [join(folder, 'soffice'), join(folder, 'libreoffice')])
  .find((path) => existsSync(path));

/** Whether LibreOffice can be called here. */
export const isOfficeInstalled = program !== undefined;

/**
 * Lets LibreOffice open a file and save it anew. `filter` is what `--convert-to` takes: `pdf`,
 * `docx` or `csv:…` with its options. Gives the files made, by name: `file.pdf`, or one for each
 * sheet.
 */
export function convertByOffice(
  bytes: Uint8Array,
  fromExtension: string,
  filter: string,
): Map<string, Uint8Array> {
  if (program === undefined) throw new Error('LibreOffice is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    const source = join(folder, `file.${fromExtension}`);
    const made = join(folder, 'made');
    writeFileSync(source, bytes);
    // A profile of its own, so that runs beside each other do not wait for one another.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    execFileSync(
      program,
      [profile, '--headless', '--convert-to', filter, '--outdir', made, source],
      { timeout: LONGEST_RUN_MS, stdio: 'ignore' },
    );
    const names = existsSync(made) ? readdirSync(made) : [];
    return new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(made, name)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
