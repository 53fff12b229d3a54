import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withFigures, BUREAU, GOVERNMENT, narrative } from '#src/testing/drafts.ts';
import { anyDraft } from '#src/testing/arbitraries.ts';
import type { Draft, Narrative, Part } from '#src/report/draft/draft.ts';
import { NARRATIVE_IDS } from '#src/report/sections/sections.ts';
import { FIGURE_CELLS, figureCellAt, leafAt } from '#src/report/tables/tables.ts';
import { compareDrafts, shownValue, type DraftChange, type ValueChange } from './compare-drafts.ts';

const isValue = (change: DraftChange): change is ValueChange => 'before' in change;
const at = (changes: readonly DraftChange[], place: string) =>
  changes.filter((change) => change.place === place);

/** The parts as the changes say they are now. */
function applyToParts(id: string, { parts }: Narrative, changes: readonly DraftChange[]): Part[] {
  const own = changes.filter(({ place }) => place.startsWith(`${id}.parts.`));
  const gone = new Set(own.flatMap((one) => ('from' in one ? [one.from] : [])));
  const now = parts.filter((_, index) => !gone.has(index));
  for (const one of own) {
    if (one.kind === 'added') now.splice(one.to, 0, one.part);
    const moved = one.kind === 'moved' && parts[one.from];
    if (one.kind === 'moved' && moved) now.splice(one.to, 0, moved);
  }
  return now.map((part, index) => {
    const place = `${id}.parts.${index}`;
    const [heading] = at(own, `${place}.heading`).filter(isValue);
    const [text] = at(own, `${place}.text`).filter(isValue);
    return { ...part, heading: heading?.after ?? part.heading, text: text?.after ?? part.text };
  });
}

/** What is published of a draft, part ids aside, by place. */
const contentOf = (draft: Draft, parts: (id: 'overview' | 'improvement' | 'other') => Part[]) => ({
  front: [draft.organ.name, draft.organ.kind, draft.scope, draft.year, draft.title, draft.preface],
  openings: NARRATIVE_IDS.map((id) => draft[id].opening),
  parts: NARRATIVE_IDS.map((id) => parts(id).map(({ heading, text }) => ({ heading, text }))),
  figures: FIGURE_CELLS.map((cell) => leafAt<string>(draft, cell)),
  notes: FIGURE_CELLS.map((cell) => leafAt<string>(draft.notes.cells, cell)),
  tableNotes: [draft.notes.proactive, draft.notes.requests, draft.notes.disputes],
  signature: draft.signature,
});

function applied(before: Draft, changes: readonly DraftChange[]) {
  const draft = structuredClone(before);
  for (const change of changes.filter(isValue)) {
    if (change.place.includes('.parts.') || change.kind === 'total') continue;
    const keys = change.place.split('.');
    const last = keys.pop() ?? '';
    // Any object may be asked for any key.
    const holder = keys.reduce<unknown>(
      (tree, key) => (tree as Record<string, unknown>)[key],
      draft,
    );
    (holder as Record<string, unknown>)[last] = change.after;
  }
  return contentOf(draft, (id) => applyToParts(id, before[id], changes));
}

/** Two drafts that have much in common, and the parts of the first in another order. */
const related = fc
  .tuple(anyDraft, anyDraft, fc.array(fc.nat({ max: 6 }), { maxLength: 6 }), fc.boolean())
  .map(([before, other, order, isSameReport]): [Draft, Draft] => {
    const parts = order.flatMap((index) => before.overview.parts[index] ?? []);
    const unique = [
      ...new Set(parts),
      ...other.overview.parts.map((part, index) => ({ ...part, id: `new-${index}` })),
    ];
    const after = { ...other, overview: { ...other.overview, parts: unique } };
    return [before, isSameReport ? after : { ...after, id: 'another' }];
  });

