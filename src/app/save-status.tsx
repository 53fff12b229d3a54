import { useSyncExternalStore } from 'react';
import { Button } from '#src/ui/button.tsx';
import type { Autosave, SaveStatus } from './autosave.ts';

const REASONS = {
  unavailable: '浏览器不允许本页面保存（可能是无痕窗口或被策略禁止）',
  full: '本机给浏览器的空间已满',
  failed: '浏览器写入时出错',
  conflict: '这份报告在另一个窗口里改过，那边的内容没有被覆盖',
} as const;

/** Written by hand: it is asked for at every save, and the browser's own takes its time. */
const clock = (date: Date): string =>
  [date.getHours(), date.getMinutes(), date.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');

function statusText(status: SaveStatus): string {
  if (status.state === 'saved') return `已保存到本机浏览器 ${clock(status.at)}`;
  if (status.state === 'saving') return '正在保存…';
  return `未能保存：${REASONS[status.why]}`;
}

interface SaveStatusLineProps {
  autosave: Autosave;
  readOnly: boolean;
  onDownload: () => void;
  /** Keeps what stands in this window as a report of its own. */
  onSaveCopy: () => void;
}

/** The one line that says whether everything typed is safe, and the way out where it is not. */
export function SaveStatusLine({
  autosave,
  readOnly,
  onDownload,
  onSaveCopy,
}: SaveStatusLineProps) {
  const status = useSyncExternalStore(autosave.onStatus, autosave.status);
  const failed = status.state === 'failed';
  return (
    <div className="flex items-center gap-2">
      <p
        role="status"
        aria-label="保存状态"
        className={failed ? 'text-fault font-bold' : 'text-quiet'}
      >
        {readOnly ? '只读' : statusText(status)}
      </p>
      {failed && status.why === 'conflict' && <Button onClick={onSaveCopy}>另存为一份</Button>}
      {failed && <Button onClick={onDownload}>下载备份</Button>}
    </div>
  );
}
