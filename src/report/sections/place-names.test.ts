import { expect, it } from 'vitest';
import { TOTAL_CELLS } from '#src/report/tables/tables.ts';
import { placeName } from './place-names.ts';

it.each([
  ['requests.newlyReceived.naturalPerson', '表三·一、本年新收政府信息公开申请数量，自然人'],
  ['requests.newlyReceived.total', '表三·一、本年新收政府信息公开申请数量，总计'],
  ['disputes.reconsideration.total', '表四·行政复议，总计'],
  ['requests', '表三'],
  ['overview.opening', '“一、总体情况”正文'],
  ['organ.name', '机关全称'],
  ['somethingElse', 'somethingElse'],
])('%s is called %s', (place, name) => {
  expect(placeName(place)).toBe(name);
});

it('tells all totals apart', () => {
  expect(new Set(TOTAL_CELLS.map(({ path }) => placeName(path))).size).toBe(TOTAL_CELLS.length);
});
