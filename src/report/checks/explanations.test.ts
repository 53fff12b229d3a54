import { describe, expect, it } from 'vitest';
import type { Draft } from '#src/report/draft/draft.ts';
import { BUREAU } from '#src/testing/drafts.ts';
import {
  charactersMissing,
  explanationOf,
  isExplanation,
  isOpen,
  withExplanation,
} from './explanations.ts';
import type { Finding } from './finding.ts';
import { PROSE_AGREES } from './later-citations.ts';

const COLUMN: Finding = {
  rule: 'carried-in',
  severity: 'confirm',
  places: ['requests.carriedIn.naturalPerson'],
  expected: 3,
  actual: 4,
  basis: PROSE_AGREES,
};
const SENTENCE: Finding = {
  rule: 'text-figure',
  severity: 'confirm',
  places: ['overview.parts.1.text'],
  of: 'newlyReceived',
  name: '本年新收',
  expected: 3,
  actual: 4,
  quotes: [{ place: 'overview.parts.1.text', start: 0, end: 4, words: '收到四件' }],
  basis: PROSE_AGREES,
};
const TEXT = '上年一件补正后重新登记';

const explained = (draft: Draft, finding: Finding, text = TEXT): Draft => ({
  ...draft,
  explanations: withExplanation(draft, finding, text),
});

it.each([
  ['', false],
  ['核实无误', false],
  ['经核实，情况属实，核实无误。', false],
  ['经核实，情况属实：一二三四五六七', false],
  ['经核实，情况属实：一二三四五六七八', true],
  ['。。。。。。。。。。', false],
  ['数据经核实无误，情况属实，确认无误', false],
  ['经核实无误，经核实无误，经核实无误', false],
  ['12345678', true],
])('takes %j for an explanation: %s', (text, is) => {
  expect(isExplanation(text)).toBe(is);
});

it.each([
  ['', 8],
  ['核实无误。', 8],
  ['经核实，补正后', 5],
  ['上年一件补正后重新登记', 0],
])('says of %j how many characters it lacks: %i', (text, missing) => {
  expect(charactersMissing(text)).toBe(missing);
});

