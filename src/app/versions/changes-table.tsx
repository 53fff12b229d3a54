import { Fragment, memo, type ReactNode } from 'react';
import {
  shownValue,
  type DraftChange,
  type PartChange,
  type ValueChange,
} from '#src/report/versions/compare-drafts.ts';
import { groupOf } from '#src/report/versions/correction.ts';
import { toStretches, type Piece, type Stretch } from '#src/report/versions/text-stretches.ts';

/** More of one text is not read here. */
const LONGEST_SHOWN = 20_000;

const cut = (text: string): string =>
  text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}……（共 ${text.length} 字）` : text;

const Removed = ({ text }: { text: string }) => (
  <del>
    <b>删</b>
    {cut(text)}
  </del>
);
const Added = ({ text }: { text: string }) => (
  <ins>
    <b>增</b>
    {cut(text)}
  </ins>
);

/** One side of changed sentences: what the other side does not have is marked. */
function Side({ stretch, kind }: { stretch: Stretch; kind: 'removed' | 'added' }) {
  if ((kind === 'removed' ? stretch.before : stretch.after) === '') return '（没有）';
  const other: Piece['kind'] = kind === 'removed' ? 'added' : 'removed';
  const pieces = stretch.pieces.filter((piece) => piece.kind !== other);
  return pieces.map(({ kind: own, text }, index) => (
    <Fragment key={index}>
      {own === 'removed' ? (
        <Removed text={text} />
      ) : own === 'added' ? (
        <Added text={text} />
      ) : (
        cut(text)
      )}
    </Fragment>
  ));
}

interface RowProps {
  place: ReactNode;
  before: ReactNode;
  after: ReactNode;
}

const Row = ({ place, before, after }: RowProps) => (
  <tr>
    <th scope="row">{place}</th>
    <td>{before}</td>
    <td>{after}</td>
  </tr>
);

/** The changed sentences of a text, each beside what became of it. */
function TextRows({ change: { name, before, after } }: { change: ValueChange }) {
  const changed = toStretches(before, after).filter(({ isChanged }) => isChanged);
  return changed.map((stretch, index) => (
    <Row
      key={index}
      place={index === 0 ? name : `${name}，第 ${index + 1} 处`}
      before={<Side stretch={stretch} kind="removed" />}
      after={<Side stretch={stretch} kind="added" />}
    />
  ));
}

const partText = ({ part }: PartChange): string =>
  [part.heading, part.text].filter((text) => text.trim() !== '').join('\n') || '（空）';

function ChangeRows({ change }: { change: DraftChange }) {
  switch (change.kind) {
    case 'text':
      return <TextRows change={change} />;
    case 'added':
      return (
        <Row
          place={`${change.name}：增加`}
          before="（没有这一小节）"
          after={<Added text={partText(change)} />}
        />
      );
    case 'removed':
      return (
        <Row
          place={`${change.name}：删除`}
          before={<Removed text={partText(change)} />}
          after="（没有这一小节）"
        />
      );
    case 'moved':
      return (
        <Row
          place={`${change.name}：移动`}
          before={`第 ${change.from + 1} 小节`}
          after={`第 ${change.to + 1} 小节`}
        />
      );
    case 'figure':
    case 'total':
    case 'field':
      return (
        <Row
          place={change.kind === 'total' ? `${change.name}（随数字算出）` : change.name}
          before={shownValue(change, change.before)}
          after={shownValue(change, change.after)}
        />
      );
  }
}

interface ChangesTableProps {
  changes: readonly DraftChange[];
  /** What stands on the left, and what on the right. */
  before: string;
  after: string;
}

/** The changes in the report's order, then and now side by side. */
export const ChangesTable = memo(function ChangesTable(props: ChangesTableProps) {
  const { changes, before, after } = props;
  const groups = new Map<string, DraftChange[]>();
  for (const change of changes) {
    const group = groupOf(change);
    const own = groups.get(group);
    if (own) own.push(change);
    else groups.set(group, [change]);
  }
  return (
    <table className="changes-table">
      <thead>
        <tr>
          <th scope="col">位置</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      {[...groups].map(([group, own]) => (
        <tbody key={group}>
          <tr>
            <th scope="rowgroup" colSpan={3}>
              {group}
            </th>
          </tr>
          {own.map((change) => (
            <ChangeRows key={`${change.kind} ${change.place}`} change={change} />
          ))}
        </tbody>
      ))}
    </table>
  );
});
