import fc from 'fast-check';
import type { Draft } from '#src/report/draft/draft.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { APPLICANTS } from '#src/report/tables/requests.ts';
import { FIGURE_CELLS, TOTAL_CELLS } from '#src/report/tables/tables.ts';
import { narrative, withFigures } from './drafts.ts';

/** A figure that can be read as it stands, or a blank. */
export const plainFigure = fc.oneof(fc.constant(''), fc.nat({ max: 999_999_999_999 }).map(String));

/** Anything a clerk, a clipboard or a damaged file may put into a cell. */
export const anyFigure = fc.oneof(
  plainFigure,
  fc.constantFrom(
    '/',
    '—',
    '-1',
    '0.5',
    '1e3',
    '12件',
    '１２',
    '1,234',
    '22（其中 16 件）',
    '18.8710',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

/** Figures by path for a handful of cells. */
export const typedCells = (figure: fc.Arbitrary<string>) =>
  fc.array(fc.tuple(fc.constantFrom(...FIGURE_CELLS.map((cell) => cell.path)), figure), {
    maxLength: 40,
  });

const anyText = fc.string({ unit: 'binary', maxLength: 40 });

/** Drafts with any texts and figures. */
export const anyDraft: fc.Arbitrary<Draft> = fc
  .record({
    name: anyText,
    year: anyText,
    title: anyText,
    opening: anyText,
    parts: fc.array(fc.tuple(anyText, anyText), { maxLength: 4 }),
    cells: typedCells(anyFigure),
    note: anyText,
  })
  .map(({ name, year, title, opening, parts, cells, note }) => {
    const draft = withFigures(newDraft('any', year), Object.fromEntries(cells));
    return {
      ...draft,
      organ: { name, kind: 'department' },
      title,
      overview: narrative(opening, ...parts),
      notes: { ...draft.notes, requests: note },
    };
  });

/** Last year's report and printed totals as a file may hold them, more often than not telling. */
export const anySources: fc.Arbitrary<Pick<Draft, 'reference' | 'source'>> = fc.record({
  reference: fc.option(
    fc.record({
      report: fc.oneof(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc
          .dictionary(
            fc.constantFrom(...APPLICANTS.map(({ id }) => id)),
            fc.oneof({ weight: 3, arbitrary: fc.nat({ max: 9 }) }, fc.jsonValue()),
          )
          .map((carriedOut) => ({ requests: { carriedOut } })),
      ),
    }),
  ),
  source: fc.option(
    fc.record({
      printedTotals: fc.dictionary(
        fc.constantFrom(...TOTAL_CELLS.map(({ path }) => path)),
        fc.oneof({ weight: 9, arbitrary: fc.nat({ max: 20 }) }, fc.double()),
        { minKeys: 12, maxKeys: 24 },
      ),
      accepted: fc.boolean(),
    }),
  ),
});
