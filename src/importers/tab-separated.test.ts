import { describe, expect, it } from 'vitest';
import { readTabSeparated } from './tab-separated.ts';

describe('tab-separated text', () => {
  it.each<[name: string, text: string, grid: string[][]]>([
    ['is nothing when empty', '', []],
    ['ends a row at each kind of line break', '1\r\n2\n3\r4', [['1'], ['2'], ['3'], ['4']]],
    [
      'keeps blank cells',
      '1\t\t3\n\t\t',
      [
        ['1', '', '3'],
        ['', '', ''],
      ],
    ],
    ['drops one trailing line break', '1\t2\r\n', [['1', '2']]],
    ['drops exactly one', '1\n\n', [['1'], ['']]],
    ['reads a line break in quotes as part of the cell', '"1\n2"\t3', [['1\n2', '3']]],
    ['reads two quotes in quotes as one', '"a ""b""\nc"', [['a "b"\nc']]],
    ['keeps a quote inside a cell', '危及"三安全"\t5"', [['危及"三安全"', '5"']]],
    ['keeps a quote that is never closed', '"5\t6\n7', [['"5', '6'], ['7']]],
    ['never joins two cells by their quotes', '"5\t6"', [['"5', '6"']]],
  ])('%s', (_, text, grid) => {
    expect(readTabSeparated(text)).toEqual(grid);
  });

  it('reads a long text of quotes without hanging', () => {
    expect(readTabSeparated('"\n""\t'.repeat(100_000)).length).toBeGreaterThan(1);
  });
});
