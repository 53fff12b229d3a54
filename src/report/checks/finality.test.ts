import { expect, it } from 'vitest';
import type { Draft } from '#src/report/draft/draft.ts';
import { BUREAU } from '#src/testing/drafts.ts';
import { withExplanation } from './explanations.ts';
import { dayWords, finalityOf, markWords, stateWords } from './finality.ts';
import type { Finding, Severity } from './finding.ts';
import { PROSE_AGREES } from './later-citations.ts';

const at = (column: string, severity: Severity): Finding => ({
  rule: 'carried-in',
  severity,
  places: [`requests.carriedIn.${column}`],
  expected: 3,
  actual: 4,
  basis: PROSE_AGREES,
});
const ERROR = at('naturalPerson', 'error');
const CONFIRM = at('enterprise', 'confirm');
const HINT = at('research', 'hint');
const explained = (finding: Finding, text = '上年一件补正后重新登记'): Draft => ({
  ...BUREAU,
  explanations: withExplanation(BUREAU, finding, text),
});

it.each<[string, Draft, Finding[], string]>([
  ['nothing is found', BUREAU, [], '可以定稿'],
  ['there are hints only', BUREAU, [HINT], '可以定稿'],
  ['what was to be confirmed is explained', explained(CONFIRM), [CONFIRM, HINT], '可以定稿'],
  ['an error stands', BUREAU, [ERROR, HINT], '还不能定稿：还有 1 处必须改正'],
  ['an error is explained', explained(ERROR), [ERROR], '还不能定稿：还有 1 处必须改正'],
  [
    'nothing is said to a confirm',
    BUREAU,
    [CONFIRM],
    '还不能定稿：还有 1 处需要核实没有改正或说明',
  ],
  [
    'too little is said',
    explained(CONFIRM, '核实无误'),
    [CONFIRM],
    '还不能定稿：还有 1 处需要核实没有改正或说明',
  ],
  [
    'the figures changed since',
    explained(CONFIRM),
    [{ ...CONFIRM, actual: 5 }],
    '还不能定稿：还有 1 处需要核实没有改正或说明',
  ],
  [
    'there is some of both',
    BUREAU,
    [ERROR, { ...ERROR }, CONFIRM],
    '还不能定稿：还有 2 处必须改正，1 处需要核实没有改正或说明',
  ],
])('says whether a report can be finalized where %s', (_, draft, findings, words) => {
  const finality = finalityOf(draft, findings);
  expect(finality.words).toBe(words);
  expect(finality.isReady).toBe(finality.errors + finality.unexplained === 0);
  expect(finality.isReady).toBe(words === '可以定稿');
});

it.each([
  ['2025-01-14T09:30:00+08:00', '2025年1月14日 09:30，第 12 版', '2025年1月14日'],
  ['2025-12-01', '2025年12月1日，第 12 版', '2025年12月1日'],
  ['昨天', '昨天，第 12 版', '昨天'],
])('says when it was finalized, as the clock stood there: %s', (time, words, day) => {
  expect(markWords({ at: time, revision: 12 })).toBe(words);
  expect(dayWords(time)).toBe(day);
});

it('says of a finalized report what the checks find since', () => {
  const finalized = { at: '2025-01-14T09:30:00+08:00', revision: 12 };
  const draft = { ...BUREAU, finalized };
  expect(stateWords(draft, finalityOf(draft, []))).toBe('已定稿 2025年1月14日 09:30，第 12 版');
  expect(stateWords(draft, finalityOf(draft, [CONFIRM]))).toBe(
    '已定稿 2025年1月14日 09:30，第 12 版。按现在的检查，还有 1 处需要核实没有改正或说明',
  );
  expect(stateWords(BUREAU, finalityOf(BUREAU, []))).toBe('可以定稿');
});
