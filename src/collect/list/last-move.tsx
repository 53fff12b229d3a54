import { useRef } from 'react';
import { Button } from '#src/ui/button.tsx';
import type { Moved } from './moved.ts';

function wordsOf(moved: Moved): string {
  switch (moved.did) {
    case 'moved':
      return `已把 ${moved.count} 份移到 ${moved.year} 年。`;
    case 'removed':
      return `已移出 ${moved.count} 份${moved.canPutBack ? '' : '，不能撤销'}。`;
    case 'put-back':
      return moved.missed === 0
        ? `已撤销，放回 ${moved.count} 份。`
        : `已撤销，放回 ${moved.count} 份；${moved.missed} 份没有放回，收集台里已经有同一个文件。`;
  }
}

interface LastMoveProps {
  moved: Moved | null;
  onPutBack: () => void;
  onClose: () => void;
}

const canPutBack = (moved: Moved): boolean =>
  moved.did === 'removed' ? moved.canPutBack : moved.did === 'moved';

/** Says what was moved or taken out last, and takes it back. */
export function LastMove({ moved, onPutBack, onClose }: LastMoveProps) {
  const box = useRef<HTMLDivElement>(null);
  // The button that is pressed goes away, the focus stays with what is said.
  const stay = () => box.current?.focus({ preventScroll: true });
  return (
    <div ref={box} role="status" tabIndex={-1} className="last-move">
      {moved && (
        <p className="desk-note">
          <span>{wordsOf(moved)}</span>
          {canPutBack(moved) && (
            <Button
              onClick={() => {
                stay();
                onPutBack();
              }}
            >
              撤销
            </Button>
          )}
          <Button
            onClick={() => {
              stay();
              onClose();
            }}
          >
            知道了
          </Button>
        </p>
      )}
    </div>
  );
}