describe('an explanation', () => {
  it('clears its finding and no other', () => {
    const draft = explained(BUREAU, COLUMN);
    expect(explanationOf(draft, COLUMN)).toEqual({ state: 'explained', text: TEXT, index: 0 });
    expect(isOpen(draft, COLUMN)).toBe(false);
    expect(isOpen(draft, SENTENCE)).toBe(true);
  });

  it('is kept in the file with the figures it was written for', () => {
    expect(explained(BUREAU, COLUMN).explanations).toEqual([
      {
        rule: 'carried-in',
        place: 'requests.carriedIn.naturalPerson',
        text: TEXT,
        for: { expected: 3, actual: 4 },
      },
    ]);
  });

  it('is stale when the figures changed, and fresh again when they are as they were', () => {
    const draft = explained(BUREAU, COLUMN);
    const changed: Finding = { ...COLUMN, actual: 5 };
    expect(explanationOf(draft, changed).state).toBe('stale');
    expect(isOpen(draft, changed)).toBe(true);
    expect(isOpen(draft, COLUMN)).toBe(false);
    expect(isOpen(explained(draft, changed), changed)).toBe(false);
    expect(explained(draft, changed).explanations).toHaveLength(1);
  });

  it('stays with its part when parts are moved, and when the words around change', () => {
    const draft = explained(BUREAU, SENTENCE);
    const [first, second, ...rest] = BUREAU.overview.parts;
    if (!first || !second) throw new Error('the sample has five parts');
    const moved = { ...draft, overview: { ...draft.overview, parts: [second, first, ...rest] } };
    const there: Finding = { ...SENTENCE, places: ['overview.parts.0.text'] };
    expect(draft.explanations[0]?.place).toBe(`overview.parts.${second.id}.text`);
    expect(isOpen(moved, there)).toBe(false);
    expect(isOpen(moved, { ...there, quotes: [] })).toBe(false);
    expect(isOpen(moved, SENTENCE)).toBe(true);
  });

  it('tells findings of one rule at one place apart', () => {
    const other: Finding = { ...SENTENCE, of: 'carriedOut' };
    const draft = explained(BUREAU, SENTENCE);
    expect(explanationOf(draft, other)).toEqual({ state: 'none', text: '', index: 1 });
    expect(isOpen(explained(draft, other), SENTENCE)).toBe(false);
  });

  const YEAR: Finding = {
    rule: 'text-year',
    severity: 'confirm',
    places: ['overview.parts.1.text'],
    years: [2023],
    quotes: [{ place: 'overview.parts.1.text', start: 0, end: 5, words: '2023年' }],
    basis: PROSE_AGREES,
  };

  it('to a finding over the whole report stays when its first place changes', () => {
    const draft = explained(BUREAU, YEAR);
    expect(isOpen(draft, { ...YEAR, places: ['overview.opening'] })).toBe(false);
  });

  it('to words is stale when more of them come', () => {
    const draft = explained(BUREAU, YEAR);
    const more = { ...YEAR, quotes: [...(YEAR.quotes ?? []), ...(YEAR.quotes ?? [])] };
    expect(explanationOf(draft, more).state).toBe('stale');
  });

  it('to personal numbers keeps their last digits only', () => {
    const number = '13800001234';
    const finding: Finding = {
      rule: 'personal-data',
      severity: 'confirm',
      places: ['preface'],
      kind: 'mobile',
      of: 'mobile',
      quotes: [{ place: 'preface', start: 0, end: 11, words: number }],
      basis: PROSE_AGREES,
    };
    const draft = explained(BUREAU, finding);
    expect(JSON.stringify(draft.explanations)).not.toContain(number);
    const other = [{ place: 'preface', start: 0, end: 11, words: '13900005678' }];
    expect(explanationOf(draft, { ...finding, quotes: other }).state).toBe('stale');
  });

  it('is the first of several to the same finding', () => {
    const draft = explained(BUREAU, COLUMN);
    const [first] = draft.explanations;
    if (!first) throw new Error('it was written a line ago');
    const twice = { ...draft, explanations: [first, { ...first, text: '另一个说明' }] };
    expect(explanationOf(twice, COLUMN)).toMatchObject({ text: TEXT, index: 0 });
  });

  it('is found without reading the list once more for each finding', () => {
    let reads = 0;
    const counted = {
      get rule() {
        reads += 1;
        return 'another rule';
      },
      place: 'title',
      text: TEXT,
    };
    const draft = { ...BUREAU, explanations: Array.from({ length: 100 }, () => counted) };
    for (let times = 0; times < 100; times += 1) {
      expect(explanationOf(draft, COLUMN)).toEqual({ state: 'none', text: '', index: 100 });
    }
    expect(reads).toBe(100);
  });

  it('that says too little leaves the finding open', () => {
    const draft = explained(BUREAU, COLUMN, '核实无误');
    expect(explanationOf(draft, COLUMN).state).toBe('short');
    expect(isOpen(draft, COLUMN)).toBe(true);
    expect(explanationOf(explained(BUREAU, COLUMN, '  '), COLUMN).state).toBe('none');
  });

  it('without a character left is gone, and leaves those to other findings', () => {
    const draft = explained(explained(BUREAU, COLUMN), SENTENCE);
    expect(explained(draft, COLUMN, '').explanations).toEqual([draft.explanations[1]]);
    expect(explained(BUREAU, COLUMN, '').explanations).toEqual([]);
  });

  it('does not clear an error', () => {
    const error: Finding = { ...COLUMN, severity: 'error' };
    expect(isOpen(explained(BUREAU, error), error)).toBe(true);
  });
});
