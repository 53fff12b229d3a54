import { toAllFiles } from '#src/exporters/collection/all-files.ts';
import { toChaseList } from '#src/exporters/collection/chase-list.ts';
import { collectionFileName, uniqueNames } from '#src/exporters/collection/file-names.ts';
import { toFindingsDocx } from '#src/exporters/collection/findings-docx.ts';
import { toNdjson } from '#src/exporters/collection/ndjson.ts';
import { sameTextsOf, toSameTextsList } from '#src/exporters/collection/same-texts.ts';
import { toTextFile } from '#src/exporters/collection/text-file.ts';
import { toTidyCsv } from '#src/exporters/collection/tidy-csv.ts';
import { toBlob } from '#src/exporters/collection/to-blob.ts';
import { toCollectionWorkbook } from '#src/exporters/collection/workbook.ts';
import { zipPieces } from '#src/exporters/collection/zip-pieces.ts';
import type { OutFile } from '#src/collect/out-files.tsx';
import type { DeskRow, RosterEntry } from '#src/report/collection/collected.ts';
import type { FiledReport } from '#src/report/collection/filed-report.ts';
import { findingLinesOf, type FindingLine } from '#src/report/collection/finding-lines.ts';
import { buildFindingsSheet } from '#src/report/collection/findings-sheet.ts';
import { superseded } from '#src/report/collection/organ-rows.ts';
import { nearSame } from '#src/report/collection/near-same.ts';
import type { CellSum } from '#src/report/collection/sum-figures.ts';
import { toPresetJson } from '#src/report/preset/preset.ts';

export interface OutInput {
  year: number;
  rows: readonly DeskRow[];
  /** The list of organs that must file. */
  organs: readonly RosterEntry[];
  sums: ReadonlyMap<string, CellSum>;
  /** The reports of rows; with their findings where these are asked for. */
  reports: (rows: readonly DeskRow[], withFindings: boolean) => AsyncIterable<FiledReport>;
  isCountedOnly: boolean;
  at: Date;
}

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
  txt: 'text/plain',
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  json: 'application/json',
} as const;

interface Made {
  name: string;
  blob: Blob;
}

const dayOf = (at: Date): string => `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日`;

const sameIn = (rows: readonly DeskRow[]) =>
  nearSame(rows.flatMap(({ held }) => (held ? [held] : [])));

async function* toSheets({ year, rows, reports, at }: OutInput) {
  const zip = zipPieces(at);
  const nameOf = uniqueNames();
  const write = async (row: DeskRow, report: FiledReport | null) => {
    const sheet = buildFindingsSheet(year, row, report);
    if (sheet) zip.add(`${nameOf(sheet.organ)}.docx`, await toFindingsDocx(sheet));
  };
  const known = superseded(rows);
  const written = rows.filter((row) => !known.has(row));
  for await (const report of reports(written, true)) {
    await write(report.row, report);
    yield* zip.take();
  }
  for (const row of written) if (row.held?.examined === null) await write(row, null);
  zip.end();
  yield* zip.take();
}

async function toWorkbook(input: OutInput): Promise<Uint8Array> {
  const { year, rows, sums, reports } = input;
  const findings: FindingLine[] = [];
  for await (const report of reports(rows, true)) findings.push(...findingLinesOf(report));
  return toCollectionWorkbook({
    year,
    sums,
    rows,
    findings,
    sameTexts: sameTextsOf(sameIn(rows), rows),
  });
}

const bytesOf = (content: string | Uint8Array, type: string): Blob =>
  // Bytes made here lie in plain memory, shared with nobody.
  new Blob([content as string | Uint8Array<ArrayBuffer>], { type });

/** Makes one of the out-files. Rejects where the browser does not give back what it stored. */
export async function makeOutFile(file: OutFile, input: OutInput): Promise<Made> {
  const { year, rows, organs, sums, reports, isCountedOnly, at } = input;
  const chosen = isCountedOnly ? rows.filter(({ counting }) => counting === 'counted') : rows;
  const name = (what: string, extension: string) => collectionFileName(year, what, extension);
  switch (file) {
    case 'workbook':
      return { name: name('汇总表', 'xlsx'), blob: bytesOf(await toWorkbook(input), TYPES.xlsx) };
    case 'chase':
      return {
        name: name('未报名单', 'txt'),
        blob: bytesOf(toTextFile(toChaseList(year, rows, dayOf(at))), TYPES.txt),
      };
    case 'same':
      return {
        name: name('雷同文本', 'txt'),
        blob: bytesOf(toTextFile(toSameTextsList(sameTextsOf(sameIn(rows), rows))), TYPES.txt),
      };
    case 'sheets':
      return {
        // Each goes to the organ that it is about.
        name: `${year}年政府信息公开工作年度报告核对意见.zip`,
        blob: await toBlob(toSheets(input), TYPES.zip),
      };
    case 'preset':
      return {
        // It is handed out: no year, nothing internal.
        name: '政府信息公开工作年度报告预置文件.json',
        blob: bytesOf(toPresetJson({ organ: null, organs }), TYPES.json),
      };
    case 'csv':
      return {
        name: name('数据', 'csv'),
        blob: await toBlob(toTidyCsv(reports(chosen, false)), TYPES.csv),
      };
    case 'ndjson':
      return {
        name: name('数据', 'ndjson'),
        blob: await toBlob(toNdjson(reports(chosen, false)), TYPES.ndjson),
      };
    case 'all': {
      const pieces = toAllFiles({
        year,
        rows,
        reports: reports(rows, true),
        sums,
        nearSame: sameIn(rows),
        madeAt: dayOf(at),
        at,
      });
      return { name: name('全部', 'zip'), blob: await toBlob(pieces, TYPES.zip) };
    }
  }
}

/** The findings sheet of one row; null where there is nothing to say. */
export async function makeSheet(
  year: number,
  row: DeskRow,
  report: FiledReport | null,
): Promise<Made | null> {
  const sheet = buildFindingsSheet(year, row, report);
  if (!sheet) return null;
  const bytes = await toFindingsDocx(sheet);
  return { name: `${uniqueNames()(sheet.title)}.docx`, blob: bytesOf(bytes, TYPES.docx) };
}
