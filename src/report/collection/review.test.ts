import { describe, expect, it } from 'vitest';
import { withExplanation } from '#src/report/checks/explanations.ts';
import { runChecks } from '#src/report/checks/run-checks.ts';
import { checkCodeOf } from '#src/report/document/fingerprint.ts';
import { toPublicReport } from '#src/report/document/public-report.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { BUREAU, GOVERNMENT, narrative, withLastYear } from '#src/testing/drafts.ts';
import { reviewReport } from './review.ts';

const THIS_YEAR = 2025;
const DRAFT: Draft = {
  ...withLastYear(BUREAU, { 'requests.carriedOut.naturalPerson': 3 }),
  other: narrative('本年度没有发出收费通知,未收取信息处理费。'),
};

describe('a reviewed report', () => {
  it('has findings to confirm until they are explained', () => {
    const [finding] = runChecks(DRAFT, THIS_YEAR).filter(({ rule }) => rule === 'carried-in');
    if (!finding) throw new Error('no finding');
    expect(reviewReport(DRAFT, THIS_YEAR)).toMatchObject({ confirms: 1, explained: 0, hints: 1 });
    const said = (text: string): Draft => ({
      ...DRAFT,
      explanations: withExplanation(DRAFT, finding, text),
    });
    const explained = said('上年报告发布后三件改为当年办结。');
    expect(reviewReport(explained, THIS_YEAR)).toMatchObject({
      confirms: 0,
      explained: 1,
      hints: 1,
    });
    expect(reviewReport(said('核实无误'), THIS_YEAR)).toMatchObject({ confirms: 1, explained: 0 });
  });

  it('has the 校验码 of its annex', () => {
    expect(reviewReport(GOVERNMENT, THIS_YEAR).code).toBe(checkCodeOf(toPublicReport(GOVERNMENT)));
  });
});
