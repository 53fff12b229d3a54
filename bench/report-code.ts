// What the benchmarks without a browser time, built into one file: rules of report/ and samples.
import { publishedDrafts } from '../e2e/published-text.ts';
import { checkTables, runChecks } from '#src/report/checks/run-checks.ts';
import { examineReport } from '#src/report/collection/examine.ts';
import { sumFigures } from '#src/report/collection/sum-figures.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { toReportFile, toReportJson } from '#src/report/draft/report-file.ts';
import { BUREAU, GOVERNMENT, SAMPLES, narrative, withFigures } from '#src/testing/drafts.ts';
import { toCountyText } from './county-reports.ts';

export { checkTables, examineReport, runChecks, sumFigures, toCountyText };

const SENTENCE = '全年通过县政府网站公开信息36条，收到政府信息公开申请156件，均按期答复。';
const part = SENTENCE.repeat(Math.ceil(800 / SENTENCE.length));

const LONG_PROSE: Draft = {
  ...GOVERNMENT,
  overview: narrative(
    '',
    ...['主动公开', '依申请公开', '政府信息管理', '平台建设', '监督保障'].map(
      (heading): [string, string] => [heading, part],
    ),
  ),
};

const UNEVEN: Draft = withFigures(BUREAU, {}, (cell) => (cell.row === 'notHeld' ? '3' : '1'));

export const REPORTS: Record<string, Draft> = {
  ...SAMPLES,
  '4,000 characters of prose': LONG_PROSE,
  'all six columns uneven': UNEVEN,
};

/** The text of a report's file. */
export const toFileText = (draft: Draft): string =>
  toReportJson(toReportFile(draft, { revision: 1, savedAt: '2025-01-14T09:30:00+08:00' }));

/** The report that is made a Word file: a published one, else one as long. */
export function wordReport(): { name: string; text: string } {
  const [published] = publishedDrafts().filter(({ name }) => name === '01-huaian-2024');
  const { name, draft } = published ?? { name: '4,000 characters of prose', draft: LONG_PROSE };
  return { name, text: toFileText(draft) };
}
