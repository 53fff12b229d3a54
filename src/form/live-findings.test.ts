import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Finding } from '#src/report/checks/finding.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { BUREAU, withFigures } from '#src/testing/drafts.ts';
import { createKeyedSignal } from './keyed-signal.ts';
import { createLiveFigures } from './live-figures.ts';
import {
  FINDINGS_KEY,
  createLiveFindings,
  type MoreChecks,
  type NumberedFinding,
} from './live-findings.ts';

const ZEROS = withFigures(BUREAU, {}, '0');
const [A, B] = ['requests.newlyReceived.research', 'proactive.rules.issued'] as const;

/** The findings of a report with all figures 0, and what types into it. */
function open() {
  const signal = createKeyedSignal();
  const figures = createLiveFigures(ZEROS, signal);
  const live = createLiveFindings(ZEROS, 2026, figures.readingAt, signal);
  const typed: Record<string, string> = {};
  let draft: Draft = ZEROS;
  const published = vi.fn();
  signal.on(FINDINGS_KEY, published);
  return {
    live,
    published,
    draft: () => draft,
    type: (path: string, text: string) => {
      typed[path] = text;
      draft = withFigures(draft, typed, '0');
      figures.changeCell(path, text);
      live.schedule(() => draft, null, path);
    },
    rules: () => live.findings().map(({ finding }) => finding.rule),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('runs once over all cells that were changed before it', () => {
  const { type, rules, published } = open();
  type(A, '1');
  type(B, 'x');
  expect(rules()).toEqual([]);
  vi.runAllTimers();
  expect(rules()).toEqual(['figure-unreadable', 'requests-balance']);
  expect(published).toHaveBeenCalledTimes(1);
});

it('runs at once over what was scheduled', () => {
  const { type, rules, live, draft } = open();
  type(B, 'x');
  live.run(draft(), null);
  expect(rules()).toEqual(['figure-unreadable']);
});

it('takes null for a change of anything', () => {
  const { live, rules } = open();
  live.schedule(() => ({ ...ZEROS, organ: { ...ZEROS.organ, name: '' } }), null, null);
  vi.runAllTimers();
  expect(rules()).toEqual(['organ-missing']);
});

describe('checks that come later', () => {
  const SLOW: Finding = {
    rule: 'unchanged-text',
    severity: 'confirm',
    places: ['overview.opening'],
    same: 3,
    count: 4,
    basis: { kind: '审核惯例', text: '' },
  };
  const more = (found: () => Finding[]): MoreChecks => ({
    checks: [{ cells: [B], atPause: true, check: found }],
    sentence: () => 'said later',
    explained: () => 'none',
  });

  it('find the same as if they had been there from the start, once they are added', () => {
    const { live, draft } = open();
    live.add(more(() => [SLOW]));
    live.run(draft(), null);
    expect(live.findings()).toMatchObject([{ finding: SLOW, sentence: 'said later', number: 1 }]);
    expect(live.findingsAt('overview.opening')[0]?.finding).toBe(SLOW);
  });

  it('leave no mark once they are explained, but stay in the list', () => {
    const { live, draft, published } = open();
    const state: { now: NumberedFinding['explained'] } = { now: 'short' };
    live.add({ ...more(() => [SLOW]), explained: () => state.now });
    live.run(draft(), null);
    expect(live.findings()[0]?.explained).toBe('short');
    expect(live.findingsAt('overview.opening')).toHaveLength(1);
    state.now = 'explained';
    live.run(draft(), null);
    expect(live.findings()[0]?.explained).toBe('explained');
    expect(live.findingsAt('overview.opening')).toEqual([]);
    expect(published).toHaveBeenCalledTimes(2);
  });

  it('are all told at a place that several share, which stays as it is while none is new', () => {
    const { live, draft } = open();
    const other: Finding = { ...SLOW, rule: 'part-empty', heading: '', severity: 'hint' };
    const found = [SLOW, other];
    live.add(more(() => found));
    live.run(draft(), null);
    const before = live.findingsAt('overview.opening');
    expect(before.map(({ finding, number }) => [finding, number])).toEqual([
      [SLOW, 1],
      [other, 2],
    ]);
    live.run(draft(), null);
    expect(live.findingsAt('overview.opening')).toBe(before);
  });

  it('are added once', () => {
    const { live, draft } = open();
    const late = more(() => [SLOW]);
    live.add(late);
    live.add(late);
    live.run(draft(), null);
    expect(live.findings()).toHaveLength(1);
  });

  it('wait, where they ask for it, until typing pauses', () => {
    const { live, draft, type, rules } = open();
    let found: Finding[] = [];
    live.add(more(() => found));
    live.run(draft(), null);
    found = [SLOW];
    type(B, 'x');
    vi.advanceTimersByTime(100);
    expect(rules()).toEqual(['figure-unreadable']);
    type(B, 'xy');
    vi.advanceTimersByTime(350);
    expect(rules()).toEqual(['figure-unreadable']);
    vi.advanceTimersByTime(100);
    expect(rules()).toEqual(['unchanged-text', 'figure-unreadable']);
  });

  it('find at a pause what the cell that was left meanwhile has, too', () => {
    const { live, draft, type, rules } = open();
    live.add(more(() => []));
    live.run(draft(), null);
    type(B, 'x');
    live.schedule(draft, B, B);
    live.run(draft(), null);
    expect(rules()).toEqual(['figure-unreadable']);
    vi.runAllTimers();
    expect(rules()).toEqual(['figure-unreadable']);
  });

  it('are not run again by a pause that finds nothing new', () => {
    const { live, draft, type, published } = open();
    live.add(more(() => []));
    live.run(draft(), null);
    type(A, '1');
    vi.runAllTimers();
    expect(published).toHaveBeenCalledTimes(2);
  });
});

describe('while held', () => {
  it.each(['pointer', 'composition'] as const)('by a %s, nothing is published', (reason) => {
    const { type, rules, live } = open();
    live.hold(reason);
    type(B, 'x');
    vi.runAllTimers();
    expect(rules()).toEqual([]);
    live.release(reason);
    expect(rules()).toEqual(['figure-unreadable']);
  });

  it('for two reasons, waits for both', () => {
    const { type, rules, live } = open();
    live.hold('composition');
    live.hold('pointer');
    type(B, 'x');
    vi.runAllTimers();
    live.release('pointer');
    live.release('pointer');
    expect(rules()).toEqual([]);
    live.release('composition');
    expect(rules()).toEqual(['figure-unreadable']);
  });

  it('never checks an older draft than the last one', () => {
    const { type, rules, live } = open();
    live.hold('pointer');
    type(B, 'x');
    vi.runAllTimers();
    type(A, '1');
    live.release('pointer');
    expect(rules()).toEqual([]);
    vi.runAllTimers();
    expect(rules()).toEqual(['figure-unreadable', 'requests-balance']);
  });
});
