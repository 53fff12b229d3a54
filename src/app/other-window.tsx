import { useEffect, useState } from 'react';
import { useReportForm } from '#src/form/report-form.tsx';
import type { Draft } from '#src/report/draft/draft.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';

interface OtherWindowProps {
  /** As the other window has saved it. */
  draft: Draft;
  /** False where the other window could not save what it holds. */
  onTakeOver: () => Promise<boolean>;
}

/** Says that another window writes this report, follows it, and takes over on demand. */
export function OtherWindow({ draft, onTakeOver }: OtherWindowProps) {
  const { form } = useReportForm();
  const [state, setState] = useState<'following' | 'asking' | 'kept'>('following');
  useEffect(() => {
    form.setValues(structuredClone(draft));
  }, [form, draft]);
  return (
    <Notice className="screen-only mb-4 flex flex-wrap items-center justify-between gap-2">
      {state === 'kept'
        ? '那个窗口里还有没存下的内容，先到那里存下或下载备份，再到这里填写。'
        : '这份报告正在另一个窗口里填写，这里只能看，内容随那边更新。'}
      <Button
        disabled={state === 'asking'}
        onClick={() => {
          setState('asking');
          void onTakeOver().then((isTaken) => {
            if (!isTaken) setState('kept');
          });
        }}
      >
        在这里填写
      </Button>
    </Notice>
  );
}
