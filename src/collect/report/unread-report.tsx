import { useEffect, useRef } from 'react';
import type { DeskRow } from '#src/report/collection/collected.ts';
import { rowName } from '#src/report/collection/desk-words.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';

interface UnreadReportProps {
  row: DeskRow;
  onSheet: () => void;
  /** What came of the sheet. */
  said: string;
}

/** A file of which no report was read: why, and what can be sent back. */
export function UnreadReport({ row, onSheet, said }: UnreadReportProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  const file = row.held?.file;
  return (
    <article className="collected-unread">
      <h2 ref={heading} tabIndex={-1}>
        {rowName(row)}
      </h2>
      <Notice>
        <strong>{file?.fileName}</strong> 没有读出报告：{file?.messages.join('')}
      </Notice>
      <p>让单位重新报送，收到后用“添加报告”加进来；这一份可以在收件名单里选中，移出。</p>
      <Button onClick={onSheet}>下载核对意见（Word）</Button>
      <p role="status">{said}</p>
    </article>
  );
}
