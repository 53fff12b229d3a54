// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createMemoryCollection } from '#src/persistence/memory-collection.ts';
import type { Held } from '#src/report/collection/collected.ts';
import { sumFigures } from '#src/report/collection/sum-figures.ts';
import { toKnown } from '#src/testing/generated-collection.ts';
import { SIXTY_YEAR, makeSixtyDepartments } from '#src/testing/sixty-departments.ts';
import { createDesk } from './desk.ts';
import { doTask } from './desk-tasks.ts';

const { roster, files, found, sums } = await makeSixtyDepartments();

/** The desk after all files were brought to it, read without workers. */
async function collect() {
  const store = createMemoryCollection();
  const desk = createDesk({ store, readers: [doTask], thisYear: SIXTY_YEAR + 1, isKept: true });
  await desk.open(SIXTY_YEAR);
  await desk.setCollection({ roster });
  const brought = files.map(({ name, bytes }) => ({
    file: new File([new Uint8Array(bytes)], name),
    folder: '',
  }));
  await desk.add(brought, []);
  return desk.state();
}

const { helds, results, refusal } = await collect();

const organsOf = (wanted: (held: Held) => boolean): string[] =>
  helds.filter(wanted).map(({ examined }) => examined?.organ ?? '');

describe('sixty departments in four formats', () => {
  it('are all taken in, and the one file that cannot be read is named', () => {
    expect(refusal).toBeNull();
    expect(helds).toHaveLength(files.length);
    expect(results).toEqual([
      expect.objectContaining({
        state: 'unread',
        fileName: expect.stringContaining(found.unreadable[0] ?? '-') as string,
      }),
    ]);
  });

  it('are known by organ, year, kind and scope', () => {
    expect(organsOf(({ examined }) => examined?.year === SIXTY_YEAR - 1)).toEqual(found.wrongYear);
    expect(organsOf(({ examined }) => examined?.scope === 'aggregate')).toEqual(found.aggregate);
    expect(organsOf(({ examined }) => examined?.kind === 'vertical')).toEqual(found.vertical);
    const organs = organsOf(({ examined }) => examined !== null);
    expect(organs.filter((organ, index) => organs.indexOf(organ) !== index)).toEqual(found.twice);
  });

  it('have no error but the one column that is uneven', () => {
    expect(organsOf(({ examined }) => (examined?.errors ?? 0) > 0)).toEqual(found.unbalanced);
    expect(helds.flatMap(({ examined }) => examined?.errorRules ?? [])).toEqual([
      'requests-balance',
    ]);
  });

  it('sum to what was put in', () => {
    // Of two reports the newer was brought first.
    const counted = found.counted.map(
      (organ) => helds.find(({ examined }) => examined?.organ === organ)?.examined?.figures ?? [],
    );
    expect(toKnown(sumFigures(counted))).toEqual([...sums]);
  });
});
