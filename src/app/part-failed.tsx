import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useBackup } from './use-backup.ts';

/** In the place of what cannot be shown: the rest goes on, and the draft can be had as a file. */
export function PartFailed() {
  return (
    <Notice>
      这里没有打开，网络通了以后刷新页面再试。别处不受影响，已经写的内容都在。
      <Button onClick={useBackup()}>下载备份</Button>
    </Notice>
  );
}
