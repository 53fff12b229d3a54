/** `npm run test:long` sets it: laws are tried as often as there is time for. */
const IS_LONG = process.env['LONG'] === '1';

/** A seed of every run, so that what it finds is found again, and others of its own. */
const KEPT = 20_210;
const given = process.env['SEED'];

/** In the long run, so many that each test ends in seconds: only what hangs is cut off. */
const LONG_SEEDS = 20;
const seedCount = IS_LONG ? LONG_SEEDS : 2;
const first = Math.floor(Math.random() * 0x7fff_0000);

/** What the generators of the mutated files start from; `SEED=…` repeats one of them. */
export const SEEDS: readonly number[] =
  given === undefined
    ? [KEPT, ...Array.from({ length: seedCount - 1 }, (_, index) => first + index)]
    : [Number(given)];

/** How often something is tried in `npm test`, and in the long run. */
export const tries = (usual: number, long: number): number => (IS_LONG ? long : usual);

/** The same with each of the seeds, so that all together make so many. A given one is tried out. */
export const triesBySeed = (usual: number, long: number): number =>
  IS_LONG || given !== undefined ? Math.ceil(long / LONG_SEEDS) : Math.ceil(usual / seedCount);
