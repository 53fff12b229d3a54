import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOf, heldOf, unreadOf } from '#src/testing/collected.ts';
import type { DeskRow, Held, RosterEntry } from './collected.ts';
import { absentOf } from './contributors.ts';
import { countCountings, noneCounted } from './counting.ts';
import { isUsable, organId } from './organ-rows.ts';
import { buildRows } from './rows.ts';

const WATER = entryOf('云河县水务局', 'department');
const FINANCE = entryOf('云河县财政局', 'department');
const LIST = [WATER, FINANCE];

const rowsOf = (helds: readonly Held[], roster: readonly RosterEntry[] = [WATER]) =>
  buildRows({ year: 2024, roster, helds });
/** Per row: whose it is, how it stands, whether it is the one to count. */
const told = (rows: readonly DeskRow[]) =>
  rows.map(({ key, organ, standing, isProposed }) => [key, organ, standing, isProposed]);

describe('a row of the desk', () => {
  it('is a file, or an organ of the list that sent none', () => {
    expect(rowsOf([heldOf('云河县水务局')], LIST)).toMatchObject([
      { key: '云河县水务局', match: 'name', standing: 'filed', isProposed: true, entry: WATER },
      { key: 'missing:云河县财政局', standing: 'missing', held: null, counting: null, why: '' },
    ]);
  });

  it('names the organ as the list does, and says how it was found', () => {
    const find = (organ: string) => rowsOf([heldOf(organ)])[0];
    expect(find('县水务局')).toMatchObject({ organ: '云河县水务局', match: 'likely' });
    expect(find('清水县水务局')).toMatchObject({
      organ: '清水县水务局',
      match: 'none',
      entry: null,
    });
  });

  it('is of the organ that the office chose, as long as that one is on the list', () => {
    const chosen = heldOf('县水利站', { file: { entry: '云河县 财政局' } });
    expect(rowsOf([chosen], LIST)[0]).toMatchObject({ match: 'chosen', entry: FINANCE });
    expect(rowsOf([chosen])[0]).toMatchObject({ match: 'none', entry: null, organ: '县水利站' });
  });

  it('is of another year where the report says another one, or none that is one', () => {
    const last = heldOf('云河县水务局', { report: { year: 2023 } });
    const none = heldOf('云河县财政局', { report: { year: null, typedYear: '' } });
    expect(rowsOf([last, none], LIST)).toMatchObject([
      { standing: 'wrong-year', counting: 'left-out', why: '报告写的年度是 2023' },
      { standing: 'wrong-year', counting: 'left-out', why: '报告没有写年度' },
    ]);
  });

  it('stands with the organ that the name of an unreadable file names', () => {
    expect(rowsOf([unreadOf('云河县水务局2024年年报.doc'), unreadOf('照片.jpg')])).toMatchObject([
      { organ: '云河县水务局', entry: WATER, standing: 'unreadable', counting: null },
      { organ: '', entry: null, standing: 'unreadable', key: '照片.jpg' },
    ]);
  });

  it('says where a file printed only totals', () => {
    expect(rowsOf([heldOf('云河县水务局', { report: { isTotalsOnly: true } })])).toMatchObject([
      { standing: 'totals-only', counting: null },
    ]);
  });
});

/** A second or third report of 云河县水务局. */
const again = (id: string, report: object, file: object = {}) =>
  heldOf('云河县水务局', { file: { id, ...file }, report });
const EARLY = '2025-01-10T09:00:00+08:00';
const LATE = '2025-01-20T09:00:00+08:00';

