import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useBackup } from './use-backup.ts';

/** In the place of a step that cannot be shown: the others go on, and the draft can be had as a file. */
export function StepFailed() {
  return (
    <Notice>
      这一步没有打开，网络通了以后刷新页面再试。其他步骤不受影响，已经写的内容都在。
      <Button onClick={useBackup()}>下载备份</Button>
    </Notice>
  );
}
