import type { DraftChange } from '#src/report/versions/compare-drafts.ts';
import { Button } from '#src/ui/button.tsx';

const blank = (text: string): string => (text.trim() === '' ? '（空）' : text);

interface ReportChangesProps {
  changes: readonly DraftChange[];
  /** Takes all corrections back. */
  onRevert: () => void;
}

/** What the office changed, one change a line; totals follow from figures and are not named. */
export function ReportChanges({ changes, onRevert }: ReportChangesProps) {
  const own = changes.flatMap((change) =>
    change.kind === 'figure' || change.kind === 'field' || change.kind === 'text' ? [change] : [],
  );
  if (own.length === 0) return null;
  return (
    <section aria-label="更正" className="notice space-y-1">
      <p>
        <strong>本办公室更正了 {own.length} 处</strong>
        ，汇总按更正后的数字；原报告仍然留着，核对意见和工作簿里会列出更正。
        <Button onClick={onRevert}>全部撤回</Button>
      </p>
      <ul className="said-files">
        {own.map(({ place, name, before, after }) => (
          <li key={place}>
            {name}：{blank(before)} → <b>{blank(after)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
