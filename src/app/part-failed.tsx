import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useBackup } from './use-backup.ts';

/** In the place of what cannot be shown: the rest goes on, and the draft can be had as a file. */
export function PartFailed({ onTryAgain }: { onTryAgain: () => void }) {
  return (
    <Notice className="flex flex-wrap items-center justify-between gap-2">
      这里没有打开，别处不受影响。从网站打开的，先看网络通不通，再试一次；还是不行，等右上角写明“已保存”再刷新页面。
      <span className="flex gap-2">
        <Button onClick={onTryAgain}>再试一次</Button>
        <Button onClick={useBackup()}>下载备份</Button>
      </span>
    </Notice>
  );
}
