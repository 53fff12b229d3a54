import { newCollection } from '#src/persistence/collection-store.ts';
import type { Refusal, Refused } from '#src/persistence/draft-store.ts';
import type { Collection, Held } from '#src/report/collection/collected.ts';
import { newestFirst, type Board } from './desk-state.ts';
import type { ExamineTools } from './examine-all.ts';
import { joinHelds, knownOf, loadHelds } from './load-helds.ts';

const refusalIn = (...results: readonly ({ state: 'loaded' } | Refused)[]): Refusal | null =>
  results.find((result) => result.state === 'refused')?.refusal ?? null;

const ofYear = (collections: readonly Collection[], year: number): Collection =>
  collections.find((one) => one.year === year) ?? newCollection(year);

/** The list of the latest year before `year` that has one. */
const earlierRosterOf = (collections: readonly Collection[], year: number): Collection | null =>
  collections
    .filter((one) => one.year < year && one.roster.trim() !== '')
    .reduce<Collection | null>((best, one) => (best && best.year > one.year ? best : one), null);

const yearsOf = (collections: readonly Collection[]): number[] =>
  newestFirst(collections.map(({ year }) => year));

/** Reads the collection of a year, and again what other windows have changed. */
export function createLoading(
  board: Board,
  tools: Pick<ExamineTools, 'store' | 'readers' | 'thisYear'>,
) {
  const { store, thisYear } = tools;
  /** What is opened last is shown, whatever comes in after it. */
  let openings = 0;
  /** Which collection it will be. */
  let choosing: Promise<unknown> = Promise.resolve();
  /** Another window has changed something that is not shown yet. */
  let isStale = false;
  let isRefreshing = false;

  const refuse = (notRead: Refusal) => {
    board.set({ notRead });
  };
  /** What this window reads comes in by itself; what others changed is read when that is done. */
  const isBusy = () => board.state().opening !== null || board.state().reading !== null;

  const loadLastYear = async (year: number, isOpen: () => boolean) => {
    const lastYear = await loadHelds(year - 1, knownOf(), { ...tools, isOpen });
    if (!isOpen()) return;
    if (lastYear.state === 'refused') refuse(lastYear.refusal);
    else board.set({ lastYear: lastYear.value });
  };

  const open = async (year?: number) => {
    openings += 1;
    const opening = openings;
    const isOpen = () => opening === openings;
    isStale = false;
    board.set({ opening: { done: 0, total: 0 }, notRead: null });
    const asked = store.collections();
    choosing = asked;
    const collections = await asked;
    if (!isOpen()) return;
    if (collections.state === 'refused') {
      refuse(collections.refusal);
      return;
    }
    const years = yearsOf(collections.value);
    const wanted = year ?? years[0] ?? thisYear - 1;
    const collection = ofYear(collections.value, wanted);
    const earlierRoster = earlierRosterOf(collections.value, wanted);
    board.set({ collection, years, earlierRoster, helds: [], lastYear: [] });
    const onProgress = (done: number, total: number) => {
      if (isOpen()) board.setSoon({ opening: { done, total } });
    };
    const helds = await loadHelds(wanted, knownOf(), { ...tools, isOpen, onProgress });
    if (!isOpen()) return;
    if (helds.state === 'refused') {
      refuse(helds.refusal);
      return;
    }
    // What was taken in meanwhile is known to this window, and may be among what it read.
    board.set({ helds: joinHelds(helds.value, board.state().helds), opening: null });
    await loadLastYear(wanted, isOpen);
    await catchUp();
  };

  /** Reads once; what is known of a report stays known. */
  const readAgain = async () => {
    const [before, opening] = [board.changes(), openings];
    const isOpen = () => opening === openings;
    const { collection, helds, lastYear } = board.state();
    const { year } = collection;
    const known = knownOf(lastYear, helds);
    const collections = await store.collections();
    const read = await loadHelds(year, known, { ...tools, isOpen });
    const readLast = await loadHelds(year - 1, known, { ...tools, isOpen });
    if (!isOpen()) return;
    if (
      collections.state === 'refused' ||
      read.state === 'refused' ||
      readLast.state === 'refused'
    ) {
      refuse(refusalIn(collections, read, readLast) ?? 'failed');
      return;
    }
    if (before !== board.changes() || isBusy()) {
      isStale = true;
      return;
    }
    // What the other rules said while this was read is kept.
    const now = knownOf(board.state().lastYear, board.state().helds);
    const asReviewed = (held: Held): Held => {
      const shown = now.get(held.file.id);
      return shown?.examined === held.examined ? { ...held, reviewed: shown.reviewed } : held;
    };
    board.set({
      collection: ofYear(collections.value, year),
      years: yearsOf(collections.value),
      earlierRoster: earlierRosterOf(collections.value, year),
      helds: read.value.map(asReviewed),
      lastYear: readLast.value.map(asReviewed),
      notRead: null,
    });
  };

  const refresh = async (): Promise<void> => {
    isStale = true;
    const { opening, notRead } = board.state();
    // What could not be opened may be there now.
    if (opening && notRead) return open();
    if (isRefreshing) return;
    isRefreshing = true;
    while (isStale && !isBusy()) {
      isStale = false;
      await readAgain();
    }
    isRefreshing = false;
  };

  /** Shows what came from other windows while this one was busy. */
  const catchUp = () => (isStale ? refresh() : Promise.resolve());

  return {
    open,
    refresh,
    catchUp,
    /** The year of the collection that is or will be open. */
    year: () => choosing.then(() => board.state().collection.year),
  };
}
