import { describe, expect, it } from 'vitest';
import { STEP_IDS } from '#src/report/sections/sections.ts';
import { linesOf } from '#src/report/tables/lines.ts';
import { TABLE_IDS } from '#src/report/tables/tables.ts';
import { HELP_CHAPTERS } from './chapters.ts';
import { findEntries } from './find-entries.ts';

const ENTRIES = HELP_CHAPTERS.flatMap(({ entries }) => entries);
const IDS = [...HELP_CHAPTERS, ...ENTRIES].map(({ id }) => id);
const find = (typed: string) => [...(findEntries(HELP_CHAPTERS, typed) ?? [])];

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

describe('a search', () => {
  it.each([
    ['国家秘密', ['requests.stateSecret']],
    ['撤回 其他', ['requests.otherOutcome', 'questions.withdrawn']],
    ['三安全一稳定', ['requests.securityAndStability']],
    ['结果维持', ['disputes.upheld']],
    ['f8', ['keys.table']],
    ['Ｆ８', ['keys.table']],
    ['201号', ['disputes.litigationAfterReconsideration']],
    ['第十六条，案卷', ['requests.enforcementFile']],
  ])('for %s finds %j', (typed, ids) => {
    expect(find(typed)).toEqual(expect.arrayContaining(ids));
    expect(find(typed).length).toBeLessThan(8);
  });

  it('wants all words, in any order', () => {
    expect(find('缴费 逾期')).toEqual(find('逾期 缴费'));
    expect(find('逾期 缴费').length).toBeLessThan(find('逾期').length);
    expect(find('缴费 没有这样的词')).toEqual([]);
  });

  it.each(['', '  ', '　', '，。'])('for %j is none', (typed) => {
    expect(findEntries(HELP_CHAPTERS, typed)).toBeNull();
  });
});
