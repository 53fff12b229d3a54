import { useState } from 'react';
import {
  COUNTINGS,
  OFFICE_STATES,
  type Counting,
  type OfficeState,
} from '#src/report/collection/collected.ts';
import { Button } from '#src/ui/button.tsx';

export interface PickedActionsProps {
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

/** What is done with all files that are picked. */
export function PickedActions(props: PickedActionsProps) {
  const { keys, year, years, onDecide, onOffice, onMoveYear, onRemove, onUnpick } = props;
  const [isRemoving, setIsRemoving] = useState(false);
  if (keys.length === 0) return null;
  // The keys are those of the two records.
  const countings = Object.entries(COUNTINGS) as [Counting, string][];
  const states = Object.entries(OFFICE_STATES) as [OfficeState, string][];
  return (
    <div className="picked" role="group" aria-label="对选中的报告">
      <b>选中 {keys.length} 份：</b>
      {countings.map(([counting, words]) => (
        <Button
          key={counting}
          onClick={() => {
            onDecide(keys, counting);
          }}
        >
          定为{words}
        </Button>
      ))}
      <Button
        onClick={() => {
          onDecide(keys, null);
        }}
      >
        按规则
      </Button>
      {states.map(([state, words]) => (
        <Button
          key={state}
          onClick={() => {
            onOffice(keys, state);
          }}
        >
          {words}
        </Button>
      ))}
      <label>
        移到{' '}
        <select
          className="control"
          value=""
          onChange={({ target }) => {
            onMoveYear(keys, Number(target.value));
            onUnpick();
          }}
        >
          <option value="">选年度</option>
          {years
            .filter((one) => one !== year)
            .map((one) => (
              <option key={one} value={one}>
                {one} 年
              </option>
            ))}
        </select>
      </label>
      {isRemoving ? (
        <>
          <Button
            onClick={() => {
              setIsRemoving(false);
              onRemove(keys);
              onUnpick();
            }}
          >
            确定移出 {keys.length} 份，更正和收件记录一起删去
          </Button>
          <Button
            onClick={() => {
              setIsRemoving(false);
            }}
          >
            不移出
          </Button>
        </>
      ) : (
        <Button
          onClick={() => {
            setIsRemoving(true);
          }}
        >
          移出……
        </Button>
      )}
      <Button look="quiet" onClick={onUnpick}>
        取消选中
      </Button>
    </div>
  );
}
