/** `npm run test:long` sets it: laws are tried as often as there is time for. */
const IS_LONG = process.env['LONG'] === '1';

/** A seed of every run, so that what it finds is found again, and one of its own. */
const KEPT = 20_210;
const given = process.env['SEED'];

/** What the generators of the mutated files start from; `SEED=…` repeats a run. */
export const SEEDS: readonly number[] =
  given === undefined ? [KEPT, Math.floor(Math.random() * 0x7fff_ffff)] : [Number(given)];

/** How often something is tried in `npm test`, and in the long run. */
export const tries = (usual: number, long: number): number => (IS_LONG ? long : usual);

/** The same with each of the seeds, so that all together make so many. */
export const triesBySeed = (usual: number, long: number): number =>
  Math.ceil(tries(usual, long) / SEEDS.length);
