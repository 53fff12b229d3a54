// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { buildFindingsSheet, type FindingsSheet } from '#src/report/collection/findings-sheet.ts';
import { BUREAU, withFigures } from '#src/testing/drafts.ts';
import { filedOf } from '#src/testing/filed.ts';
import { all, read, textOf } from '#src/testing/read-word.ts';
import { partsOf } from '#src/testing/zip-parts.ts';
import { toFindingsDocx } from './findings-docx.ts';

const NEW = 'requests.newlyReceived.enterprise';
const report = filedOf(
  withFigures(BUREAU, { [NEW]: '3' }, '0'),
  {},
  withFigures({ ...BUREAU, year: '2023' }, { [NEW]: '' }, '0'),
);
const sheet = buildFindingsSheet(2024, report.row, report);

async function documentOf(from: FindingsSheet | null) {
  if (!from) throw new Error('there is a sheet');
  const parts = await toFindingsDocx(from).then(partsOf);
  return { parts, body: read(parts['word/document.xml']) };
}

const rowsOf = (table: Element | undefined): string[][] =>
  table
    ? all(table, 'tr').map((row) => all(row, 'tc').map((cell) => all(cell, 'p').map(textOf).join()))
    : [];

describe('the findings sheet as a Word file', () => {
  it('has title, organ, what to do, and lines for contact and date', async () => {
    const { body } = await documentOf(sheet);
    const texts = all(body, 'p').map(textOf);
    expect(texts.slice(0, 2)).toEqual([sheet?.title, '云河县水务局：']);
    expect(texts).toContain('核对发现的问题');
    expect(texts).toContain('本办公室已作的更正');
    expect(texts.slice(-2)).toEqual([
      '联系人：＿＿＿＿＿＿　电话：＿＿＿＿＿＿＿＿',
      '＿＿＿＿年＿＿月＿＿日',
    ]);
  });

  it('has a numbered line a finding, and a line a correction', async () => {
    const { body } = await documentOf(sheet);
    const [findings, corrections] = all(body, 'tbl').map(rowsOf);
    expect(findings?.[0]).toEqual(['序号', '严重程度', '位置', '问题', '怎样改']);
    expect(findings?.[1]?.slice(0, 2)).toEqual(['1', '必须改正']);
    expect(findings?.[1]?.[3]).toContain('少 3 件');
    expect(findings).toHaveLength(1 + (sheet?.findings.length ?? 0));
    expect(corrections).toEqual([
      ['序号', '位置', '原来', '改为'],
      ['1', '报告年度', '2023', '2024'],
      ['2', '表三·一、本年新收政府信息公开申请数量，商业企业', '（空）', '3'],
    ]);
  });

  it('is set like the report: our styles, a table as wide as the page, heads that repeat', async () => {
    const { parts, body } = await documentOf(sheet);
    expect(parts['word/styles.xml']).toContain('方正小标宋简体');
    expect(parts['word/document.xml']).toContain('<w:tblHeader/>');
    const [table] = all(body, 'tbl');
    const widths = table ? all(table, 'gridCol').map((one) => Number(one.getAttribute('w:w'))) : [];
    expect(widths.reduce((total, width) => total + width, 0)).toBeGreaterThan(8800);
    expect(Object.keys(parts).filter((name) => name.startsWith('customXml'))).toEqual([]);
  });

  it('takes whatever a report holds, cut where it is very long', async () => {
    const odd = `一\u0000<b>&\uD800${'长'.repeat(100_000)}`;
    const corrections = [{ place: 'other.opening', name: '“六”正文', from: odd, to: '=1+1\n二' }];
    const made = sheet && { ...sheet, organ: odd, title: '关于=局', corrections };
    const { body } = await documentOf(made);
    const [, row] = all(body, 'tbl').map(rowsOf)[1] ?? [];
    expect(row?.[2]).toMatch(/^一<b>&\uFFFD长+…$/);
    expect(row?.[2]).toHaveLength(400);
    expect(row?.[3]).toBe('=1+1 二');
  });
});
