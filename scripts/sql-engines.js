// The databases that npm run test:sql asks: both started for it alone, and gone afterwards.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A database that has run the file; it answers with rows of texts, a null as `null`.
 *
 * @typedef {object} Engine
 * @property {(sql: string, folder: string) => Promise<void>} run with the files of `folder`
 * @property {(query: string) => Promise<string[][]>} ask
 * @property {() => void} stop
 */

const DUCKDB = '@duckdb/node-api@1.5.6-r.1';
const PACKAGED = '/usr/lib/postgresql';
const FIELD_END = '\x1f';
const ROW_END = '\x1e';

/**
 * @param {string} name
 * @returns {string} a folder that is gone when this program is, however it ends
 */
export function makeFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `report-${name}-`));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** @returns {string | null} the folder of its newest programs; Debian keeps them off the path */
function findPostgres() {
  const versions = existsSync(PACKAGED) ? readdirSync(PACKAGED).sort((a, b) => +b - +a) : [];
  const packaged = versions.map((version) => `${PACKAGED}/${version}/bin`);
  const found = packaged.find((folder) => existsSync(`${folder}/initdb`));
  if (found) return found;
  const { status } = spawnSync('initdb', ['--version'], { stdio: 'ignore' });
  return status === 0 ? '' : null;
}

/** @returns {Engine | string} why there is none */
export function startPostgres() {
  const programs = findPostgres();
  if (programs === null) return 'not installed (Debian: apt-get install -y postgresql)';
  const isRoot = process.getuid?.() === 0;
  const home = makeFolder('postgres');
  const data = join(home, 'data');
  /** @type {(program: string, ...parameters: string[]) => void} */
  const call = (program, ...parameters) => {
    const command = [join(programs, program), ...parameters];
    // It refuses to be run by root.
    const [first = '', ...rest] = isRoot
      ? ['runuser', '-u', 'postgres', '--', ...command]
      : command;
    execFileSync(first, rest, { cwd: home, stdio: ['ignore', 'ignore', 'pipe'] });
  };
  if (isRoot) execFileSync('chown', ['postgres', home]);
  /** @type {(folder: string, input: string, ...parameters: string[]) => string} */
  const psql = (folder, input, ...parameters) =>
    execFileSync(
      join(programs, 'psql'),
      ['-X', '-q', '-h', home, '-U', 'postgres', '-v', 'ON_ERROR_STOP=1', ...parameters],
      { cwd: folder, input, encoding: 'utf8', maxBuffer: 2 ** 30 },
    );
  const stop = () => {
    if (existsSync(join(data, 'postmaster.pid'))) call('pg_ctl', '-D', data, '-m', 'fast', 'stop');
  };
  // Before the folder is taken away from under it.
  process.prependOnceListener('exit', stop);
  try {
    call('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C');
    // A socket in its own folder and no port: nothing else can be met.
    const options = `-k ${home} -c listen_addresses=''`;
    call('pg_ctl', '-D', data, '-w', '-l', join(home, 'log'), '-o', options, 'start');
  } catch (error) {
    stop();
    return `did not start: ${error instanceof Error ? error.message : String(error)}`;
  }
  return {
    run: async (sql, folder) => {
      psql(folder, sql.replaceAll(/^COPY /gm, '\\copy '));
    },
    ask: async (query) => {
      const form = ['-A', '-t', '-F', FIELD_END, '-R', ROW_END, '-P', 'null=null'];
      const answer = psql(home, query, ...form).trimEnd();
      return answer === '' ? [] : answer.split(ROW_END).map((row) => row.split(FIELD_END));
    },
    stop,
  };
}

/** @returns {Promise<Engine | string>} why there is none */
export async function startDuckDb() {
  const home = makeFolder('duckdb');
  const flags = ['--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', ['install', ...flags, '--prefix', home, DUCKDB], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) return `npm could not fetch ${DUCKDB}`;
  const { DuckDBInstance } = createRequire(join(home, 'package.json'))('@duckdb/node-api');
  const instance = await DuckDBInstance.create(join(home, 'collection.duckdb'));
  const connection = await instance.connect();
  return {
    run: async (sql, folder) => {
      // Files are looked for where the program stands.
      process.chdir(folder);
      await connection.run(sql);
    },
    ask: async (query) => {
      const answer = await connection.runAndReadAll(query);
      /** @type {unknown[][]} */
      const rows = answer.getRowsJson();
      return rows.map((row) => row.map(String));
    },
    stop: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
