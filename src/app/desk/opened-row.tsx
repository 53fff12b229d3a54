import { neighboursOf, type ListChoice } from '#src/collect/list/list-choice.ts';
import { UnreadReport } from '#src/collect/report/unread-report.tsx';
import type { DeskRow } from '#src/report/collection/collected.ts';
import { CollectedPage } from './collected-page.tsx';
import type { Desk } from './desk.ts';
import { addressOf } from './desk-addresses.ts';
import { useOut } from './use-out.ts';
import type { DeskRows } from './use-rows.ts';

interface OpenedRowProps {
  desk: Desk;
  of: DeskRows;
  choice: ListChoice;
  row: DeskRow;
}

const addressOrNull = (key: string | null) => (key === null ? null : addressOf(key));

/** The file of one row: its report, or why there is none. */
export function OpenedRow({ desk, of, choice, row }: OpenedRowProps) {
  const { saySheet, said } = useOut(desk, of);
  const beside = neighboursOf(of.rows, row.key, choice);
  const neighbours = {
    previous: addressOrNull(beside.previous),
    next: addressOrNull(beside.next),
  };
  if (!row.held?.examined) {
    return <UnreadReport {...{ row, neighbours }} said={said} onSheet={() => void saySheet(row)} />;
  }
  return (
    <CollectedPage
      // Last year's report may be read a moment later; the report is then opened beside it.
      key={`${row.key} ${of.lastYear.get(row.key) ?? ''}`}
      desk={desk}
      row={row}
      lastYearId={of.lastYear.get(row.key) ?? null}
      neighbours={neighbours}
      onSheet={() => void saySheet(row)}
      said={said}
    />
  );
}
