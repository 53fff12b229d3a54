import type { DeskRow } from '#src/report/collection/collected.ts';
import type { PartProps, RowActions } from './row-actions.ts';
import { nameOf } from './row-values.ts';

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
      return said === '' ? '由本办公室选定' : `“${said}”，由本办公室选定`;
    case 'none':
      return '不在名单上';
    case 'several':
      return '名单上有几家可能';
  }
}

type RowOrganProps = PartProps & Pick<RowActions, 'onOpen' | 'onAssign'>;

/** The organ of a row, which opens its file, and how it was found. */
export function RowOrgan({ row, tabIndex, onOpen, onAssign }: RowOrganProps) {
  const { key, held, match } = row;
  const name = nameOf(row);
  const note = onAssign ? matchWords(row) : '';
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
              aria-label={`${isOpen ? '选' : '改'}${name}的对应机关`}
              tabIndex={tabIndex}
              onClick={() => {
                onAssign?.(row);
              }}
            >
              {isOpen ? '选机关' : '改'}
            </button>
          )}
          {note}
        </small>
      )}
    </th>
  );
}
