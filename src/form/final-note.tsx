import { useEffect, useState } from 'react';
import { markWords } from '#src/report/checks/finality.ts';
import { Notice } from '#src/ui/notice.tsx';
import { HISTORY_KEY, VALUES_KEY, useLive, useReportForm } from './report-form.tsx';

/** The step of the history by which a report is finalized. */
export const FINALIZE = '定稿';
const LOST = '已改动，定稿标记已取消，核对后再定稿';
/** The mark would name a revision that is no longer the next. */
const REDONE = `已重做：${FINALIZE}`;
const NOT_REDONE = '定稿没有重做，核对后再按“定稿”';

/** Beside every step: that the report is finalized, or that a change took the mark away. */
export function FinalNote() {
  const { opened, history } = useReportForm();
  const mark = useLive(VALUES_KEY, ({ form }) => form.getValues().finalized);
  const [last, setLast] = useState(opened.finalized);
  if (mark && mark.at !== last?.at) setLast(mark);
  // Whoever takes 定稿 itself back knows.
  else if (!mark && last && history.labels().redo === FINALIZE) setLast(null);
  const isLost = !mark && last !== null;
  const isRedone = useLive(HISTORY_KEY, () => history.labels().notice === REDONE);
  const { say } = history;
  useEffect(() => {
    if (isLost) say(LOST);
  }, [isLost, say]);
  useEffect(() => {
    if (isRedone) say(NOT_REDONE);
  }, [isRedone, say]);
  if (mark) return <p className="card">已定稿 {markWords(mark)}。改动以后要重新定稿。</p>;
  return isLost ? <Notice>{LOST}。</Notice> : null;
}
