import type { DeskRow } from '#src/report/collection/collected.ts';
import type { FiledReport } from '#src/report/collection/filed-report.ts';
import { findingLinesOf, type FindingLine } from '#src/report/collection/finding-lines.ts';
import { buildFindingsSheet } from '#src/report/collection/findings-sheet.ts';
import { superseded } from '#src/report/collection/organ-rows.ts';
import type { NearSame } from '#src/report/collection/near-same.ts';
import type { CellSum } from '#src/report/collection/sum-figures.ts';
import { toChaseList } from './chase-list.ts';
import { uniqueNames } from './file-names.ts';
import { toFindingsDocx } from './findings-docx.ts';
import { sameTextsOf, toSameTextsList } from './same-texts.ts';
import { toNdjsonLine } from './ndjson.ts';
import { toTextFile } from './text-file.ts';
import { CSV_HEAD, toCsvLines } from './tidy-csv.ts';
import { toCollectionWorkbook } from './workbook.ts';
import { zipPieces, type ZipPieces } from './zip-pieces.ts';

export interface AllFiles {
  year: number;
  /** Every row of the desk, in the order shown. */
  rows: readonly DeskRow[];
  /** Those of `rows` that have a report. Read once, one after the other. */
  reports: AsyncIterable<FiledReport> | Iterable<FiledReport>;
  /** Sums over the rows that are 计入, by path. */
  sums: ReadonlyMap<string, CellSum>;
  nearSame: readonly NearSame[];
  /** The day as it is written (2025年2月3日), and the local time of the files within. */
  madeAt: string;
  at: Date;
}

/** Adds the findings sheets to a zip, each under the name of its organ. */
function sheetWriter(zip: ZipPieces, year: number) {
  const nameOf = uniqueNames();
  return async (row: DeskRow, report: FiledReport | null) => {
    const sheet = buildFindingsSheet(year, row, report);
    if (!sheet) return;
    zip.add(`核对意见/${nameOf(sheet.organ)}.docx`, await toFindingsDocx(sheet));
  };
}

/**
 * All out-files as one zip, in pieces: 汇总表.xlsx, 全部数据.csv and .ndjson (every report), 计入数据.csv (what
 * the sums are made of), 未报名单.txt, 雷同文本.txt, and a findings sheet an organ that is sent one. To
 * stop, stop taking pieces.
 */
export async function* toAllFiles(input: AllFiles): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { year, rows, reports, sums, nearSame, madeAt, at } = input;
  const sameTexts = sameTextsOf(nearSame, rows);
  const zip = zipPieces(at);
  const [all, counted] = [zip.grow('全部数据.csv'), zip.grow('计入数据.csv')];
  const files = zip.grow('全部数据.ndjson');
  const writeSheet = sheetWriter(zip, year);
  const known = superseded(rows);
  const findings: FindingLine[] = [];
  all.push(CSV_HEAD);
  counted.push(CSV_HEAD);
  for await (const report of reports) {
    const lines = toCsvLines(report);
    all.push(lines);
    if (report.row.counting === 'counted') counted.push(lines);
    files.push(toNdjsonLine(report));
    for (const line of findingLinesOf(report)) findings.push(line);
    if (!known.has(report.row)) await writeSheet(report.row, report);
    yield* zip.take();
  }
  for (const row of rows) {
    if (row.held?.examined === null && !known.has(row)) await writeSheet(row, null);
  }
  zip.add('未报名单.txt', toTextFile(toChaseList(year, rows, madeAt)));
  zip.add('雷同文本.txt', toTextFile(toSameTextsList(sameTexts)));
  zip.add('汇总表.xlsx', await toCollectionWorkbook({ year, sums, rows, findings, sameTexts }));
  zip.end();
  yield* zip.take();
}
