// What trips a file of lines and fields, or the way between the CSV and the NDJSON, for npm run test:sql.
import type { Counting } from '#src/report/collection/collected.ts';
import type { Draft, Kind } from '#src/report/draft/draft.ts';
import { typedAt } from '#src/report/tables/readings.ts';
import { generateDepartments } from '#src/testing/generated-collection.ts';
import { withFigures } from '#src/testing/drafts.ts';

/** A report, how the desk counts it, and whether its organ sent another one. */
export interface OddReport {
  draft: Draft;
  counting: Counting | null;
  isDoubled?: true;
}

interface Wanted extends Partial<Pick<Draft, 'year' | 'preface'>> {
  name: string;
  kind?: Kind;
  typed?: Record<string, string>;
}

/** The reports, of organs that are in no generated list. */
export function oddReports(seed: number, year: number): OddReport[] {
  let made = 0;
  function draftOf({ name, kind = 'department', typed = {}, ...texts }: Wanted): Draft {
    const [department] = generateDepartments(1, seed, { year, from: made });
    if (!department) throw new Error('No department was made.');
    made += 1;
    const { draft } = department;
    return {
      ...withFigures(draft, {}, (cell) => typed[cell.path] ?? typedAt(draft, cell.path)),
      organ: { name, kind },
      ...texts,
    };
  }
  /** An organ's report that counts, and one that does not. */
  const doubled = (name: string, typed: Record<string, string>): OddReport[] =>
    (['counted', 'left-out'] as const).map((counting) => ({
      draft: draftOf({ name, ...(counting === 'counted' && { typed }) }),
      counting,
      isDoubled: true,
    }));
  const lastYear = String(year - 1);
  return [
    {
      draft: draftOf({
        name: '云河县"一",局\\t',
        kind: 'other',
        typed: { 'requests.disclosed.naturalPerson': '22（其中 "16" 件,\n含上年 3 件）' },
      }),
      counting: 'counted',
    },
    {
      draft: draftOf({ name: '=云河县二局', preface: 'a\tb\\n"c"\b\u2028\u0000\n{}' }),
      counting: 'counted',
    },
    { draft: draftOf({ name: '云河县三局', year: '二〇二四年' }), counting: 'counted' },
    // Without a name, and without a year.
    { draft: draftOf({ name: '' }), counting: 'undecided' },
    { draft: draftOf({ name: '云河县四局', year: '' }), counting: 'undecided' },
    { draft: draftOf({ name: '云河县五局', year: '' }), counting: 'counted' },
    // 只有总计: the desk has nothing to count.
    { draft: draftOf({ name: '云河县六局' }), counting: null },
    // Beginnings that the CSV gives an apostrophe, and one that has one itself.
    { draft: draftOf({ name: '=云河县七局' }), counting: 'left-out' },
    { draft: draftOf({ name: '+云河县七局' }), counting: 'undecided' },
    { draft: draftOf({ name: '-7' }), counting: 'left-out' },
    { draft: draftOf({ name: '@云河县七局' }), counting: 'left-out' },
    { draft: draftOf({ name: '－云河县七局' }), counting: 'left-out' },
    { draft: draftOf({ name: "'云河县七局" }), counting: 'left-out' },
    { draft: draftOf({ name: '云河县七局', year: `\u3000=${year}` }), counting: 'undecided' },
    ...doubled('-云河县八局', { 'proactive.fees.amount': '123456789012.123456' }),
    ...doubled('云河县九局', {
      'proactive.fees.amount':
        '１２３，４５６，７８９，０１２．６５４３２１ 万元（含上年 0.5 万元）',
      'requests.disclosed.naturalPerson': '1,022（其中 "16" 件）',
      'requests.disclosed.enterprise': '9999999999999',
      'requests.disclosed.research': '0.5',
    }),
    // Those without a name are not one organ's: what these carry out is nobody's 上年结转.
    ...[978, 979].map((count) => ({
      draft: draftOf({
        name: '',
        year: lastYear,
        typed: { 'requests.carriedOut.naturalPerson': `${count}` },
      }),
      counting: 'counted' as const,
      isDoubled: true as const,
    })),
  ];
}
