import type { ReactNode } from 'react';
import { ReportPages } from '#src/preview/report-pages.tsx';
import type { StepState } from '#src/report/checks/step-state.ts';
import type { ReportDocument } from '#src/report/document/report-document.ts';
import { STEP_IDS, STEP_TITLES, type StepId } from '#src/report/sections/sections.ts';

interface ReviewProps {
  report: ReportDocument;
  states: Record<StepId, StepState>;
  addressOf: (step: StepId) => string;
  /** The buttons that hand over copies. */
  copies: ReactNode;
}

/** 核对与导出: what each part still wants, the copies, and the pages as they print. */
export function Review({ report, states, addressOf, copies }: ReviewProps) {
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
        {copies}
        {report.isDraft && (
          <p className="notice">
            还有必须改正的地方：打印件、Word 文件和各文件名都标有“草稿”，改正后自动去掉。
          </p>
        )}
        <h2 className="text-lg font-bold">打印预览</h2>
      </div>
      <div className="preview">
        <ReportPages report={report} />
      </div>
    </>
  );
}
