import { memo } from 'react';
import { COLUMNS, COLUMN_IDS, type ColumnId } from './columns.ts';
import type { Sort } from './sort-rows.ts';

interface ListHeadProps {
  sort: Sort | null;
  onSort: (key: ColumnId) => void;
  /** Of the files that are listed, how many are picked. */
  picked: 'all' | 'some' | 'none';
  onPickAll: (isPicked: boolean) => void;
}

/** The heads of the list: each sorts by its column. */
export const ListHead = memo(function ListHead(props: ListHeadProps) {
  const { sort, onSort, picked, onPickAll } = props;
  return (
    <thead role="rowgroup">
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
        {COLUMN_IDS.map((key) => {
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
