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
import { GLANCE_PATHS, confirmsOf, errorsOf, explainedOf, glanceAt, nameOf } from './row-values.ts';

/** A shape beside the word, so that colour is not needed. */
const SIGNS: Record<Standing, string> = {
  filed: '●',
  missing: '○',
  twice: '◎',
  'wrong-year': '▲',
  unreadable: '✕',
  'totals-only': '△',
};

export interface RowActions {
  onOpen: (key: string) => void;
  onDecide: (keys: readonly string[], decision: Counting | null) => void;
  onOffice: (keys: readonly string[], state: OfficeState | null) => void;
  onAssign: (row: DeskRow) => void;
  onPick: (key: string, isPicked: boolean) => void;
}

interface ListRowProps extends RowActions {
  row: DeskRow;
  /** From 0, among the rows that are listed. */
  index: number;
  isPicked: boolean;
  /** Whether the keys of the list act on it. */
  isCurrent: boolean;
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
      return `“${said}”只可能是它`;
    case 'chosen':
      return said === '' ? '由本办公室指定' : `“${said}”，由本办公室指定`;
    case 'none':
      return '不在名单上';
    case 'several':
      return '名单上有几家可能';
  }
}

const figure = (value: number | null): string => (value === null ? '—' : String(value));

/** One line of the list. Its controls take Tab only while the row is the current one. */
export const ListRow = memo(function ListRow(props: ListRowProps) {
  const { row, index, isPicked, isCurrent, onOpen, onDecide, onOffice, onAssign, onPick } = props;
  const { key, held, standing, counting, match } = row;
  const name = nameOf(row);
  const tabIndex = isCurrent ? 0 : -1;
  const note = matchWords(row);
  const errors = errorsOf(row);
  const confirms = confirmsOf(row);
  return (
    <tr
      data-index={index}
      data-standing={standing}
      aria-rowindex={index + 2}
      aria-current={isCurrent || undefined}
      tabIndex={tabIndex}
    >
      <td>
        {held && (
          <input
            type="checkbox"
            aria-label={`选中${name}`}
            checked={isPicked}
            tabIndex={tabIndex}
            onChange={({ target }) => {
              onPick(key, target.checked);
            }}
          />
        )}
      </td>
      <th scope="row" title={name}>
        {held ? (
          <a
            href={`#/collect/${key}`}
            tabIndex={tabIndex}
            onClick={(event) => {
              event.preventDefault();
              onOpen(key);
            }}
          >
            {name}
          </a>
        ) : (
          name
        )}
        {note !== '' && (
          <small>
            {note}
            {(match === 'none' ||
              match === 'several' ||
              match === 'chosen' ||
              match === 'likely') && (
              <button
                type="button"
                tabIndex={tabIndex}
                onClick={() => {
                  onAssign(row);
                }}
              >
                改对应单位
              </button>
            )}
          </small>
        )}
      </th>
      <td className="standing">
        {SIGNS[standing]} {STANDINGS[standing]}
        {standing === 'twice' && row.isProposed && <small>这份较新</small>}
        {standing === 'wrong-year' && <small>写的是 {held?.examined?.typedYear || '空'}</small>}
      </td>
      <td title={row.why}>
        {held?.examined && (
          <select
            className="control"
            aria-label={`${name}的汇总`}
            tabIndex={tabIndex}
            value={held.file.decision ?? ''}
            onChange={({ target }) => {
              // The values are those of the options below.
              onDecide([key], target.value === '' ? null : (target.value as Counting));
            }}
          >
            <option value="">
              {held.file.decision === null && counting !== null ? COUNTINGS[counting] : '按规则'}
            </option>
            {Object.entries(COUNTINGS).map(([value, words]) => (
              <option key={value} value={value}>
                定为{words}
              </option>
            ))}
          </select>
        )}
        {row.why !== '' && <small>{row.why}</small>}
      </td>
      <td>
        {held && (
          <select
            className="control"
            aria-label={`${name}的收件`}
            tabIndex={tabIndex}
            value={held.file.office?.state ?? ''}
            onChange={({ target }) => {
              // The values are those of the options below.
              onOffice([key], target.value === '' ? null : (target.value as OfficeState));
            }}
          >
            <option value="">未处理</option>
            {Object.entries(OFFICE_STATES).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        )}
        {held?.file.office && <small>{held.file.office.at.slice(0, 10)}</small>}
      </td>
      <td className="number" data-severity={errors !== null && errors > 0 ? 'error' : undefined}>
        {figure(errors)}
      </td>
      <td
        className="number"
        data-severity={confirms !== null && confirms > 0 ? 'confirm' : undefined}
      >
        {figure(confirms)}
      </td>
      <td className="number">{figure(explainedOf(row))}</td>
      {GLANCE_PATHS.map((path) => (
        <td key={path} className="number">
          {figure(glanceAt(row, path))}
        </td>
      ))}
      <td title={held?.file.fileName}>
        <span className="file-name">{held?.file.fileName}</span>
        {held && held.file.correctedAt !== null && (
          <small>本办公室 {held.file.correctedAt.slice(0, 10)} 更正</small>
        )}
      </td>
    </tr>
  );
});
