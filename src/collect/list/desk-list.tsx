import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type {
  Counting,
  DeskRow,
  OfficeState,
  RosterEntry,
} from '#src/report/collection/collected.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { ALL, filterRows, type Filter } from './filter-rows.ts';
import { ListFilter } from './list-filter.tsx';
import { ListRow } from './list-row.tsx';
import { PickedActions } from './picked-actions.tsx';
import { GLANCES, GLANCE_PATHS } from './row-values.ts';
import { sortRows, type Sort, type SortKey } from './sort-rows.ts';
import './list.css';

interface DeskListProps {
  rows: readonly DeskRow[];
  roster: readonly RosterEntry[];
  year: number;
  years: readonly number[];
  onOpen: (key: string) => void;
  onDecide: (keys: readonly string[], decision: Counting | null) => void;
  onOffice: (keys: readonly string[], state: OfficeState | null) => void;
  onAssign: (key: string, organ: string | null) => void;
  onMoveYear: (keys: readonly string[], year: number) => void;
  onRemove: (keys: readonly string[]) => void;
}

const COLUMNS: readonly [SortKey, string][] = [
  ['organ', '机关'],
  ['standing', '状态'],
  ['counting', '汇总'],
  ['office', '收件'],
  ['errors', '必须改正'],
  ['confirms', '需要核实'],
  ['explained', '已说明'],
  ...GLANCE_PATHS.map((path): [SortKey, string] => [path, GLANCES[path]]),
  ['file', '文件'],
];

/** As in list.css. */
const ROW_HEIGHT = 56;

function Heads({ sort, onSort }: { sort: Sort | null; onSort: (key: SortKey) => void }) {
  return COLUMNS.map(([key, words]) => {
    const isSorted = sort?.key === key;
    return (
      <th
        key={key}
        scope="col"
        aria-sort={isSorted ? (sort.isDown ? 'descending' : 'ascending') : undefined}
      >
        <button
          type="button"
          onClick={() => {
            onSort(key);
          }}
        >
          {words}
          {isSorted && (sort.isDown ? ' ▼' : ' ▲')}
        </button>
      </th>
    );
  });
}

/** Keys of the list: the row that they lead to, -1 for none. */
function rowAfter(key: string, at: number, count: number, page: number): number {
  const moves: Partial<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  const to = moves[key];
  return to === undefined ? -1 : Math.min(Math.max(to, 0), count - 1);
}

