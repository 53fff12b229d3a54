import { useState } from 'react';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';

interface ClearDialogProps {
  /** How many reports would be gone; null where the browser does not say. */
  count: number | null;
  /** What is said of the backup and of the clearing, '' before. */
  said: string;
  isCleared: boolean;
  onBackUp: () => void;
  onClear: () => void;
  onClose: () => void;
}

/** 清除本机全部报告: says what will be gone, and does it after a tick and a press. */
export function ClearDialog(props: ClearDialogProps) {
  const { count, said, isCleared, onBackUp, onClear, onClose } = props;
  const [isMeant, setIsMeant] = useState(false);
  const reports = count === null ? '全部报告' : `${count} 份报告`;
  return (
    <Dialog
      title="清除本机全部报告"
      onClose={onClose}
      summary={
        isCleared ? (
          <p>{said}</p>
        ) : (
          <>
            <p>
              这个浏览器里的 {reports}
              和它们的历史版本、收集台里收到的报告和名单、读入的预置都会删除，
              <strong className="whitespace-nowrap">不能撤销</strong>
              。已经下载和导出的文件不受影响。备份里没有收集台的内容，需要的先在收集台“取出”。
            </p>
            <p>正在别的窗口里填写的报告也会删除；那边还可以“另存为一份”或“下载备份”。</p>
          </>
        )
      }
    >
      {isCleared ? (
        <Button look="main" autoFocus onClick={onClose}>
          关闭
        </Button>
      ) : (
        <>
          {count !== 0 && <Button onClick={onBackUp}>先备份全部报告</Button>}
          {said !== '' && <p>{said}</p>}
          <p>
            <label className="flex items-center gap-2">
              <input
                type="checkbox"
                checked={isMeant}
                onChange={({ currentTarget }) => setIsMeant(currentTarget.checked)}
              />
              我知道清除后不能恢复，需要的报告已经备份
            </label>
          </p>
          <div className="flex gap-3">
            <Button
              look={isMeant ? 'main' : 'plain'}
              aria-disabled={!isMeant}
              onClick={() => {
                if (isMeant) onClear();
              }}
            >
              全部清除
            </Button>
            <Button onClick={onClose}>取消</Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
