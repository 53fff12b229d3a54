// 核对意见: what the disclosure office sends back to an organ with its report (Article 49 of the
// Regulation), as data; never published.
import { checkCodeOf } from '#src/report/document/fingerprint.ts';
import { toPublicReport } from '#src/report/document/public-report.ts';
import { toDraft } from '#src/report/draft/read-sound.ts';
import { STATUTORY_DAYS } from '#src/report/deadline.ts';
import type { Severity } from '#src/report/checks/finding.ts';
import { correctionsOf, type Correction } from './corrections.ts';
import type { DeskRow } from './collected.ts';
import { rowName, isOfNoUse, returnWords } from './desk-words.ts';
import type { FiledReport } from './filed-report.ts';
import { findingLinesOf, type FindingLine } from './finding-lines.ts';

export interface FindingsSheet {
  organ: string;
  title: string;
  /** What was sent and what is to be done, a paragraph each. */
  paragraphs: readonly string[];
  /** Numbered, errors first; those already explained are left out. */
  findings: readonly FindingLine[];
  corrections: readonly Correction[];
  /** What was not understood on reading the file. */
  notes: readonly string[];
}

/** More of what was not understood is not listed. */
const MOST_NOTES = 50;

const SEVERITIES: readonly Severity[] = ['error', 'confirm', 'hint'];

const countWords = (lines: readonly FindingLine[]): string =>
  SEVERITIES.flatMap((severity) => {
    const found = lines.filter((line) => line.severity === severity);
    return found[0] ? [`${found.length} 处${found[0].severityWord}`] : [];
  }).join('、');

/** What is wanted for each severity that occurs. */
function todoWords(lines: readonly FindingLine[], explained: number): string[] {
  const has = (severity: Severity) => lines.some((line) => line.severity === severity);
  const wanted = [
    ...(has('error') ? ['“必须改正”的改正后重新报送'] : []),
    ...(has('confirm') ? ['“需要核实”的改正，或者写明核实说明'] : []),
    ...(has('hint') ? ['“提示”的自行斟酌'] : []),
  ];
  const known = explained === 0 ? [] : [`已有核实说明的 ${explained} 处不再列出。`];
  return wanted.length === 0 ? known : [`${wanted.join('；')}。`, ...known];
}

/** Until when departments send their reports; for others the Regulation names no day. */
function deadlineWords(year: number, { entry, held }: DeskRow): string[] {
  const kind = entry?.kind ?? held?.examined?.kind;
  const isDepartment = kind === 'department' || kind === 'ministry';
  return isDepartment
    ? [`《条例》第四十九条：部门在 ${year + 1} 年 ${STATUTORY_DAYS.departments}前提交年度报告。`]
    : [];
}

function paragraphsOf(
  year: number,
  row: DeskRow,
  report: FiledReport | null,
  open: readonly FindingLine[],
  explained: number,
): string[] {
  const fileName = row.held?.file.fileName ?? '';
  const code = report
    ? `，校验码 ${checkCodeOf(toPublicReport(toDraft(report.original ?? report.file)))}`
    : '';
  const sent = `报送的${year}年政府信息公开工作年度报告（文件“${fileName}”${code}）`;
  if (isOfNoUse(row))
    return [
      `${sent}不能使用：${returnWords(row)}。`,
      ...todoWords(open, explained),
      ...deadlineWords(year, row),
    ];
  if (open.length === 0) return [`${sent}已经核对，由本办公室作了更正，见下表。`];
  const isToBeSentAgain = open.some(({ severity }) => severity === 'error');
  return [
    `${sent}已经核对，有 ${countWords(open)}。`,
    ...todoWords(open, explained),
    ...(isToBeSentAgain ? deadlineWords(year, row) : []),
  ];
}

/**
 * The sheet of a row; null where nothing is asked of the organ: no file, or a report of the year with
 * no more than hints and without a correction. `report` is null where none was read.
 */
export function buildFindingsSheet(
  year: number,
  row: DeskRow,
  report: FiledReport | null,
): FindingsSheet | null {
  if (row.held === null) return null;
  const lines = report ? findingLinesOf(report) : [];
  const left = lines.filter(({ isExplained }) => !isExplained);
  const open = SEVERITIES.flatMap((severity) => left.filter((line) => line.severity === severity));
  const corrections = report ? correctionsOf(report) : [];
  const isAsked = open.some(({ severity }) => severity !== 'hint');
  if (!isOfNoUse(row) && !isAsked && corrections.length === 0) return null;
  const organ = rowName(row);
  return {
    organ,
    title: `关于${organ}${year}年政府信息公开工作年度报告的核对意见`,
    paragraphs: paragraphsOf(year, row, report, open, lines.length - open.length),
    findings: open,
    corrections,
    notes: report ? row.held.file.messages.slice(0, MOST_NOTES) : [],
  };
}
