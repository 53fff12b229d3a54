import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import type { DeskRow } from '#src/report/collection/collected.ts';
import type { ColumnId } from './columns.ts';
import type { Filter } from './filter-rows.ts';
import { ListHead } from './list-head.tsx';
import { ListRow } from './list-row.tsx';
import type { RowActions } from './row-actions.ts';
import { createRowSlots } from './row-slots.ts';
import type { Sort } from './sort-rows.ts';

/** In pixels, as in list.css. */
const ROW_HEIGHT = 40;
const HEAD_HEIGHT = 44;
/** Rows that are drawn above and below those in view. */
const OVERSCAN = 2;

/** Where the keys of the list lead, -1 for others. */
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

interface ListGridProps extends RowActions {
  listed: readonly DeskRow[];
  /** What was listed by, so that a new choice begins at the top. */
  filter: Filter;
  sort: Sort | null;
  /** The key of the row that is the current one at first. */
  startAt: string;
  onSort: (key: ColumnId) => void;
  picked: ReadonlySet<string>;
  pickedOfListed: 'all' | 'some' | 'none';
  onPickAll: (isPicked: boolean) => void;
  /** The focus comes into the rows, and goes elsewhere. */
  onEnter: () => void;
  onLeave: () => void;
}

/** The row that the keys act on: by its key, where it is listed no more by its place. */
function useCurrent(listed: readonly DeskRow[], startAt: string) {
  const [current, setCurrent] = useState({ key: startAt, index: 0 });
  const places = useMemo(() => new Map(listed.map(({ key }, index) => [key, index])), [listed]);
  const at = Math.min(places.get(current.key) ?? current.index, listed.length - 1);
  const moveTo = (index: number) => {
    setCurrent({ key: listed[index]?.key ?? '', index });
  };
  return { at, moveTo };
}

/** Of the row that an element is in; null where it is in none. */
function indexOf(element: EventTarget | null): number | null {
  const row = element instanceof Element ? element.closest<HTMLElement>('tr[data-index]') : null;
  return row ? Number(row.dataset.index) : null;
}

/** As many rows at every place of the list, those in view among them, and the current one. */
function drawnRows(first: number, count: number, height: number, at: number): number[] {
  const most = Math.ceil(height / ROW_HEIGHT) + 1 + 2 * OVERSCAN;
  const length = Math.min(most, count);
  const start = Math.min(Math.max(first - OVERSCAN, 0), count - length);
  const rows = Array.from({ length }, (_, index) => start + index);
  return at < 0 || rows.includes(at) ? rows : [...rows, at];
}

/** The listed rows as a grid of which only those in view are drawn. */
export function ListGrid(props: ListGridProps) {
  const { listed, filter, sort, onSort, picked, pickedOfListed, onPickAll } = props;
  const { onOpen, onDecide, onOffice, onAssign, onPick, onEnter, onLeave } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const isWithin = useRef(false);
  const isWanted = useRef(false);
  const { at, moveTo } = useCurrent(listed, props.startAt);

  // eslint-disable-next-line react-hooks/incompatible-library -- Nothing here is memoized by it.
  const virtual = useVirtualizer({
    count: listed.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    // The row that has the focus stays on the page, wherever the list is scrolled to.
    rangeExtractor: ({ startIndex, count }): number[] =>
      drawnRows(startIndex, count, virtual.scrollRect?.height ?? 0, at),
  });

  const shown = useRef<{ filter: Filter; sort: Sort | null } | null>(null);
  useEffect(() => {
    if (shown.current) box.current?.scrollTo({ top: 0 });
    else if (at > 0) virtual.scrollToIndex(at, { align: 'center' });
    shown.current = { filter, sort };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- Where it is left at is looked up once.
  }, [filter, sort]);
  useLayoutEffect(() => {
    // Its row is gone, or its element shows another row.
    const isLost = isWithin.current && indexOf(document.activeElement) !== at;
    if (!isWanted.current && !isLost) return;
    isWanted.current = false;
    box.current?.querySelector<HTMLElement>(`[data-index="${at}"]`)?.focus({ preventScroll: true });
  });

  const [slotsOf] = useState(createRowSlots);
  const drawn = virtual.getVirtualItems().flatMap(({ index, start }) => {
    const row = listed[index];
    return row ? [{ row, index, start }] : [];
  });
  const slots = slotsOf(drawn.map(({ row }) => row.key));
  const idOf = (slot: number) => `${id}-${slot}`;

  const press = (event: KeyboardEvent) => {
    const { target, key } = event;
    const row = listed[at];
    if (!row || indexOf(target) === null || event.ctrlKey || event.altKey || event.metaKey) return;
    const isRow = target instanceof HTMLTableRowElement;
    // A choice keeps its own keys, all but the one that leaves it.
    if (target instanceof HTMLSelectElement && key !== 'Escape') return;
    const page = Math.floor(((box.current?.clientHeight ?? 0) - HEAD_HEIGHT) / ROW_HEIGHT) - 1;
    const to =
      key === 'Escape' && !isRow ? at : rowAfter(key, at, listed.length, Math.max(page, 1));
    if (to >= 0) {
      isWanted.current = true;
      moveTo(to);
      virtual.scrollToIndex(to);
    } else if (isRow && key === 'Enter' && row.held) onOpen(row.key);
    else if (isRow && key === ' ' && row.held) onPick(row.key, !picked.has(row.key));
    else if (!isRow || key !== ' ') return;
    event.preventDefault();
  };

  return (
    <div ref={box} className="list-box" data-empty={listed.length === 0 || undefined}>
      <table
        role="grid"
        aria-label="名单"
        aria-multiselectable="true"
        aria-rowcount={listed.length + 1}
        // The elements stand in any order, the rows are read in theirs.
        aria-owns={slots.map(idOf).join(' ')}
        className="desk-list"
        style={{ height: HEAD_HEIGHT + virtual.getTotalSize() }}
        onKeyDown={press}
        onFocus={({ target }) => {
          const index = indexOf(target);
          if (index === null) return;
          if (index !== at) moveTo(index);
          isWithin.current = true;
          onEnter();
        }}
        onBlur={({ relatedTarget }) => {
          if (indexOf(relatedTarget) !== null) return;
          isWithin.current = false;
          onLeave();
        }}
      >
        <ListHead sort={sort} onSort={onSort} picked={pickedOfListed} onPickAll={onPickAll} />
        {drawn
          .map((one, place) => ({ ...one, slot: slots[place] ?? 0 }))
          .sort((one, other) => one.slot - other.slot)
          .map(({ row, index, start, slot }) => (
            <ListRow
              key={slot}
              id={idOf(slot)}
              row={row}
              index={index}
              top={start}
              isPicked={picked.has(row.key)}
              isCurrent={index === at}
              {...{ onOpen, onDecide, onOffice, onAssign, onPick }}
            />
          ))}
      </table>
    </div>
  );
}
