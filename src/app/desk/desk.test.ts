import { describe, expect, it } from 'vitest';
import type { CollectionStore } from '#src/persistence/collection-store.ts';
import { createMemoryCollection } from '#src/persistence/memory-collection.ts';
import type { Refusal } from '#src/persistence/draft-store.ts';
import type { Held } from '#src/report/collection/collected.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { refusingStore, sharedStore } from '#src/testing/collection-stores.ts';
import { broughtOf, fakeReader } from '#src/testing/fake-reader.ts';
import { COLLECTED_YEAR as YEAR, reviewedOf } from '#src/testing/collected.ts';
import { createDesk, type Desk } from './desk.ts';
import { doTask } from './desk-tasks.ts';
import type { DeskReader } from './read-collected.ts';
import type { FileResult } from './store-taken.ts';

const deskOn = (store: CollectionStore, reader: DeskReader = fakeReader): Desk =>
  createDesk({ store, readers: [reader], thisYear: YEAR + 1, isKept: true });

/** A desk with reports of organs, each file named by its organ. */
async function deskOf(organs: readonly string[], store = createMemoryCollection()) {
  const desk = deskOn(store);
  await desk.open();
  await desk.add(broughtOf(...organs), []);
  return { desk, store };
}

const organsOf = (helds: readonly Held[]) =>
  helds.map(({ file, examined }) => examined?.organ ?? `未读出 ${file.fileName}`);
const shown = (desk: Desk) => organsOf(desk.state().helds);
const idOf = (desk: Desk, organ: string): string =>
  desk.state().helds.find(({ examined }) => examined?.organ === organ)?.file.id ?? '';
/** What the next window on the same store finds. */
async function reopened(store: CollectionStore, year?: number) {
  const desk = deskOn(store);
  await desk.open(year);
  return desk.state();
}
const correctionOf = (organ: string) => ({
  ...newDraft('a', '2024'),
  organ: { name: organ, kind: 'department' as const },
});
/** Lets everything that does not wait for a clock happen. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
/** Longer than a desk waits before it reads what another window has changed. */
const hear = () => new Promise((resolve) => setTimeout(resolve, 400));

