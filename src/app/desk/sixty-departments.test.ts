// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { toNdjson } from '#src/exporters/collection/ndjson.ts';
import { toTidyCsv } from '#src/exporters/collection/tidy-csv.ts';
import { createMemoryCollection } from '#src/persistence/memory-collection.ts';
import type { DeskRow } from '#src/report/collection/collected.ts';
import { absentOf, contributorsOf } from '#src/report/collection/contributors.ts';
import { totalLine } from '#src/report/collection/counting.ts';
import { readRoster } from '#src/report/collection/roster.ts';
import { buildRows } from '#src/report/collection/rows.ts';
import { sumFigures } from '#src/report/collection/sum-figures.ts';
import { toKnown } from '#src/testing/generated-collection.ts';
import { SIXTY, SIXTY_YEAR, makeSixtyDepartments } from '#src/testing/sixty-departments.ts';
import { toBrought } from './bring-files.ts';
import { createDesk } from './desk.ts';
import { doTask } from './desk-tasks.ts';
import { filedReports } from './filed-reports.ts';

const THIS_YEAR = SIXTY_YEAR + 1;
const { roster, files, found, sums } = await makeSixtyDepartments();

/** The desk with all files, read without workers. */
async function collect() {
  const store = createMemoryCollection();
  const desk = createDesk({ store, readers: [doTask], thisYear: THIS_YEAR, isKept: false });
  await desk.open(SIXTY_YEAR);
  await desk.setCollection({ roster });
  const brought = files.map(({ name, bytes }) =>
    toBrought({ file: new File([new Uint8Array(bytes)], name), folder: '' }),
  );
  await desk.add(brought, []);
  return desk;
}

const desk = await collect();
const { helds, results, refusal } = desk.state();
const list = readRoster(roster);
const rows = buildRows({ year: SIXTY_YEAR, roster: list.entries, helds });

const organsOf = (wanted: (row: DeskRow) => boolean): string[] =>
  rows.filter(wanted).map(({ organ }) => organ);
const isCounted = ({ counting }: DeskRow) => counting === 'counted';
const known = (wanted: readonly DeskRow[]) =>
  toKnown(sumFigures(wanted.map(({ held }) => held?.examined?.figures ?? [])));

/** Every report that was collected, as the out-files take it. */
const filed = () =>
  filedReports(rows, {
    desk,
    reader: null,
    thisYear: THIS_YEAR,
    lastYear: new Map(),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

describe('sixty departments in four formats', () => {
  it('are a list that is understood', () => {
    expect(list.messages).toEqual([]);
    expect(list.entries).toHaveLength(SIXTY);
  });

  it('are all taken in, and the one file that cannot be read is named', () => {
    expect(refusal).toBeNull();
    expect(helds).toHaveLength(files.length);
    expect(results.map(({ state }) => state)).toEqual(['unread']);
    expect(results[0]?.fileName).toContain(found.unreadable[0]);
  });

  it('stand as they were sent', () => {
    expect(organsOf(({ standing }) => standing === 'missing')).toEqual(found.missing);
    expect(organsOf(({ standing }) => standing === 'unreadable')).toEqual(found.unreadable);
    expect(organsOf(({ standing }) => standing === 'wrong-year')).toEqual(found.wrongYear);
    const twice = rows.filter(({ standing }) => standing === 'twice');
    expect(twice.map(({ organ }) => organ)).toEqual([...found.twice, ...found.twice]);
    expect(twice.map(({ isProposed }) => isProposed)).toEqual([true, false]);
  });

  it('have no error but the one column that is uneven', () => {
    expect(organsOf(({ held }) => (held?.examined?.errors ?? 0) > 0)).toEqual(found.unbalanced);
    expect(rows.flatMap(({ held }) => held?.examined?.errorRules ?? [])).toEqual([
      'requests-balance',
    ]);
  });

  it('count once each, without the sum and the vertical body', () => {
    expect(organsOf(isCounted)).toEqual(found.counted);
    expect(organsOf(({ counting }) => counting === 'undecided')).toEqual([]);
    const leftOut = organsOf(({ counting }) => counting === 'left-out');
    expect(leftOut).toEqual(expect.arrayContaining([...found.aggregate, ...found.vertical]));
    expect(totalLine(rows)).toContain(`计入 ${found.counted.length} 份`);
    expect(absentOf(rows).missing.map(({ organ }) => organ)).toEqual(found.missing);
  });
});

describe('the sums of sixty departments', () => {
  it('are what was put in', () => {
    expect(known(rows.filter(isCounted))).toEqual([...sums]);
  });

  it('are what each of their contributors adds', () => {
    for (const [path, sum] of sums) {
      const { contributing, blank, unreadable } = contributorsOf(rows, path);
      const scale = path === 'proactive.fees.amount' ? 10_000 : 1;
      const total = contributing.reduce((all, { value }) => all + Number(value) * scale, 0);
      expect([path, Math.round(total)]).toEqual([path, sum]);
      expect([contributing.length, ...blank, ...unreadable]).toEqual([found.counted.length]);
    }
  });

  it('are those of the lines of the CSV', async () => {
    const lines = (await textOf(toTidyCsv(filed()))).trim().split('\r\n').slice(1);
    const counted = new Set(found.counted);
    const added = new Map([...sums.keys()].map((path) => [path, 0]));
    // The earlier of two reports has lines as well, and comes last.
    const isLine = new Set<string>();
    for (const [organ = '', , , , path = '', ...rest] of lines.map((line) => line.split(','))) {
      const key = `${organ} ${path}`;
      if (!counted.has(organ) || isLine.has(key)) continue;
      isLine.add(key);
      const scale = path === 'proactive.fees.amount' ? 10_000 : 1;
      const value = Math.round(Number(rest.at(-2)) * scale);
      added.set(path, (added.get(path) ?? 0) + value);
    }
    expect([...added]).toEqual([...sums]);
  });

  it('are those of the reports in the NDJSON, read again', async () => {
    const lines = (await textOf(toNdjson(filed()))).trim().split('\n');
    const counted = lines.filter((line) => line.includes('"counting":"counted"'));
    const answer = await doTask({ task: 'examine', texts: counted, thisYear: THIS_YEAR });
    if (answer.state !== 'examined') throw new Error(answer.state);
    const figures = answer.examined.map((examined) => examined?.figures ?? []);
    expect(toKnown(sumFigures(figures))).toEqual([...sums]);
  });
});
