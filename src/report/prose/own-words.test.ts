import { expect, it } from 'vitest';
import { isOwnSubject, speakerOf } from './own-words.ts';

const isOwn = (organ: string, subject: string, scope: 'own' | 'aggregate' = 'own') =>
  isOwnSubject(subject, { organ: { name: organ, kind: 'other' }, scope });

const GOVERNMENT = '云河县人民政府';
const TOWN = '云河县清泉镇人民政府';
const STREET = '云河市城东区人民政府清泉街道办事处';
const BRANCH = '云河市水务局城东区分局';

it.each([
  [GOVERNMENT, '全县'],
  [GOVERNMENT, '我县'],
  [GOVERNMENT, '县政府'],
  [GOVERNMENT, '云河县'],
  [GOVERNMENT, '全县各部门各镇'],
  [GOVERNMENT, '全县各级行政机关'],
  [TOWN, '全镇'],
  [TOWN, '清泉镇'],
  [TOWN, '镇政府'],
  [STREET, '清泉街道'],
  [STREET, '我街道'],
  [BRANCH, '区分局'],
  ['云河县水务局', '县水务局'],
  ['云河县水务局', ''],
])('%s speaks of its own as %j', (organ, subject) => {
  expect(isOwn(organ, subject)).toBe(true);
});

it.each([
  ['云河县水务局', '全县'],
  ['云河县水务局', '县政府'],
  [GOVERNMENT, '县政府办公室'],
  [GOVERNMENT, '全县各镇'],
  [GOVERNMENT, '全市'],
  ['云河县人民政府办公室', '全县'],
  ['云河县人民政府办公室', '县政府'],
  [TOWN, '全县'],
  [TOWN, '县政府'],
  [TOWN, '云河县'],
  [STREET, '全区'],
  [STREET, '区政府'],
  [STREET, '城东区'],
  [BRANCH, '市水务局'],
])('%s speaks of others as %j', (organ, subject) => {
  expect(isOwn(organ, subject)).toBe(false);
});

it('an office that reports for all of its place speaks of it as its own', () => {
  expect(isOwn('云河县人民政府办公室', '全县', 'aggregate')).toBe(true);
  expect(isOwn('云河县人民政府办公室', '全市', 'aggregate')).toBe(false);
});

it.each([
  ['2024年，全县共收到', '全县'],
  ['各镇依法办理', '各镇依法办理'],
  ['县政府办公室高度重视', '县政府办公室'],
  ['我局依法办理', ''],
  ['共收到', '各镇'],
  ['县政府网站发布信息', '各镇'],
])('%j is about %j', (clause, who) => {
  expect(speakerOf(clause, '各镇')).toBe(who);
});
