// What goes out of the desk about a row: whose it is, and why its report has to be sent again.
import type { DeskRow } from './collected.ts';
import { isTotalsOnly, isUsable } from './organ-rows.ts';

/** The organ of a row; for a file that names none, the file. */
export const rowName = ({ organ, held }: DeskRow): string =>
  organ.trim() || (held ? `文件“${held.file.fileName}”` : '');

/** Whether something came that cannot stand as the organ's report of the year. */
export const isOfNoUse = (row: DeskRow): boolean => row.held !== null && !isUsable(row);

/** Why a file is of no use, and what its organ is to send instead; '' for any other row. */
export function returnWords(row: DeskRow): string {
  const { standing, held } = row;
  if (!held || !isOfNoUse(row)) return '';
  if (standing === 'unreadable') {
    const message = (held.file.messages[0] ?? '').trim().replace(/。$/, '');
    const why = message === '' ? '' : `（${message}）`;
    return `文件没有读出报告${why}，重新报送 Word、网页或本程序的报告文件`;
  }
  if (isTotalsOnly(held)) return '表格只有总计，各格没有数字，把各格填全后重新报送';
  const typed = held.examined?.typedYear.trim() ?? '';
  const { year } = held.file;
  return `报告年度是${typed === '' ? '空的' : `“${typed}”`}，不是 ${year} 年，按 ${year} 年的报告重新报送`;
}
