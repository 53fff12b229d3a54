import type { ReactNode } from 'react';
import type { StepState } from '#src/report/checks/step-state.ts';
import { STEP_IDS, STEP_TITLES, type StepId } from '#src/report/sections/sections.ts';

interface ReviewProps {
  /** Errors stand: copies are marked 草稿. */
  isDraft: boolean;
  states: Record<StepId, StepState>;
  addressOf: (step: StepId) => string;
  /** 定稿 and the sum of the checks. */
  signOff: ReactNode;
  /** The buttons that hand over copies. */
  copies: ReactNode;
  /** The report as it prints. */
  pages: ReactNode;
  /** The pages behind it for those who sign; false while they are neither shown nor printed. */
  annex: ReactNode;
  onAnnex: (isShown: boolean) => void;
}

/** 核对与导出: what each part still wants, 定稿, the copies, and the pages as they print. */
export function Review(props: ReviewProps) {
  const { isDraft, states, addressOf, signOff, copies, pages, annex, onAnnex } = props;
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
        {signOff}
        {copies}
        {isDraft && (
          <p className="notice">
            还有必须改正的地方：打印件、Word 文件和各文件名都标有“草稿”，改正后自动去掉。
          </p>
        )}
        <div className="flex flex-wrap items-center gap-3">
          <h2 className="text-lg font-bold">打印预览</h2>
          <label className="flex items-center gap-2">
            <input
              type="checkbox"
              checked={annex !== false}
              onChange={({ currentTarget }) => {
                onAnnex(currentTarget.checked);
              }}
            />
            预览和打印附审签页
          </label>
          {annex !== false && <p>审签页在报告后面，一起打印，供内部审核，不要公开。</p>}
        </div>
      </div>
      <div className="preview">
        {pages}
        {annex}
      </div>
    </>
  );
}
