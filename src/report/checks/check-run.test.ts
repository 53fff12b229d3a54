import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Draft } from '#src/report/draft/draft.ts';
import { FIGURE_CELLS, figureCellAt } from '#src/report/tables/tables.ts';
import { anyFigure, anySources } from '#src/testing/arbitraries.ts';
import { BUREAU, withFigures } from '#src/testing/drafts.ts';
import { createCheckRun } from './check-run.ts';
import { CHECKS, checkTables, checksOver, readingsOf, runChecks } from './run-checks.ts';

const THIS_YEAR = 2026;
type Edit = { place: string; text: string };
const figureEdit: fc.Arbitrary<Edit> = fc.oneof(
  {
    // Few cells and small figures, so that columns come to be off by amounts that tell something.
    weight: 8,
    arbitrary: fc.record({
      place: fc
        .tuple(
          fc.constantFrom('newlyReceived', 'carriedIn', 'disclosed'),
          fc.constantFrom('naturalPerson', 'enterprise', 'legalService'),
        )
        .map(([row, column]) => `requests.${row}.${column}`),
      text: fc.nat({ max: 9 }).map(String),
    }),
  },
  fc.record({ place: fc.constantFrom(...FIGURE_CELLS.map(({ path }) => path)), text: anyFigure }),
);
const textEdit: fc.Arbitrary<Edit> = fc.record({
  place: fc.constantFrom('title', 'preface', 'year'),
  text: fc.constantFrom('', '待补充', '2025', 'TODO'),
});

const edited = (draft: Draft, typed: Map<string, string>, { place, text }: Edit): Draft => {
  if (!figureCellAt(place)) return { ...draft, [place]: text };
  return withFigures(draft, Object.fromEntries(typed.set(place, text)), '0');
};

it('after every edit, has the findings of checking everything anew', () => {
  fc.assert(
    fc.property(
      anySources,
      fc.array(fc.oneof({ weight: 5, arbitrary: figureEdit }, textEdit), { maxLength: 30 }),
      (sources, edits) => {
        let draft: Draft = { ...withFigures(BUREAU, {}, '0'), ...sources };
        const typed = new Map<string, string>();
        let readingAt = readingsOf(draft);
        const run = createCheckRun(THIS_YEAR, (path) => readingAt(path));
        for (const edit of edits) {
          draft = edited(draft, typed, edit);
          readingAt = readingsOf(draft);
          run.change(figureCellAt(edit.place) ? edit.place : null);
          expect(run.findings(draft)).toEqual(runChecks(draft, THIS_YEAR));
        }
      },
    ),
  );
});

it('checks again only what rests on the changed cell', () => {
  const before = withFigures(BUREAU, { 'proactive.rules.issued': 'x' }, '0');
  const run = createCheckRun(THIS_YEAR, readingsOf(before));
  const [unreadable] = run.findings(before);
  run.change('requests.repeated.research');
  expect(run.findings(before)[0]).toBe(unreadable);
  run.change('proactive.rules.issued');
  expect(run.findings(before)[0]).not.toBe(unreadable);
});

it.each(['title', 'requests', 'notes.cells.proactive.rules.issued', null])(
  'takes a change of %j for a change of anything',
  (place) => {
    const draft = { ...BUREAU, organ: { ...BUREAU.organ, name: '' } };
    const run = createCheckRun(THIS_YEAR, readingsOf(draft));
    const [missing] = run.findings(draft);
    run.change(place);
    expect(run.findings(draft)[0]).not.toBe(missing);
  },
);

it('knows for each cell exactly the checks that declare it', () => {
  for (const { path } of FIGURE_CELLS) {
    expect(checksOver(path)).toEqual(CHECKS.filter((check) => check.cells.includes(path)));
  }
  expect(checksOver('title')).toBeUndefined();
});

it('finds the same in the tables alone', () => {
  fc.assert(
    fc.property(anySources, fc.array(figureEdit), (sources, edits) => {
      const typed = Object.fromEntries(edits.map(({ place, text }) => [place, text]));
      const draft: Draft = { ...withFigures(BUREAU, typed, '0'), ...sources };
      expect(new Set(checkTables(draft))).toEqual(new Set(runChecks(draft, THIS_YEAR)));
    }),
  );
});
