import { useId, useMemo, useState } from 'react';
import type { DeskRow, RosterEntry } from '#src/report/collection/collected.ts';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { likeOrgans } from './like-organs.ts';
import { nameOf } from './row-values.ts';

const MOST_SHOWN = 30;

interface AssignDialogProps {
  row: DeskRow;
  roster: readonly RosterEntry[];
  /** The name on the list, null to go by the report's own name again. */
  onAssign: (organ: string | null) => void;
  onClose: () => void;
}

/** Which organ of the list a report is that of, where its name does not say. */
export function AssignDialog({ row, roster, onAssign, onClose }: AssignDialogProps) {
  const [words, setWords] = useState('');
  const boxId = useId();
  // By the report's own name, where it says one.
  const name = row.held?.examined?.organ.trim() || nameOf(row);
  const found = useMemo(() => likeOrgans(roster, name, words), [roster, name, words]);
  return (
    <Dialog title={`“${name}”是名单上的哪一家`} onClose={onClose}>
      <p className="flex items-center gap-2">
        <label htmlFor={boxId} className="flex-none">
          查找
        </label>
        <input
          id={boxId}
          className="control"
          spellCheck={false}
          value={words}
          onChange={({ target }) => {
            setWords(target.value);
          }}
        />
      </p>
      <ul className="assign-list">
        {found.slice(0, MOST_SHOWN).map((entry) => (
          <li key={entry.name}>
            <Button
              look="quiet"
              onClick={() => {
                onAssign(entry.name);
                onClose();
              }}
            >
              {entry.name}
            </Button>
          </li>
        ))}
        {found.length > MOST_SHOWN && <li>还有 {found.length - MOST_SHOWN} 家，再输几个字。</li>}
        {found.length === 0 && <li>名单上没有带这几个字的。</li>}
      </ul>
      <p className="flex gap-2">
        {row.held?.file.entry && (
          <Button
            onClick={() => {
              onAssign(null);
              onClose();
            }}
          >
            按报告里的名称
          </Button>
        )}
        <Button onClick={onClose}>关闭</Button>
      </p>
    </Dialog>
  );
}
