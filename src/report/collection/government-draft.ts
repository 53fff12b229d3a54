// The government's own report (due by the end of March, Article 49 of the Regulation) as it begins:
// its three tables are the sums of the departments' reports, its texts are still to be written.
import { newDraft } from '#src/report/draft/new-draft.ts';
import { mapFigures } from '#src/report/draft/report-file.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { FIGURE_CELLS } from '#src/report/tables/tables.ts';
import type { CellSum } from './sum-figures.ts';
import { COLLECTED_SUM, WHOLE_COLLECTION, sourceWords } from './collected-sources.ts';
import { COUNTINGS, type DeskRow } from './collected.ts';
import { contributorsOf } from './contributors.ts';
import {
  ABSENT,
  coverageWords,
  outsideWords,
  totalledLine,
  totalledOf,
  type Totalled,
} from './counting.ts';
import { rowName } from './desk-words.ts';

export interface GovernmentInput {
  /** Key of the new report in the store. */
  id: string;
  year: number;
  /** Full name of the government. */
  organ: string;
  /** Sums over the rows that are 计入, by path. */
  sums: ReadonlyMap<string, CellSum>;
  /** Every row of the desk. */
  rows: readonly DeskRow[];
}

const NAMED = 30;

const named = (label: string, rows: readonly DeskRow[]): string[] => {
  const names = rows.map(rowName);
  if (names.length === 0) return [];
  return [`${label}：${names.slice(0, NAMED).join('、')}${names.length > NAMED ? '等' : ''}`];
};

/** 待定：县教育局；未报：县商务局、县审计局, each kind that there is. */
const namesOf = ({ undecided, absent }: Totalled): string[] => [
  ...named(COUNTINGS.undecided, undecided),
  ...ABSENT.flatMap(({ of, label }) => named(label, absent[of])),
];

const textOf = (cell: CellSum | undefined): string | null =>
  cell === undefined || cell.sum === null ? null : String(cell.sum);

/** A draft whose tables are sums: exact, blank where no organ has a figure, never 0 for that. */
export const withSums = (draft: Draft, sums: ReadonlyMap<string, CellSum>): Draft => ({
  ...draft,
  ...mapFigures<string, string>(draft, (_, { path }) => textOf(sums.get(path)) ?? ''),
});

/**
 * A new report of kind government and scope aggregate. A figure is the exact sum, blank where no
 * organ has one; each has its source among the explanations, which are never published.
 */
export function buildGovernmentDraft(input: GovernmentInput): Draft {
  const { id, year, organ, sums, rows } = input;
  const empty = newDraft(id, String(year));
  const totalled = totalledOf(rows);
  // Whose figures are in no cell.
  const outside = outsideWords(totalled);
  const sources = FIGURE_CELLS.flatMap(({ path }) => {
    const cell = sums.get(path);
    if (!cell) return [];
    const sum = textOf(cell);
    const contributions = contributorsOf(rows, path).contributing.map(({ row, value }) => ({
      organ: rowName(row),
      figure: String(value),
    }));
    const text = sourceWords(contributions, cell, outside);
    return [{ rule: COLLECTED_SUM, place: path, text, ...(sum !== null && { for: { sum } }) }];
  });
  return {
    ...withSums(empty, sums),
    organ: { name: organ, kind: 'government' },
    scope: 'aggregate',
    explanations: [
      {
        rule: COLLECTED_SUM,
        place: WHOLE_COLLECTION,
        text: [coverageWords(rows), totalledLine(totalled), ...namesOf(totalled)]
          .filter((words) => words !== '')
          .join('；'),
      },
      ...sources,
    ],
  };
}
