// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '#src/report/document/build-document.ts';
import { toPublicReport } from '#src/report/document/public-report.ts';
import type { Block, DocumentTable, ReportDocument } from '#src/report/document/report-document.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { TABLES, TABLE_IDS } from '#src/report/tables/tables.ts';
import { anyDraft } from '#src/testing/arbitraries.ts';
import { BUREAU, GOVERNMENT, SAMPLES, narrative, withFigures } from '#src/testing/drafts.ts';
import { tries } from '#src/testing/tries.ts';
import { toHtml } from './html.ts';
import { toText } from './text.ts';
import { toXmlText } from './xml-text.ts';

const htmlOf = (draft: Draft, isDraft = false) =>
  toHtml(buildDocument(draft, isDraft), toPublicReport(draft));

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

const cellsOf = (table: Element) =>
  [...table.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => ({
      text: cell.textContent,
      colSpan: Number(cell.getAttribute('colspan') ?? 1),
      rowSpan: Number(cell.getAttribute('rowspan') ?? 1),
      scope: cell.tagName === 'TH' ? cell.getAttribute('scope') : 'td',
    })),
  );

const tablesOf = ({ blocks }: ReportDocument) =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));

/** The page as a document, as far as the text copy needs it. */
function readBack(page: Document, tables: readonly DocumentTable[]): ReportDocument {
  const [title, ...rest] = page.querySelectorAll('article > h1, h2, h3, p, table');
  const left = [...tables];
  const blocks = rest.map((element): Block => {
    const text = element.textContent;
    const table = element.tagName === 'TABLE' ? left.shift() : undefined;
    if (table) {
      const rows = cellsOf(element).map((row) =>
        row.map((cell) => ({ ...cell, scope: null, figure: null })),
      );
      return { kind: 'table', table: { ...table, rows } };
    }
    if (element.tagName === 'P') return { kind: 'paragraph', lead: '', text };
    return { kind: 'heading', level: element.tagName === 'H2' ? 1 : 2, text };
  });
  return { title: title?.textContent ?? '', organ: '', isDraft: false, blocks };
}

const wordsOf = (document: ReportDocument) =>
  toText(document)
    .split('\r\n')
    .map((line) => toXmlText(line).replace(/^\u3000\u3000/, ''))
    .filter((line) => line !== '');

/** Both copies of a draft, each as its words line by line. */
function copiesOf(draft: Draft) {
  const document = buildDocument(draft, false);
  const read = readBack(parse(htmlOf(draft)), tablesOf(document));
  return { text: wordsOf(document), html: wordsOf(read) };
}

