import { useRef, useState } from 'react';
import {
  COUNTINGS,
  OFFICE_STATES,
  type Counting,
  type OfficeState,
} from '#src/report/collection/collected.ts';
import { Button } from '#src/ui/button.tsx';
import { MOST_PUT_BACK } from './moved.ts';

interface PickedActionsProps {
  keys: readonly string[];
  /** The year of the collection, and others that files can be moved to. */
  year: number;
  years: readonly number[];
  onDecide: (keys: readonly string[], decision: Counting | null) => void;
  onOffice: (keys: readonly string[], state: OfficeState | null) => void;
  onMoveYear: (keys: readonly string[], year: number) => void;
  onRemove: (keys: readonly string[]) => void;
  onUnpick: () => void;
}

// Object.entries forgets the keys, which are those of the two records.
const DECISIONS = [...Object.entries(COUNTINGS), [null, '按规则']] as [Counting | null, string][];
const STATES = [...Object.entries(OFFICE_STATES), [null, '未处理']] as [
  OfficeState | null,
  string,
][];

const removingWords = (count: number): string =>
  count <= MOST_PUT_BACK
    ? '移出后可以马上撤销；不撤销，更正和收件记录一起删去。'
    : `一次移出超过 ${MOST_PUT_BACK} 份，不能撤销，更正和收件记录一起删去。要能撤销，每次少移出一些。`;

type MoveProps = Pick<PickedActionsProps, 'year' | 'years'> & { onMove: (year: number) => void };

/** A year, and a button of its own: the keys that choose among years move nothing. */
function Move({ year, years, onMove }: MoveProps) {
  const others = years.filter((one) => one !== year);
  const [chosen, setChosen] = useState<number | null>(null);
  const target = chosen !== null && others.includes(chosen) ? chosen : (others[0] ?? null);
  if (target === null) return null;
  return (
    <span className="move">
      <select
        className="control"
        aria-label="移到哪一年度"
        value={target}
        onChange={({ target: { value } }) => {
          setChosen(Number(value));
        }}
      >
        {others.map((one) => (
          <option key={one} value={one}>
            {one} 年
          </option>
        ))}
      </select>
      <Button
        onClick={() => {
          onMove(target);
        }}
      >
        移过去
      </Button>
    </span>
  );
}

/** What is done with all files that are picked. Its place is kept, so that the list stands still. */
export function PickedActions(props: PickedActionsProps) {
  const { keys, year, years, onDecide, onOffice, onMoveYear, onRemove, onUnpick } = props;
  const group = useRef<HTMLDivElement>(null);
  const [removing, setRemoving] = useState<readonly string[] | null>(null);
  const count = keys.length;
  // The buttons that were pressed go away, the focus stays here.
  const stay = () => group.current?.focus({ preventScroll: true });
  const unpick = () => {
    onUnpick();
    stay();
  };
  // What was asked about are the files that were picked then.
  const isRemoving = count > 0 && removing?.join() === keys.join();
  return (
    <div
      ref={group}
      className="picked"
      role="group"
      aria-label="对选中的报告"
      tabIndex={-1}
      data-some={count > 0 || undefined}
    >
      {count === 0 && '在左边选中报告以后，可以一起定为计入、不计入，标已接收、已退回，或者移出。'}
      {count > 0 && <b>选中 {count} 份</b>}
      {isRemoving && (
        <>
          <span>{removingWords(count)}</span>
          <Button
            onClick={() => {
              onRemove(keys);
              unpick();
            }}
          >
            移出这 {count} 份
          </Button>
          <Button
            autoFocus
            onClick={() => {
              setRemoving(null);
              stay();
            }}
          >
            不移出
          </Button>
        </>
      )}
      {count > 0 && !isRemoving && (
        <>
          <span role="group" aria-label="汇总">
            {DECISIONS.map(([decision, words]) => (
              <Button
                key={words}
                onClick={() => {
                  onDecide(keys, decision);
                }}
              >
                {decision === null ? words : `定为${words}`}
              </Button>
            ))}
          </span>
          <span role="group" aria-label="收件">
            {STATES.map(([state, words]) => (
              <Button
                key={words}
                onClick={() => {
                  onOffice(keys, state);
                }}
              >
                {words}
              </Button>
            ))}
          </span>
          <Move
            {...{ year, years }}
            onMove={(target) => {
              onMoveYear(keys, target);
              unpick();
            }}
          />
          <Button
            onClick={() => {
              setRemoving(keys);
            }}
          >
            移出……
          </Button>
          <Button look="quiet" onClick={unpick}>
            取消选中
          </Button>
        </>
      )}
    </div>
  );
}
