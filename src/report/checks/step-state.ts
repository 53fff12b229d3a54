// How far each step of the form is, in words for the step rail.
import type { Draft } from '#src/report/draft/draft.ts';
import { STEP_IDS, isTableId, stepOf, type StepId } from '#src/report/sections/sections.ts';
import { figureCellsOf } from '#src/report/tables/tables.ts';
import type { Finding, RuleId } from './finding.ts';
import { isNarrativeBlank } from './texts.ts';

export type StepStateKind = 'untouched' | 'writing' | 'errors' | 'done';

export interface StepState {
  kind: StepStateKind;
  text: string;
}

const UNTOUCHED: StepState = { kind: 'untouched', text: '未开始' };
const DONE: StepState = { kind: 'done', text: '已完成' };
const writing = (text = '填写中'): StepState => ({ kind: 'writing', text });
const errors = (count: number): StepState => ({ kind: 'errors', text: `有 ${count} 处必须改正` });

/** Rules that say something is not there yet; on a step not begun they are no fault. */
export const NOT_YET: readonly RuleId[] = ['organ-missing', 'figure-blank', 'text-missing'];

/** The state of every step, from the draft and its findings. */
export function stepStates(draft: Draft, findings: readonly Finding[]): Record<StepId, StepState> {
  const faults = findings.filter((finding) => finding.severity === 'error');
  const faultsOn = (step: StepId) => faults.filter((finding) => stepOf(finding.places[0]) === step);
  const stateOf = (step: StepId): StepState => {
    const own = faultsOn(step);
    const wrong = own.filter((finding) => !NOT_YET.includes(finding.rule));
    const isTicked = draft.done.includes(step);
    if (wrong.length > 0) return errors(wrong.length);
    if (step === 'organ') return own.length > 0 ? UNTOUCHED : DONE;
    if (step === 'review') {
      if (faults.length > 0) return errors(faults.length);
      return draft.finalized ? DONE : writing('未定稿');
    }
    if (isTableId(step)) {
      const blank = own.find((finding) => finding.rule === 'figure-blank');
      if (!blank) return DONE;
      const isUntouched = blank.count === figureCellsOf(step).length;
      return isUntouched ? UNTOUCHED : writing(`填写中（还有 ${blank.count} 格未填）`);
    }
    if (isNarrativeBlank(draft[step])) return isTicked ? errors(1) : UNTOUCHED;
    return isTicked ? DONE : writing();
  };
  // Every step id is a key.
  return Object.fromEntries(STEP_IDS.map((step) => [step, stateOf(step)])) as Record<
    StepId,
    StepState
  >;
}
