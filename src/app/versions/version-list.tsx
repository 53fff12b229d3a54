import { useId } from 'react';
import { FileButton } from '#src/ui/file-button.tsx';
import { countChanges } from './compared.ts';
import { countWords } from './comparison.tsx';
import type { VersionEntry } from './read-versions.ts';

interface VersionListProps {
  /** Latest first; null while they are being read, undefined where the browser gives none. */
  entries: readonly VersionEntry[] | null | undefined;
  /** The number of the one that is shown. */
  chosen: number | null;
  onChoose: (entry: VersionEntry) => void;
}

const NONE = '还没有历史版本。改动存下以后，程序会留下打开时的样子；此后每 10 分钟留一份。';

/** The versions to choose from; those that cannot be read are named. */
export function VersionList({ entries, chosen, onChoose }: VersionListProps) {
  if (entries === null) return <p>正在读历史版本……</p>;
  if (!entries) return <p>浏览器没有给出历史版本。关掉其他窗口再打开一次。</p>;
  if (entries.length === 0) return <p>{NONE}</p>;
  return (
    <ul aria-label="版本">
      {entries.map((entry) => (
        <li key={entry.number}>
          {entry.draft ? (
            <button
              type="button"
              aria-pressed={entry.number === chosen}
              onClick={() => {
                onChoose(entry);
              }}
            >
              {entry.time} <b>{entry.reason}</b>
              <small>{countWords(countChanges(entry.changes))}</small>
            </button>
          ) : (
            <p>
              {entry.time} <b>{entry.reason}</b>
              <small>读不出，不影响其他版本</small>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

interface FileChoiceProps {
  isReading: boolean;
  /** Why the last file could not be read. */
  refusal: string | null;
  onFile: (file: File) => void;
}

/** 与文件比较: any file that can be imported; nothing of it is stored. */
export function FileChoice({ isReading, refusal, onFile }: FileChoiceProps) {
  const id = useId();
  return (
    <div className="file-choice space-y-1">
      <label id={id} htmlFor={`${id}-input`} className="block font-bold">
        与文件比较
      </label>
      <p className="flex items-center gap-2">
        <FileButton
          input={{
            id: `${id}-input`,
            disabled: isReading,
            'aria-labelledby': id,
            'aria-describedby': `${id}-hint`,
          }}
          onChoose={([file]) => {
            if (file) onFile(file);
          }}
        >
          选择文件
        </FileButton>
        {isReading && '正在读……'}
      </p>
      <p id={`${id}-hint`} className="text-quiet">
        领导看过的稿、已公布的报告都可以。只比较，不存为报告。
      </p>
      {refusal !== null && <p className="notice">{refusal}</p>}
    </div>
  );
}
