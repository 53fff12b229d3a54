import { memo } from 'react';
import {
  COUNTINGS,
  OFFICE_STATES,
  STANDINGS,
  type Counting,
  type DeskRow,
  type OfficeState,
  type Standing,
} from '#src/report/collection/collected.ts';
import { totalText } from '#src/report/tables/totals.ts';
import { GLANCE_PATHS, confirmsOf, explainedOf, glanceAt, nameOf } from './row-values.ts';

/** A shape beside the word, so that colour is not needed. */
const SIGNS: Record<Standing, string> = {
  filed: '●',
  missing: '○',
  twice: '◎',
  'wrong-year': '▲',
  unreadable: '✕',
  'totals-only': '△',
};

const optionsOf = (choices: Readonly<Record<string, string>>) =>
  Object.entries(choices).map(([value, words]) => (
    <option key={value} value={value}>
      {words}
    </option>
  ));
// The same in every row, so that React has nothing to compare.
const COUNTING_OPTIONS = optionsOf(COUNTINGS);
const OFFICE_OPTIONS = optionsOf(OFFICE_STATES);

export interface RowActions {
  onOpen: (key: string) => void;
  onDecide: (keys: readonly string[], decision: Counting | null) => void;
  onOffice: (keys: readonly string[], state: OfficeState | null) => void;
  onAssign: (row: DeskRow) => void;
  onPick: (key: string, isPicked: boolean) => void;
}

interface ListRowProps extends RowActions {
  id: string;
  row: DeskRow;
  /** From 0, among the rows that are listed. */
  index: number;
  /** In pixels. */
  top: number;
  isPicked: boolean;
  /** Whether the keys of the list act on it. */
  isCurrent: boolean;
}

/** A part of a row: what it says of the row, and the stop of its controls. */
interface PartProps {
  row: DeskRow;
  tabIndex: 0 | -1;
}

/** How the organ was found on the list, where it was not by its full name. */
function matchWords({ match, held }: DeskRow): string {
  const said = held?.examined?.organ ?? '';
  switch (match) {
    case 'name':
      return '';
    case 'short':
      return `按简称“${said}”对上`;
    case 'likely':
      return said === '' ? '按文件名，可能是它' : `可能是“${said}”`;
    case 'chosen':
      return said === '' ? '由本办公室指定' : `“${said}”，由本办公室指定`;
    case 'none':
      return '不在名单上';
    case 'several':
      return '名单上有几家可能';
  }
}

function Organ({ row, tabIndex, onOpen, onAssign }: PartProps & RowActions) {
  const { key, held, match } = row;
  const name = nameOf(row);
  const note = matchWords(row);
  const isOpen = match === 'none' || match === 'several';
  return (
    <th role="rowheader" scope="row" title={name} data-notes={note === '' ? undefined : ''}>
      {held ? (
        <a
          href={`#/collect/${key}`}
          className="row-name"
          tabIndex={tabIndex}
          onClick={(event) => {
            event.preventDefault();
            onOpen(key);
          }}
        >
          {name}
        </a>
      ) : (
        <span className="row-name">{name}</span>
      )}
      {note !== '' && (
        <small title={note}>
          {match !== 'short' && (
            <button
              type="button"
              aria-label={`${isOpen ? '选' : '改'}${name}的对应单位`}
              tabIndex={tabIndex}
              onClick={() => {
                onAssign(row);
              }}
            >
              {isOpen ? '选单位' : '改'}
            </button>
          )}
          {note}
        </small>
      )}
    </th>
  );
}

function CountingChoice({ row, tabIndex, onDecide }: PartProps & Pick<RowActions, 'onDecide'>) {
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

function OfficeChoice({ row, tabIndex, onOffice }: PartProps & Pick<RowActions, 'onOffice'>) {
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

function Figures({ row }: { row: DeskRow }) {
  const examined = row.held?.examined;
  const confirms = confirmsOf(row);
  // What the slower checks have not looked at yet is not 0.
  const notYet = examined ? '—' : '';
  return (
    <>
      <td role="gridcell" className="number" data-severity={examined?.errors ? 'error' : undefined}>
        {examined?.errors}
      </td>
      <td role="gridcell" className="number" data-severity={confirms ? 'confirm' : undefined}>
        {confirms ?? notYet}
      </td>
      <td role="gridcell" className="number">
        {explainedOf(row) ?? notYet}
      </td>
      {GLANCE_PATHS.map((path) => {
        const total = glanceAt(row, path);
        const isPartial = total.sum !== null && !total.complete;
        return (
          <td
            key={path}
            role="gridcell"
            className="number"
            title={isPartial ? '有的格没有填' : undefined}
          >
            {totalText(total)}
            {isPartial && '…'}
          </td>
        );
      })}
      <td role="gridcell" className="number">
        {examined && (examined.typedYear.trim() || '没写')}
      </td>
    </>
  );
}

/** One line of the list. Its controls take Tab only while the row is the current one. */
export const ListRow = memo(function ListRow(props: ListRowProps) {
  const { id, row, index, top, isPicked, isCurrent, onPick, ...actions } = props;
  const { key, held, standing, why } = row;
  const tabIndex = isCurrent ? 0 : -1;
  return (
    // Only this element is placed: a style of its own for each row would have its cells styled anew.
    <tbody role="presentation" className="row-slot" style={{ top }}>
      <tr
        id={id}
        role="row"
        data-index={index}
        data-standing={standing}
        aria-rowindex={index + 2}
        aria-selected={held ? isPicked : undefined}
        aria-current={isCurrent || undefined}
        tabIndex={tabIndex}
      >
        <td role="gridcell">
          {held && (
            <input
              type="checkbox"
              aria-label={`选中${nameOf(row)}`}
              checked={isPicked}
              tabIndex={tabIndex}
              onChange={({ target }) => {
                onPick(key, target.checked);
              }}
            />
          )}
        </td>
        <Organ row={row} tabIndex={tabIndex} onPick={onPick} {...actions} />
        <td role="gridcell" className="standing">
          <span aria-hidden="true">{SIGNS[standing]}</span> {STANDINGS[standing]}
          {standing === 'twice' && <small>{row.isProposed ? '这份较新' : '这份较早'}</small>}
        </td>
        <td role="gridcell" title={why}>
          <CountingChoice row={row} tabIndex={tabIndex} onDecide={actions.onDecide} />
          {why !== '' && <small>{why}</small>}
        </td>
        <td role="gridcell">
          <OfficeChoice row={row} tabIndex={tabIndex} onOffice={actions.onOffice} />
        </td>
        <Figures row={row} />
        <td role="gridcell" title={held?.file.fileName}>
          <span className="file-name">{held?.file.fileName}</span>
          {held && held.file.correctedAt !== null && (
            <small>{held.file.correctedAt.slice(0, 10)} 已更正</small>
          )}
        </td>
      </tr>
    </tbody>
  );
});
