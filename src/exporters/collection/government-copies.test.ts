import { expect, it } from 'vitest';
import { buildGovernmentDraft } from '#src/report/collection/government-draft.ts';
import { runChecks } from '#src/report/checks/run-checks.ts';
import { buildAnnex } from '#src/report/document/annex.ts';
import { buildDocument } from '#src/report/document/build-document.ts';
import { toPublicReport } from '#src/report/document/public-report.ts';
import { toDocx } from '#src/exporters/docx/to-docx.ts';
import { toHtml } from '#src/exporters/html.ts';
import { toTableCopy } from '#src/exporters/table-copy.ts';
import { toText } from '#src/exporters/text.ts';
import { toWorkbook } from '#src/exporters/workbook.ts';
import { tablesOf } from '#src/testing/document-tables.ts';
import { BUREAU } from '#src/testing/drafts.ts';
import { filedOf, missingRow, sumsOf } from '#src/testing/filed.ts';
import { partsOf } from '#src/testing/zip-parts.ts';

const SECRET = '机密来源局';
const filed = filedOf({ ...BUREAU, organ: { name: SECRET, kind: 'department' } });
const draft = buildGovernmentDraft({
  id: 'government',
  year: 2024,
  organ: '云河县人民政府',
  sums: sumsOf([filed]),
  rows: [filed.row, missingRow(`${SECRET}二`)],
});
const report = buildDocument(draft, true);
const published = toPublicReport(draft);

it.each([
  ['web page', () => toHtml(report, published)],
  ['text', () => toText(report)],
  ['Word file', async () => JSON.stringify(partsOf(await toDocx(report, published)))],
  ['workbook', async () => JSON.stringify(partsOf(await toWorkbook(report)))],
  ['copied table', () => JSON.stringify(tablesOf(draft).map(toTableCopy))],
])(
  'no public copy of the government report says who its figures come from: %s',
  async (_, make) => {
    const copy = await make();
    expect(copy).not.toMatch(/机密|来源：|未报/);
    expect(copy).not.toContain('collected-sum');
  },
);

it('the internal copy says it', async () => {
  const annex = buildAnnex(draft, runChecks(draft, 2025), '2025年3月1日');
  const parts = JSON.stringify(partsOf(await toDocx(report, published, annex)));
  expect(parts).toContain('汇总数的来源');
  expect(parts).toContain(SECRET);
});