describe('the web page', () => {
  it.each(TABLE_IDS)('has every cell of %s with its spans and scope', (id) => {
    const index = TABLE_IDS.indexOf(id);
    const table = parse(htmlOf(GOVERNMENT)).querySelectorAll('table')[index];
    const cells = table ? cellsOf(table) : [];
    expect(cells).toEqual(
      TABLES[id].rows.map((row, line) =>
        row.map((cell, at) => ({
          text: tablesOf(buildDocument(GOVERNMENT, false))[index]?.rows[line]?.[at]?.text,
          colSpan: cell.colSpan,
          rowSpan: cell.rowSpan,
          scope: cell.kind === 'label' && cell.scope !== 'corner' ? cell.scope : 'td',
        })),
      ),
    );
    expect(table?.querySelectorAll('col')).toHaveLength(TABLES[id].widths.length);
    expect(table?.querySelectorAll('thead tr')).toHaveLength(TABLES[id].headRows);
  });

  it.each(Object.entries(SAMPLES))('says what the text says: %s', (_, draft) => {
    const { html, text } = copiesOf(draft);
    expect(html).toEqual(text);
  });

  it('says what the text says, whatever was typed', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const { html, text } = copiesOf(draft);
        expect(html).toEqual(text);
      }),
      { numRuns: tries(20, 300) },
    );
  });

  it('has sections as headings, named tables, a run-in lead apart, the signature at the right', () => {
    const page = parse(htmlOf(GOVERNMENT));
    const captions = [...page.querySelectorAll('caption')].map((caption) => caption.textContent);
    expect(captions).toEqual([
      '主动公开政府信息情况',
      '收到和处理政府信息公开申请情况',
      '政府信息公开行政复议、行政诉讼情况',
    ]);
    expect(page.querySelectorAll('h1, h2')).toHaveLength(7);
    expect(page.documentElement.lang).toBe('zh-CN');
    expect(page.title).toBe('云河县人民政府2024年度政府信息公开工作报告');
    expect(page.querySelector('p b')?.textContent).toBe('（二）');
    const last = page.querySelector('article > p:last-of-type');
    expect(last?.textContent).toBe('2025年3月20日');
    expect(last?.getAttribute('style')).toContain('text-align:right');
  });

  it('runs nothing, loads nothing and needs no style sheet', () => {
    const html = htmlOf({ ...GOVERNMENT, preface: '见 https://example.gov.cn/' });
    const page = parse(html);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(page.querySelector('script')?.getAttribute('type')).toBe('application/json');
    expect(page.querySelector('style, link, img, iframe, object, embed, form, base')).toBeNull();
    const attributes = [...page.querySelectorAll('*')].flatMap((element) => [
      ...element.attributes,
    ]);
    expect(new Set(attributes.map(({ name }) => name))).toEqual(
      new Set(
        'lang charset name content role tabindex style border width scope colspan rowspan type id'
          .split(' ')
          .concat('aria-label', 'data-visible-text'),
      ),
    );
    expect(attributes.filter(({ value }) => /http|url\(|display:none/.test(value))).toEqual([]);
  });

  it('begins with what tells browsers its characters', () => {
    expect(htmlOf(BUREAU)).toMatch(
      /^<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">/,
    );
  });

  it('tints a cell of a draft that cannot be read, and nothing in a final', () => {
    const draft = withFigures(BUREAU, { 'requests.disclosed.research': '三件' }, '0');
    const tinted = (isDraft: boolean) =>
      [...parse(htmlOf(draft, isDraft)).querySelectorAll('[style*="background:#fff3c4"]')].map(
        (cell) => cell.textContent,
      );
    expect(tinted(true)).toEqual(['三件']);
    expect(tinted(false)).toEqual([]);
    expect(htmlOf(draft, true)).not.toContain('草稿');
  });

  it('holds nothing internal', () => {
    const secret = { unknown: '内部-unknown' };
    const draft = {
      ...GOVERNMENT,
      ...secret,
      organ: { ...GOVERNMENT.organ, ...secret },
      explanations: [{ rule: 'jump', place: 'requests', text: '内部-explanation' }],
      source: { fileName: '内部-source.docx' },
      reference: { fileName: '内部-reference.json', report: { ...secret } },
    };
    expect(htmlOf(draft)).toBe(htmlOf(GOVERNMENT));
  });
});

describe('the web page of odd texts', () => {
  it('shows markup as it was typed', () => {
    const odd = '</script><!-- <b onclick="x">&amp;</b> ]]> </article><script>1</script>';
    const page = parse(htmlOf({ ...BUREAU, title: odd, other: narrative(odd) }));
    expect(page.querySelector('h1')?.textContent).toBe(odd);
    expect(page.title).toBe(odd);
    expect(page.querySelector('h2:last-of-type + p')?.textContent).toBe(odd);
    expect(page.querySelectorAll('script')).toHaveLength(1);
  });

  it('has no control characters, a mark for half an emoji, and keeps whole ones', () => {
    const html = htmlOf({ ...BUREAU, preface: '甲\u0000\u0007\u001B乙\uD83D丙😀\uFFFE' });
    expect(html).toContain('>甲乙\uFFFD丙😀</p>');
    // eslint-disable-next-line no-control-regex -- these are what must not be there
    expect(html).not.toMatch(/[\u0000-\u0008\u000B-\u001F\uFFFE]|\p{Cs}/u);
  });

  it('bears 200,000 characters and a long name', () => {
    const long = '公开'.repeat(100_000);
    const name = '局'.repeat(80);
    const page = parse(htmlOf({ ...BUREAU, organ: { name, kind: 'department' }, preface: long }));
    expect(page.querySelector('p')?.textContent).toBe(long);
    expect(page.querySelector('h1')?.textContent).toBe(`${name}2024年政府信息公开工作年度报告`);
  });
});
