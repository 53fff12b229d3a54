// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readClipboard } from './clipboard.ts';

const EMPTY = { html: '', text: '', hasPicture: false };
const TABLE = '<table><tr><td>1</td></tr></table>';

describe('a clipboard', () => {
  it('is read from its HTML, else from its text', () => {
    const first = readClipboard({ ...EMPTY, html: TABLE, text: '2' });
    expect(first).toEqual({ state: 'read', grids: [[['1']]] });
    const second = readClipboard({ ...EMPTY, html: '<p>2</p>', text: '2\t3\n' });
    expect(second).toEqual({ state: 'read', grids: [[['2', '3']]] });
  });

  it('is read where a picture stands beside the table', () => {
    expect(readClipboard({ ...EMPTY, html: TABLE, hasPicture: true }).state).toBe('read');
  });

  it('is refused where it holds a picture only, or nothing', () => {
    expect(readClipboard({ ...EMPTY, html: '<img src="x">', hasPicture: true })).toEqual({
      state: 'refused',
      reason: '剪贴板里是图片，没有可以填入的数字。',
    });
    expect(readClipboard({ ...EMPTY, text: ' \n' })).toEqual({
      state: 'refused',
      reason: '剪贴板里没有可以填入的内容。',
    });
  });

  it('keeps blank cells, which clear', () => {
    expect(readClipboard({ ...EMPTY, text: '\t\r\n' })).toEqual({
      state: 'read',
      grids: [[['', '']]],
    });
  });

  it('falls back on the text where the HTML is too big, and refuses where both are', () => {
    const html = TABLE + ' '.repeat(5_000_000);
    expect(readClipboard({ ...EMPTY, html, text: '7' })).toEqual({
      state: 'read',
      grids: [[['7']]],
    });
    const big = readClipboard({ ...EMPTY, html, text: '1\t2\n'.repeat(2_500_000) });
    expect(big.state === 'refused' && big.reason).toMatch(/太大（超过 100 万字）/);
  });
});
