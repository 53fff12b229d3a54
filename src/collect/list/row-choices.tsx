import {
  COUNTINGS,
  OFFICE_STATES,
  type Counting,
  type OfficeState,
} from '#src/report/collection/collected.ts';
import type { PartProps, RowActions } from './row-actions.ts';
import { nameOf } from './row-values.ts';

const optionsOf = (choices: Readonly<Record<string, string>>) =>
  Object.entries(choices).map(([value, words]) => (
    <option key={value} value={value}>
      {words}
    </option>
  ));
// The same in every row, so that React has nothing to compare.
const COUNTING_OPTIONS = optionsOf(COUNTINGS);
const OFFICE_OPTIONS = optionsOf(OFFICE_STATES);

/** 计入, 不计入 or 待定, and back to what the rule says. */
export function CountingChoice({
  row,
  tabIndex,
  onDecide,
}: PartProps & Pick<RowActions, 'onDecide'>) {
  const { key, held, counting } = row;
  // Without figures of its own it cannot count, whatever is chosen.
  if (!held || counting === null) return null;
  return (
    <select
      className="control"
      aria-label={`${nameOf(row)}的汇总`}
      tabIndex={tabIndex}
      value={counting}
      onChange={({ target }) => {
        // The values are those of the options below.
        onDecide([key], target.value === '' ? null : (target.value as Counting));
      }}
    >
      {COUNTING_OPTIONS}
      <option value="">按规则</option>
    </select>
  );
}

/** 已接收 or 已退回, since when. */
export function OfficeChoice({
  row,
  tabIndex,
  onOffice,
}: PartProps & Pick<RowActions, 'onOffice'>) {
  const { key, held } = row;
  if (!held) return null;
  const { office } = held.file;
  return (
    <>
      <select
        className="control"
        aria-label={`${nameOf(row)}的收件`}
        tabIndex={tabIndex}
        value={office?.state ?? ''}
        onChange={({ target }) => {
          // The values are those of the options below.
          onOffice([key], target.value === '' ? null : (target.value as OfficeState));
        }}
      >
        <option value="">未处理</option>
        {OFFICE_OPTIONS}
      </select>
      {office && <small>{office.at.slice(0, 10)}</small>}
    </>
  );
}
