import { memo } from 'react';
import { STANDINGS, type DeskRow, type Standing } from '#src/report/collection/collected.ts';
import { totalText } from '#src/report/tables/totals.ts';
import type { RowActions } from './row-actions.ts';
import { CountingChoice, OfficeChoice } from './row-choices.tsx';
import { RowOrgan } from './row-organ.tsx';
import { GLANCE_PATHS, confirmsOf, explainedOf, glanceAt, nameOf } from './row-values.ts';

/** A shape beside the word, so that colour is not needed. */
const SIGNS: Record<Standing, string> = {
  filed: '●',
  missing: '○',
  twice: '◎',
  'wrong-year': '▲',
  unreadable: '✕',
  'totals-only': '◇',
};

const PARTIAL = '没有填全，只是已填各格之和';

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
          <td key={path} role="gridcell" className="number" title={isPartial ? PARTIAL : undefined}>
            {totalText(total)}
            {isPartial && (
              <>
                …<span className="sr-only">{PARTIAL}</span>
              </>
            )}
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
  const { id, row, index, top, isPicked, isCurrent } = props;
  const { onOpen, onDecide, onOffice, onAssign, onPick } = props;
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
        <RowOrgan row={row} tabIndex={tabIndex} onOpen={onOpen} onAssign={onAssign} />
        <td role="gridcell" className="standing">
          <span aria-hidden="true">{SIGNS[standing]}</span> {STANDINGS[standing]}
          {standing === 'twice' && <small>{row.isProposed ? '这份较新' : '这份较早'}</small>}
        </td>
        <td role="gridcell" title={why}>
          <CountingChoice row={row} tabIndex={tabIndex} onDecide={onDecide} />
          {why !== '' && <small className="why">{why}</small>}
        </td>
        <td role="gridcell">
          <OfficeChoice row={row} tabIndex={tabIndex} onOffice={onOffice} />
        </td>
        <Figures row={row} />
        <td role="gridcell" title={held?.file.fileName}>
          <span className="file-name">
            <bdi dir="ltr">{held?.file.fileName}</bdi>
          </span>
          {held && held.file.correctedAt !== null && (
            <small>{held.file.correctedAt.slice(0, 10)} 已更正</small>
          )}
        </td>
      </tr>
    </tbody>
  );
});
