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

  it.each([
    ['normative', '以司法行政部门核对的件数为准'],
    ['renamed', '“上年结转”等于原名称那份报告的“结转下年度继续办理”'],
    ['merged', '以本地主管部门的要求为准'],
    ['handing', '第四十九条'],
    ['deadline', '1 月 31 日前'],
    ['deadline', '3 月 31 日前'],
    ['seal', '以本地主管部门的要求为准'],
    ['forwarded', '1.本机关不掌握相关政府信息'],
    ['across', '两年都填'],
    ['correction', '起草更正说明'],
  ])('answers %s with %s', (id, words) => {
    const entry = ENTRIES.find((one) => one.id === `questions.${id}`);
    expect(entry?.paragraphs?.join('')).toContain(words);
  });
});