describe('a desk', () => {
  it('begins with last year, empty and open', async () => {
    const state = await reopened(createMemoryCollection());
    expect(state).toMatchObject({
      opening: null,
      notRead: null,
      refusal: null,
      collection: { year: YEAR, roster: '', government: null },
      years: [],
      helds: [],
      reading: null,
    });
  });

  it('opens the newest collection, or the one that is asked for, with the year before beside it', async () => {
    const { desk, store } = await deskOf(['甲局']);
    await desk.open(YEAR - 1);
    await desk.add(broughtOf('乙局'), []);
    expect(desk.state().years).toEqual([YEAR, YEAR - 1]);
    const newest = await reopened(store);
    expect(newest.collection.year).toBe(YEAR);
    expect([organsOf(newest.helds), organsOf(newest.lastYear)]).toEqual([['甲局'], ['乙局']]);
    const asked = await reopened(store, YEAR - 1);
    expect([organsOf(asked.helds), asked.lastYear]).toEqual([['乙局'], []]);
  });

  it('is the same when it is opened again', async () => {
    const { desk, store } = await deskOf(['甲局', '乙局', '丙局']);
    await desk.setCollection({ roster: '甲局\n丁局' });
    await desk.decide([idOf(desk, '甲局')], 'left-out');
    await desk.setOffice([idOf(desk, '乙局')], 'returned');
    await desk.assign(idOf(desk, '丙局'), '丁局');
    const { collection, helds, years } = desk.state();
    expect(helds.map(({ file }) => [file.decision, file.office?.state, file.entry])).toEqual([
      ['left-out', undefined, null],
      [null, 'returned', null],
      [null, undefined, '丁局'],
    ]);
    expect(await reopened(store)).toMatchObject({ collection, helds, years });
  });

  it('says while it reads how far it is, and has what is stored', async () => {
    const desk = deskOn(createMemoryCollection());
    await desk.open();
    const said: (string | null)[] = [];
    desk.on(() => {
      const { reading } = desk.state();
      said.push(reading && `${reading.done}/${reading.total}`);
    });
    await desk.add(broughtOf('甲局', '乙局'), [
      { fileName: '照片.jpg', state: 'left', words: '不是报告' },
    ]);
    expect(said[0]).toBe('0/2');
    expect(said.at(-1)).toBeNull();
    expect(desk.state()).toMatchObject({ taken: 2, results: [{ fileName: '照片.jpg' }] });
    desk.clearResults();
    expect(desk.state()).toMatchObject({ taken: 0, results: [] });
  });

  it('takes in what is brought while it reads after what came before', async () => {
    const desk = deskOn(createMemoryCollection());
    await desk.open();
    const left: FileResult = { fileName: '照片.jpg', state: 'left', words: '不是报告' };
    await Promise.all([
      desk.add(broughtOf('甲局', '读不出.docx'), []),
      desk.add(broughtOf('乙局'), [left]),
      desk.add([], [{ ...left, fileName: '空文件夹' }]),
    ]);
    expect(shown(desk)).toEqual(['甲局', '未读出 读不出.docx', '乙局']);
    const { reading, taken, results } = desk.state();
    expect([reading, taken]).toEqual([null, 3]);
    expect(results.map(({ fileName }) => fileName).sort()).toEqual(
      ['照片.jpg', '空文件夹', '读不出.docx'].sort(),
    );
  });

  it('names all that waits when it is cancelled, and reads again afterwards', async () => {
    const desk = deskOn(createMemoryCollection());
    await desk.open();
    const adding = Promise.all([desk.add(broughtOf('甲局'), []), desk.add(broughtOf('乙局'), [])]);
    await desk.cancel();
    await adding;
    expect(desk.state()).toMatchObject({ helds: [], taken: 0, reading: null });
    expect(desk.state().results.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    await desk.add(broughtOf('乙局'), []);
    expect(shown(desk)).toEqual(['乙局']);
  });

  it('puts what is dropped before it is open into the collection that opens', async () => {
    const { store } = await deskOf(['甲局']);
    await deskOn(store).open(YEAR - 3);
    const desk = deskOn(store);
    const opening = desk.open();
    await desk.add(broughtOf('乙局'), []);
    await opening;
    expect(shown(desk)).toEqual(['甲局', '乙局']);
    expect(organsOf((await reopened(store)).helds)).toEqual(['甲局', '乙局']);
  });

  it('leaves what it takes in where it was dropped, whatever year is opened since', async () => {
    const { desk, store } = await deskOf(['甲局']);
    const adding = [desk.add(broughtOf('乙局'), []), desk.add(broughtOf('丙局'), [])];
    await settle();
    await desk.open(YEAR - 1);
    await Promise.all(adding);
    expect(shown(desk)).toEqual([]);
    expect(organsOf((await reopened(store, YEAR)).helds)).toEqual(['甲局', '乙局', '丙局']);
  });

  it('keeps a correction beside the report, and takes it back', async () => {
    const store = createMemoryCollection();
    const desk = deskOn(store, (task) => doTask(task));
    await desk.open();
    const text = JSON.stringify({ ...correctionOf('甲局'), format: 'disclosure-annual-report' });
    await desk.add(broughtOf(['a.json', text]), []);
    const [id] = desk.state().helds.map(({ file }) => file.id);
    if (id === undefined) throw new Error('nothing was taken in');
    desk.setReviewed(new Map([[id, reviewedOf()]]));
    const before = organsOf(desk.state().helds);
    await desk.decide([id], 'counted');
    expect(await desk.correct(id, correctionOf('乙局'))).toBe('saved');
    expect(shown(desk)).toEqual(['乙局']);
    const [held] = desk.state().helds;
    expect(held).toMatchObject({ reviewed: null, file: { decision: 'counted' } });
    expect(held?.file.correctedAt).not.toBeNull();
    const again = deskOn(store, (task) => doTask(task));
    await again.open();
    expect(shown(again)).toEqual(['乙局']);
    expect(await desk.correct(id, null)).toBe('saved');
    expect([shown(desk), desk.state().helds[0]?.file.correctedAt]).toEqual([before, null]);
  });
});

describe('a desk in two windows', () => {
  async function twoDesks() {
    const open = sharedStore(createMemoryCollection());
    const [here, there] = [deskOn(open()), deskOn(open())];
    await here.open();
    await here.add(broughtOf('甲局', '乙局'), []);
    await there.open();
    return { here, there };
  }

  it('shows what the other one does, and asks again only for what it does not know', async () => {
    const { here, there } = await twoDesks();
    there.setReviewed(new Map([[idOf(there, '乙局'), reviewedOf({ hints: 3 })]]));
    await here.setCollection({ roster: '甲局' });
    await here.decide([idOf(here, '甲局')], 'left-out');
    await here.add(broughtOf('丙局'), []);
    await hear();
    expect(there.state().collection.roster).toBe('甲局');
    expect(shown(there)).toEqual(['甲局', '乙局', '丙局']);
    expect(there.state().helds[0]?.file.decision).toBe('left-out');
    expect(there.state().helds[1]?.reviewed?.hints).toBe(3);
  });

  it('shows two corrections within a second', async () => {
    const { here, there } = await twoDesks();
    const id = idOf(here, '甲局');
    for (const organ of ['丙局', '丁局']) {
      await here.correct(id, correctionOf(organ));
      await there.refresh();
      const [own, other] = [here, there].map((desk) => desk.state().helds[0]?.examined?.reportId);
      expect(other).toBe(own);
    }
  });

  it('never says that a correction is stored of a report that the other one took out', async () => {
    const { here, there } = await twoDesks();
    const id = idOf(here, '甲局');
    await there.remove([id]);
    expect(await here.correct(id, correctionOf('乙局'))).toBe('gone');
    expect(here.state().refusal).toBe('gone');
    await hear();
    expect(shown(here)).toEqual(['乙局']);
  });

  it('never puts an old list of organs over the one of the other window', async () => {
    const { here, there } = await twoDesks();
    await here.setCollection({ roster: '甲局\n乙局' });
    await there.setCollection({ government: { reportId: 'a' } });
    await hear();
    for (const desk of [here, there]) {
      expect(desk.state().collection).toMatchObject({
        roster: '甲局\n乙局',
        government: { reportId: 'a' },
      });
    }
  });

  it('shows what the other one did while it was reading', async () => {
    const open = sharedStore(createMemoryCollection());
    let letGo = () => {};
    const slow: DeskReader = async (task, signal) => {
      if (task.task === 'read') await new Promise<void>((resolve) => (letGo = resolve));
      return fakeReader(task, signal);
    };
    const [here, there] = [deskOn(open(), slow), deskOn(open())];
    await Promise.all([here.open(), there.open()]);
    const adding = here.add(broughtOf('甲局'), []);
    await settle();
    await there.setCollection({ roster: '甲局' });
    await there.add(broughtOf('乙局'), []);
    await hear();
    expect(here.state().collection.roster).toBe('');
    letGo();
    await adding;
    expect(here.state().collection.roster).toBe('甲局');
    expect(shown(here).sort()).toEqual(['乙局', '甲局'].sort());
  });

  it('keeps its own change that is made while it reads the other one’s', async () => {
    const { here, there } = await twoDesks();
    await there.decide([idOf(there, '乙局')], 'left-out');
    const refreshing = here.refresh();
    await here.decide([idOf(here, '甲局')], 'counted');
    await refreshing;
    expect(here.state().helds.map(({ file }) => file.decision)).toEqual(['counted', 'left-out']);
  });

  it('takes the same files in once, whoever comes first', async () => {
    const { here, there } = await twoDesks();
    const brought = broughtOf(...Array.from({ length: 90 }, (_, index) => `${index}局`));
    await Promise.all([here.add(brought, []), there.add(brought, [])]);
    await hear();
    expect(here.state().taken + there.state().taken).toBe(90);
    expect(here.state().results.length + there.state().results.length).toBe(90);
    expect(shown(here).sort()).toEqual(shown(there).sort());
    expect(shown(here)).toHaveLength(92);
  });
});

describe('a desk whose browser refuses', () => {
  it.each<keyof CollectionStore>(['collections', 'files', 'reports'])(
    'to give back %s says so, shows no list, and opens once it may',
    async (what) => {
      const { store } = await deskOf(['甲局']);
      let refusal: Refusal | null = 'blocked';
      const desk = deskOn(refusingStore(store, (asked) => (asked === what ? refusal : null)));
      await desk.open();
      expect(desk.state()).toMatchObject({ notRead: 'blocked', helds: [], refusal: null });
      expect(desk.state().opening).not.toBeNull();
      refusal = null;
      await desk.refresh();
      expect(desk.state()).toMatchObject({ notRead: null, opening: null });
      expect(shown(desk)).toEqual(['甲局']);
    },
  );

  it('again keeps what it shows', async () => {
    const { store } = await deskOf(['甲局']);
    let refusal: Refusal | null = null;
    const desk = deskOn(refusingStore(store, () => refusal));
    await desk.open();
    refusal = 'failed';
    await desk.refresh();
    expect([shown(desk), desk.state().notRead, desk.state().opening]).toEqual([
      ['甲局'],
      'failed',
      null,
    ]);
    expect(await desk.reports(['a'])).toEqual([]);
    refusal = null;
    await desk.refresh();
    expect(desk.state().notRead).toBeNull();
  });

  it('never takes a report that was not looked at for one that cannot be read', async () => {
    const { store } = await deskOf(['甲局']);
    const desk = deskOn(store, () => Promise.resolve({ state: 'refused', reason: '没有启动' }));
    await desk.open();
    expect(desk.state()).toMatchObject({ notRead: 'failed', helds: [] });
    expect(desk.state().opening).not.toBeNull();
  });

  it('looks at half of the reports each time where all of them take too long', async () => {
    const { store } = await deskOf(['甲局', '乙局', '丙局', '丁局', '戊局']);
    const slow: DeskReader = (task, signal) =>
      task.task === 'examine' && task.texts.length > 2
        ? Promise.resolve({ state: 'refused', reason: '超过 30 秒' })
        : fakeReader(task, signal);
    const desk = deskOn(store, slow);
    await desk.open();
    expect(shown(desk)).toEqual(['甲局', '乙局', '丙局', '丁局', '戊局']);
  });

  it.each<[string, (desk: Desk) => Promise<unknown>]>([
    ['a decision', (desk) => desk.decide([idOf(desk, '甲局')], 'left-out')],
    ['the office’s word', (desk) => desk.setOffice([idOf(desk, '甲局')], 'accepted')],
    ['an organ', (desk) => desk.assign(idOf(desk, '甲局'), '乙局')],
    ['another year', (desk) => desk.moveTo([idOf(desk, '甲局')], YEAR - 1)],
    ['that it goes', (desk) => desk.remove([idOf(desk, '甲局')])],
    ['a correction', (desk) => desk.correct(idOf(desk, '甲局'), correctionOf('乙局'))],
    ['the list of organs', (desk) => desk.setCollection({ roster: '甲局' })],
    ['more files', (desk) => desk.add(broughtOf('乙局'), [])],
  ])('to store %s says so, and shows what is stored', async (_, change) => {
    const { store } = await deskOf(['甲局']);
    let refusal: Refusal | null = null;
    const desk = deskOn(refusingStore(store, () => refusal));
    await desk.open();
    const { helds, collection, years } = desk.state();
    refusal = 'full';
    await change(desk);
    expect(desk.state()).toMatchObject({ refusal: 'full', helds, collection, years });
    refusal = null;
    expect(await reopened(store)).toMatchObject({ helds, collection, years });
    await desk.decide([idOf(desk, '甲局')], 'counted');
    expect(desk.state().refusal).toBeNull();
  });

  it('tells whether a correction is stored', async () => {
    const { store } = await deskOf(['甲局']);
    const desk = deskOn(refusingStore(store, (asked) => (asked === 'correct' ? 'full' : null)));
    await desk.open();
    expect(await desk.correct(idOf(desk, '甲局'), correctionOf('乙局'))).toBe('refused');
  });
});
