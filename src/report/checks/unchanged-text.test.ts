import { describe, expect, it } from 'vitest';
import type { Draft } from '#src/report/draft/draft.ts';
import { BUREAU, narrative, withLastYear } from '#src/testing/drafts.ts';
import { findingSentence } from './messages.ts';
import { runChecks } from './run-checks.ts';

const LAST = '一是加强学习。\n二是定期自查。三是完善制度！四是做好培训？';
const lastYear = {
  overview: { opening: LAST, parts: [] },
  improvement: { parts: [{ text: '时效性不强。' }] },
};
const report = (overview: string, improvement = '') => ({
  ...BUREAU,
  overview: narrative(overview || '。', ['小节', '']),
  improvement: narrative('', ['主要问题', improvement]),
});
const check = (draft: Draft) =>
  runChecks(draft, 2026).filter(({ rule }) => rule === 'unchanged-text');
const checkAgainst = (draft: Draft) => check(withLastYear(draft, {}, lastYear));

describe('unchanged-text', () => {
  it('counts the sentences of 一 and 五 that equal one of last year, wherever they stood', () => {
    const findings = checkAgainst(
      report('二是定期自查。 一是加强学习。今年新写一句。', '时效性不强。'),
    );
    expect(findings).toMatchObject([
      {
        severity: 'confirm',
        same: 3,
        count: 4,
        places: ['overview.opening', 'improvement.parts.0.text'],
        basis: { kind: '审核惯例' },
      },
    ]);
    expect(findings.map(findingSentence)).toEqual([
      '“一、总体情况”和“五、存在的主要问题及改进情况”的 4 句中，有 3 句与上年报告相同，写成本年的情况',
    ]);
  });

  it('takes blanks for nothing', () => {
    expect(checkAgainst(report('一是 加强\u3000学习。\u200b二是定期自查。'))).toHaveLength(1);
  });

  it.each<[string, Draft]>([
    [
      'three of five are the same',
      report('一是加强学习。二是定期自查。三是完善制度！新的一句。又一句。'),
    ],
    ['figures differ', report('一是加强学习2次。二是定期自查3次。')],
    ['nothing is written', report('')],
    ['only marks are written', report('。。！')],
    ['the same is written in 六 alone', { ...report('新的一句。'), other: narrative(LAST) }],
  ])('is silent where %s', (_, draft) => {
    expect(checkAgainst(draft)).toEqual([]);
  });

  it('is silent without last year, and where that has no texts', () => {
    expect(check(report(LAST))).toEqual([]);
    expect(check(withLastYear(report(LAST), {}))).toEqual([]);
    expect(
      check(withLastYear(report(LAST), {}, { overview: 'x', improvement: { parts: [null, 3] } })),
    ).toEqual([]);
  });
});
