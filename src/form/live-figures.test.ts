import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BALANCE_COLUMNS } from '#src/report/tables/balance.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { TOTAL_CELLS } from '#src/report/tables/tables.ts';
import { anyFigure, typedCells } from '#src/testing/arbitraries.ts';
import { withFigures } from '#src/testing/drafts.ts';
import { createKeyedSignal } from './keyed-signal.ts';
import { createLiveFigures, totalKey } from './live-figures.ts';

const EMPTY = newDraft('live', '2024');

it('after any edits, equals computing everything anew', () => {
  fc.assert(
    fc.property(typedCells(anyFigure), (edits) => {
      const live = createLiveFigures(EMPTY, createKeyedSignal());
      for (const [path, typed] of edits) live.changeCell(path, typed);
      const anew = createLiveFigures(
        withFigures(EMPTY, Object.fromEntries(edits)),
        createKeyedSignal(),
      );
      for (const { path } of TOTAL_CELLS) expect(live.totalAt(path)).toEqual(anew.totalAt(path));
      for (const column of BALANCE_COLUMNS) {
        expect(live.balanceAt(column)).toEqual(anew.balanceAt(column));
      }
    }),
  );
});

it('wakes only what shows a sum that changed', () => {
  const signal = createKeyedSignal();
  const live = createLiveFigures(EMPTY, signal);
  const woken: string[] = [];
  for (const { path } of TOTAL_CELLS) signal.on(totalKey(path), () => woken.push(path));
  live.changeCell('requests.repeated.research', '3');
  expect(woken.sort()).toEqual([
    'requests.handled.research',
    'requests.handled.total',
    'requests.repeated.total',
  ]);
  woken.length = 0;
  live.changeCell('requests.repeated.research', '03');
  expect(woken).toEqual([]);
});
