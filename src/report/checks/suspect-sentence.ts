// What a suspect is called: the figure that would mend a column, and what speaks for it.
import { figureCellAt } from '#src/report/tables/tables.ts';
import { APPLICANTS } from '#src/report/tables/requests.ts';
import { shorten } from './first-messages.ts';
import type { Suspect } from './suspects.ts';

const ROW_NAMES: Record<string, string> = {
  newlyReceived: '本年新收',
  carriedIn: '上年结转',
  carriedOut: '结转下年度',
};

const printedName = (total: string): string =>
  total.startsWith('requests.handled.') ? '原文件本列的“（七）总计”' : '原文件本行的“总计”';

/** 左边 or 右边, as the columns of applicants stand. */
function sideOf(neighbour: string, column: string): string {
  const ids: string[] = APPLICANTS.map(({ id }) => id);
  return ids.indexOf(neighbour) < ids.indexOf(column) ? '左边' : '右边';
}

/** What would mend the column, and what speaks for it, in one sentence. */
export function suspectSentence({ place, now, then, why }: Suspect): string {
  const { row = '', column = '', rowLabel = '' } = figureCellAt(place) ?? {};
  const figure = `${ROW_NAMES[row] ?? shorten(rowLabel)} ${now}`;
  switch (why.kind) {
    case 'last-year':
    case 'printed': {
      const lastYear = why.kind === 'last-year' ? ['上年报告的“结转下年度”'] : [];
      const sources = [...lastYear, ...why.totals.map(printedName)];
      return `${figure} 若为 ${then} 则平，与${sources.join('、')}一致`;
    }
    case 'transposed':
      return `${figure} 可能是 ${then} 的数字颠倒`;
    case 'next-column': {
      const beside = figureCellAt(why.neighbour);
      const side = sideOf(beside?.column ?? '', column);
      return `${figure} 与${side}“${beside?.columnLabel ?? ''}”的 ${then} 可能填反了`;
    }
  }
}
