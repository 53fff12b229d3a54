import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toRuns } from './unchanged-runs.ts';

it.each<[string, string[], [string, boolean][]]>([
  [
    '甲。乙。丙。',
    ['甲。', '乙。'],
    [
      ['甲。乙。', true],
      ['丙。', false],
    ],
  ],
  ['甲。\n乙。', ['甲。', '乙。'], [['甲。\n乙。', true]]],
  [
    '甲。 乙。',
    ['乙。'],
    [
      ['甲。', false],
      [' 乙。', true],
    ],
  ],
  ['甲。', [], [['甲。', false]]],
  ['\n', [], [['\n', false]]],
  ['', [], []],
])('cuts %j where it changes', (text, unchanged, runs) => {
  expect(toRuns(text, new Set(unchanged)).map((run) => [run.text, run.isUnchanged])).toEqual(runs);
});

it('loses no character', () => {
  const anyText = fc.string({ unit: fc.constantFrom('甲', '乙', '。', '\n', ' ') });
  fc.assert(
    fc.property(anyText, fc.array(anyText), (text, unchanged) => {
      expect(
        toRuns(text, new Set(unchanged))
          .map((run) => run.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
