import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useBackup } from './use-backup.ts';

/** In the place of what cannot be shown: the rest goes on, and the draft can be had as a file. */
export function PartFailed() {
  return (
    <Notice className="flex flex-wrap items-center justify-between gap-2">
      这里没有打开，别处不受影响。右上角写明“已保存”以后，刷新页面再试；从网站打开的，先看网络通不通。
      <Button onClick={useBackup()}>下载备份</Button>
    </Notice>
  );
}
