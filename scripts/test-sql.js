// npm run test:sql: sql/collection.sql on ten thousand reports, in each database that can be had,
// held against the page's own code.
import { closeSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, installModules } from './install.js';
import { makeFolder, startDuckDb, startPostgres } from './sql-engines.js';

const COUNT = Number(process.env.REPORTS || 10_000);
const SHOWN = 5;

const QUERIES = {
  sums: 'SELECT year, place, total, contributors, blank, unreadable FROM sums',
  unbalanced: 'SELECT organ, year, applicant, difference FROM unbalanced',
  carryOver: 'SELECT organ, year, applicant, left_before, carried_in FROM carry_over',
  doubled: 'SELECT organ, year FROM doubled',
};

const seconds = (/** @type {number} */ from) =>
  `${((performance.now() - from) / 1000).toFixed(1)} s`;

/**
 * @param {string} path
 * @param {Iterable<string>} pieces
 */
function write(path, pieces) {
  const file = openSync(path, 'w');
  for (const piece of pieces) writeSync(file, piece);
  closeSync(file);
  return `${(statSync(path).size / 1e6).toFixed(0)} MB`;
}

/** A number as the page writes it: without the zeros of its column. */
const toPlain = (/** @type {string} */ text) =>
  /^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, '') : text;

/**
 * @param {string[]} ours
 * @param {string[]} theirs
 * @returns {string[]} what only one of the two says
 */
function differences(ours, theirs) {
  const only = (
    /** @type {string[]} */ these,
    /** @type {string[]} */ those,
    /** @type {string} */ who,
  ) => {
    const known = new Set(those);
    return these.filter((line) => !known.has(line)).map((line) => `    ${who}: ${line}`);
  };
  const all = [...only(ours, theirs, 'the page alone'), ...only(theirs, ours, 'SQL alone')];
  if (all.length === 0 && ours.length !== theirs.length) return ['    a line stands twice'];
  return all;
}

/**
 * @param {string} name
 * @param {import('./sql-engines.js').Engine} engine
 * @param {{ thisYear: string, lastYear: string }} folders
 * @param {import('./sql-collection.ts').Answers} answers
 * @returns {Promise<boolean>} whether it says what the page says
 */
async function compare(name, engine, { thisYear, lastYear }, answers) {
  const from = performance.now();
  const sql = readFileSync(join(ROOT, 'sql/collection.sql'), 'utf8');
  await engine.run(sql, thisYear);
  await engine.run(sql.slice(sql.indexOf('-- Loading'), sql.indexOf('-- Loaded')), lastYear);
  console.log(`${name}: loaded in ${seconds(from)}`);
  let isSame = true;
  for (const [what, query] of Object.entries(QUERIES)) {
    const asked = performance.now();
    const rows = await engine.ask(query);
    const theirs = rows.map((row) => JSON.stringify(row.map(toPlain)));
    const found = differences(answers[/** @type {keyof typeof QUERIES} */ (what)], theirs);
    if (found.length > 0) isSame = false;
    const verdict = found.length === 0 ? 'the same' : `${found.length} differ`;
    console.log(`  ${what}: ${rows.length} lines in ${seconds(asked)}, ${verdict}`);
    for (const line of found.slice(0, SHOWN)) console.log(line);
  }
  return isSame;
}

// An exit takes server and folders along.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
installModules();
// Vite is one of the modules.
const { loadBundled } = await import('./load-bundled.js');
/** @type {typeof import('./sql-collection.ts')} */
const code = await loadBundled(new URL('sql-collection.ts', import.meta.url));
/**
 * The files of a year as the desk writes them.
 *
 * @param {string} name
 * @param {(filed: import('#src/report/collection/filed-report.ts').FiledReport) => boolean} isWanted
 */
function writeYear(name, isWanted) {
  const from = performance.now();
  function* wanted() {
    for (const { filed } of code.collect(COUNT)) if (isWanted(filed)) yield filed;
  }
  function* csvLines() {
    yield code.CSV_HEAD;
    for (const filed of wanted()) yield code.toCsvLines(filed);
  }
  function* ndjsonLines() {
    for (const filed of wanted()) yield code.toNdjsonLine(filed);
  }
  const folder = makeFolder('sql');
  const csv = write(join(folder, 'figures.csv'), csvLines());
  const ndjson = write(join(folder, 'reports.ndjson'), ndjsonLines());
  console.log(`${name}: CSV ${csv}, NDJSON ${ndjson}, written in ${seconds(from)}`);
  return folder;
}

const folders = {
  thisYear: writeYear(`${COUNT} reports`, ({ file }) => file.year !== code.LAST_YEAR),
  lastYear: writeYear('those of the year before', ({ file }) => file.year === code.LAST_YEAR),
};
const answers = code.answersOf(code.collect(COUNT));

/** @type {string[]} */
const outcomes = [];
for (const [name, start] of /** @type {const} */ ([
  ['PostgreSQL', startPostgres],
  ['DuckDB', startDuckDb],
])) {
  const engine = await start();
  if (typeof engine === 'string') {
    console.log(`${name}: skipped, ${engine}`);
    outcomes.push('skipped');
    continue;
  }
  try {
    outcomes.push((await compare(name, engine, folders, answers)) ? 'passed' : 'failed');
  } catch (error) {
    console.log(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    outcomes.push('failed');
  } finally {
    engine.stop();
  }
}
const count = (/** @type {string} */ outcome) => outcomes.filter((one) => one === outcome).length;
console.log(`${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`);
process.exit(count('failed') === 0 ? 0 : 1);
