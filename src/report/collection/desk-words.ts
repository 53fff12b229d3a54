// What the out-files of the desk say of rows: how many count, and why a report is of no use.
import { COUNTINGS, STANDINGS, type Counting, type DeskRow, type Standing } from './collected.ts';

// Object.keys is typed string[]; the keys are those of COUNTINGS.
const ORDER = Object.keys(COUNTINGS) as Counting[];

/** 计入 37 家，不计入 2 家，待定 1 家: all three, also where one is 0. */
export const countingWords = (rows: readonly DeskRow[]): string =>
  ORDER.map(
    (counting) =>
      `${COUNTINGS[counting]} ${rows.filter((row) => row.counting === counting).length} 家`,
  ).join('，');

/** The organ of a row; for a file that names none, the file. */
export const rowName = ({ organ, held }: DeskRow): string =>
  organ.trim() || (held ? `文件“${held.file.fileName}”` : '');

/** Standings that keep a report from being used as it is. */
const OF_NO_USE: readonly Standing[] = ['wrong-year', 'unreadable', 'totals-only'];

/** Whether the organ sent something that cannot stand as its report of the year. */
export const isOfNoUse = ({ standing }: DeskRow): boolean => OF_NO_USE.includes(standing);

/** Why a file is of no use, and what its organ is to send instead; '' for any other row. */
export function returnWords({ standing, held, why }: DeskRow): string {
  const said = held?.examined?.typedYear.trim() ?? '';
  const year = held?.file.year ?? '';
  switch (standing) {
    case 'wrong-year':
      return `报告年度是${said === '' ? '空的' : `“${said}”`}，不是 ${year} 年，按 ${year} 年的报告重新报送`;
    case 'unreadable': {
      const message = (held?.file.messages[0] ?? '').trim().replace(/。$/, '');
      return `文件没有读出报告${message === '' ? '' : `（${message}）`}，重新报送 Word、网页或本程序的报告文件`;
    }
    case 'totals-only':
      return '表格只有总计，各格没有数字，把各格填全后重新报送';
    case 'filed':
    case 'missing':
    case 'twice':
      return why;
  }
}

/** 未报, 已报 …: the standing of a row in words. */
export const standingWord = ({ standing }: DeskRow): string => STANDINGS[standing];
