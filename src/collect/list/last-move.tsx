import { useRef } from 'react';
import { Button } from '#src/ui/button.tsx';

/** What left the list last, or came back to it. */
export type Moved =
  | { did: 'moved'; count: number; year: number }
  | { did: 'removed'; count: number }
  | { did: 'put-back'; count: number; missed: number };

function wordsOf(moved: Moved): string {
  switch (moved.did) {
    case 'moved':
      return `已把 ${moved.count} 份移到 ${moved.year} 年。`;
    case 'removed':
      return `已移出 ${moved.count} 份。`;
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

/** Says what was moved or taken out last, and takes it back. */
export function LastMove({ moved, onPutBack, onClose }: LastMoveProps) {
  const box = useRef<HTMLDivElement>(null);
  return (
    <div ref={box} role="status" tabIndex={-1} className="last-move">
      {moved && (
        <p className="desk-note">
          <span>{wordsOf(moved)}</span>
          {moved.did !== 'put-back' && (
            <Button
              onClick={() => {
                // The button goes away, the focus stays with what is said.
                box.current?.focus();
                onPutBack();
              }}
            >
              撤销
            </Button>
          )}
          <Button look="quiet" onClick={onClose}>
            知道了
          </Button>
        </p>
      )}
    </div>
  );
}
