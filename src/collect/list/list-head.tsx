import { memo, useState, type KeyboardEvent } from 'react';
import { COLUMNS, COLUMN_IDS, type ColumnId } from './columns.ts';
import type { Sort } from './sort-rows.ts';

interface ListHeadProps {
  sort: Sort | null;
  onSort: (key: ColumnId) => void;
  /** Of the files that are listed, how many are picked. */
  picked: 'all' | 'some' | 'none';
  onPickAll: (isPicked: boolean) => void;
}

/** Where the keys of the heads lead; the same place for others. */
function headAfter(key: string, at: number): number {
  const last = COLUMN_IDS.length - 1;
  const moves: Partial<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: last,
  };
  return Math.min(Math.max(moves[key] ?? at, 0), last);
}

/** The heads of the list: each sorts by its column. Tab comes to one of them, arrows to the others. */
export const ListHead = memo(function ListHead(props: ListHeadProps) {
  const { sort, onSort, picked, onPickAll } = props;
  const [current, setCurrent] = useState(0);
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const to = headAfter(event.key, current);
    const buttons = event.currentTarget.querySelectorAll('button');
    if (to === current || !(event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    buttons[to]?.focus();
  };
  return (
    <thead role="rowgroup" onKeyDown={press}>
      <tr role="row" aria-rowindex={1}>
        <th role="columnheader" scope="col">
          <input
            type="checkbox"
            aria-label="选中列出的全部报告"
            checked={picked === 'all'}
            ref={(box) => {
              if (box) box.indeterminate = picked === 'some';
            }}
            onChange={({ target }) => {
              onPickAll(target.checked);
            }}
          />
        </th>
        {COLUMN_IDS.map((key, at) => {
          const direction = sort?.key === key && (sort.isDown ? 'descending' : 'ascending');
          return (
            <th
              key={key}
              role="columnheader"
              scope="col"
              data-column={key}
              aria-sort={direction || 'none'}
            >
              <button
                type="button"
                tabIndex={at === current ? 0 : -1}
                onFocus={() => {
                  setCurrent(at);
                }}
                onClick={() => {
                  onSort(key);
                }}
              >
                {COLUMNS[key].label}
                {direction && (
                  <span aria-hidden="true">{direction === 'descending' ? '▼' : '▲'}</span>
                )}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
});
