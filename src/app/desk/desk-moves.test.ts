import { describe, expect, it } from 'vitest';
import type { CollectionStore } from '#src/persistence/collection-store.ts';
import { createMemoryCollection } from '#src/persistence/memory-collection.ts';
import type { Refusal } from '#src/persistence/draft-store.ts';
import type { Held } from '#src/report/collection/collected.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { refusingStore } from '#src/testing/collection-stores.ts';
import { COLLECTED_YEAR as YEAR, reviewedOf } from '#src/testing/collected.ts';
import { broughtOf, fakeReader } from '#src/testing/fake-reader.ts';
import { createDesk, type Desk } from './desk.ts';

const deskOn = (store: CollectionStore): Desk =>
  createDesk({ store, readers: [fakeReader], thisYear: YEAR + 1, isKept: true });

async function deskOf(organs: readonly string[], store = createMemoryCollection()) {
  const desk = deskOn(store);
  await desk.open();
  await desk.add(broughtOf(...organs), []);
  return { desk, store };
}
const organsOf = (helds: readonly Held[]) => helds.map(({ examined }) => examined?.organ);
const shown = (desk: Desk) => organsOf(desk.state().helds);
const idOf = (desk: Desk, organ: string): string =>
  desk.state().helds.find(({ examined }) => examined?.organ === organ)?.file.id ?? '';
async function reopened(store: CollectionStore) {
  const desk = deskOn(store);
  await desk.open();
  return desk.state();
}

describe('a desk', () => {
  it('moves files to another year and takes them out', async () => {
    const { desk, store } = await deskOf(['甲局', '乙局', '丙局']);
    desk.setReviewed(new Map([[idOf(desk, '丙局'), reviewedOf()]]));
    await desk.moveTo([idOf(desk, '甲局')], YEAR - 1);
    await desk.remove([idOf(desk, '乙局')]);
    expect(shown(desk)).toEqual(['丙局']);
    expect(organsOf(desk.state().lastYear)).toEqual(['甲局']);
    expect(desk.state().years).toEqual([YEAR, YEAR - 1]);
    expect(desk.state().helds[0]?.reviewed).not.toBeNull();
    const again = await reopened(store);
    expect([organsOf(again.helds), organsOf(again.lastYear)]).toEqual([['丙局'], ['甲局']]);
  });

  it('brings back what was moved or taken out last, with all that was kept of it', async () => {
    const { desk, store } = await deskOf(['甲局', '乙局', '丙局']);
    const [first, second] = [idOf(desk, '甲局'), idOf(desk, '乙局')];
    await desk.decide([second], 'left-out');
    await desk.setOffice([second], 'returned');
    await desk.correct(second, newDraft('乙局', '2024'));
    const { helds } = await reopened(store);
    await desk.moveTo([first], YEAR - 1);
    expect(desk.state().last).toEqual({ did: 'moved', count: 1, year: YEAR - 1 });
    await desk.putBack();
    expect(desk.state()).toMatchObject({ helds, last: { did: 'put-back', count: 1, missed: 0 } });
    await desk.remove([first, second]);
    expect(desk.state().last).toEqual({ did: 'removed', count: 2 });
    await desk.putBack();
    const again = await reopened(store);
    expect(again.helds).toHaveLength(3);
    expect(again.helds).toEqual(expect.arrayContaining([...helds]));
    expect(desk.state().helds).toEqual(again.helds);
    await desk.putBack();
    expect((await reopened(store)).helds).toHaveLength(3);
  });

  it('says what does not come back, because the same file was brought again since', async () => {
    const { desk } = await deskOf(['甲局', '乙局']);
    await desk.remove([idOf(desk, '甲局'), idOf(desk, '乙局')]);
    await desk.add(broughtOf('甲局'), []);
    await desk.putBack();
    expect(desk.state().last).toEqual({ did: 'put-back', count: 1, missed: 1 });
    expect(shown(desk)).toEqual(['甲局', '乙局']);
  });

  it('keeps what cannot be put back yet, and puts it back once it can', async () => {
    const { store } = await deskOf(['甲局']);
    let refusal: Refusal | null = null;
    const desk = deskOn(refusingStore(store, () => refusal));
    await desk.open();
    await desk.remove([idOf(desk, '甲局')]);
    refusal = 'full';
    await desk.putBack();
    expect(desk.state()).toMatchObject({ refusal: 'full', last: { did: 'removed', count: 1 } });
    refusal = null;
    await desk.putBack();
    expect([shown(desk), desk.state().refusal]).toEqual([['甲局'], null]);
  });
});
