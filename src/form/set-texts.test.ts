import { expect, it, vi } from 'vitest';
import type { Draft } from '#src/report/draft/draft.ts';
import { quoteAt, type Edit } from '#src/report/prose/quote.ts';
import { BUREAU } from '#src/testing/drafts.ts';
import { valueAt } from './changes.ts';
import { setTexts } from './set-texts.ts';

const edit = (place: string, words: string, text: string): Edit => {
  const whole = String(valueAt(BUREAU, place));
  const start = whole.indexOf(words);
  return { ...quoteAt(place, whole, start, start + words.length), text };
};
const [OPENING, FIRST, SECOND] = [
  'overview.opening',
  'overview.parts.0.text',
  'overview.parts.4.text',
] as const;

function editing(draft: Draft, edits: readonly Edit[]) {
  const change = vi.fn();
  const getValues = (place?: string) => (place === undefined ? draft : valueAt(draft, place));
  // Only what is used of the form.
  const form = { getValues } as unknown as Parameters<typeof setTexts>[0]['form'];
  return { is: setTexts({ form, change }, edits, '改为…'), change };
}

it('sets texts of several parts and of an opening as one step', () => {
  const edits = [
    edit(OPENING, '推进', '做好'),
    edit(FIRST, '36条', '37条'),
    edit(SECOND, '2次', '3次'),
    edit(OPENING, '2024年，', ''),
  ];
  const { is, change } = editing(BUREAU, edits);
  const { opening, parts } = BUREAU.overview;
  expect(is).toBe(true);
  expect(change.mock.calls).toEqual([
    [
      '改为…',
      OPENING,
      [
        { unit: OPENING, value: opening.replace('推进', '做好').replace('2024年，', '') },
        {
          unit: 'overview.parts',
          value: parts.map((part) => ({
            ...part,
            text: part.text.replace('36条', '37条').replace('2次', '3次'),
          })),
        },
      ],
    ],
  ]);
});

it('changes nothing where the words of one edit are gone', () => {
  const edits = [edit(FIRST, '36条', '37条'), edit(OPENING, '推进', '做好')];
  const without = { ...BUREAU, overview: { ...BUREAU.overview, opening: '改写了' } };
  const { is, change } = editing(without, edits);
  expect(is).toBe(false);
  expect(change).not.toHaveBeenCalled();
});

it('changes nothing where a part is gone', () => {
  const without = { ...BUREAU, overview: { ...BUREAU.overview, parts: [] } };
  expect(editing(without, [edit(FIRST, '36条', '37条')]).is).toBe(false);
});
