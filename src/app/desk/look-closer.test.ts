import { expect, it } from 'vitest';
import { createMemoryCollection } from '#src/persistence/memory-collection.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { refusingStore } from '#src/testing/collection-stores.ts';
import { broughtOf, fakeReader } from '#src/testing/fake-reader.ts';
import { COLLECTED_YEAR as YEAR } from '#src/testing/collected.ts';
import { createDesk } from './desk.ts';
import { lookCloser, waitingOf } from './look-closer.ts';
import type { DeskReader } from './read-collected.ts';

const organs = (count: number) => Array.from({ length: count }, (_, index) => `${index}局`);

async function deskOf(names: readonly string[], store = createMemoryCollection()) {
  const desk = createDesk({ store, readers: [fakeReader], thisYear: YEAR + 1, isKept: true });
  await desk.open();
  await desk.add(broughtOf(...names), []);
  return desk;
}
type Desk = Awaited<ReturnType<typeof deskOf>>;

const NONE: ReadonlyMap<string, string> = new Map();
const look = (
  desk: Desk,
  reader: DeskReader,
  signal = new AbortController().signal,
  lastYear = NONE,
) => lookCloser({ desk, reader, thisYear: YEAR + 1, lastYearOf: () => lastYear }, signal);
const lookedAt = (desk: Desk) =>
  desk.state().helds.flatMap(({ examined, reviewed }) => (reviewed ? [examined?.organ] : []));
const waiting = (desk: Desk, lastYear = NONE) => waitingOf(desk.state().helds, lastYear);

/** Notes how many it is asked for at once; hangs on what `isHard` says. */
function noting(isHard: (text: string) => boolean = () => false) {
  const asked: number[] = [];
  const reader: DeskReader = (task, signal) => {
    if (task.task !== 'review') return fakeReader(task, signal);
    asked.push(task.reports.length);
    const isGivenUp = task.reports.some(({ text }) => isHard(text));
    return isGivenUp
      ? Promise.resolve({ state: 'refused', reason: '超过 120 秒' })
      : fakeReader(task, signal);
  };
  return { asked, reader };
}

it('looks at all reports, twenty at a time', async () => {
  const desk = await deskOf([...organs(50), '读不出.docx']);
  const { asked, reader } = noting();
  await look(desk, reader);
  expect(asked).toEqual([20, 20, 10]);
  expect([lookedAt(desk), waiting(desk)]).toEqual([organs(50), 0]);
});

it('passes over what cannot be looked at, asks for it once, and ends', async () => {
  const desk = await deskOf(organs(30));
  const { asked, reader } = noting((text) => Number.parseInt(text) < 3);
  await look(desk, reader);
  expect(asked).toEqual([20, ...Array.from({ length: 20 }, () => 1), 10]);
  expect(lookedAt(desk)).toEqual(organs(30).slice(3));
  expect(waiting(desk)).toBe(0);
  await look(desk, reader);
  expect(asked).toHaveLength(22);
});

it('looks again at a report whose last year is there now', async () => {
  const desk = await deskOf(organs(3));
  const { asked, reader } = noting();
  await look(desk, reader);
  const [first, second] = desk.state().helds.map(({ file }) => file.id);
  const lastYear = new Map([[first ?? '', second ?? '']]);
  expect([waiting(desk), waiting(desk, lastYear)]).toEqual([0, 1]);
  await look(desk, reader, undefined, lastYear);
  expect(asked).toEqual([3, 1]);
  expect(waiting(desk, lastYear)).toBe(0);
});

it('ends where nothing can be looked at', async () => {
  const desk = await deskOf(organs(45));
  await look(desk, () => Promise.resolve({ state: 'refused', reason: '没有启动' }));
  expect([lookedAt(desk), waiting(desk)]).toEqual([[], 0]);
});

it('looks again at what is corrected after it was passed over', async () => {
  const desk = await deskOf(organs(2));
  await look(desk, noting(() => true).reader);
  await desk.correct(desk.state().helds[0]?.file.id ?? '', newDraft('a', '2024'));
  expect(waiting(desk)).toBe(1);
  await look(desk, fakeReader);
  expect(desk.state().helds.map(({ reviewed }) => reviewed !== null)).toEqual([true, false]);
});

it('never says of a corrected report what the rules said of it before', async () => {
  const desk = await deskOf(organs(1));
  const id = desk.state().helds[0]?.file.id ?? '';
  let corrections = 0;
  await look(desk, async (task, signal) => {
    const answer = await fakeReader(task, signal);
    if ((corrections += 1) === 1) await desk.correct(id, newDraft('a', '2024'));
    return answer;
  });
  const report = (await desk.reports([id]))[0];
  expect(desk.state().helds[0]?.reviewed?.code).toBe(report?.correction);
});

it('waits while files are read, and stops when it is told to', async () => {
  const desk = await deskOf(organs(50));
  const { asked, reader } = noting();
  const adding = desk.add(broughtOf('新局'), []);
  await look(desk, reader);
  expect(asked).toEqual([]);
  await adding;
  const controller = new AbortController();
  await look(
    desk,
    (task, signal) => {
      controller.abort();
      return reader(task, signal);
    },
    controller.signal,
  );
  expect([asked, lookedAt(desk)]).toEqual([[20], []]);
});

it('stops where the browser does not give the reports back', async () => {
  const store = createMemoryCollection();
  let isRefused = false;
  const desk = await deskOf(
    organs(3),
    refusingStore(store, (asked) => (isRefused && asked === 'reports' ? 'failed' : null)),
  );
  isRefused = true;
  await look(desk, fakeReader);
  expect([desk.state().notRead, lookedAt(desk)]).toEqual(['failed', []]);
});
