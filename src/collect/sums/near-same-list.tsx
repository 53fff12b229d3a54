import type { DeskRow } from '#src/report/collection/collected.ts';
import { NamedRows } from './named-rows.tsx';

/** Reports whose texts say nearly the same; `share` of their sentences, 0 to 1, is the smallest. */
export interface NearSameGroup {
  rows: readonly DeskRow[];
  share: number;
}

interface NearSameListProps {
  groups: readonly NearSameGroup[];
  /** How many counted or undecided reports have not been read for it yet. */
  unread: number;
  onOpen: (key: string) => void;
}

/** Groups of departments whose 一 and 五 are nearly one text. */
export function NearSameList({ groups, unread, onOpen }: NearSameListProps) {
  return (
    <div className="space-y-2">
      {unread > 0 && <p>还有 {unread} 家的文字没有比较完。</p>}
      {groups.length === 0 ? (
        <p>没有发现雷同的文本。</p>
      ) : (
        <p>下面 {groups.length} 组，一、五两部分的句子大多相同，打开核对。</p>
      )}
      {groups.map(({ rows, share }) => (
        <NamedRows
          key={rows[0]?.key}
          label={`相同的句子占 ${Math.floor(100 * share)}% 的`}
          rows={rows}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
}
