import { useReportForm } from '#src/form/report-form.tsx';
import { Button } from '#src/ui/button.tsx';
import type { Arrival } from './arrival.ts';
import type { Autosave, SaveStatus } from './autosave.ts';
import { copyId } from './fresh.ts';
import { useBackup } from './use-backup.ts';

type Failure = Extract<SaveStatus, { state: 'failed' }>;

const REASONS = {
  unavailable: '浏览器不允许本页面保存（可能是无痕窗口或被策略禁止）',
  full: '本机给浏览器的空间已满',
  failed: '浏览器写入时出错',
  conflict: '这份报告在另一个窗口里改过，那边的内容没有被覆盖',
  gone: '这份报告已在另一个窗口里删除',
  newer: '新版本的程序已在使用这些报告',
  blocked: '另一个窗口开着旧版本的程序，要先关掉',
} as const;

/** What the status line says of a save that failed. */
export const failureText = ({ why }: Failure): string => `未能保存：${REASONS[why]}`;

interface SaveFailureProps {
  why: Failure['why'];
  autosave: Autosave;
  onOpen: (arrival: Arrival) => void;
}

/** The ways out where a report cannot be saved. */
export function SaveFailure({ why, autosave, onOpen }: SaveFailureProps) {
  const { form } = useReportForm();
  const saveCopy = () => {
    autosave.drop();
    const draft = {
      ...form.getValues(),
      id: copyId(form.getValues().id),
      revision: 0,
      finalized: null,
    };
    onOpen({ draft, messages: [] });
  };
  return (
    <>
      {(why === 'conflict' || why === 'gone') && <Button onClick={saveCopy}>另存为一份</Button>}
      <Button onClick={useBackup()}>下载备份</Button>
    </>
  );
}
