import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';

/** A report of this page of which something is stored nowhere. */
export interface UnsavedReport {
  id: string;
  title: string;
  /** The report was deleted meanwhile: it is not stored by waiting. */
  isGone: boolean;
}

export interface UnsavedActions {
  onDownloadUnsaved: (id: string) => void;
  onDropUnsaved: (id: string) => void;
}

interface UnsavedNoteProps extends UnsavedActions {
  report: UnsavedReport;
  address: string;
}

/** Says what is in no list and no backup, and the ways out. */
export function UnsavedNote({ report, address, ...props }: UnsavedNoteProps) {
  const { id, title, isGone } = report;
  const link = <a href={address}>{title}</a>;
  if (!isGone) {
    return (
      <Notice>
        {link}
        还有没存下的内容，下面的列表和备份里没有。打开它，等到“已保存”，或者在那里下载备份；先不要关闭或刷新本页。
      </Notice>
    );
  }
  return (
    <Notice>
      {link}
      已经删除，删除以后写的内容没有存下，下面的列表和备份里没有。要留着的，打开它按“另存为一份”，或者下载备份；先不要关闭或刷新本页。
      <Button onClick={() => props.onDownloadUnsaved(id)} aria-label={`下载备份：${title}`}>
        下载备份
      </Button>
      <Button
        look="quiet"
        onClick={() => props.onDropUnsaved(id)}
        aria-label={`不留没存下的内容：${title}`}
      >
        不留了
      </Button>
    </Notice>
  );
}
