import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '#src/report/draft/draft.ts';
import { readingsOf } from '#src/report/tables/readings.ts';
import { FIGURE_CELLS } from '#src/report/tables/tables.ts';
import { BUREAU, GOVERNMENT, SAMPLES, withFigures, withLastYear } from '#src/testing/drafts.ts';
import { carriedInOffers } from './carried-in.ts';
import { lastYearAt, lastYearOf, misfitOf } from './last-year.ts';
import { toReference } from './to-reference.ts';

const attached = (report: Record<string, unknown>): Draft => ({
  ...BUREAU,
  reference: { fileName: 'x', report },
});

describe('last year’s report', () => {
  it.each(Object.entries(SAMPLES))('gives back what the report said: %s', (_, sample) => {
    const lastYear = lastYearOf({ reference: toReference(sample, 'x') });
    const readingAt = readingsOf(sample);
    expect(lastYear).toMatchObject({
      organ: sample.organ.name,
      year: 2024,
      preface: sample.preface,
      narratives: {
        overview: {
          opening: sample.overview.opening,
          parts: sample.overview.parts.map(({ heading, text }) => ({ heading, text })),
        },
      },
    });
    for (const { path } of FIGURE_CELLS) {
      const then = lastYear && lastYearAt(lastYear, path);
      const now = readingAt(path);
      expect(then?.state).toBe(now.state);
      if (then?.state === 'read' && now.state === 'read') expect(then.value).toBe(now.value);
    }
  });

  it('holds nothing that is not published', () => {
    const { report } = toReference({ ...GOVERNMENT, explanations: [], secret: 'x' }, 'x');
    expect(JSON.stringify(report)).not.toContain('secret');
    expect(report).not.toHaveProperty('reference');
  });

  it('is read once', () => {
    const draft = attached({ year: 2023 });
    const edited = { ...draft, title: 'other' };
    expect(lastYearOf(draft)).toBe(lastYearOf(edited));
  });

  it('reads whatever a file may hold', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (report) => {
        expect(lastYearOf(attached(report))?.readings).toHaveLength(FIGURE_CELLS.length);
      }),
    );
    const odd = attached({ year: '二〇二三', organ: 3, overview: [], requests: { carriedIn: 7 } });
    expect(lastYearOf(odd)).toMatchObject({ year: null, organ: '' });
    expect(lastYearOf({ reference: null })).toBeNull();
    expect(lastYearOf({ reference: {} })).toBeNull();
  });

  it.each<[string, Record<string, unknown>, { year: boolean; organ: boolean }]>([
    [
      'of the year before',
      { year: 2023, organ: { name: '云河县 水务局' } },
      { year: false, organ: false },
    ],
    ['that does not say', {}, { year: false, organ: false }],
    ['of the same year', { year: 2024 }, { year: true, organ: false }],
    ['of two years before', { year: '2022年' }, { year: true, organ: false }],
    [
      'of another organ',
      { year: 2023, organ: { name: '云河县商务局' } },
      { year: false, organ: true },
    ],
  ])('%s is known by year and organ', (_, report, misfit) => {
    const draft = attached(report);
    const lastYear = lastYearOf(draft);
    expect(lastYear && misfitOf(lastYear, draft)).toEqual(misfit);
  });

  it('fits as long as this year is not known', () => {
    const draft = { ...attached({ year: 2011 }), year: '' };
    const lastYear = lastYearOf(draft);
    expect(lastYear && misfitOf(lastYear, draft).year).toBe(false);
  });
});

describe('what is offered for 上年结转', () => {
  const offers = (now: Record<string, string>, then: Record<string, unknown>, report = {}) => {
    const draft = withLastYear(withFigures(BUREAU, now), then, report);
    return carriedInOffers(draft, readingsOf(draft)).map(({ path, text, isBlank }) => [
      path,
      text,
      isBlank,
    ]);
  };
  const LAST = {
    'requests.carriedOut.naturalPerson': 3,
    'requests.carriedOut.enterprise': 0,
    'requests.carriedOut.research': '1,234',
    'requests.carriedOut.publicBenefit': '/',
    'requests.carriedOut.legalService': null,
  };

  it('are blank cells, and those that say something else', () => {
    const now = {
      'requests.carriedIn.naturalPerson': '3件',
      'requests.carriedIn.enterprise': '5',
      'requests.carriedIn.publicBenefit': '5',
    };
    expect(offers(now, LAST)).toEqual([
      ['requests.carriedIn.enterprise', '0', false],
      ['requests.carriedIn.research', '1234', true],
    ]);
  });

  it('is nothing without a report', () => {
    expect(carriedInOffers(BUREAU, readingsOf(BUREAU))).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, number]>([
    ['of another year', { year: 2022 }, 0],
    ['that does not say its year', { year: null }, 0],
    ['of another organ', { organ: { name: '云河县商务局' } }, 0],
    ['that does not say its organ', { organ: { name: '' } }, 3],
    ['of the year before', {}, 3],
  ])('from one %s %#', (_, report, count) => {
    expect(offers({}, LAST, report)).toHaveLength(count);
  });

  it('is nothing as long as this year is not known, and not kept back by an organ that is not', () => {
    const attach = (draft: Draft) => withLastYear(draft, LAST, { year: 2023 });
    const yearless = attach({ ...BUREAU, year: '' });
    expect(carriedInOffers(yearless, readingsOf(yearless))).toEqual([]);
    const nameless = { ...attach(BUREAU), organ: { ...BUREAU.organ, name: '' } };
    expect(carriedInOffers(nameless, readingsOf(nameless))).not.toEqual([]);
  });
});