/** All organs and files of a collection, sorted and filtered; only the rows in view are drawn. */
export function DeskList(props: DeskListProps) {
  const { rows, roster, year, years, onOpen, onDecide, onOffice } = props;
  const [filter, setFilter] = useState<Filter>(ALL);
  const [sort, setSort] = useState<Sort | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState(0);
  const [assigned, setAssigned] = useState<DeskRow | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const listed = useMemo(() => sortRows(filterRows(rows, filter), sort), [rows, filter, sort]);
  const at = Math.min(current, listed.length - 1);

  const virtual = useVirtualizer({
    count: listed.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    // The row that has the focus stays on the page, wherever the list is scrolled to.
    rangeExtractor: (range) => {
      const inView = defaultRangeExtractor(range);
      if (at < 0 || inView.includes(at)) return inView;
      return [...inView, at].sort((one, other) => one - other);
    },
  });

  // Of what was filtered away nothing is done unseen.
  const pickable = useMemo(() => listed.filter(({ held }) => held).map(({ key }) => key), [listed]);
  const pickedKeys = useMemo(() => pickable.filter((key) => picked.has(key)), [pickable, picked]);
  const pick = useCallback((key: string, isPicked: boolean) => {
    setPicked((before) => {
      const after = new Set(before);
      if (isPicked) after.add(key);
      else after.delete(key);
      return after;
    });
  }, []);

  const wanted = useRef(-1);
  const goTo = (index: number) => {
    wanted.current = index;
    setCurrent(index);
    virtual.scrollToIndex(index);
  };
  useEffect(() => {
    if (wanted.current < 0) return;
    const row = box.current?.querySelector<HTMLElement>(`tr[data-index="${wanted.current}"]`);
    if (!row) return;
    wanted.current = -1;
    row.focus({ preventScroll: true });
  });

  const press = (event: KeyboardEvent) => {
    const row = listed[at];
    // The controls of a row keep their own keys.
    if (!(event.target instanceof HTMLTableRowElement) || !row || event.ctrlKey || event.altKey) {
      return;
    }
    const page = Math.floor((box.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1;
    const to = rowAfter(event.key, at, listed.length, Math.max(page, 1));
    if (to >= 0) goTo(to);
    else if (event.key === 'Enter' && row.held) onOpen(row.key);
    else if (event.key === ' ' && row.held) pick(row.key, !picked.has(row.key));
    else return;
    event.preventDefault();
  };
  const setSortKey = (key: SortKey) => {
    setSort((before) =>
      before?.key !== key ? { key, isDown: false } : before.isDown ? null : { key, isDown: true },
    );
  };

  const items = virtual.getVirtualItems();
  const isAllPicked = pickable.length > 0 && pickedKeys.length === pickable.length;
  if (rows.length === 0) {
    return (
      <p className="notice">
        还没有报告，也没有名单。用“添加报告”选各单位报来的文件，或者把整个文件夹拖进来；贴上应报单位名单以后，就能看出谁还没有报。
      </p>
    );
  }
  return (
    <section aria-label="收件名单" className="space-y-2">
      <ListFilter rows={rows} filter={filter} onFilter={setFilter} />
      <p className="text-quiet">
        列出 {listed.length} 行，共 {rows.length} 行。
        {listed.length === 0 && '没有符合这些条件的，放宽条件再看。'}
      </p>
      <PickedActions
        {...{ year, years, onDecide, onOffice }}
        keys={pickedKeys}
        onMoveYear={props.onMoveYear}
        onRemove={props.onRemove}
        onUnpick={() => {
          setPicked(new Set());
        }}
      />
      <div ref={box} className="list-box" role="region" aria-label="名单" tabIndex={-1}>
        <table className="desk-list" aria-rowcount={listed.length + 1} onKeyDown={press}>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label="选中列出的全部报告"
                  checked={isAllPicked}
                  onChange={({ target }) => {
                    setPicked(new Set(target.checked ? pickable : []));
                  }}
                />
              </th>
              <Heads sort={sort} onSort={setSortKey} />
            </tr>
          </thead>
          <tbody
            onFocus={({ target }) => {
              const index = target.closest('tr')?.dataset.index;
              if (index !== undefined) setCurrent(Number(index));
            }}
          >
            {items.map((item, place) => {
              const row = listed[item.index];
              const above = item.start - (items[place - 1]?.end ?? 0);
              if (!row) return null;
              return [
                above > 0 && (
                  <tr key={`above-${item.index}`} aria-hidden="true" className="gap">
                    <td colSpan={COLUMNS.length + 1} style={{ height: above }} />
                  </tr>
                ),
                <ListRow
                  key={row.key}
                  row={row}
                  index={item.index}
                  isPicked={picked.has(row.key)}
                  isCurrent={item.index === at}
                  onOpen={onOpen}
                  onDecide={onDecide}
                  onOffice={onOffice}
                  onAssign={setAssigned}
                  onPick={pick}
                />,
              ];
            })}
            <tr aria-hidden="true" className="gap">
              <td
                colSpan={COLUMNS.length + 1}
                style={{ height: virtual.getTotalSize() - (items.at(-1)?.end ?? 0) }}
              />
            </tr>
          </tbody>
        </table>
      </div>
      {assigned && (
        <AssignDialog
          row={assigned}
          roster={roster}
          onAssign={(organ) => {
            props.onAssign(assigned.key, organ);
          }}
          onClose={() => {
            setAssigned(null);
          }}
        />
      )}
    </section>
  );
}
