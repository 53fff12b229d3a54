// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { buildDocument } from '#src/report/document/build-document.ts';
import { toPublicReport } from '#src/report/document/public-report.ts';
import { placeCells, toGrid } from '#src/report/document/report-document.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { FIGURE_CELLS } from '#src/report/tables/tables.ts';
import { tablesOf } from '#src/testing/document-tables.ts';
import { BUREAU, GOVERNMENT, withFigures } from '#src/testing/drafts.ts';
import { all, one, read, textOf, value } from '#src/testing/read-word.ts';
import { partsOf } from '#src/testing/zip-parts.ts';
import { toDocx } from './to-docx.ts';

const wordParts = async (draft: Draft, isDraft = false) =>
  partsOf(await toDocx(buildDocument(draft, isDraft), toPublicReport(draft)));

describe('the tables', () => {
  const merged = (cell: Element): string | null | undefined => {
    const merge = one(cell, 'vMerge');
    return merge ? value(merge) : undefined;
  };

  it('have grid and cells of the same widths in every row, within the type area', async () => {
    const tables = all(read((await wordParts(GOVERNMENT))['word/document.xml']), 'tbl');
    expect(tables).toHaveLength(3);
    for (const table of tables) {
      const widths = all(table, 'gridCol').map((column) => Number(value(column, 'w')));
      const sum = widths.reduce((total, width) => total + width, 0);
      expect(sum).toBe(Number(value(one(table, 'tblW'), 'w')));
      expect((sum / 1440) * 25.4).toBeCloseTo(156, 1);
      for (const row of all(table, 'tr')) {
        const cells = all(row, 'tcW').map((cell) => Number(value(cell, 'w')));
        expect(cells.reduce((total, width) => total + width, 0)).toBe(sum);
      }
    }
  });

  it('have the cells of the form with their spans, each text in its place', async () => {
    const tables = all(read((await wordParts(GOVERNMENT))['word/document.xml']), 'tbl');
    tablesOf(GOVERNMENT).forEach((table, index) => {
      const rows = all(tables[index] ?? read('<a/>'), 'tr');
      const texts = toGrid(table);
      expect(rows).toHaveLength(table.rows.length);
      for (const { cell, row, column } of placeCells(table)) {
        for (let below = row; below < row + cell.rowSpan; below += 1) {
          let at = 0;
          const found = all(rows[below] ?? read('<a/>'), 'tc').find((one_) => {
            const here = at;
            at += Number(value(one(one_, 'gridSpan')) ?? 1);
            return here === column;
          });
          if (!found) throw new Error(`${table.id}: no cell at ${below}, ${column}`);
          expect(Number(value(one(found, 'gridSpan')) ?? 1)).toBe(cell.colSpan);
          const merge = cell.rowSpan === 1 ? undefined : below === row ? 'restart' : 'continue';
          expect(merged(found)).toBe(merge);
          expect(textOf(found)).toBe(below === row ? texts[row]?.[column] : '');
        }
      }
    });
  });

  it('repeat their heads, break within no row, and stand whole below their headings', async () => {
    const document = read((await wordParts(GOVERNMENT))['word/document.xml']);
    const tables = all(document, 'tbl');
    const heads = tables.map(
      (table) => all(table, 'tr').filter((row) => one(row, 'tblHeader')).length,
    );
    expect(heads).toEqual([0, 3, 3]);
    for (const table of tables) {
      const rows = all(table, 'tr');
      expect(rows.every((row) => one(row, 'cantSplit'))).toBe(true);
      const kept = rows.map((row) => all(row, 'p').every((cell) => one(cell, 'keepNext')));
      expect(kept).toEqual(rows.map((_, index) => index < rows.length - 1));
    }
    const breaks = all(document, 'p').filter((paragraph) => one(paragraph, 'pageBreakBefore'));
    expect(breaks.map(textOf)).toEqual(['三、收到和处理政府信息公开申请情况']);
  });

  const noted = (every: number) =>
    withFigures(
      BUREAU,
      Object.fromEntries(
        FIGURE_CELLS.filter(({ table }) => table === 'requests').map(({ path }, index) => [
          path,
          index % every === 0 ? '2（其中含上年结转1件）' : '0',
        ]),
      ),
      '0',
    );
  const requestsOf = async (draft: Draft) =>
    all(read((await wordParts(draft))['word/document.xml']), 'tbl')[1] ?? read('<a/>');
  const sizesOf = (table: Element) =>
    new Set(all(table, 'sz').map((size) => Number(value(size)) / 2));

  it('are set smaller where notes would not leave table 三 on one page, its lines exactly', async () => {
    expect(sizesOf(await requestsOf(BUREAU))).toEqual(new Set());
    const table = await requestsOf(noted(18));
    const [size = 0] = sizesOf(table);
    expect(size).toBeGreaterThanOrEqual(5.5);
    expect(size).toBeLessThan(9);
    const lines = all(table, 'spacing').filter((spacing) => value(spacing, 'line'));
    expect(lines.length).toBeGreaterThan(0);
    expect(new Set(lines.map((spacing) => value(spacing, 'lineRule')))).toEqual(new Set(['exact']));
  });

  it('go on over the page where no legible size would keep table 三 on one', async () => {
    const table = await requestsOf(noted(1));
    expect(all(table, 'keepNext')).toEqual([]);
    expect([...sizesOf(table)]).toEqual([5.5]);
  });

  it('have a style of the table in every cell, merged ones too', async () => {
    for (const table of all(read((await wordParts(GOVERNMENT))['word/document.xml']), 'tbl')) {
      const paragraphs = all(table, 'p');
      const styles = paragraphs.map((paragraph) => value(one(paragraph, 'pStyle')) ?? 'none');
      expect(styles.every((style) => /^(?:Narrow)?Cell$/.test(style))).toBe(true);
    }
  });

  it('print an unreadable figure as typed, on grey in a draft', async () => {
    const draft = withFigures(BUREAU, { 'requests.disclosed.research': '约3件' }, '0');
    const shadeOf = async (isDraft: boolean) => {
      const cells = all(read((await wordParts(draft, isDraft))['word/document.xml']), 'tc');
      return cells.filter((cell) => one(cell, 'shd')).map(textOf);
    };
    expect(await shadeOf(true)).toEqual(['约3件']);
    expect(await shadeOf(false)).toEqual([]);
  });
});
