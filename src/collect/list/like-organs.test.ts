import { expect, it } from 'vitest';
import { entryOf } from '#src/testing/collected.ts';
import { likeOrgans } from './like-organs.ts';

const ROSTER = [
  entryOf('安和县财政局'),
  entryOf('安和县住房和城乡建设局', null, '县住建局'),
  entryOf('安和县教育局'),
  entryOf('临川县教育局'),
];
const found = (name: string, words = '') =>
  likeOrgans(ROSTER, name, words).map((entry) => entry.name.slice(0, 5));

it.each([
  ['教育局（安和县）', ['安和县教育', '安和县财政', '安和县住房', '临川县教育']],
  ['县住建局', ['安和县住房', '安和县财政', '安和县教育', '临川县教育']],
  ['', ['安和县财政', '安和县住房', '安和县教育', '临川县教育']],
])('the organs most like %j come first', (name, expected) => {
  expect(found(name)).toEqual(expected);
});

it.each([
  ['教育', ['安和县教育', '临川县教育']],
  ['住建', ['安和县住房']],
  [' 临川 县', ['临川县教育']],
  ['林业', []],
])('only those with the words %j in a name are found', (words, expected) => {
  expect(found('安和县', words)).toEqual(expected);
});
