import { expect, it } from 'vitest';
import type { Draft } from '#src/report/draft/draft.ts';
import { BUREAU } from '#src/testing/drafts.ts';
import { earlierFinding } from './earlier-finding.ts';
import { withExplanation } from './explanations.ts';
import type { Finding } from './finding.ts';
import { REVIEW_HABIT } from './later-citations.ts';

const CARRIED: Finding = {
  rule: 'carried-in',
  severity: 'confirm',
  places: ['requests.carriedIn.naturalPerson'],
  expected: 3,
  actual: 4,
  basis: REVIEW_HABIT,
};
const JUMP: Finding = {
  rule: 'jump',
  severity: 'confirm',
  places: ['proactive.licenses.decisions'],
  jumps: [{ place: 'proactive.licenses.decisions', before: 30, now: 300 }],
  basis: REVIEW_HABIT,
};

const explainedFor = (finding: Finding, facts: Record<string, unknown>): Draft => {
  const [explanation] = withExplanation(BUREAU, finding, '上年一件补正后重新登记');
  if (!explanation) throw new Error('one was written');
  return { ...BUREAU, explanations: [{ ...explanation, for: facts }] };
};

it('is the finding with the figures that its explanation was written for', () => {
  const draft = explainedFor(CARRIED, { expected: 3, actual: 5 });
  expect(earlierFinding(draft, CARRIED)).toEqual({ ...CARRIED, actual: 5 });
  const jumps = [...JUMP.jumps, { place: 'proactive.rules.issued', before: 20, now: 200 }];
  expect(earlierFinding(explainedFor(JUMP, { jumps }), JUMP)).toEqual({ ...JUMP, jumps });
});

it.each<[string, Finding, Record<string, unknown>]>([
  ['a figure that is none', CARRIED, { expected: 3, actual: '5' }],
  ['a figure that is null', CARRIED, { expected: 3, actual: null }],
  ['a fact too few', CARRIED, { expected: 3 }],
  ['another fact', CARRIED, { expected: 3, count: 5 }],
  ['a fact too many', CARRIED, { expected: 3, actual: 5, severity: 'error' }],
  ['a list that is none', JUMP, { jumps: 'all' }],
  ['a list of something else', JUMP, { jumps: [{ place: 'x', before: 1 }] }],
  ['nothing', JUMP, {}],
])('is not made of a file that has %s', (_, finding, facts) => {
  expect(earlierFinding(explainedFor(finding, facts), finding)).toBeNull();
});

it('is not there without an explanation', () => {
  expect(earlierFinding(BUREAU, CARRIED)).toBeNull();
});