describe('several reports of one organ', () => {
  it.each([
    [
      'of one report the one saved most often, whatever its time',
      again('a', { reportId: 'one', revision: 7, savedAt: EARLY }),
      again('b', { reportId: 'one', revision: 6, savedAt: LATE }),
    ],
    [
      'of two reports the one saved last, by the time that is meant',
      again('a', { savedAt: '2025-01-20T02:00:00+00:00' }),
      again('b', { savedAt: LATE }),
    ],
    [
      'of files that were never saved here the one changed last',
      again('a', { savedAt: '' }, { modifiedAt: 2_000 }),
      again('b', { savedAt: '' }, { modifiedAt: 1_000 }),
    ],
    [
      'of a saved one and another the one that is later',
      again('a', { savedAt: '' }, { modifiedAt: Date.parse(LATE) }),
      again('b', { savedAt: EARLY }, { modifiedAt: 0 }),
    ],
    [
      'where all else is the same the one taken in last',
      again('a', {}, { addedAt: LATE }),
      again('b', {}, { addedAt: EARLY }),
    ],
    [
      'one with figures before a newer one with only totals',
      again('a', { savedAt: EARLY }),
      again('b', { savedAt: LATE, isTotalsOnly: true }),
    ],
  ])('are both shown, the newer proposed: %s', (_, newer, older) => {
    for (const helds of [
      [newer, older],
      [older, newer],
    ]) {
      const rows = rowsOf(helds);
      expect(rows.map(({ standing }) => standing)).toEqual(['twice', 'twice']);
      expect(rows.find(({ isProposed }) => isProposed)?.key).toBe('a');
      expect(rows.find(({ key }) => key === 'a')).toMatchObject({ counting: 'counted', why: '' });
      expect(rows.find(({ key }) => key === 'b')?.counting).not.toBe('counted');
    }
  });

  it('have one proposed in whatever order they come, also where each is newer than another', () => {
    const three = [
      again('a', { reportId: 'one', revision: 6, savedAt: '2025-01-01T09:00:00+08:00' }),
      again('b', { reportId: 'two', revision: 1, savedAt: EARLY }),
      again('c', { reportId: 'one', revision: 5, savedAt: LATE }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(three, { minLength: 3 }), (helds) => {
        const proposed = rowsOf(helds).filter(({ isProposed }) => isProposed);
        expect(proposed.map(({ key }) => key)).toEqual(['b']);
      }),
    );
  });

  it('are those under one name, on the list or not, with or without its place', () => {
    const helds = [
      heldOf('县水务局'),
      heldOf('云河县水务局'),
      heldOf('甲县 林场'),
      heldOf('甲县林场'),
    ];
    expect(rowsOf(helds).map(({ standing }) => standing)).toEqual(Array(4).fill('twice'));
  });

  it('are none where only one is of the year, nor where no name is known', () => {
    const last = again('a', { year: 2023 });
    const nameless = [heldOf('', { file: { id: 'b', fileName: '1.pdf' } })].concat(
      heldOf(' ', { file: { id: 'c', fileName: '2.pdf' } }),
    );
    expect(told(rowsOf([last, again('d', {}), ...nameless]))).toEqual([
      ['a', '云河县水务局', 'wrong-year', true],
      ['d', '云河县水务局', 'filed', true],
      ['b', '', 'filed', true],
      ['c', '', 'filed', true],
    ]);
  });
});

describe('the sum and the own report of one organ', () => {
  const own = again('own', { reportId: 'one', savedAt: EARLY });
  const aggregate = again('all', { reportId: 'two', savedAt: LATE, scope: 'aggregate' });

  it('are two reports, of which the own one is counted', () => {
    for (const helds of [
      [own, aggregate],
      [aggregate, own],
    ]) {
      const rows = rowsOf(helds);
      expect(rows.map(({ standing }) => standing)).toEqual(['filed', 'filed']);
      expect(rows.find(({ key }) => key === 'own')).toMatchObject({ counting: 'counted', why: '' });
      expect(rows.find(({ key }) => key === 'all')).toMatchObject({
        counting: 'left-out',
        why: '汇总报告',
      });
    }
  });

  it('have doubles of their own', () => {
    const older = again('old', { reportId: 'three', savedAt: '2025-01-02T09:00:00+08:00' });
    expect(rowsOf([own, aggregate, older])).toMatchObject([
      { standing: 'twice', counting: 'counted' },
      { standing: 'filed', counting: 'left-out' },
      { standing: 'twice', counting: 'left-out', why: '同一机关另有更新的一份' },
    ]);
  });

  it('are not both counted where the office chose the sum', () => {
    const chosen = again('all', { scope: 'aggregate' }, { decision: 'counted' });
    expect(rowsOf([own, chosen])).toMatchObject([
      { counting: 'left-out', why: '同一机关已选定另一份' },
      { counting: 'counted' },
    ]);
  });

  it('are open where a file does not say which of both it is', () => {
    const foreign = again('own', {}, { origin: 'foreign' });
    expect(rowsOf([foreign, aggregate])[0]).toMatchObject({
      counting: 'undecided',
      why: '同一机关另有汇总报告，文件没有写明是否汇总',
    });
  });
});

