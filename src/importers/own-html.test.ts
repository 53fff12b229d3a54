// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { toHtml } from '#src/exporters/html.ts';
import { buildDocument } from '#src/report/document/build-document.ts';
import { toPublicReport } from '#src/report/document/public-report.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { anyDraft } from '#src/testing/arbitraries.ts';
import { BUREAU, GOVERNMENT, SAMPLES, narrative } from '#src/testing/drafts.ts';
import { tries } from '#src/testing/tries.ts';
import { readOwnHtml } from './own-html.ts';

const htmlOf = (draft: Draft) => toHtml(buildDocument(draft, false), toPublicReport(draft));

/** With one blank cell. */
const REPORT = {
  ...GOVERNMENT,
  requests: {
    ...GOVERNMENT.requests,
    stateSecret: { ...GOVERNMENT.requests.stateSecret, research: '' },
  },
};
const PAGE = htmlOf(REPORT);
const OWN = { state: 'own', report: toPublicReport(REPORT) };

/** The page after a change that must take place. */
function changed(from: string | RegExp, to: string): string {
  const html = PAGE.replace(from, to);
  expect(html).not.toBe(PAGE);
  return html;
}

describe('a page of our own', () => {
  it.each(Object.entries(SAMPLES))('gives its report back: %s', (_, draft) => {
    expect(readOwnHtml(htmlOf(draft))).toEqual({ state: 'own', report: toPublicReport(draft) });
  });

  it('gives any report back to the last character', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        expect(readOwnHtml(htmlOf(draft))).toEqual({ state: 'own', report: toPublicReport(draft) });
      }),
      { numRuns: tries(30, 600) },
    );
  });

  it.each([
    ['markup', '</script><!-- <b>&lt;</b> ]]> </article>'],
    ['control characters, halves of pairs, emoji', '甲\u0000\u0007乙\uD83D丙😀\uFFFE'],
    ['200,000 characters', '公开'.repeat(100_000)],
  ])('gives %s back', (_, text) => {
    const draft = { ...BUREAU, title: text.slice(0, 80), preface: text, other: narrative(text) };
    expect(readOwnHtml(htmlOf(draft))).toEqual({ state: 'own', report: toPublicReport(draft) });
  });
});

describe('a page that only looks different since', () => {
  it.each([
    ['lost its styles', / style="[^"]*"/g, ''],
    ['lost its spans, scopes and widths', / (scope|colspan|rowspan|width|border)="[^"]*"/g, ''],
    [
      'lost the parts of its tables',
      /<\/?(thead|tbody|colgroup)>|<col .*?>|<caption.*?\/caption>/g,
      '',
    ],
    ['has captions that show', /<caption [^>]*>/g, '<caption>'],
    ['has paragraphs in its cells', /<td([^>]*)>(.*?)<\/td>/g, '<td$1><p>$2</p></td>'],
    ['has places kept open in blank cells', /<td([^>]*)><\/td>/g, '<td$1>&nbsp;</td>'],
    ['has divisions for its sections', /<h2(.*?)<\/h2>/g, '</div><div><h2$1</h2>'],
    ['has divisions for paragraphs', /<p([ >].*?)<\/p>/g, '<div$1</div>'],
    ['has empty paragraphs between', /<\/p>/g, '</p><p>&nbsp;</p>'],
    [
      'has marks and breaks in its lines',
      /本报告根据/,
      '<span>本报告</span><wbr><br>\n <u>根据</u>',
    ],
    ['is all on one line', /\n/g, ''],
    ['has marks of its own', /<h1/g, '<!--正文--><style>p{}</style><h1'],
  ])('is read where it %s', (_, from, to) => {
    expect(readOwnHtml(changed(from, to))).toEqual(OWN);
  });

  it('is read within a site', () => {
    const site =
      '<nav><ul><li>首页</li></ul></nav><h2>当前位置</h2><table><tr><td>$&</td></tr></table><p>版权</p>';
    expect(readOwnHtml(changed(/<article[^]*<\/article>/, site))).toEqual(OWN);
    const bare = changed(/<\/?(article|main)[^>]*>/g, '').replace(
      /<body[^>]*>([^]*)<\/body>/,
      '<h2>站点</h2><div class="content">$1</div><p>版权</p>',
    );
    expect(readOwnHtml(bare)).toEqual(OWN);
  });
});

describe('a page that was edited', () => {
  it.each([
    ['a figure', '>120</td>', '>121</td>'],
    ['a blank figure filled', /(<td[^>]*>)<\/td>/, '$10</td>'],
    ['a figure made blank', '>120</td>', '></td>'],
    ['a digit moved to the cell beside it', /(>12)0(<\/td>[^]*?<td[^>]*>)/, '$1$20'],
    ['figures swapped', />120(<\/td><td[^>]*>)27</, '>27$1120<'],
    ['a footnote mark at a figure', '>120</td>', '>120<sup>1</sup></td>'],
    ['a figure struck', '>120</td>', '><s>120</s></td>'],
    ['a cell taken out', /<td[^>]*>120<\/td>/, ''],
    ['a row taken out', /<tr><th[^>]*>2\.重复申请.*?<\/tr>/, ''],
    ['a label', '1.属于国家秘密', '1.国家秘密'],
    ['a word', '全县收到申请156件', '全市收到申请156件'],
    ['a word in the title', /(<h1[^>]*>)云河/, '$1云阳'],
    ['a paragraph taken out', /<p[^>]*>力量不足。<\/p>/, ''],
    ['a paragraph hidden', /<p([^>]*)>力量不足。/, '<p hidden$1>力量不足。'],
    ['paragraphs made one', /(编制。)<\/p>\s*<p[^>]*>/, '$1'],
    ['a paragraph added', '</h1>', '</h1><p>更正：</p>'],
    ['words added outside of paragraphs', '</h1>', '</h1>更正'],
    ['a list added at the end', '</article>', '<ul><li>更正</li></ul></article>'],
    ['the hash taken out', / data-visible-text="[^"]*"/, ''],
  ])('is told: %s', (_, from, to) => {
    expect(readOwnHtml(changed(from, to))).toEqual({ state: 'edited' });
  });
});

describe('a page of others', () => {
  it.each([
    ['has no data', changed(/<script.*?<\/script>/, '')],
    ['has data of another kind', changed('id="disclosure-annual-report"', 'id="other"')],
    ['has broken data', changed('{"format"', '{"for"mat"')],
    ['has the words only', 'disclosure-annual-report'],
    ['is empty', ''],
  ])('is foreign: it %s', (_, html) => {
    expect(readOwnHtml(html)).toEqual({ state: 'foreign' });
  });

  it.each([
    ['never closed', '<div>'.repeat(200_000)],
    ['closed at the end', '<div>'.repeat(4_000) + '</div>'.repeat(4_000)],
    ['closed in comments alone', '<div><!--</div>-->'.repeat(4_000)],
  ])('is not parsed where too many elements stand in each other: %s', (_, deep) => {
    const parse = vi.spyOn(DOMParser.prototype, 'parseFromString');
    expect(readOwnHtml(changed('</h1>', `</h1>${deep}`))).toEqual({ state: 'foreign' });
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
  });

  it('is foreign or edited, whatever it is made of', () => {
    const piece = fc.constantFrom(
      '<script id="disclosure-annual-report" data-visible-text="">',
      '</script>',
      '{}',
      '<h1>',
      '<table><td>',
      '<template>',
      '</body>',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        expect(readOwnHtml(pieces.join('')).state).toMatch(/^(foreign|edited)$/);
      }),
    );
  });
});
