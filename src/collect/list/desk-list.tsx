import { useCallback, useMemo, useState } from 'react';
import type {
  Counting,
  DeskRow,
  OfficeState,
  RosterEntry,
} from '#src/report/collection/collected.ts';
import { AssignDialog } from './assign-dialog.tsx';
import type { ColumnId } from './columns.ts';
import type { ListChoice } from './list-choice.ts';
import { ListFilter } from './list-filter.tsx';
import { ListGrid } from './list-grid.tsx';
import { PickedActions } from './picked-actions.tsx';
import { nextSort } from './sort-rows.ts';
import { useListed } from './use-listed.ts';
import './list.css';

interface DeskListProps {
  rows: readonly DeskRow[];
  roster: readonly RosterEntry[];
  year: number;
  years: readonly number[];
  choice: ListChoice;
  onChoice: (choice: ListChoice) => void;
  /** The key of the row that was left last, '' for the first. */
  startAt: string;
  onOpen: (key: string) => void;
  onDecide: (keys: readonly string[], decision: Counting | null) => void;
  onOffice: (keys: readonly string[], state: OfficeState | null) => void;
  onAssign: (key: string, organ: string | null) => void;
  onMoveYear: (keys: readonly string[], year: number) => void;
  onRemove: (keys: readonly string[]) => void;
}

/** Which files are picked. Of what is not listed nothing is done unseen. */
function usePicked(listed: readonly DeskRow[]) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const pickable = useMemo(() => listed.filter(({ held }) => held).map(({ key }) => key), [listed]);
  const keys = useMemo(() => pickable.filter((key) => picked.has(key)), [pickable, picked]);
  const pick = useCallback((key: string, isPicked: boolean) => {
    setPicked((before) => {
      const after = new Set(before);
      if (isPicked) after.add(key);
      else after.delete(key);
      return after;
    });
  }, []);
  const pickAll = useCallback(
    (isPicked: boolean) => {
      setPicked(new Set(isPicked ? pickable : []));
    },
    [pickable],
  );
  const some = keys.length === 0 ? 'none' : 'some';
  const extent: 'all' | 'some' | 'none' =
    keys.length > 0 && keys.length === pickable.length ? 'all' : some;
  return { picked, keys, extent, pick, pickAll };
}

/** All organs and files of a collection, sorted and filtered. */
export function DeskList(props: DeskListProps) {
  const { rows, roster, year, years, choice, onChoice, onOpen, onDecide, onOffice } = props;
  const { filter, sort } = choice;
  const [assigned, setAssigned] = useState<DeskRow | null>(null);
  const { listed, hold, release } = useListed(rows, filter, sort);
  const { picked, keys, extent, pick, pickAll } = usePicked(listed);
  const sortBy = (key: ColumnId) => {
    onChoice({ filter, sort: nextSort(sort, key) });
  };
  return (
    <section aria-label="收件名单" className="space-y-2">
      <ListFilter
        rows={rows}
        filter={filter}
        onFilter={(chosen) => {
          onChoice({ filter: chosen, sort });
        }}
      >
        列出 {listed.length} 行，共 {rows.length} 行
      </ListFilter>
      <PickedActions
        {...{ keys, year, years, onDecide, onOffice }}
        onMoveYear={props.onMoveYear}
        onRemove={props.onRemove}
        onUnpick={() => {
          pickAll(false);
        }}
      />
      <div>
        <ListGrid
          {...{ listed, filter, sort, picked, onOpen, onDecide, onOffice }}
          startAt={props.startAt}
          onSort={sortBy}
          pickedOfListed={extent}
          onPick={pick}
          onPickAll={pickAll}
          onAssign={roster.length > 0 ? setAssigned : null}
          onEnter={hold}
          onLeave={release}
        />
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
      </div>
      <p className="list-print">名单在“取出”的工作簿里，从工作簿打印。</p>
      {listed.length === 0 && (
        <p className="desk-note">没有符合这些条件的。放宽条件，或者按“全部列出”。</p>
      )}
    </section>
  );
}
