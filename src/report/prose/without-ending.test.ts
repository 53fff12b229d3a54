import { expect, it } from 'vitest';
import { withoutEnding } from './without-ending.ts';

const withoutFiller = withoutEnding(/共计|共|计|\s/);

it.each([
  ['收到共计', '收到'],
  ['收到 共计共 计', '收到'],
  ['共计收到', '共计收到'],
  ['共计', ''],
  ['', ''],
])('leaves of %j %j', (text, rest) => {
  expect(withoutFiller(text)).toBe(rest);
});

it('comes to an end where the words do not begin the text', () => {
  expect(withoutFiller(`甲${'共计'.repeat(10_000)}`)).toBe('甲');
  expect(withoutFiller(`${'共计'.repeat(10_000)}甲`)).toHaveLength(20_001);
});
