import { describe, expect, it } from 'vitest';
import { FIGURE_CELLS } from '#src/report/tables/tables.ts';
import { typedAt } from '#src/report/tables/readings.ts';
import { BUREAU, GOVERNMENT, RUN_IN, SAMPLES, narrative } from '#src/testing/drafts.ts';
import { newDraft } from './new-draft.ts';
import { nextYearDraft } from './next-year.ts';
import { toReportFile } from './report-file.ts';
import { restore } from './restore.ts';

const next = (last = GOVERNMENT, withTexts = false) => nextYearDraft(last, 'next', withTexts);

describe('the report of the following year', () => {
  it('goes on with organ, kind, scope and signature, without its date', () => {
    expect(next()).toMatchObject({
      id: 'next',
      revision: 0,
      year: '2025',
      organ: { name: '云河县人民政府', kind: 'government' },
      scope: 'aggregate',
      title: '',
      preface: '',
      signature: { organ: '云河县人民政府', date: '' },
      source: null,
      explanations: [],
      done: [],
      finalized: null,
    });
  });

  it.each(Object.entries(SAMPLES))('has no figures, notes or texts: %s', (_, last) => {
    const draft = next(last);
    expect(FIGURE_CELLS.map(({ path }) => typedAt(draft, path)).join('')).toBe('');
    expect(draft.notes).toEqual(newDraft('', '').notes);
    for (const { opening, parts } of [draft.overview, draft.improvement, draft.other]) {
      expect(opening + parts.map(({ text }) => text).join('')).toBe('');
    }
  });

  it('keeps the headings, also those that are set run-in, and none that are empty', () => {
    expect(next(RUN_IN).overview.parts.map(({ heading }) => heading)).toEqual([
      '主动公开：',
      '依申请公开情况。',
      '政府信息管理：',
      '公开平台建设：',
      '监督保障：',
    ]);
    expect(next(RUN_IN).improvement.parts).toEqual([]);
    expect(next().overview.parts.map(({ id, heading }) => [id, heading])).toEqual([
      ['overview-1', '总体'],
      ['overview-2', '监督保障'],
    ]);
  });

  it('takes the texts along where that was asked for, never the figures', () => {
    const draft = next(GOVERNMENT, true);
    expect(draft.preface).toBe(GOVERNMENT.preface);
    expect(draft.overview.parts.map(({ text }) => text)).toEqual(
      GOVERNMENT.overview.parts.map(({ text }) => text),
    );
    expect(FIGURE_CELLS.map(({ path }) => typedAt(draft, path)).join('')).toBe('');
    expect(next({ ...BUREAU, other: narrative('未收取。') }, true).other.opening).toBe('未收取。');
  });

  it('has the old report attached, without what that had attached', () => {
    const { reference } = next({ ...GOVERNMENT, reference: { fileName: 'older' } });
    expect(reference?.fileName).toBe(GOVERNMENT.title);
    expect(reference?.report).toMatchObject({ year: 2024, organ: { name: '云河县人民政府' } });
    expect(reference?.report).not.toHaveProperty('reference');
  });

  it('leaves the year blank where the old one cannot be read', () => {
    expect(next({ ...BUREAU, year: '去年' }).year).toBe('');
  });

  it('comes back from its file as it is', () => {
    const file = JSON.stringify(toReportFile(next(), { revision: 0, savedAt: '' }));
    expect(restore(JSON.parse(file), newDraft('x', ''))).toMatchObject({
      state: 'restored',
      messages: [],
      draft: next(),
    });
  });
});
