import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areCasesPresent, readCase } from '#src/testing/cases.ts';
import { linesOf } from '#src/testing/source-reads.ts';
import { readHtml } from './read-html.ts';

const lines = (html: string): string[] => linesOf(readHtml(html));

describe('a web page', () => {
  it.each([
    [
      'headings with their levels',
      '<h1>报告</h1><h3>一、<b>总体</b>情况</h3>',
      ['# 报告', '### 一、总体情况'],
    ],
    [
      'a paragraph for each block',
      '<p>一</p><div>二<p>三</p>四</div>五',
      ['一', '二', '三', '四', '五'],
    ],
    ['a paragraph for each <br>', '<p>甲<br>乙<br><br>丙</p>', ['甲', '乙', '丙']],
    [
      'items of lists',
      '<ol><li>甲<ul><li>乙</ul></ol><dl><dt>丙<dd>丁</dl>',
      ['甲', '乙', '丙', '丁'],
    ],
    [
      'figures that were split over elements, without blanks',
      '<p><span><font>20</font></span><span>23</span><span>年</span></p>',
      ['2023年'],
    ],
    ['blanks as shown', '<p> 甲\n  &nbsp; 12&nbsp;\t件　</p>', ['甲 12 件']],
    [
      'no blank where the source breaks Chinese',
      '<p>本年\n  公开<b>\n政府</b>信息</p>',
      ['本年公开政府信息'],
    ],
    [
      'lines of preformatted text',
      '<pre>一、总体情况\n  全年  3 件\n</pre>',
      ['一、总体情况', '全年 3 件'],
    ],
    ['footnote marks apart', '<p>12<sup>1</sup>件</p>', ['12 1 件']],
    [
      'a picture after its line',
      '<p>甲<img src=x>乙</p><svg><text>9</text></svg>',
      ['甲乙', '[图]', '[图]'],
    ],
    [
      'what stands in no block',
      '甲<table><caption>题</caption><tr><td>1<td>2</table>乙',
      ['甲', '1|2', '乙'],
    ],
  ])('gives %s', (_, html, expected) => {
    expect(lines(html)).toEqual(expected);
  });

  it.each([
    [
      'scripts, styles and their like',
      '<script>9</script><style>p{}</style><template>9</template>甲',
    ],
    ['what is hidden', '<p hidden>9</p><div style="display:none">9</div>甲'],
    [
      'what a page is moved with',
      '<nav>首页</nav><button>打印</button><select><option>9</select>甲',
    ],
    ['deleted words, comments and the title', '<title>9</title><!-- 9 --><del>9</del>甲'],
  ])('leaves out %s', (_, html) => {
    expect(lines(html)).toEqual(['甲']);
  });

  it('keeps what may be the report’s own', () => {
    const html = '<header>题</header><main><article>文</article></main><footer>某局</footer>';
    expect(lines(html)).toEqual(['题', '文', '某局']);
  });

  it('runs and fetches nothing', () => {
    const html =
      '<img src="x" onerror="throw 1"><body onload="throw 1"><iframe src="x"></iframe>甲';
    expect(lines(html)).toEqual(['甲', '[图]']);
  });
});

describe('tables of a web page', () => {
  it('are grids with null where a merged cell reaches over', () => {
    const html = '<table><thead><tr><th rowspan=2>a<th colspan=2>b</thead><tr><td>c<td></table>';
    expect(lines(html)).toEqual(['a|b|^', '^|c|']);
  });

  it('are looked through where they only frame other things', () => {
    const data = '<table><tr><td>规章<td>1</table>';
    const frame = `<table><tr><td colspan=2><h2>报告</h2>文一<br>文二${data}文三</td></tr><tr><td>左<td>右</table>`;
    expect(lines(frame)).toEqual(['## 报告', '文一', '文二', '规章|1', '文三', '左', '右']);
    expect(lines('<table><tr><td><p>一</p><p>二</p></td></tr></table>')).toEqual(['一', '二']);
  });

  it('keep their size in bounds', () => {
    const [row] = lines('<table><tr><td colspan=1000000>1<td>2</table>');
    expect(row?.split('|')).toHaveLength(200);
    expect(lines(`<table>${'<tr><td>1<td>2'.repeat(10_000)}</table>`)).toEqual([
      'refused: 文件里的表格太大，没有读取。打开文件，把年报部分复制出来，直接粘贴。',
    ]);
    expect(lines('<table><tr><td colspan=200>1<td>2</table>'.repeat(6_000))[0]).toContain('太大');
  });
});

describe('an absurd page is refused', () => {
  const DEEP = '文件的结构太复杂，没有读取。打开文件，把年报部分复制出来，直接粘贴。';
  it.each([
    ['nested too deep', '<div>'.repeat(200_000), DEEP],
    ['of tables in tables', '<table><tr><td>'.repeat(50_000), DEEP],
    ['of formats without end', `${'<b a=1><i>'.repeat(5_000)}${'<p>x'.repeat(5_000)}`, DEEP],
    ['too long', `<p>${'字'.repeat(20_000_000)}`, '超过 2000 万字'],
    [
      'without a word',
      '<html><body><p>&nbsp;</p><script>1</script></body></html>',
      '没有可以读取的文字',
    ],
    ['of pictures alone', '<p><img src=1><img src=2></p>', '只有图片'],
  ])('%s', (_, html, reason) => {
    expect(lines(html)[0]).toContain(reason);
  });
});

it('anything at all is read or refused', () => {
  const piece = fc.constantFrom(
    ...'<p> </p> <table> <tr> <td> <b> </b> <br> <svg> <h2> <!-- <script> <select> </table> 12 &amp;'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
      expect(['read', 'refused']).toContain(readHtml(pieces.join('')).state);
    }),
  );
});

describe.skipIf(!areCasesPresent)('a published page', () => {
  it('gives its split labels and its blank figures', () => {
    const read = lines(readCase('reports/20-shuyang-fgj-2023.html'));
    expect(read[0]).toBe('# 沭阳县发展和改革局2023年政府信息公开年度报告');
    expect(read).toContain('规范性文件|8|0|18');
    expect(read).toContain('一、本年新收政府信息公开申请数量|^|^|26||||||26');
    expect(read).toContain('0|0|0|1|1|0|0|0|0|0|0|0|0|0|0');
  });
});
