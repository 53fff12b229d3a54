import { useState, type ReactNode } from 'react';
import { STEP_TITLES, type StepId } from '#src/report/sections/sections.ts';
import { Button } from '#src/ui/button.tsx';
import type { Group } from './findings-order.ts';
import type { NumberedFinding } from './live-findings.ts';

const SHOWN = 50;

/** How many findings of each group are shown: more at each press, and always the one at hand. */
export function useLimits(step: StepId, current: string | null) {
  const [asked, setAsked] = useState<Partial<Record<StepId, number>>>({});
  const limitOf = ({ step: own, findings }: Group) => {
    // 核对与导出 lists all there is.
    if (step === 'review') return findings.length;
    const at = findings.findIndex(({ key }) => key === current);
    return Math.max(asked[own] ?? SHOWN, at + 1);
  };
  const askMore = (group: Group) => {
    setAsked({ ...asked, [group.step]: limitOf(group) + SHOWN });
  };
  return { limitOf, askMore };
}

interface GroupListProps {
  group: Group;
  /** How many of it are shown. */
  shown: number;
  onMore: () => void;
  entry: (numbered: NumberedFinding) => ReactNode;
}

/** The open findings of one step. */
export function GroupList({ group, shown, onMore, entry }: GroupListProps) {
  const more = group.findings.length - shown;
  return (
    <>
      <h3>{STEP_TITLES[group.step]}</h3>
      <ol>{group.findings.slice(0, shown).map(entry)}</ol>
      {more > 0 && <Button onClick={onMore}>再显示 {Math.min(more, SHOWN)} 处</Button>}
    </>
  );
}
