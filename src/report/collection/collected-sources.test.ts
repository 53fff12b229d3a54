import { expect, it } from 'vitest';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { collectedSourcesOf, sourceWords } from './collected-sources.ts';

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    organ: `第${index + 1}局`,
    figure: String(100 - index),
  }));
const ALL_FILLED = { blank: 0, unreadable: 0 };

it.each([
  ['ten', 10, '第10局 91，共 10 家'],
  ['eleven', 11, '第10局 91，等 11 家'],
  ['sixty', 60, '第10局 91，等 60 家'],
])('names the ten largest of %s organs', (_, count, end) => {
  const words = sourceWords(many(count), ALL_FILLED, '');
  expect(words.startsWith('来源：第1局 100、第2局 99、')).toBe(true);
  expect(words.endsWith(end)).toBe(true);
  expect(words.length).toBeLessThan(120);
});

it('counts who said 0, nothing, or no figure apart', () => {
  const zeros = [
    { organ: '甲局', figure: '0' },
    { organ: '乙局', figure: '0' },
  ];
  expect(sourceWords(zeros, { blank: 2, unreadable: 1 }, '未报 3 家')).toBe(
    '来源：填 0 的 2 家；未填 2 家；填的不是数字 1 家；未报 3 家',
  );
});

it('is nothing in a report that was not collected, whatever is explained in it', () => {
  const draft = newDraft('one', '2024');
  const explanations = [{ rule: 'jump', place: 'report', text: '因机构改革' }];
  expect(collectedSourcesOf({ ...draft, explanations }).size).toBe(0);
});
