import type { TableId } from '#src/report/tables/table.ts';
import { TABLE_LATER_MS, loadTableLater } from './table-step.tsx';
import { useLater } from './use-later.ts';

/** What the cell in focus counts, once that part of the program is here. */
export function TableCard({ table }: { table: TableId }) {
  const later = useLater(loadTableLater, TABLE_LATER_MS);
  return later ? (
    <later.CellCard table={table} />
  ) : (
    <p className="card text-quiet">光标放到哪一格，这里就说明哪一格填什么。</p>
  );
}
