import { describe, expect, it } from 'vitest';
import { summarizeChecks } from '#src/report/checks/check-summary.ts';
import { finalityOf } from '#src/report/checks/finality.ts';
import { CHECKS, runChecks } from '#src/report/checks/run-checks.ts';
import { stepStates } from '#src/report/checks/step-state.ts';
import { heldClaims } from '#src/report/checks/prose-figures.ts';
import { contextOf } from '#src/report/checks/check.ts';
import { toReportFile } from '#src/report/draft/report-file.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { restore } from '#src/report/draft/restore.ts';
import { lastYearOf } from '#src/report/last-year/last-year.ts';
import { countCharacters } from '#src/report/sections/narratives.ts';
import { STEP_IDS } from '#src/report/sections/sections.ts';
import { readFigures } from '#src/report/tables/readings.ts';
import { lastYearSample } from './last-year-sample.ts';
import { sampleReport } from './sample-report.ts';

const SAMPLE = sampleReport('sample');
const THIS_YEAR = 2026;

describe('the sample report', () => {
  it('leaves nothing open, not even a hint, and may be finalized', () => {
    const found = runChecks(SAMPLE, THIS_YEAR);
    expect(CHECKS.length).toBeGreaterThan(30);
    expect(found).toEqual([]);
    expect(finalityOf(SAMPLE, found).isReady).toBe(true);
  });

  it('is compared with last year’s report in all that can be', () => {
    expect(lastYearOf(SAMPLE)?.year).toBe(2024);
    const { skipped } = summarizeChecks(SAMPLE, runChecks(SAMPLE, THIS_YEAR));
    expect(skipped).toEqual(['不是导入的报告，没有原文合计要核对。']);
  });

  it('is done on every step', () => {
    const states = stepStates(SAMPLE, runChecks(SAMPLE, THIS_YEAR));
    expect(STEP_IDS.map((step) => states[step].text)).toEqual(
      STEP_IDS.map((step) => (step === 'review' ? '未定稿' : '已完成')),
    );
  });

  it('says figures of the tables in its prose, and all of them agree', () => {
    const held = heldClaims(contextOf(SAMPLE, readFigures(SAMPLE)));
    expect(held.length).toBeGreaterThan(10);
    expect(held.map(({ agrees }) => agrees)).toEqual(held.map(() => true));
  });

  it('has section 一 of a real length', () => {
    expect(countCharacters(SAMPLE.overview)).toBeGreaterThan(800);
    expect(countCharacters(SAMPLE.overview)).toBeLessThanOrEqual(1000);
  });

  it('is the same after it was stored', () => {
    const file: unknown = JSON.parse(
      JSON.stringify(toReportFile(SAMPLE, { revision: 1, savedAt: '2026-01-16T09:30:00+08:00' })),
    );
    const restored = restore(file, newDraft('other', ''));
    expect(restored).toMatchObject({
      state: 'restored',
      messages: [],
      draft: { ...SAMPLE, revision: 1, savedAt: '2026-01-16T09:30:00+08:00' },
    });
  });
});

it('last year’s report of the sample has nothing that must be corrected or looked at', () => {
  const found = runChecks(lastYearSample(), THIS_YEAR);
  expect(found).toEqual([]);
});
