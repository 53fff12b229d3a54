import { expect, it } from 'vitest';
import { signatureIndents } from './signature.ts';

it.each<[string, string[], number[]]>([
  ['a short organ is centred above the date', ['云河县水务局', '2025年1月14日'], [4.25, 4]],
  ['one as wide as the date stands as it does', ['云河县水利局某', '2025年1月10日'], [3.75, 4]],
  [
    'a long organ keeps two characters, the date is centred below it',
    ['云河傣族景颇族自治州梁水县人民政府', '2025年1月14日'],
    [2, 7.25],
  ],
  ['a date in Chinese figures', ['云河县水务局', '二〇二五年一月十四日'], [6, 4]],
  ['one line alone', ['2025年1月14日'], [4]],
  ['none', [], []],
])('%s', (_, lines, indents) => {
  expect(signatureIndents(lines)).toEqual(indents);
});
