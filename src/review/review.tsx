import { useState } from 'react';
import { ReportPages } from '#src/preview/report-pages.tsx';
import type { StepState } from '#src/report/checks/step-state.ts';
import type { ReportDocument } from '#src/report/document/report-document.ts';
import { STEP_IDS, STEP_TITLES, type StepId } from '#src/report/sections/sections.ts';
import { Button } from '#src/ui/button.tsx';

interface ReviewProps {
  report: ReportDocument;
  states: Record<StepId, StepState>;
  addressOf: (step: StepId) => string;
  /** Each hands over one copy and returns the name of its file. */
  onExportText: () => string;
  onExportData: () => string;
}

/** 核对与导出: what each part still wants, the copies, and the pages as they print. */
export function Review({ report, states, addressOf, onExportText, onExportData }: ReviewProps) {
  const [exported, setExported] = useState<string | null>(null);
  return (
    <>
      <div className="screen-only space-y-4">
        <table className="step-summary">
          <caption className="sr-only">各部分的填写情况</caption>
          <tbody>
            {STEP_IDS.filter((step) => step !== 'review').map((step) => (
              <tr key={step}>
                <th scope="row">{STEP_TITLES[step]}</th>
                <td data-state={states[step].kind}>{states[step].text}</td>
                <td>
                  <a href={addressOf(step)} aria-label={`修改：${STEP_TITLES[step]}`}>
                    修改
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="flex flex-wrap items-center gap-2">
          <Button look="main" onClick={() => window.print()}>
            打印
          </Button>
          <Button onClick={() => setExported(onExportText())}>导出文本</Button>
          <Button onClick={() => setExported(onExportData())}>导出数据</Button>
        </div>
        <p className="text-quiet">
          “导出数据”是这份报告的完整备份，可以在另一台电脑上用“导入报告”打开接着写。打印时纸张选
          A4、缩放选 100%，不要页眉页脚。
        </p>
        {report.isDraft && (
          <p className="notice">
            还有必须改正的地方：打印件和导出的文件都标有“草稿”，改正后自动去掉。
          </p>
        )}
        {exported !== null && <p className="notice">已导出：{exported}</p>}
        <h2 className="text-lg font-bold">打印预览</h2>
      </div>
      <div className="preview">
        <ReportPages report={report} />
      </div>
    </>
  );
}
