import { useState } from 'react';
import { FINDINGS_KEY } from '#src/form/live-findings.ts';
import { useLive, useReportForm, type ReportForm } from '#src/form/report-form.tsx';
import { setText, textAt } from '#src/form/set-text.ts';
import { readYear } from '#src/report/draft/draft.ts';
import { feeStatementPlace, readFeeAnswer } from '#src/report/sections/fee-answers.ts';
import {
  withFeeStatement,
  writeFeeStatement,
  type FeeAnswers as Answers,
} from '#src/report/sections/fee-statement.ts';
import { Button } from '#src/ui/button.tsx';
import { Field } from '#src/ui/field.tsx';
import { focusNamed, putCaretBehindChange } from '#src/ui/focus-named.ts';

type Answer = keyof Answers;
type Typed = Record<Answer, string>;

const LABELS: readonly [answer: Answer, label: string, unreadable: string][] = [
  ['notices', '收费通知件数', '填整数，没有的填 0'],
  ['notified', '通知金额（元）', '填以元为单位的数字，没有的填 0'],
  ['collected', '实收金额（元）', '填以元为单位的数字，没有的填 0'],
];

/** What the text states, as a text: it is the one truth, and known to have changed by its value. */
function statedIn({ form }: ReportForm): string {
  const { answers } = feeStatementPlace(form.getValues()).statement;
  return LABELS.map(([answer]) => String(answers[answer]?.value ?? '')).join(' ');
}

/** All three, null while one of them is blank or cannot be read. */
function readAnswers(typed: Typed): Answers | null {
  const notices = readFeeAnswer('notices', typed.notices);
  const notified = readFeeAnswer('notified', typed.notified);
  const collected = readFeeAnswer('collected', typed.collected);
  return typeof notices === 'number' &&
    typeof notified === 'number' &&
    typeof collected === 'number'
    ? { notices, notified, collected }
    : null;
}

/** 按三项填写: the position of 信息处理费 written from its three usual figures. */
export function FeeAnswers() {
  const report = useReportForm();
  const stated = useLive(FINDINGS_KEY, statedIn).split(' ');
  const [edited, setEdited] = useState<Partial<Typed>>({});
  const [left, setLeft] = useState<ReadonlySet<Answer>>(new Set());
  const year = useLive(FINDINGS_KEY, ({ form }) => readYear(form.getValues('year')));
  if (report.readOnly) return null;

  const typed: Typed = {
    notices: edited.notices ?? stated[0] ?? '',
    notified: edited.notified ?? stated[1] ?? '',
    collected: edited.collected ?? stated[2] ?? '',
  };
  const answers = readAnswers(typed);
  const write = () => {
    const { place } = feeStatementPlace(report.form.getValues());
    const before = textAt(report, place);
    const text = answers && withFeeStatement(before, answers, year);
    if (text === null) return;
    setText(report, place, text, '写入收费情况');
    setEdited({});
    focusNamed(place);
    putCaretBehindChange(place, before);
  };
  const isInPieces =
    answers !== null &&
    withFeeStatement(feeStatementPlace(report.form.getValues()).text, answers, year) === null;

  return (
    <fieldset className="fee-answers">
      <legend className="font-bold">信息处理费收取情况，按三项填写</legend>
      <div>
        {LABELS.map(([answer, label, unreadable]) => {
          const isInvalid =
            left.has(answer) && readFeeAnswer(answer, typed[answer]) === 'unreadable';
          return (
            <Field
              key={answer}
              label={label}
              isInvalid={isInvalid}
              messages={isInvalid && <p className="text-fault">▲ {unreadable}</p>}
            >
              {(attributes) => (
                <input
                  type="text"
                  className="control"
                  data-own-undo
                  inputMode="decimal"
                  autoComplete="off"
                  spellCheck={false}
                  {...attributes}
                  value={typed[answer]}
                  onChange={({ target }) => {
                    setEdited({ ...edited, [answer]: target.value });
                  }}
                  onBlur={() => {
                    setLeft(new Set([...left, answer]));
                  }}
                />
              )}
            </Field>
          );
        })}
      </div>
      <p className="text-quiet">
        {answers === null
          ? '三项都填了才能写成句子，没有发生的填 0。'
          : isInPieces
            ? '正文里有几处分开写了收费情况，直接在文字里改。'
            : writeFeeStatement(answers, year)}
      </p>
      <Button aria-disabled={answers === null || isInPieces} onClick={write}>
        写入
      </Button>
    </fieldset>
  );
}
