import { expect, it } from 'vitest';
import { createMemoryCollection } from '#src/persistence/memory-collection.ts';
import type { FiledReport } from '#src/report/collection/filed-report.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { readRoster } from '#src/report/collection/roster.ts';
import { refusingStore } from '#src/testing/collection-stores.ts';
import { broughtOf, fakeReader } from '#src/testing/fake-reader.ts';
import { COLLECTED_YEAR as YEAR } from '#src/testing/collected.ts';
import { createDesk } from './desk.ts';
import { createRowBuilder } from './desk-rows.ts';
import { filedReports } from './filed-reports.ts';
import type { DeskReader } from './read-collected.ts';

const COUNT = 90;

/** A desk of reports whose text is what a report file of that organ would hold. */
async function deskOf(store = createMemoryCollection()) {
  const desk = createDesk({ store, readers: [fakeReader], thisYear: YEAR + 1, isKept: true });
  await desk.open();
  const texts = Array.from({ length: COUNT }, (_, index) => JSON.stringify({ id: `${index}` }));
  await desk.add(
    broughtOf(
      ...texts.map((text, index): [string, string] => [`${index}.json`, text]),
      '读不出.docx',
    ),
    [],
  );
  const rows = createRowBuilder()(YEAR, readRoster(''), desk.state().helds);
  return { desk, rows };
}

async function collect(
  { desk, rows }: Awaited<ReturnType<typeof deskOf>>,
  reader: DeskReader | null = null,
  signal = new AbortController().signal,
) {
  const filed: FiledReport[] = [];
  const progress: number[] = [];
  const reports = filedReports(rows, {
    desk,
    reader,
    thisYear: YEAR + 1,
    lastYear: new Map(),
    signal,
    onProgress: (done) => progress.push(done),
  });
  for await (const report of reports) filed.push(report);
  return { filed, progress };
}

it('gives every report that was read, in the order of the rows, and tells how far it is', async () => {
  const { filed, progress } = await collect(await deskOf(), fakeReader);
  expect(filed.map(({ file }) => file.id)).toEqual(
    Array.from({ length: COUNT }, (_, index) => `${index}`),
  );
  expect(filed.every(({ original }) => original === null)).toBe(true);
  expect(progress).toEqual(filed.map((_, index) => index + 1));
});

it('gives the corrected report, with the one that came beside it', async () => {
  const { desk, rows } = await deskOf();
  await desk.correct(rows[0]?.key ?? '', newDraft('corrected', '2024'));
  const { filed } = await collect({ desk, rows });
  expect([filed[0]?.file.id, filed[0]?.original?.id]).toEqual(['corrected', '0']);
});

it('ends where it is cancelled', async () => {
  const controller = new AbortController();
  const desk = await deskOf();
  let asked = 0;
  const reader: DeskReader = (task, signal) => {
    if ((asked += 1) === 2) controller.abort();
    return fakeReader(task, signal);
  };
  expect((await collect(desk, reader, controller.signal)).filed).toHaveLength(40);
});

it('throws at a report that is gone, rather than leave it out', async () => {
  const of = await deskOf();
  await of.desk.remove([of.rows[50]?.key ?? '']);
  await expect(collect(of)).rejects.toThrow();
});

it('throws where the browser does not give the reports back, or a worker looks at none', async () => {
  const store = createMemoryCollection();
  let isRefused = false;
  const of = await deskOf(
    refusingStore(store, (asked) => (isRefused && asked === 'reports' ? 'failed' : null)),
  );
  const gaveUp: DeskReader = () => Promise.resolve({ state: 'refused', reason: '超过 120 秒' });
  await expect(collect(of, gaveUp)).rejects.toThrow();
  isRefused = true;
  await expect(collect(of)).rejects.toThrow();
});
