// What is loaded into the databases by npm run test:sql, and what the page's own code says of it.
import { CSV_HEAD, toCsvLines, toCsvText } from '#src/exporters/collection/tidy-csv.ts';
import { toNdjsonLine } from '#src/exporters/collection/ndjson.ts';
import { checkTables } from '#src/report/checks/run-checks.ts';
import type { Counting, DeskRow } from '#src/report/collection/collected.ts';
import type { FiledReport } from '#src/report/collection/filed-report.ts';
import { figuresOf, sumFigures } from '#src/report/collection/sum-figures.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { toReportFile, type FileFigure } from '#src/report/draft/report-file.ts';
import { differenceOf } from '#src/report/tables/balance.ts';
import { generateDepartments, type Flaw } from '#src/testing/generated-collection.ts';
import { oddReports } from './sql-odd-reports.ts';

export { CSV_HEAD, toCsvLines, toNdjsonLine };

const SEED = 20_241;
const YEAR = 2024;
export const LAST_YEAR = YEAR - 1;
const LOT = 500;

/** A report of the desk, and last year's of the same organ. */
interface Collected {
  filed: FiledReport;
  draft: Draft;
  /** An organ's second report of a year, which the CSV cannot tell from its first. */
  isDoubled: boolean;
  lastYear: Draft | null;
}

const FLAWS: Partial<Record<number, Flaw>> = {
  3: 'unbalanced',
  7: 'unbalanced',
  9: 'blank',
  14: 'unreadable',
  21: 'vertical',
  26: 'aggregate',
  27: 'unreadable',
  33: 'carried-in',
};
const flawOf = (index: number): Flaw | null => FLAWS[index % 40] ?? null;
const isTwice = (index: number): boolean => index % 500 === 7;

/** By the rule, but for a few that the office decided itself. */
function countingOf({ organ, scope }: Draft, index: number): Counting {
  if (index % 400 === 11) return 'left-out';
  if (index % 400 === 12) return 'undecided';
  return scope === 'aggregate' || organ.kind === 'vertical' ? 'left-out' : 'counted';
}

function toCollected(
  draft: Draft,
  counting: Counting | null,
  { isDoubled = false, lastYear = null }: Partial<Pick<Collected, 'isDoubled' | 'lastYear'>> = {},
): Collected {
  const row: DeskRow = {
    key: draft.id,
    organ: draft.organ.name,
    entry: null,
    match: 'name',
    held: null,
    standing: 'filed',
    isProposed: true,
    counting,
    why: '',
  };
  const { revision, savedAt } = draft;
  const file = toReportFile(draft, { revision, savedAt });
  const filed = { row, file, original: null, findings: [] };
  return { filed, draft, isDoubled, lastYear };
}

/** `count` departments, with their reports of the year before and what makes a collection difficult. */
export function* collect(count: number): Generator<Collected> {
  for (let from = 0; from < count; from += LOT) {
    const size = Math.min(LOT, count - from);
    const lastYear = generateDepartments(size, SEED, { year: LAST_YEAR, from });
    const thisYear = generateDepartments(size, SEED, { year: YEAR, from, flawOf });
    for (const [place, { draft }] of thisYear.entries()) {
      const index = from + place;
      const before = lastYear[place]?.draft ?? null;
      const isDoubled = isTwice(index);
      // 汇总 and 本机关 of one organ are two reports.
      const last = before?.scope === draft.scope ? before : null;
      yield toCollected(draft, countingOf(draft, index), { isDoubled, lastYear: last });
      if (before) yield toCollected(before, countingOf(before, index));
      if (!isDoubled) continue;
      for (const other of generateDepartments(1, SEED + 1, { year: YEAR, from: index })) {
        yield toCollected(other.draft, 'left-out', { isDoubled });
      }
    }
  }
  for (const { draft, counting, isDoubled = false } of oddReports(SEED + 2, YEAR)) {
    yield toCollected(draft, counting, { isDoubled });
  }
}

/** One line a fact, as the databases are asked for it. */
export interface Answers {
  sums: string[];
  unbalanced: string[];
  carryOver: string[];
  doubled: string[];
}

const toLine = (...facts: unknown[]): string => JSON.stringify(facts.map(String));

const organIn = ({ organ }: Draft): string => toCsvText(organ.name);
const yearIn = ({ filed }: Collected): string => String(filed.file.year ?? '');

/** What the page's own code says: its sums, its rule of the balance, its rule of what is carried in. */
export function answersOf(all: Iterable<Collected>): Answers {
  const counted = new Map<string, (readonly FileFigure[])[]>();
  const doubled = new Set<string>();
  const answers: Answers = { sums: [], unbalanced: [], carryOver: [], doubled: [] };
  for (const collected of all) {
    const { filed, draft, isDoubled, lastYear } = collected;
    const [organ, year] = [organIn(draft), yearIn(collected)];
    if (isDoubled) doubled.add(toLine(organ, year));
    if (isDoubled && filed.row.counting !== 'counted') continue;
    if (filed.row.counting === 'counted') {
      const lot = counted.get(year);
      if (lot) lot.push(figuresOf(filed.file));
      else counted.set(year, [figuresOf(filed.file)]);
    }
    const report = lastYear && toReportFile(lastYear, { revision: 1, savedAt: '' });
    const reference = report && { fileName: '', report: { ...report } };
    for (const finding of checkTables({ ...draft, reference }, YEAR + 1)) {
      if (finding.rule === 'requests-balance') {
        const { balance } = finding;
        answers.unbalanced.push(toLine(organ, year, balance.column, differenceOf(balance)));
      }
      if (finding.rule === 'carried-in') {
        const applicant = finding.places[0].split('.')[2];
        answers.carryOver.push(toLine(organ, year, applicant, finding.expected, finding.actual));
      }
    }
  }
  for (const [year, figures] of counted) {
    for (const [path, { sum, contributors, blank, unreadable }] of sumFigures(figures)) {
      answers.sums.push(toLine(year, path, sum, contributors, blank, unreadable));
    }
  }
  answers.doubled.push(...doubled);
  return answers;
}
