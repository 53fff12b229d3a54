import { STANDINGS, type DeskRow } from '#src/report/collection/collected.ts';
import {
  countingWords,
  isOfNoUse,
  rowName,
  returnWords,
} from '#src/report/collection/desk-words.ts';

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** A heading with its count, then numbered lines; nothing where there are none. */
function numbered(heading: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return [
    '',
    `${heading}（${lines.length} 家）`,
    ...lines.map((line, index) => `${index + 1}．${line}`),
  ];
}

/**
 * The organs to chase, as a text to copy: those that sent nothing, then those whose file is of no
 * use, with the reason. `madeAt` is the day as it is written (2025年2月3日).
 */
export function toChaseList(year: number, rows: readonly DeskRow[], madeAt: string): string {
  const missing = rows.filter(({ standing }) => standing === 'missing').map(rowName);
  const ofNoUse = rows
    .filter(isOfNoUse)
    .map((row) => `${rowName(row)}：${STANDINGS[row.standing]}。${returnWords(row)}`);
  const isComplete = missing.length === 0 && ofNoUse.length === 0;
  return [
    `${year}年政府信息公开工作年度报告未报名单（${madeAt}）`,
    countingWords(rows),
    ...numbered('还没有报送的', missing.map(oneLine)),
    ...numbered('报送了但不能使用的', ofNoUse.map(oneLine)),
    ...(isComplete ? ['', '名单上的机关都已报送，没有不能使用的文件。'] : []),
    '',
  ].join('\n');
}
