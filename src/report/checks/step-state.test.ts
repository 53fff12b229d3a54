import { describe, expect, it } from 'vitest';
import type { Draft } from '#src/report/draft/draft.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { BUREAU, narrative, withFigures } from '#src/testing/drafts.ts';
import { runChecks } from './run-checks.ts';
import { stepStates } from './step-state.ts';

const wordsOf = (draft: Draft) =>
  Object.fromEntries(
    Object.entries(stepStates(draft, runChecks(draft, 2026))).map(([step, state]) => [
      step,
      state.text,
    ]),
  );

describe('the step rail', () => {
  it('says 未开始 for all parts of a new report', () => {
    const { review, ...parts } = wordsOf(newDraft('new', '2025'));
    expect(new Set(Object.values(parts))).toEqual(new Set(['未开始']));
    expect(review).toBe('有 7 处必须改正');
  });

  it('counts the cells that a begun table still wants', () => {
    const draft = withFigures(newDraft('new', '2025'), { 'requests.repeated.research': '0' });
    expect(wordsOf(draft).requests).toBe('填写中（还有 143 格未填）');
  });

  it('counts faults before blanks', () => {
    const draft = withFigures(newDraft('new', '2025'), { 'requests.repeated.research': '/' });
    expect(wordsOf(draft).requests).toBe('有 1 处必须改正');
  });

  it("completes a text by the clerk's own tick, unless nothing is written", () => {
    expect(wordsOf(BUREAU)).toMatchObject({
      organ: '已完成',
      overview: '填写中',
      disputes: '已完成',
    });
    expect(wordsOf({ ...BUREAU, done: ['overview'] }).overview).toBe('已完成');
    expect(wordsOf(BUREAU).review).toBe('未定稿');
    expect(wordsOf({ ...BUREAU, finalized: { at: '', revision: 1 } }).review).toBe('已完成');
    const empty = { ...BUREAU, other: narrative(''), done: ['other'] };
    expect(wordsOf(empty)).toMatchObject({ other: '有 1 处必须改正', review: '有 1 处必须改正' });
  });
});
