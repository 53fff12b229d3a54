import { describe, expect, it } from 'vitest';
import { applyEdits, findQuote, quoteAt, type Edit } from './quote.ts';

const TEXT = '收到申请3件，办结3件。';
const edit = (start: number, end: number, text: string): Edit => ({
  ...quoteAt('overview.opening', TEXT, start, end),
  text,
});

describe('a quote', () => {
  const quote = quoteAt('overview.opening', TEXT, 2, 6);

  it.each([
    ['where it stood', TEXT, [2, 6]],
    ['moved on', `本年${TEXT}`, [4, 8]],
    ['gone', '收到申请4件。', null],
    ['twice, none of them where it stood', `，申请3件；申请3件`, null],
  ])('is found %s', (_, text, at) => {
    expect(findQuote(text, quote)).toEqual(at);
  });
});

it('exchanges several words of a text', () => {
  expect(applyEdits(TEXT, [edit(7, 11, '办结4件'), edit(4, 6, '4件')])).toBe(
    '收到申请4件，办结4件。',
  );
});

it.each([
  ['words that are gone', [{ ...edit(4, 6, '4件'), words: '5件' }]],
  ['words that overlap', [edit(2, 6, ''), edit(4, 6, '')]],
])('exchanges nothing where there are %s', (_, edits) => {
  expect(applyEdits(TEXT, edits)).toBeNull();
});
