import { useState } from 'react';
import { FileButton } from '#src/ui/file-button.tsx';

interface ProgramFileProps {
  /** What the sum ought to be; null where it is not known. */
  sum: string | null;
  sumOf: (file: File) => Promise<string>;
}

type Checked =
  { state: 'none' } | { state: 'unread' } | { state: 'read'; name: string; sum: string };

function verdictOn(found: string, sum: string | null): string {
  if (sum === null) return '与发布的校验值逐字对照，一样就是原来的文件。';
  return found === sum
    ? '与本站发布的单个文件一致。'
    : '与本站发布的单个文件不一致：可能是另一个版本，也可能被改动过。不能确定时，从本站重新下载。';
}

/** 核对程序文件: the SHA-256 of a file that is chosen, read on this machine alone. */
export function ProgramFile({ sum, sumOf }: ProgramFileProps) {
  const [checked, setChecked] = useState<Checked>({ state: 'none' });
  const check = (file: File) => {
    sumOf(file).then(
      (found) => setChecked({ state: 'read', name: file.name, sum: found }),
      () => setChecked({ state: 'unread' }),
    );
  };
  return (
    <>
      <FileButton
        onChoose={([file]) => {
          if (file) check(file);
        }}
      >
        核对程序文件
      </FileButton>
      <div role="status">
        {checked.state === 'unread' && <p>没有读到这个文件，重新选择一次。</p>}
        {checked.state === 'read' && (
          <p>
            {checked.name}：<code>{checked.sum}</code>
            {verdictOn(checked.sum, sum)}
          </p>
        )}
      </div>
    </>
  );
}
