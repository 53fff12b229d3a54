import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDocx } from '#src/exporters/docx/to-docx.ts';
import { toHtml } from '#src/exporters/html.ts';
import { toText } from '#src/exporters/text.ts';
import { toWorkbook } from '#src/exporters/workbook.ts';
import { runChecks } from '#src/report/checks/run-checks.ts';
import { buildDocument } from '#src/report/document/build-document.ts';
import { toPublicReport } from '#src/report/document/public-report.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { draftSchema } from '#src/report/draft/report-schema.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { toReportFile } from '#src/report/draft/report-file.ts';
import { restore } from '#src/report/draft/restore.ts';
import { FIGURE_CELLS, leafAt } from '#src/report/tables/tables.ts';
import { COMPLETE } from '#src/testing/complete-draft.ts';
import { BUREAU, GOVERNMENT, withFigures } from '#src/testing/drafts.ts';
import { mutatedMarkup, mutatedZip } from '#src/testing/mutated-files.ts';
import { printedRows, toLines } from '#src/testing/printed-tables.ts';
import { SEEDS, triesBySeed } from '#src/testing/tries.ts';
import { areBuiltInsUntouched } from '#src/testing/untouched.ts';
import { cell, para, row, table, wordFile } from '#src/testing/word-file.ts';
import { importFile, type Imported } from './import-file.ts';

const DRAFT_SCHEMA = draftSchema();
const EMPTY = newDraft('empty', '');

const numbers = new Map(FIGURE_CELLS.map(({ path }, index) => [path, String(1_013 + 17 * index)]));
/** A figure that nothing else in the file says in each cell. */
const DISTINCT = withFigures(BUREAU, {}, ({ path }) => numbers.get(path) ?? '');

const documentOf = (draft: Draft) => buildDocument(draft, false);
const pageOf = (draft: Draft) => toHtml(documentOf(draft), toPublicReport(draft));

/** What an office without the program may have: tables by hand, no headings by style. */
const plainPage = (draft: Draft): string =>
  `<div><p>云河县水务局2024年政府信息公开工作年度报告</p><p>一、总体情况</p><p>公开信息36条。</p>${(
    ['proactive', 'requests', 'disputes'] as const
  )
    .map((id) => {
      const rows = printedRows(draft, id).map((cells) =>
        cells.map((text) => `<td>${text}</td>`).join(''),
      );
      return `<table>${rows.map((cells) => `<tr>${cells}</tr>`).join('')}</table>`;
    })
    .join('<p>说明</p>')}</div>`;

const plainWord = (draft: Draft): Uint8Array =>
  wordFile(
    (['proactive', 'requests', 'disputes'] as const)
      .map((id) => table(...printedRows(draft, id).map((cells) => row(cells.map((t) => cell(t))))))
      .join(para('说明')),
  );

const plainText = (draft: Draft): string =>
  (['proactive', 'requests', 'disputes'] as const)
    .flatMap((id) => toLines(printedRows(draft, id)))
    .join('\n');

/** The same by any width of digit, without blanks and separators. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s,|]/gu, '');

/** Figures that are not printed anywhere in the file. */
const inventedIn = (draft: Draft): string[] => {
  const printed = bare(draft.source?.text ?? '');
  return FIGURE_CELLS.map((place) => leafAt<string>(draft, place) ?? '').filter(
    (figure) => !printed.includes(bare(figure)),
  );
};

function expectLaws(imported: Imported): void {
  expect(areBuiltInsUntouched()).toBe(true);
  if (imported.state === 'refused') {
    expect(imported.reason).toMatch(/。$/);
    return;
  }
  const { draft } = imported;
  expect(DRAFT_SCHEMA.safeParse(draft).error?.issues ?? []).toEqual([]);
  expect(inventedIn(draft)).toEqual([]);
  const kept = restore({ ...toReportFile(draft, draft), id: 'kept' }, EMPTY);
  expect(kept).toMatchObject({ state: 'restored', messages: [], readOnly: false });
  runChecks(draft, 2025);
  toText(documentOf(draft));
}

const word = await toDocx(documentOf(DISTINCT), toPublicReport(DISTINCT), null);
const workbook = await toWorkbook(documentOf(DISTINCT));

describe.each(SEEDS)('a mutated file of others, SEED=%i', (seed) => {
  it.each([
    ['页.html', 14, fc.oneof(...[pageOf(DISTINCT), plainPage(GOVERNMENT)].map(mutatedMarkup))],
    [
      '全文.txt',
      16,
      fc.oneof(
        ...[toText(documentOf(DISTINCT)), toText(documentOf(COMPLETE)), plainText(DISTINCT)].map(
          mutatedMarkup,
        ),
      ),
    ],
    ['报告.docx', 10, fc.oneof(mutatedZip(plainWord(DISTINCT)), mutatedZip(word))],
    ['表.xlsx', 10, mutatedZip(workbook)],
  ])('%s is read or refused, and no figure is invented', async (name, usual, files) => {
    await fc.assert(
      fc.asyncProperty(files, async (bytes) => {
        expectLaws(await importFile(bytes, name));
      }),
      { seed, numRuns: triesBySeed(usual, usual * 20) },
    );
  });
});