describe('compareDrafts', () => {
  it('says nothing of a report held against itself', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        expect(compareDrafts(draft, structuredClone(draft))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('says all that leads from the one to the other', () => {
    fc.assert(
      fc.property(related, ([before, after]) => {
        const changes = compareDrafts(before, after);
        expect(applied(before, changes)).toEqual(contentOf(after, (id) => after[id].parts));
      }),
      { numRuns: 60 },
    );
  });

  it('names each changed figure, and each total that follows from it', () => {
    const after = withFigures(BUREAU, { 'requests.stateSecret.enterprise': '3' }, '0');
    const changes = compareDrafts(BUREAU, after).map(({ kind, place }) => [kind, place]);
    expect(changes).toEqual([
      ['figure', 'requests.stateSecret.enterprise'],
      ['total', 'requests.stateSecret.total'],
      ['total', 'requests.handled.enterprise'],
      ['total', 'requests.handled.total'],
    ]);
    for (const { path } of FIGURE_CELLS) {
      const [change] = compareDrafts(BUREAU, withFigures(BUREAU, { [path]: '7' }, '0'));
      expect(change).toMatchObject({ kind: 'figure', place: path, before: '0', after: '7' });
      expect(change?.name).toContain(figureCellAt(path)?.name);
    }
  });

  it.each<[what: string, change: (draft: Draft) => Draft, said: [kind: string, name: string][]]>([
    [
      'organ, kind, scope and year in the order of the step',
      (draft) => ({
        ...draft,
        organ: { ...draft.organ, name: '新名' },
        scope: 'own',
        year: '2025',
      }),
      [
        ['field', '机关全称'],
        ['field', '数据范围'],
        ['field', '报告年度'],
      ],
    ],
    [
      'preface, note of a table, signature',
      (draft) => ({
        ...draft,
        preface: '',
        notes: { ...draft.notes, disputes: '注。' },
        signature: { organ: '甲', date: '乙' },
      }),
      [
        ['text', '引言'],
        ['text', '表四的说明'],
        ['field', '落款机关'],
        ['field', '落款日期'],
      ],
    ],
    [
      'ticks, explanations, last year’s report, source and 定稿 not at all',
      (draft) => ({
        ...draft,
        done: ['overview'],
        reference: { fileName: 'a' },
        source: { fileName: 'b' },
        explanations: [{ rule: 'jump', place: 'x', text: 'y' }],
        finalized: { at: '', revision: 1 },
      }),
      [],
    ],
  ])('says %s', (_, change, said) => {
    const changes = compareDrafts(GOVERNMENT, change(GOVERNMENT));
    expect(changes.map(({ kind, name }) => [kind, name])).toEqual(said);
  });

  it.each<[what: string, after: Narrative, said: [kind: string, name: string][]]>([
    [
      'a moved part',
      narrative('', ['丙', '3'], ['甲', '1'], ['乙', '2']),
      [['moved', '“一、总体情况”第 1 小节（丙）']],
    ],
    [
      'an added and a removed part',
      narrative('', ['甲', '1'], ['丁', '4'], ['丙', '3']),
      [
        ['removed', '“一、总体情况”第 2 小节（乙）'],
        ['added', '“一、总体情况”第 2 小节（丁）'],
      ],
    ],
    [
      'a part with another text under the same heading',
      narrative('', ['甲', '1'], ['乙', '二'], ['丙', '3']),
      [['text', '“一、总体情况”第 2 小节内容（乙）']],
    ],
    [
      'a part with another heading over the same text',
      narrative('', ['甲', '1'], ['乙方面', '2'], ['丙', '3']),
      [['field', '“一、总体情况”第 2 小节标题']],
    ],
  ])('matches parts of two files by their words: %s', (_, overview, said) => {
    const before = { ...BUREAU, overview: narrative('', ['甲', '1'], ['乙', '2'], ['丙', '3']) };
    const changes = compareDrafts(before, { ...BUREAU, id: 'file', overview });
    expect(changes.map(({ kind, name }) => [kind, name])).toEqual(said);
  });

  it('matches the parts of one report by their ids', () => {
    const overview = narrative('', ['甲', '1'], ['乙', '2']);
    const [first, second] = overview.parts;
    if (!first || !second) throw new Error('two parts');
    const swapped = [
      { ...first, heading: '乙', text: '2' },
      { ...second, heading: '甲', text: '1' },
    ];
    const changes = compareDrafts(
      { ...BUREAU, overview },
      { ...BUREAU, overview: { ...overview, parts: swapped } },
    );
    expect(changes.map(({ kind }) => kind)).toEqual(['field', 'text', 'field', 'text']);
  });

  it('shows a blank as 空 and keys in words', () => {
    const changes = compareDrafts(
      { ...GOVERNMENT, title: ' ' },
      { ...GOVERNMENT, title: '题', organ: { ...GOVERNMENT.organ, kind: 'office' } },
    ).filter(isValue);
    expect(changes.map((one) => [shownValue(one, one.before), shownValue(one, one.after)])).toEqual(
      [
        ['地方人民政府', '政府办公厅（室）'],
        ['空', '题'],
      ],
    );
  });
});
