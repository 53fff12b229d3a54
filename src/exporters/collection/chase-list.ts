import type { DeskRow } from '#src/report/collection/collected.ts';
import { absentOf } from '#src/report/collection/contributors.ts';
import { totalLine } from '#src/report/collection/counting.ts';
import { STATUTORY_DAYS } from '#src/report/deadline.ts';
import { returnWords, rowName } from '#src/report/collection/desk-words.ts';

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** A heading with its count, then numbered lines; nothing where there are none. */
function numbered(heading: string, unit: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return [
    '',
    `${heading}（${lines.length} ${unit}）`,
    ...lines.map((line, index) => `${index + 1}．${oneLine(line)}`),
  ];
}

/**
 * The organs to chase, as a text to copy: those that sent nothing, then files of no use, with the
 * reason, of organs that sent no other. `madeAt` is the day as it is written (2025年2月3日).
 */
export function toChaseList(year: number, rows: readonly DeskRow[], madeAt: string): string {
  const { missing, unreadable, totalsOnly, wrongYear } = absentOf(rows);
  const ofNoUse = [...wrongYear, ...totalsOnly, ...unreadable];
  const isComplete = missing.length === 0 && ofNoUse.length === 0;
  return [
    `${year}年政府信息公开工作年度报告未报名单（${madeAt}）`,
    totalLine(rows),
    `《条例》第四十九条：部门在 ${year + 1} 年 ${STATUTORY_DAYS.departments}前提交；其他机关按通知的时间。`,
    ...numbered('还没有报送的', '家', missing.map(rowName)),
    ...numbered(
      '报送了但不能使用，也没有另报的',
      '份',
      ofNoUse.map((row) => `${rowName(row)}：${returnWords(row)}`),
    ),
    ...(isComplete ? ['', '没有未报的机关，也没有不能使用的文件。'] : []),
    '',
  ].join('\n');
}
