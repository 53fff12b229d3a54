import { expect, it } from 'vitest';
import { createMemoryCollection } from '#src/persistence/memory-collection.ts';
import type { Kind } from '#src/report/draft/draft.ts';
import { heldOf } from '#src/testing/collected.ts';
import { BUREAU } from '#src/testing/drafts.ts';
import { doTask, toStoredText } from './desk-tasks.ts';
import { examineAll } from './examine-all.ts';

const textOf = (kind: Kind, year = '2024') =>
  toStoredText({ ...BUREAU, year, organ: { ...BUREAU.organ, kind } });

it.each<[string, string | null, boolean]>([
  ['nothing', null, false],
  ['only its year', textOf('department', '2023'), false],
  ['its kind', textOf('township'), true],
])(
  'knows of a stored report whether the office corrected %s',
  async (_, correction, isCorrected) => {
    const store = createMemoryCollection();
    const { file } = heldOf('云河县水务局', { file: { id: 'a', origin: 'foreign' } });
    const report = { id: 'a', text: textOf('department'), correction };
    await store.take([{ file, report, standIn: '' }]);
    const examined = await examineAll([file], {
      store,
      readers: [doTask],
      thisYear: 2025,
      isOpen: () => true,
    });
    if (examined.state === 'refused') throw new Error(examined.refusal);
    expect(examined.value[0]?.examined?.isKindCorrected).toBe(isCorrected);
  },
);
