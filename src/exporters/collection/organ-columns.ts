import { COUNTINGS, OFFICE_STATES, STANDINGS } from '#src/report/collection/collected.ts';
import type { DeskRow } from '#src/report/collection/collected.ts';
import { rowTotalsOf, type RowTotals } from '#src/report/collection/row-totals.ts';
import { returnWords } from '#src/report/collection/desk-words.ts';
import { KINDS, SCOPES } from '#src/report/draft/draft.ts';
import type { ListColumn } from '#src/exporters/workbook/list-sheet.ts';

/** A row of the desk with the totals of its report, null without one. */
export interface OrganLine {
  row: DeskRow;
  totals: RowTotals | null;
}

export const toOrganLine = (row: DeskRow): OrganLine => {
  const figures = row.held?.examined?.figures;
  return { row, totals: figures ? rowTotalsOf(figures) : null };
};

const BALANCE_WORDS: Record<RowTotals['balance'], string> = {
  empty: '',
  open: '未填完',
  even: '平',
  uneven: '不平',
};

const text = (
  head: string,
  width: number,
  at: (row: DeskRow) => string | null | undefined,
): ListColumn<OrganLine> => ({ head, width, at: ({ row }) => at(row) ?? null });

const number = (head: string, at: (row: DeskRow) => number | undefined): ListColumn<OrganLine> => ({
  head,
  width: 8,
  format: '0',
  at: ({ row }) => at(row) ?? null,
});

const total = (
  head: string,
  at: (totals: RowTotals) => number | null,
  format = '0',
): ListColumn<OrganLine> => ({
  head,
  width: 10,
  format,
  at: ({ totals }) => totals && at(totals),
});

/** The day of an ISO date and time. */
const dayOf = (at: string | undefined): string | undefined => at?.slice(0, 10);

/** The sheet 各机关: one line an organ or file, as the desk shows it. */
export const ORGAN_COLUMNS: readonly ListColumn<OrganLine>[] = [
  text('机关', 30, ({ organ }) => organ),
  text('状态', 10, ({ standing }) => STANDINGS[standing]),
  text('汇总', 8, ({ counting }) => counting && COUNTINGS[counting]),
  text('原因', 24, (row) => returnWords(row) || row.why),
  text('收件', 10, ({ held }) => held?.file.office && OFFICE_STATES[held.file.office.state]),
  text('收件日期', 12, ({ held }) => dayOf(held?.file.office?.at)),
  text('报告年度', 9, ({ held }) => held?.examined?.typedYear),
  text('机关类别', 14, ({ held }) => held?.examined && KINDS[held.examined.kind]),
  text('数据范围', 14, ({ held }) => held?.examined && SCOPES[held.examined.scope]),
  number('必须改正', ({ held }) => held?.examined?.errors),
  number('需要核实', ({ held }) => held?.reviewed?.confirms),
  number('已说明', ({ held }) => held?.reviewed?.explained),
  total('未填或不是数字的格', ({ unread }) => unread),
  total('本年新收', ({ newlyReceived }) => newlyReceived),
  total('上年结转', ({ carriedIn }) => carriedIn),
  total('办理结果总计', ({ handled }) => handled),
  total('结转下年度', ({ carriedOut }) => carriedOut),
  { head: '勾稽', width: 8, at: ({ totals }) => totals && BALANCE_WORDS[totals.balance] },
  total('行政复议', ({ reconsideration }) => reconsideration),
  total('行政诉讼', ({ litigation }) => litigation),
  total('行政事业性收费（万元）', ({ fees }) => fees, '0.######'),
  text('校验码', 12, ({ held }) => held?.reviewed?.code),
  text('文件', 36, ({ held }) => held?.file.fileName),
  text('文件夹', 20, ({ held }) => held?.file.folder),
  text('办公室更正日期', 12, ({ held }) => dayOf(held?.file.correctedAt ?? undefined)),
];
