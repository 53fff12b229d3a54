import { APPLICANTS, OUTCOME_ROWS } from '#src/report/tables/requests.ts';

/** Numbers from 0 to 1, always the same ones for the same keys (mulberry32 over their mixture). */
export function createRandom(...keys: number[]): () => number {
  let state = keys.reduce((mixed, key) => Math.imul(mixed ^ key, 0x9e3779b1) + 0x7f4a7c15, 0x2545f);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 to `most`. */
export const upTo = (most: number, random: () => number): number =>
  Math.floor(random() * (most + 1));

/** Most requests come from persons, some from companies, few from anybody else. */
const MOST_HANDLED = [40, 12, 1, 1, 3, 2];
const MOST_CARRIED = [4, 2, 0, 0, 1, 0];
/** What a lapsed fee notice says would have to be said in 六 as well. */
const REASONS = OUTCOME_ROWS.filter(({ id }) => !['disclosed', 'feeLapsed'].includes(id));

/** What each kind of applicant's requests of a year leave to the next, in the order of the columns. */
export const carriedOut = (seed: number, organ: number, year: number): number[] =>
  MOST_CARRIED.map((most, column) => upTo(most, createRandom(seed, organ, year, column)));

/** The requests of one kind of applicant: what came in is what went out. */
function columnOf(carriedIn: number, left: number, most: number, random: () => number) {
  const handled = carriedIn + upTo(most, random);
  const figures: Record<string, number> = {};
  const refused = upTo(Math.floor(handled / 2), random);
  for (let request = 0; request < refused; request += 1) {
    const reason = REASONS[upTo(REASONS.length - 1, random)]?.id ?? '';
    figures[reason] = (figures[reason] ?? 0) + 1;
  }
  return {
    ...figures,
    newlyReceived: handled + left - carriedIn,
    carriedIn,
    disclosed: handled - refused,
    carriedOut: left,
  };
}

/**
 * A year's figures of an organ by path, balanced: what is carried in is what its year before carried
 * out. Cells that are not named are 0; fees are in 元, whole ones.
 */
export function generateFigures(
  seed: number,
  organ: number,
  year: number,
): { counts: Record<string, number>; yuan: number } {
  const random = createRandom(seed, organ, year, -1);
  const [before, left] = [carriedOut(seed, organ, year - 1), carriedOut(seed, organ, year)];
  const counts: Record<string, number> = {};
  for (const [index, { id }] of APPLICANTS.entries()) {
    const [carriedIn = 0, leaves = 0, most = 0] = [before, left, MOST_HANDLED].map(
      (all) => all[index],
    );
    for (const [row, count] of Object.entries(columnOf(carriedIn, leaves, most, random))) {
      counts[`requests.${row}.${id}`] = count;
    }
  }
  const issued = upTo(4, random);
  return {
    counts: {
      ...counts,
      'proactive.normativeDocuments.issued': issued,
      'proactive.normativeDocuments.repealed': upTo(2, random),
      'proactive.normativeDocuments.inForce': issued + upTo(30, random),
      'proactive.licenses.decisions': 1 + upTo(3000, random),
      'proactive.penalties.decisions': upTo(400, random),
      'proactive.compulsion.decisions': upTo(20, random),
      'disputes.reconsideration.upheld': upTo(2, random),
      'disputes.reconsideration.corrected': upTo(1, random),
      'disputes.directLitigation.upheld': upTo(1, random),
      'disputes.litigationAfterReconsideration.pending': upTo(1, random),
    },
    yuan: upTo(2_000_000, random),
  };
}