describe('several reports of which the office left some out', () => {
  const left = { decision: 'left-out' } as const;
  const newer = again('new', { reportId: 'one', revision: 2 }, left);

  it('have the newest of the others counted', () => {
    const rows = rowsOf([newer, again('old', { reportId: 'one' })]);
    expect(rows).toMatchObject([
      { counting: 'left-out', isProposed: false, why: '本办公室选定' },
      { counting: 'counted', isProposed: true, why: '' },
    ]);
  });

  it('name their organ where it left all of them out', () => {
    const rows = rowsOf([newer, again('old', { reportId: 'one' }, left)]);
    expect(rows.map(({ why }) => why)).toEqual([
      '本办公室选定，原为计入；同一机关报了 2 份，一份也没有计入',
      '本办公室选定；同一机关报了 2 份，一份也没有计入',
    ]);
    expect(noneCounted(rows)).toEqual([{ organ: '云河县水务局', rows }]);
    expect(noneCounted(rows.slice(0, 1))).toEqual([]);
  });

  it('do not, where the rule left them out', () => {
    const vertical = [1, 2].map((revision) =>
      again(`${revision}`, { reportId: 'one', revision, kind: 'vertical' }),
    );
    expect(noneCounted(rowsOf(vertical, []))).toEqual([]);
  });
});

const ORGANS = ['云河县水务局', '县水务局', '水务局', '云河县财政局', '清水县财政局', '财政局', ''];
const anyHeld = fc.record({
  organ: fc.constantFrom(...ORGANS),
  year: fc.constantFrom(2024, 2023, null),
  isRead: fc.boolean(),
  isTotalsOnly: fc.boolean(),
  origin: fc.constantFrom('own', 'foreign'),
  decision: fc.constantFrom(null, 'counted', 'left-out', 'undecided'),
  entry: fc.constantFrom(null, '云河县水务局', '无此局'),
  revision: fc.nat({ max: 3 }),
  reportId: fc.constantFrom('', 'one', 'two'),
});
const anyHelds = fc.array(anyHeld, { maxLength: 10 }).map((all) =>
  all.map(({ organ, isRead, origin, decision, entry, ...report }, at): Held => {
    const file = { id: `f${at}`, fileName: `${organ}.docx`, origin, decision, entry } as const;
    return isRead ? heldOf(organ, { file, report }) : unreadOf(file.fileName, file);
  }),
);
const anyList = fc
  .uniqueArray(fc.constantFrom(...ORGANS.slice(0, 5)))
  .map((names) => names.map((name) => entryOf(name, 'department')));

describe('the rows', () => {
  it('hold each file once and each organ of the list, and their countings add up', () => {
    fc.assert(
      fc.property(anyHelds, anyList, (helds, roster) => {
        const rows = rowsOf(helds, roster);
        const files = rows.flatMap(({ held }) => held ?? []);
        expect(files).toEqual(helds);
        const without = roster.filter((entry) => !rows.some((row) => row.entry === entry));
        expect(without).toEqual([]);
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
        const { wrongYear, ...countings } = countCountings(rows);
        const counts = Object.values(countings);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(files.length);
        expect(wrongYear).toBeLessThanOrEqual(countings.leftOut);
        const absent = Object.values(absentOf(rows)).flat();
        const useful = new Set(rows.filter(isUsable).map(organId));
        const absentees = new Set(absent.map(organId));
        const organs = new Set(rows.map(organId));
        expect(useful.size + absentees.size).toBe(organs.size);
      }),
    );
  });

  it('do not depend on the order of the list', () => {
    fc.assert(
      fc.property(anyHelds, anyList, (helds, roster) => {
        const turned = rowsOf(helds, [...roster].reverse());
        expect(told(turned).slice(0, helds.length)).toEqual(
          told(rowsOf(helds, roster)).slice(0, helds.length),
        );
      }),
    );
  });
});
