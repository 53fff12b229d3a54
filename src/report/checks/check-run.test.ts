import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '#src/report/draft/draft.ts';
import { FIGURE_CELLS, figureCellAt } from '#src/report/tables/tables.ts';
import { anyFigure, anySources } from '#src/testing/arbitraries.ts';
import { BUREAU, RETICENT, withFigures } from '#src/testing/drafts.ts';
import { readingsOf } from '#src/report/tables/readings.ts';
import type { AnyCheck } from './check.ts';
import { checksByCell, createCheckRun } from './check-run.ts';
import type { Finding } from './finding.ts';
import { isFirst } from './first-messages.ts';
import { LATER_CHECKS } from './later-checks.ts';
import { CHECKS, checkTables, runChecks } from './run-checks.ts';

const THIS_YEAR = 2026;
/** Edits that are made before the other checks come. */
const ADDED_AFTER = 5;

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

const rethrow = (error: unknown) => {
  throw error;
};
const openRun = (draft: Draft, onFault: (error: unknown) => void = rethrow) =>
  createCheckRun(THIS_YEAR, readingsOf(draft), onFault);

it('after every edit, has the findings of checking everything anew', () => {
  fc.assert(
    fc.property(
      anySources,
      fc.array(fc.oneof({ weight: 5, arbitrary: figureEdit }, textEdit), { maxLength: 30 }),
      (sources, edits) => {
        let draft: Draft = { ...withFigures(BUREAU, {}, '0'), ...sources };
        const typed = new Map<string, string>();
        let readingAt = readingsOf(draft);
        const run = createCheckRun(THIS_YEAR, (path) => readingAt(path), rethrow);
        for (const [index, edit] of edits.entries()) {
          if (index === ADDED_AFTER) run.add(LATER_CHECKS);
          draft = edited(draft, typed, edit);
          readingAt = readingsOf(draft);
          run.change(figureCellAt(edit.place) ? edit.place : null);
          const all = runChecks(draft, THIS_YEAR);
          const known = index < ADDED_AFTER ? all.filter(isFirst) : all;
          expect(run.findings(draft, true)).toEqual(known);
        }
      },
    ),
  );
});

it('checks again only what rests on the changed cell', () => {
  const before = withFigures(BUREAU, { 'proactive.rules.issued': 'x' }, '0');
  const run = openRun(before);
  const [unreadable] = run.findings(before, true);
  run.change('requests.repeated.research');
  expect(run.findings(before, true)[0]).toBe(unreadable);
  run.change('proactive.rules.issued');
  expect(run.findings(before, true)[0]).not.toBe(unreadable);
});

const LONG_TITLE: Finding = {
  rule: 'text-instruction',
  severity: 'hint',
  places: ['title'],
  words: 'long',
  basis: { kind: '审核惯例', text: '' },
};

it('takes more findings than a call takes arguments', () => {
  const run = openRun(BUREAU);
  run.add([{ cells: [], check: () => Array.from({ length: 300_000 }, () => LONG_TITLE) }]);
  expect(run.findings(BUREAU, true)).toHaveLength(300_000);
});

describe('a check that fails', () => {
  const fault = new Error('our own');
  const failing: AnyCheck = {
    cells: [],
    check: ({ draft }) => {
      if (draft.title === 'fails') throw fault;
      return [LONG_TITLE];
    },
  };
  const after: AnyCheck = { cells: [], check: () => [{ ...LONG_TITLE, words: 'after' }] };
  const fails = { ...BUREAU, title: 'fails' };
  const wordsOf = (findings: readonly Finding[]) =>
    findings.map((finding) => 'words' in finding && finding.words);

  it('keeps its last findings, silences no other and is told of', () => {
    const faults: unknown[] = [];
    const run = openRun(BUREAU, (error) => faults.push(error));
    run.add([failing, after]);
    expect(wordsOf(run.findings(BUREAU, true))).toEqual(['long', 'after']);
    run.change('title');
    expect(wordsOf(run.findings(fails, true))).toEqual(['long', 'after']);
    expect(faults).toEqual([fault]);
    run.change('title');
    expect(wordsOf(run.findings(BUREAU, true))).toEqual(['long', 'after']);
    expect(faults).toHaveLength(1);
  });

  it('has no findings where it never had', () => {
    const faults: unknown[] = [];
    const run = openRun(fails, (error) => faults.push(error));
    run.add([failing, after]);
    expect(wordsOf(run.findings(fails, true))).toEqual(['after']);
    expect(faults).toEqual([fault]);
  });
});

describe('a check that waits for a pause', () => {
  const slow: AnyCheck = {
    cells: ['proactive.rules.issued'],
    atPause: true,
    check: ({ draft }) => (draft.title.length > 3 ? [LONG_TITLE] : []),
  };
  const long = { ...BUREAU, title: 'long' };
  const open = () => {
    const run = openRun(BUREAU);
    run.add([slow]);
    expect(run.findings(BUREAU, false)).toEqual([]);
    return run;
  };

  it('runs at once where it never ran', () => {
    const run = openRun(BUREAU);
    run.add([slow]);
    expect(run.findings(long, false)).toEqual([LONG_TITLE]);
  });

  it('keeps its last findings until typing pauses', () => {
    const run = open();
    run.change('title');
    expect(run.isWaiting()).toBe(true);
    expect(run.findings(long, false)).toEqual([]);
    expect(run.isWaiting()).toBe(true);
    expect(run.findings(long, true)).toEqual([LONG_TITLE]);
    expect(run.isWaiting()).toBe(false);
  });

  it('waits for none of the cells that it does not rest on', () => {
    const run = open();
    run.change('requests.repeated.research');
    expect(run.isWaiting()).toBe(false);
    run.change('proactive.rules.issued');
    expect(run.isWaiting()).toBe(true);
  });
});

it.each(['title', 'requests', 'notes.cells.proactive.rules.issued', null])(
  'takes a change of %j for a change of anything',
  (place) => {
    const draft = { ...BUREAU, organ: { ...BUREAU.organ, name: '' } };
    const run = openRun(draft);
    const [missing] = run.findings(draft, true);
    run.change(place);
    expect(run.findings(draft, true)[0]).not.toBe(missing);
  },
);

it('knows for each cell exactly the checks that declare it', () => {
  const byCell = checksByCell(CHECKS);
  for (const { path } of FIGURE_CELLS) {
    expect(byCell.get(path)).toEqual(CHECKS.filter((check) => check.cells.includes(path)));
  }
  expect(byCell.has('title')).toBe(false);
});

it('finds the same in the tables alone', () => {
  fc.assert(
    fc.property(anySources, fc.array(figureEdit), (sources, edits) => {
      const typed = Object.fromEntries(edits.map(({ place, text }) => [place, text]));
      const draft: Draft = { ...withFigures(RETICENT, typed, '0'), ...sources };
      expect(new Set(checkTables(draft, THIS_YEAR))).toEqual(new Set(runChecks(draft, THIS_YEAR)));
    }),
  );
});
