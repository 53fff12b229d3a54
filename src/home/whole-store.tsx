import { useState } from 'react';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { ClearDialog } from './clear-dialog.tsx';

interface WholeStoreProps {
  /** How many reports are stored, torn ones among them; null where the browser does not say. */
  count: number | null;
  /** Downloads a backup; gives what is to be said of it. */
  onBackUp: () => Promise<string>;
  /** Takes out everything; gives what is to be said, and whether it is done. */
  onClear: () => Promise<{ isCleared: boolean; said: string }>;
}

const BACKUP = '备份是一个文件，换电脑、重装浏览器以前存一份，用“导入报告”恢复；';

/** What is done with all reports of this browser at once. */
export function WholeStore({ count, onBackUp, onClear }: WholeStoreProps) {
  const [said, setSaid] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [isCleared, setIsCleared] = useState(false);
  const hasReports = count !== null && count > 0;
  const backUp = () => void onBackUp().then(setSaid);
  const close = () => {
    setIsOpen(false);
    setIsCleared(false);
  };
  return (
    <section aria-label="全部报告的备份和清除" className="space-y-2 border-t border-line pt-3">
      <p className="flex flex-wrap items-center gap-3">
        {hasReports && <Button onClick={backUp}>备份全部报告</Button>}
        <Button
          onClick={() => {
            setSaid('');
            setIsOpen(true);
          }}
        >
          清除本机全部报告
        </Button>
        <span className="text-quiet">{hasReports && BACKUP}多人共用的电脑，用完可以清除。</span>
      </p>
      {said !== '' && !isOpen && <Notice>{said}</Notice>}
      {/* Its cover takes no margin of a list. */}
      <div>
        {isOpen && (
          <ClearDialog
            count={count}
            said={said}
            isCleared={isCleared}
            onBackUp={backUp}
            onClear={() =>
              void onClear().then((result) => {
                setSaid(result.said);
                setIsCleared(result.isCleared);
              })
            }
            onClose={close}
          />
        )}
      </div>
    </section>
  );
}
