import { useEffect, useState } from 'react';
import { markWords } from '#src/report/checks/finality.ts';
import { Notice } from '#src/ui/notice.tsx';
import { VALUES_KEY, useLive, useReportForm } from './report-form.tsx';

/** The step of the history by which a report is finalized. */
export const FINALIZE = '定稿';
const LOST = '已改动，定稿标记已取消，核对后再定稿';

/** Beside every step: that the report is finalized, or that a change took the mark away. */
export function FinalNote() {
  const { opened, history } = useReportForm();
  const mark = useLive(VALUES_KEY, ({ form }) => form.getValues().finalized);
  const [last, setLast] = useState(opened.finalized);
  if (mark && mark.at !== last?.at) setLast(mark);
  // Whoever takes 定稿 itself back knows.
  else if (!mark && last && history.labels().redo === FINALIZE) setLast(null);
  const isLost = !mark && last !== null;
  const { say } = history;
  useEffect(() => {
    if (isLost) say(LOST);
  }, [isLost, say]);
  if (mark) return <p className="card">已定稿 {markWords(mark)}。改动以后要重新定稿。</p>;
  return isLost ? <Notice>{LOST}。</Notice> : null;
}
