// Totals that a file prints and its own figures do not come to.
import type { Draft } from '#src/report/draft/draft.ts';
import type { ImportMessage } from '#src/report/draft/import-message.ts';
import { BLANK, readFigure } from '#src/report/figures.ts';
import { TOTAL_CELLS, figureCellAt, leafAt } from '#src/report/tables/tables.ts';
import type { TotalCell } from '#src/report/tables/table.ts';
import { sumCounts } from '#src/report/tables/totals.ts';

const ALL_HANDLED = 'requests.handled.total';

function messageFor(draft: Draft, cell: TotalCell, printed: number): ImportMessage | null {
  const { sum } = sumCounts(cell.parts, (path) => {
    const part = figureCellAt(path);
    return part ? readFigure(leafAt<string>(draft, part) ?? '', 'count') : BLANK;
  });
  if (sum === printed || (sum === null && printed === 0)) return null;
  const text =
    sum === null
      ? `原文只印了总计 ${printed}，没有分项，各格空着。按台账填写分项。`
      : `原文印的是 ${printed}，各项相加是 ${sum}，相差 ${Math.abs(sum - printed)}。核对台账：分项错了就改分项，总计印错了就在检查结果里选“已核对，以分项为准”。`;
  return { kind: 'uneven', place: cell.path, text, raw: String(printed) };
}

/**
 * One message for each printed total, by path, that is not the sum of its parts; none where a part
 * was not read, for then the file is not to blame.
 */
export function unevenTotals(
  draft: Draft,
  printedTotals: Readonly<Record<string, number>>,
  isRead: (path: string) => boolean,
): ImportMessage[] {
  const found = TOTAL_CELLS.flatMap((cell) => {
    const printed = printedTotals[cell.path];
    const isKnown = printed !== undefined && cell.parts.every(isRead);
    const message = isKnown ? messageFor(draft, cell, printed) : null;
    return message ? [{ cell, message }] : [];
  });
  // The total of all totals is off wherever one of them is.
  const others = found.filter(({ cell }) => cell.path !== ALL_HANDLED);
  return (others.length > 0 ? others : found).map(({ message }) => message);
}
