import { describe, expect, it } from 'vitest';
import type { Severity } from '#src/report/checks/finding.ts';
import type { StepId } from '#src/report/sections/sections.ts';
import {
  filterFindings,
  groupsFrom,
  summaryOf,
  walkOn,
  walkTo,
  walkWords,
  type Walk,
} from './findings-order.ts';
import type { NumberedFinding } from './live-findings.ts';

const found = (
  place: string,
  severity: Severity = 'error',
  explained: NumberedFinding['explained'] = 'none',
  of = '',
): NumberedFinding => ({
  number: 1,
  key: `${place}${of}`,
  sentence: '',
  explained,
  finding: {
    rule: 'part-empty',
    heading: '',
    severity,
    places: [place],
    basis: { kind: '审核惯例', text: '' },
  },
});
const [YEAR, OPENING, PART] = ['year', 'overview.opening', 'overview.parts.0.text'] as const;
const [CELL, NOTE] = ['requests.repeated.research', 'notes.requests'] as const;
const [year, opening, cell] = [found(YEAR), found(OPENING), found(CELL)];
const ALL = [year, opening, found(PART), cell, found(NOTE)];

describe('the summary', () => {
  it.each<[NumberedFinding[], string]>([
    [[], '没有发现问题'],
    [[found(YEAR)], '有 1 处必须改正'],
    [
      [found(YEAR), found(CELL, 'confirm'), found(NOTE, 'confirm', 'short'), found(PART, 'hint')],
      '有 1 处必须改正，2 处需要核实，1 处提示',
    ],
    [
      [found(CELL, 'confirm', 'explained'), found(NOTE, 'confirm', 'stale')],
      '有 1 处需要核实，1 处已说明',
    ],
    [[found(CELL, 'confirm', 'explained')], '没有发现问题，1 处已说明'],
  ])('%# counts what is explained apart', (findings, words) => {
    expect(summaryOf(findings)).toBe(words);
  });
});

it.each<[StepId, StepId[]]>([
  ['organ', ['organ', 'overview', 'requests']],
  ['requests', ['requests', 'organ', 'overview']],
  ['proactive', ['requests', 'organ', 'overview']],
  ['review', ['organ', 'overview', 'requests']],
])('on step %s the groups are %j', (step, steps) => {
  expect(groupsFrom(ALL, step).map((group) => group.step)).toEqual(steps);
});

it('lists one severity, or the step at hand, or both', () => {
  const findings = [...ALL, found(CELL, 'confirm', 'none', 'x')];
  const count = (severity: Severity | null, isHere: boolean) =>
    filterFindings(findings, { severity, isHere }, 'requests').length;
  expect([count(null, false), count('error', false), count('hint', false)]).toEqual([6, 5, 0]);
  expect([count(null, true), count('confirm', true), count('error', true)]).toEqual([3, 1, 2]);
});

/** Presses 下一处 or 上一处 again and again, arriving on the step of each finding. */
function press(step: StepId, count: number, by: 1 | -1, findings = ALL): [string, string][] {
  let walk: Walk | null = null;
  const seen: [string, string][] = [];
  for (let times = 0; times < count; times += 1) {
    const at: string | null = walk?.key ?? null;
    walk = walkOn(findings, walk?.step ?? step, walk, at, by);
    seen.push([walk?.key ?? '', walkWords(findings, walk)]);
  }
  return seen;
}

describe('下一处', () => {
  it('goes through all findings from those of the step at hand on, then begins again', () => {
    expect(press('requests', 6, 1)).toEqual([
      [CELL, '第 1 处，共 5 处'],
      [NOTE, '第 2 处，共 5 处'],
      [YEAR, '第 3 处，共 5 处'],
      [OPENING, '第 4 处，共 5 处'],
      [PART, '第 5 处，共 5 处'],
      [CELL, '第 1 处，共 5 处'],
    ]);
  });

  it('goes from the control with the focus, where that has a finding', () => {
    const walk = walkTo(ALL, OPENING, 'overview', null);
    expect(walkOn(ALL, 'overview', walk, PART, 1)?.key).toBe(CELL);
    expect(walkOn(ALL, 'overview', walk, 'overview.parts.4.text', 1)?.key).toBe(PART);
    expect(walkOn(ALL, 'overview', null, PART, 1)?.key).toBe(CELL);
  });

  it('goes through several findings at one control', () => {
    const findings = [year, opening, found(OPENING, 'confirm', 'none', 'x'), cell];
    expect(press('organ', 4, 1, findings).map(([key]) => key)).toEqual([
      YEAR,
      OPENING,
      `${OPENING}x`,
      CELL,
    ]);
  });

  it('goes on with the one that took the place of a mended one', () => {
    const walk = walkTo(ALL, OPENING, 'overview', null);
    const left = ALL.filter(({ key }) => key !== OPENING);
    expect(walkWords(left, walk)).toBe('');
    expect(walkOn(left, 'overview', walk, OPENING, 1)?.key).toBe(PART);
    expect(walkOn(left, 'overview', walk, OPENING, -1)?.key).toBe(YEAR);
  });

  it('begins anew on a step that was gone to otherwise', () => {
    const walk = walkTo(ALL, CELL, 'requests', null);
    const next = walkOn(ALL, 'overview', walk, null, 1);
    expect(next?.key).toBe(OPENING);
    expect(walkWords(ALL, next)).toBe('第 1 处，共 5 处');
  });

  it('has nowhere to go where nothing is listed', () => {
    expect(walkOn([], 'organ', null, null, 1)).toBeNull();
    expect(walkTo([], CELL, 'organ', null)).toBeNull();
  });
});

it('上一处 goes the same way back', () => {
  expect(press('requests', 3, -1)).toEqual([
    [PART, '第 5 处，共 5 处'],
    [OPENING, '第 4 处，共 5 处'],
    [YEAR, '第 3 处，共 5 处'],
  ]);
});
