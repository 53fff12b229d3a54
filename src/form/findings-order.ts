import { SEVERITY_WORDS, type Severity } from '#src/report/checks/finding.ts';
import { STEP_IDS, stepOf, type StepId } from '#src/report/sections/sections.ts';
import type { NumberedFinding } from './live-findings.ts';

export const SEVERITIES: readonly Severity[] = ['error', 'confirm', 'hint'];

/** What of the findings is listed. */
export interface Filter {
  /** null for all. */
  severity: Severity | null;
  /** Only those of the step at hand. */
  isHere: boolean;
}

/** The findings of one step. */
export interface Group {
  step: StepId;
  findings: readonly NumberedFinding[];
}

/** The finding that 上一处 and 下一处 go on from. */
export interface Walk {
  /** The step on which the walk began: its first finding is 第 1 处. */
  from: StepId;
  key: string;
  /** The step of the finding; on another one a new walk begins. */
  step: StepId;
  /** Where it stood, for when it is mended and gone. */
  index: number;
}

const stepOfFinding = ({ finding }: NumberedFinding): StepId => stepOf(finding.places[0]);

/** 有 3 处必须改正，2 处需要核实，1 处已说明. */
export function summaryOf(findings: readonly NumberedFinding[]): string {
  const count = (is: (numbered: NumberedFinding) => boolean, word: string) => {
    const found = findings.filter(is).length;
    return found === 0 ? [] : [`${found} 处${word}`];
  };
  const open = SEVERITIES.flatMap((severity) =>
    count(
      ({ finding, explained }) => finding.severity === severity && explained !== 'explained',
      SEVERITY_WORDS[severity],
    ),
  );
  const explained = count((one) => one.explained === 'explained', '已说明');
  return [open.length === 0 ? '没有发现问题' : `有 ${open.join('，')}`, ...explained].join('，');
}

/** By step, beginning with `from`, then those after it and those before it. */
export function groupsFrom(findings: readonly NumberedFinding[], from: StepId): Group[] {
  const byStep = new Map<StepId, NumberedFinding[]>(STEP_IDS.map((step) => [step, []]));
  for (const numbered of findings) byStep.get(stepOfFinding(numbered))?.push(numbered);
  const at = STEP_IDS.indexOf(from);
  return [...STEP_IDS.slice(at), ...STEP_IDS.slice(0, at)]
    .map((step) => ({ step, findings: byStep.get(step) ?? [] }))
    .filter((group) => group.findings.length > 0);
}

export const filterFindings = (
  findings: readonly NumberedFinding[],
  { severity, isHere }: Filter,
  step: StepId,
): NumberedFinding[] =>
  findings.filter(
    (numbered) =>
      (severity === null || numbered.finding.severity === severity) &&
      (!isHere || stepOfFinding(numbered) === step),
  );

const inOrderFrom = (findings: readonly NumberedFinding[], from: StepId) =>
  groupsFrom(findings, from).flatMap((group) => group.findings);

/** Goes to one of the findings on `step`; a walk that goes on counts from where it began. */
export function walkTo(
  findings: readonly NumberedFinding[],
  key: string,
  step: StepId,
  walk: Walk | null,
): Walk | null {
  const from = walk?.step === step ? walk.from : step;
  const ordered = inOrderFrom(findings, from);
  const index = ordered.findIndex((numbered) => numbered.key === key);
  const found = ordered[index];
  return found ? { from, key, step: stepOfFinding(found), index } : null;
}

/**
 * The finding before (`by` -1) or after (`by` 1) the one at hand: that of the control `focused`, else
 * that of the walk. Beyond the last comes the first. Null where there is none.
 */
export function walkOn(
  findings: readonly NumberedFinding[],
  step: StepId,
  walk: Walk | null,
  focused: string | null,
  by: 1 | -1,
): Walk | null {
  const going = walk?.step === step ? walk : null;
  const from = going?.from ?? step;
  const ordered = inOrderFrom(findings, from);
  if (ordered.length === 0) return null;
  const last = ordered.findIndex(({ key }) => key === going?.key);
  const placeAt = (index: number) => ordered[index]?.finding.places[0];
  const here = ordered.findIndex((_, index) => placeAt(index) === focused);
  const current = here >= 0 && placeAt(last) !== focused ? here : last;
  // One that is gone has left its place to the next.
  const start = current >= 0 ? current + by : (going?.index ?? 0) - (by < 0 ? 1 : 0);
  const index = (start + ordered.length) % ordered.length;
  const next = ordered[index];
  return next ? { from, key: next.key, step: stepOfFinding(next), index } : null;
}

/** 第 2 处，共 5 处; '' where the finding at hand is none of these. */
export function walkWords(findings: readonly NumberedFinding[], walk: Walk | null): string {
  const ordered = walk ? inOrderFrom(findings, walk.from) : [];
  const index = ordered.findIndex(({ key }) => key === walk?.key);
  return index < 0 ? '' : `第 ${index + 1} 处，共 ${ordered.length} 处`;
}
