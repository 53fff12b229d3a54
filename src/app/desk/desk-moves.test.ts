import { describe, expect, it } from 'vitest';
import { MOST_PUT_BACK } from '#src/collect/list/moved.ts';
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
    expect(desk.state().last).toEqual({ did: 'removed', count: 2, canPutBack: true });
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

  it.each(['moved', 'removed'])('puts back what was %s once, at two presses', async (did) => {
    const { desk, store } = await deskOf(['甲局', '乙局']);
    const ids = [idOf(desk, '甲局'), idOf(desk, '乙局')];
    await (did === 'moved' ? desk.moveTo(ids, YEAR - 1) : desk.remove(ids));
    await Promise.all([desk.putBack(), desk.putBack()]);
    expect(desk.state().last).toEqual({ did: 'put-back', count: 2, missed: 0 });
    expect(organsOf((await reopened(store)).helds)).toEqual(['甲局', '乙局']);
  });

  it('leaves what was taken out while the one before comes back to be put back, too', async () => {
    const { desk } = await deskOf(['甲局', '乙局']);
    await desk.remove([idOf(desk, '甲局')]);
    await Promise.all([desk.putBack(), desk.remove([idOf(desk, '乙局')])]);
    expect(shown(desk)).toEqual(['甲局']);
    expect(desk.state().last).toMatchObject({ did: 'removed', count: 1 });
    await desk.putBack();
    expect(shown(desk)).toEqual(['甲局', '乙局']);
  });

  it('takes nothing out that it cannot read before, and says why', async () => {
    const { store } = await deskOf(['甲局']);
    const desk = deskOn(refusingStore(store, (asked) => (asked === 'reports' ? 'failed' : null)));
    await desk.open();
    const [held] = desk.state().helds;
    await desk.remove([held?.file.id ?? '']);
    expect(desk.state()).toMatchObject({ refusal: 'failed', last: null });
    expect((await reopened(store)).helds).toHaveLength(1);
  });

  it('keeps no texts of more than can be put back, and says so', async () => {
    const { desk, store } = await deskOf(['甲局']);
    const others = Array.from({ length: MOST_PUT_BACK }, (_, index) => `gone-${index}`);
    await desk.remove([idOf(desk, '甲局'), ...others]);
    expect(desk.state().last).toMatchObject({ did: 'removed', canPutBack: false });
    await desk.putBack();
    expect([shown(desk), (await reopened(store)).helds]).toEqual([[], []]);
  });
});
