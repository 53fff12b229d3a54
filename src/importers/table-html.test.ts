// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from './read-html.ts';
import { readHtmlTables } from './table-html.ts';

const cellOf = (html: string) =>
  readHtmlTables(`<table><tr><td>${html}</td></tr></table>`)[0]?.[0]?.[0];

describe('the text of a cell', () => {
  it.each([
    ['is collapsed as it is shown', ' 1.属于\n   国家秘密 ', '1.属于 国家秘密'],
    ['is blank where it only holds places open', '&nbsp;&nbsp;', ''],
    ['has a line for each <br>', '1<br>2', '1\n2'],
    ['has a line for each paragraph', '<p>1</p><p>2</p>', '1\n2'],
    [
      'is a figure in the markup of Word',
      '<p class=MsoNormal><span>12<o:p></o:p></span></p>',
      '12',
    ],
    ['leaves out scripts and styles', '<style>p{}</style><script>9</script>5', '5'],
    ['leaves out what is hidden', '<span style="DISPLAY : none">9</span>5<b hidden>9</b>', '5'],
    ['keeps a footnote mark apart', '12<sup>1</sup>', '12 1'],
    ['leaves out deleted words, keeps struck ones apart', '<del>1</del>2<s>3</s>', '2 3'],
  ])('%s', (_, html, text) => {
    expect(cellOf(html)).toBe(text);
  });
});

it.each([
  '<table><tr><td rowspan=2 colspan=2>a<td>b<td rowspan=2>c</tr><tr><td>d</tr><tr><td>e</tr></table>',
  '<table><thead><tr><th>1&nbsp;<br>2<tbody hidden><tr><td>3<tbody><tr><td><p>4</p><p>5<sup>1</sup></p><td>6</table>',
])('a table is the same with and without a DOM', (html) => {
  const read = readHtml(html);
  const grids = read.state === 'read' ? read.document.blocks : [];
  expect(grids).toEqual(readHtmlTables(html).map((grid) => ({ kind: 'table', grid })));
});

describe('tables in HTML', () => {
  it('have null where a cell above or beside reaches over', () => {
    const html =
      '<table><tr><td rowspan=2 colspan=2>a<td>b<td rowspan=2>c</tr><tr><td>d</tr><tr><td>e</tr></table>';
    expect(readHtmlTables(html)).toEqual([[['a', null, 'b', 'c'], [null, null, 'd', null], ['e']]]);
  });

  it('are read from what Excel copies', () => {
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><!--StartFragment-->
      <col width=64 span=2><tr height=18><td height=18 x:num>12</td><td x:num="3.0">3</td></tr>
      <![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=64></td></tr><![endif]>
      <!--EndFragment--></table></body></html>`;
    expect(readHtmlTables(html)).toEqual([[['12', '3']]]);
  });

  it('are only the innermost ones', () => {
    const html = '<table><tr><td>x<table><tr><td>1</td></tr></table></td></tr></table>';
    expect(readHtmlTables(html)).toEqual([[['1']]]);
  });

  it('keep the size of absurd spans in bounds', () => {
    const [grid = []] = readHtmlTables(
      '<table><tr><td colspan=1000000000 rowspan=1000000000>1</td><td>2</td></tr><tr></tr></table>',
    );
    expect(grid.map((row) => row.length)).toEqual([200, 200]);
  });

  it('are read from anything', () => {
    const piece = fc.constantFrom(
      '<table>',
      '<tr>',
      '<td rowspan=0>',
      '<td colspan=-1>',
      '</table>',
      '1',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        expect(Array.isArray(readHtmlTables(pieces.join('')))).toBe(true);
      }),
    );
  });
});
