import { describe, expect, it } from 'vitest';
import type { FileFigure } from '#src/report/draft/report-file.ts';
import { entryOf, figuresOf, heldOf, unreadOf } from '#src/testing/collected.ts';
import { carryOver } from './carry-over.ts';
import type { Held, RosterEntry } from './collected.ts';
import { buildRows } from './rows.ts';

const OUT = 'requests.carriedOut.naturalPerson';
const IN = 'requests.carriedIn.naturalPerson';

const rowsOf = (year: number, helds: readonly Held[], roster: readonly RosterEntry[] = []) =>
  buildRows({ year, roster, helds });
const report = (organ: string, year: number, path: string, figure: FileFigure, id = organ) =>
  heldOf(organ, { file: { id }, report: { year, figures: figuresOf({ [path]: figure }) } });
const last = (organ: string, figure: FileFigure, id = organ) =>
  report(organ, 2023, OUT, figure, id);
const now = (organ: string, figure: FileFigure, id = organ) => report(organ, 2024, IN, figure, id);

/** What is said of the first column of each organ. */
const told = (...lines: ReturnType<typeof carryOver>) =>
  lines
    .filter(({ path }) => path === IN)
    .map(({ organ, lastYear, thisYear, state }) => [organ, lastYear, thisYear, state]);

describe('what is carried over', () => {
  it('is compared organ by organ in six columns', () => {
    const lines = carryOver(
      rowsOf(2023, [last('云河县水务局', 3)]),
      rowsOf(2024, [now('云河县水务局', 4)]),
    );
    expect(lines.map(({ column, state }) => [column, state])).toEqual([
      ['自然人', 'differs'],
      ['商业企业', 'same'],
      ['科研机构', 'same'],
      ['社会公益组织', 'same'],
      ['法律服务机构', 'same'],
      ['其他', 'same'],
    ]);
    expect(lines[0]).toMatchObject({ organ: '云河县水务局', path: IN, lastYear: 3, thisYear: 4 });
  });

  it('is blank, not 0, where a side has no figure, and open where there is no report', () => {
    const before = rowsOf(2023, [
      last('甲局', 3),
      last('乙局', null),
      last('丙局', '/'),
      last('丁局', 1),
    ]);
    const after = rowsOf(2024, [now('甲局', null), now('乙局', 0), now('丙局', 2), now('戊局', 5)]);
    expect(told(...carryOver(before, after))).toEqual([
      ['甲局', 3, null, 'blank'],
      ['乙局', null, 0, 'blank'],
      ['丙局', null, 2, 'blank'],
      ['戊局', null, 5, 'no-last'],
      ['丁局', 1, null, 'no-this'],
    ]);
  });

  it('is that of the organs on the lists, whatever the reports call them', () => {
    const roster = [entryOf('云河县水务局', null, '水务局')];
    const before = rowsOf(2023, [last('县水务局', 3)], roster);
    expect(told(...carryOver(before, rowsOf(2024, [now('水务局', 3)], roster)))).toEqual([
      ['云河县水务局', 3, 3, 'same'],
    ]);
  });

  it('is that of the counted report, else of the proposed one', () => {
    const older = now('甲局', 1, 'a');
    const newer = now('甲局', 2, 'b');
    const decided = { ...older, file: { ...older.file, decision: 'counted' } } as const;
    const before = rowsOf(2023, [last('甲局', 2)]);
    expect(told(...carryOver(before, rowsOf(2024, [older, newer])))).toMatchObject([
      ['甲局', 2, 2, 'same'],
    ]);
    expect(told(...carryOver(before, rowsOf(2024, [decided, newer])))).toMatchObject([
      ['甲局', 2, 1, 'differs'],
    ]);
  });

  it('is not told of files without name or report', () => {
    const roster = [entryOf('甲局'), entryOf('乙局')];
    const after = rowsOf(
      2024,
      [unreadOf('甲局.doc'), heldOf('', { file: { fileName: '1.pdf' } })],
      roster,
    );
    expect(carryOver(rowsOf(2023, [], roster), after)).toEqual([]);
  });
});
