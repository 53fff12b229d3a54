import { describe, expect, it } from 'vitest';
import { STEP_IDS } from '#src/report/sections/sections.ts';
import { linesOf } from '#src/report/tables/lines.ts';
import { TABLE_IDS } from '#src/report/tables/tables.ts';
import { HELP_CHAPTERS } from './chapters.ts';

const ENTRIES = HELP_CHAPTERS.flatMap(({ entries }) => entries);
const IDS = [...HELP_CHAPTERS, ...ENTRIES].map(({ id }) => id);

describe('the help', () => {
  it('has an entry for every line of every table', () => {
    const lines = TABLE_IDS.flatMap((table) => linesOf(table).map(({ id }) => id));
    expect(lines.filter((id) => !IDS.includes(id))).toEqual([]);
  });

  it.each(STEP_IDS)('says of %s what is written there and what reviewers look for', (step) => {
    expect(IDS).toEqual(expect.arrayContaining([step, `${step}.guidance`, `${step}.points`]));
  });

  it('names everything once, by names that stand in an address as they are', () => {
    expect(new Set(IDS).size).toBe(IDS.length);
    for (const id of IDS) expect(encodeURIComponent(id)).toBe(id);
  });

  it.each(ENTRIES.map((entry) => [entry.title, entry] as const))(
    '%s says something',
    (_, entry) => {
      const { paragraphs = [], terms = [], lists = [] } = entry;
      expect(paragraphs.length + terms.length + lists.length).toBeGreaterThan(0);
    },
  );
});
