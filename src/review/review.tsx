import type { ReactNode } from 'react';
import { SEVERITY_WORDS } from '#src/report/checks/finding.ts';
import type { StepState } from '#src/report/checks/step-state.ts';
import { STEP_IDS, STEP_TITLES, type StepId } from '#src/report/sections/sections.ts';

import './review.css';

interface ReviewProps {
  /** Errors stand: copies are marked 草稿. */
  isDraft: boolean;
  states: Record<StepId, StepState>;
  /** The steps of what needs a look and was not explained, a step for each. */
  confirms: readonly StepId[];
  addressOf: (step: StepId) => string;
  /** How the requests flowed, and this year beside last. */
  pictures: ReactNode;
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

const PARTS = STEP_IDS.filter((step) => step !== 'review');

/** How many parts are finished, in a sentence. */
function partsWords(states: ReviewProps['states']): string {
  const open = PARTS.filter((step) => states[step].kind !== 'done').length;
  return open === 0 ? '各部分都已完成。' : `还有 ${open} 个部分没有完成。`;
}

type PartsProps = Pick<ReviewProps, 'states' | 'confirms' | 'addressOf'>;

function Parts({ states, confirms, addressOf }: PartsProps) {
  const confirmsOn = (step: StepId) => confirms.filter((at) => at === step).length;
  return (
    <section aria-labelledby="review-parts" className="review-part">
      <h2 id="review-parts">各部分</h2>
      <p>{partsWords(states)}</p>
      <table className="review-table">
        <caption className="sr-only">各部分的填写情况</caption>
        <tbody>
          {PARTS.map((step) => (
            <tr key={step}>
              <th scope="row">{STEP_TITLES[step]}</th>
              <td>
                <span data-state={states[step].kind}>{states[step].text}</span>
                {confirmsOn(step) > 0 && `，${SEVERITY_WORDS.confirm} ${confirmsOn(step)} 处`}
              </td>
              <td>
                <a href={addressOf(step)} aria-label={`修改：${STEP_TITLES[step]}`}>
                  修改
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/**
 * 核对与导出 in the order of the last hour: what each part still wants, 定稿, the copies, then what
 * is looked at: the pictures, and the pages as they print.
 */
export function Review(props: ReviewProps) {
  const { isDraft, pictures, signOff, copies, pages, annex, onAnnex } = props;
  return (
    <>
      <div className="screen-only review">
        <Parts {...props} />
        {signOff}
        <section aria-labelledby="review-copies" className="review-part">
          <h2 id="review-copies">打印和导出</h2>
          {isDraft && (
            <p className="notice">
              还有必须改正的地方：打印件、Word 文件和各文件名都标有“草稿”，改正后自动去掉。
            </p>
          )}
          {copies}
        </section>
        <section aria-labelledby="review-pictures" className="review-part">
          <h2 id="review-pictures">对照图</h2>
          <p className="text-quiet">只供核对时看，不打印，也不进入导出的任何文件。</p>
          {pictures}
        </section>
        <div className="review-preview">
          <h2>打印预览</h2>
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
