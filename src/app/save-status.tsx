import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { Button } from '#src/ui/button.tsx';
import type { Autosave, SaveStatus } from './autosave.ts';
import type { Role } from './open-report.ts';
import { useBackup } from './use-backup.ts';

const REASONS = {
  unavailable: '浏览器不允许本页面保存（可能是无痕窗口或被策略禁止）',
  full: '本机给浏览器的空间已满',
  failed: '浏览器写入时出错',
  conflict: '这份报告在另一个窗口里改过，那边的内容没有被覆盖',
  gone: '这份报告已在另一个窗口里删除',
  newer: '新版本的程序已在使用这些报告',
  blocked: '另一个窗口开着旧版本的程序，要先关掉',
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
  role: Role;
  /** Keeps what stands in this window as a report of its own. */
  onSaveCopy: () => void;
}

/** Several saves a second while typing are not read aloud, the last of them is. */
const QUIET_MS = 1500;

/** Written into the line by hand: it changes at every key, and no key shall wait for a rendering. */
function useStatusText(autosave: Autosave, role: Role) {
  const line = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = (live: 'off' | 'polite') => {
      if (!line.current) return;
      line.current.setAttribute('aria-live', live);
      line.current.textContent = role === 'writer' ? statusText(autosave.status()) : '只读';
    };
    const show = () => {
      const { state } = autosave.status();
      clearTimeout(timer);
      write(state === 'failed' ? 'polite' : 'off');
      if (state === 'saved') timer = setTimeout(write, QUIET_MS, 'polite');
    };
    show();
    const stop = autosave.onStatus(show);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [autosave, role]);
  return line;
}

const failureOf = (status: SaveStatus) => (status.state === 'failed' ? status.why : null);

/** The one line that says whether everything typed is safe, and the way out where it is not. */
export function SaveStatusLine({ autosave, role, onSaveCopy }: SaveStatusLineProps) {
  const downloadBackup = useBackup();
  const failure = useSyncExternalStore(autosave.onStatus, () => failureOf(autosave.status()));
  const line = useStatusText(autosave, role);
  return (
    <div className="flex items-center gap-2">
      <p
        ref={line}
        role="status"
        aria-label="保存状态"
        className={failure ? 'text-fault font-bold' : 'text-quiet'}
      />
      {(failure === 'conflict' || failure === 'gone') && (
        <Button onClick={onSaveCopy}>另存为一份</Button>
      )}
      {failure && <Button onClick={downloadBackup}>下载备份</Button>}
    </div>
  );
}
