import { useLayoutEffect } from 'react';
import { FOCUSED_CELL_KEY, useLive, useReportForm } from '#src/form/report-form.tsx';
import { isTableId, type StepId } from '#src/report/sections/sections.ts';
import { figureCellAt } from '#src/report/tables/tables.ts';
import { Notice } from '#src/ui/notice.tsx';
import { TABLE_LATER_MS, loadTableLater } from './table-step.tsx';
import { useLater } from './use-later.ts';

/** Beside the step: what the cell in focus counts, and what the checks say. */
export function Aids({ step }: { step: StepId }) {
  const later = useLater(loadTableLater, isTableId(step) ? TABLE_LATER_MS : 0);
  const { addChecks } = useReportForm();
  useLayoutEffect(() => {
    if (later) addChecks(later.MORE_CHECKS);
  }, [later, addChecks]);
  const focused = useLive(FOCUSED_CELL_KEY, (report) => report.focusedCell());
  const cell = figureCellAt(focused ?? '');
  return (
    <aside aria-label="填写辅助">
      {later && <later.FinalNote />}
      {isTableId(step) &&
        (later && cell?.table === step ? (
          <later.CellCard cell={cell} />
        ) : (
          <p className="card text-quiet">
            光标放到哪一格，这里就说明哪一格填什么；也可以按 F1 或点行名。
          </p>
        ))}
      {later && <later.FindingsPanel step={step} />}
      {later === undefined && (
        <Notice>
          检查没有打开，写的内容都在。网络通了会自己打开；还是不行，等右上角写明“已保存”再刷新页面。
        </Notice>
      )}
    </aside>
  );
}
