// What a disclosure office's page holds of 10,000 reports: node --expose-gc collection-memory.js
// <bundle>. Prints the megabytes of what is held, and the most that the program took.
import { pathToFileURL } from 'node:url';
import { deserialize, serialize } from 'node:v8';

const REPORTS = 10_000;
/** So many come from a worker at once, as copies. */
const BATCH = 100;
const MEGABYTE = 2 ** 20;

/** @type {typeof import('./report-code.ts')} */
const { examineReport, sumFigures, toCountyText } = await import(
  pathToFileURL(process.argv[2]).href
);

const heapUsed = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

const before = heapUsed();
/** @type {NonNullable<ReturnType<typeof examineReport>>[]} */
const held = [];
for (let start = 0; start < REPORTS; start += BATCH) {
  const batch = Array.from({ length: BATCH }, (_, index) =>
    examineReport(toCountyText(start + index), 2025),
  );
  for (const examined of deserialize(serialize(batch))) if (examined) held.push(examined);
}
const sums = sumFigures(held.map(({ figures }) => figures));
const holds = (heapUsed() - before) / MEGABYTE;
const most = process.resourceUsage().maxRSS / 1024;
if (held.length !== REPORTS || sums.size === 0) throw new Error('A report was not read.');
console.log(JSON.stringify({ holds, most }));
