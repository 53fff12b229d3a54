import { useEffect, useRef } from 'react';
import type { DeskRow } from '#src/report/collection/collected.ts';
import { rowName } from '#src/report/collection/desk-words.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { NeighbourLinks, type Neighbours } from './neighbour-links.tsx';

interface UnreadReportProps {
  row: DeskRow;
  neighbours: Neighbours;
  onSheet: () => void;
  /** What came of the sheet. */
  said: string;
}

/** A file of which no report was read: why, and what can be sent back. */
export function UnreadReport({ row, neighbours, onSheet, said }: UnreadReportProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  const file = row.held?.file;
  return (
    <article className="collected-unread">
      <header className="flex flex-wrap items-center gap-6">
        <h2 ref={heading} tabIndex={-1}>
          {rowName(row)}
        </h2>
        <NeighbourLinks {...neighbours} />
      </header>
      <Notice>
        <strong>{file?.fileName}</strong> 没有读出报告：{file?.messages.join('')}
      </Notice>
      <p>让机关重新报送，收到后在“收件名单”里用“添加报告”加进来；不要的这一份在那里选中，移出。</p>
      <Button onClick={onSheet}>下载核对意见（Word）</Button>
      <p role="status">{said}</p>
    </article>
  );
}
