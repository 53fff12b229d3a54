import { describe, expect, it } from 'vitest';
import { readingsOf } from '#src/report/tables/readings.ts';
import { BUREAU, withFigures, withLastYear } from '#src/testing/drafts.ts';
import { lastYearAt, lastYearOf } from './last-year.ts';
import { compareYears, isZeroTwice } from './two-years.ts';

/** The row of a label, over figures of this year and last year's by path. */
function rowOf(label: string, typed: Record<string, string>, last: Record<string, unknown>) {
  const draft = withLastYear(withFigures(BUREAU, typed), last);
  const lastYear = lastYearOf(draft);
  if (!lastYear) throw new Error('No last year.');
  const rows = compareYears(readingsOf(draft), (path) => lastYearAt(lastYear, path)).flatMap(
    (group) => group.rows,
  );
  const row = rows.find((one) => one.label === label);
  if (!row) throw new Error(`No row ${label}.`);
  return row;
}

const LICENSES = 'proactive.licenses.decisions';
const FEES = 'proactive.fees.amount';

describe('this year beside last', () => {
  it.each([
    [
      '行政许可，本年处理决定数量',
      { [LICENSES]: '7' },
      { [LICENSES]: 5 },
      { kind: 'more', by: '2' },
    ],
    [
      '行政许可，本年处理决定数量',
      { [LICENSES]: '5' },
      { [LICENSES]: 7 },
      { kind: 'less', by: '2' },
    ],
    [
      '行政许可，本年处理决定数量',
      { [LICENSES]: '5' },
      { [LICENSES]: '5（件）' },
      { kind: 'same' },
    ],
    ['行政许可，本年处理决定数量', { [LICENSES]: '5' }, {}, null],
    ['行政许可，本年处理决定数量', {}, { [LICENSES]: 5 }, null],
    ['行政许可，本年处理决定数量', { [LICENSES]: '5' }, { [LICENSES]: '约5' }, null],
    [
      '行政事业性收费，本年收费金额',
      { [FEES]: '27.948692' },
      { [FEES]: 30.1 },
      { kind: 'less', by: '2.151308' },
    ],
  ] as const)('%s: %j, last year %j', (label, typed, last, change) => {
    expect(rowOf(label, typed, last).change).toEqual(change);
  });

  it('does not compare a group of which a cell is blank', () => {
    const row = rowOf(
      '本年新收',
      { 'requests.newlyReceived.naturalPerson': '3' },
      { 'requests.newlyReceived.naturalPerson': 3 },
    );
    expect(row).toMatchObject({ own: { value: 3, blank: 5 }, last: { value: 3 }, change: null });
  });

  it('leaves out only what both years say is 0', () => {
    const label = '行政许可，本年处理决定数量';
    expect(isZeroTwice(rowOf(label, { [LICENSES]: '0' }, { [LICENSES]: 0 }))).toBe(true);
    expect(isZeroTwice(rowOf(label, { [LICENSES]: '0' }, {}))).toBe(false);
    expect(isZeroTwice(rowOf(label, {}, { [LICENSES]: 0 }))).toBe(false);
    expect(isZeroTwice(rowOf(label, { [LICENSES]: '0' }, { [LICENSES]: 1 }))).toBe(false);
  });
});
