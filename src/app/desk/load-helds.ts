import type { LoadResult } from '#src/persistence/draft-store.ts';
import type { CollectedFile, Held } from '#src/report/collection/collected.ts';
import { examineAll, type ExamineTools } from './examine-all.ts';

/** What is known of files, by their ids. */
export type Known = ReadonlyMap<string, Held>;

export const knownOf = (...lists: readonly (readonly Held[])[]): Known =>
  new Map(lists.flat().map((held) => [held.file.id, held]));

/** Whether the report of a file is the one that was looked at. */
const isSame = (before: Held | undefined, file: CollectedFile): before is Held =>
  before?.file.correctedAt === file.correctedAt && before.file.origin === file.origin;

/** What is known of a file now, as the store has it. */
const withFile = (held: Held, file: CollectedFile): Held => ({ ...held, file });

/**
 * The files of a year's collection with what is known of them, in the order they came. Only those
 * that are not known, or were corrected since, are looked at.
 */
export async function loadHelds(
  year: number,
  known: Known,
  tools: ExamineTools,
): Promise<LoadResult<Held[]>> {
  const files = await tools.store.files(year);
  if (files.state === 'refused') return files;
  const unknown = files.value.filter((file) => !isSame(known.get(file.id), file));
  const examined = await examineAll(unknown, tools);
  if (examined.state === 'refused') return examined;
  const found = knownOf(examined.value);
  return {
    state: 'loaded',
    value: files.value.flatMap((file) => {
      const before = known.get(file.id);
      const held = isSame(before, file) ? before : found.get(file.id);
      return held ? [withFile(held, file)] : [];
    }),
  };
}

/** Those of `taken` take the place of their former selves, the new ones follow. */
export function joinHelds(helds: readonly Held[], taken: readonly Held[]): Held[] {
  const coming = new Map(knownOf(taken));
  const before = helds.map((held) => {
    const again = coming.get(held.file.id);
    coming.delete(held.file.id);
    return again ?? held;
  });
  return [...before, ...coming.values()];
}
