import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUREAU, withFigures } from '#src/testing/drafts.ts';
import { isWhole, knownSum } from './known-sum.ts';
import { readingsOf } from './readings.ts';
import { FLOW_OUTCOMES, FLOW_SOURCES, isFlowWhole, requestFlow } from './request-flow.ts';
import { figureCellsOf } from './tables.ts';

const REQUESTS = figureCellsOf('requests');
const flowOf = (typed: Record<string, string>, rest = '0') =>
  requestFlow(readingsOf(withFigures(BUREAU, typed, rest)));

describe('the flow of the requests', () => {
  it('has a place for every typed cell of table 三, and one only', () => {
    const paths = [...FLOW_SOURCES, ...FLOW_OUTCOMES].flatMap((place) => place.paths);
    expect([...paths].sort()).toEqual(REQUESTS.map(({ path }) => path).sort());
  });

  it('names its parts by the words of the form', () => {
    expect([...FLOW_SOURCES, ...FLOW_OUTCOMES].map(({ label }) => label)).toEqual([
      '本年新收',
      '上年结转',
      '予以公开',
      '部分公开',
      '不予公开',
      '无法提供',
      '不予处理',
      '其他处理',
      '结转下年度',
    ]);
  });

  it.each([
    ['nothing typed', {}, '', 'empty', 144, 0],
    ['only what cannot be read', { 'requests.disclosed.research': '若干' }, '', 'empty', 143, 1],
    ['zeros', {}, '0', 'zero', 0, 0],
    ['one zero', { 'requests.disclosed.research': '0' }, '', 'zero', 143, 0],
    ['a single 1', { 'requests.disclosed.research': '1' }, '', 'flow', 143, 0],
  ] as const)('%s', (_, typed, rest, state, blank, unreadable) => {
    expect(flowOf(typed, rest)).toMatchObject({ state, blank, unreadable });
  });

  it('never takes a blank for 0', () => {
    const { sources } = flowOf({ 'requests.newlyReceived.research': '3' }, '');
    expect(sources).toMatchObject([
      { value: 3, blank: 5 },
      { value: null, text: null, blank: 6 },
    ]);
  });

  it('names columns that do not balance, though their sum does', () => {
    const flow = flowOf({
      'requests.newlyReceived.naturalPerson': '1',
      'requests.disclosed.enterprise': '1',
    });
    expect(flow.received).toBe(flow.accounted);
    expect(flow.uneven).toEqual(['自然人少 1 件', '商业企业多 1 件']);
  });

  it('sums what the cells say, all of it and nothing else', () => {
    const typed = fc.array(fc.constantFrom('', '0', '1', '12', '99999', '约3'), {
      minLength: REQUESTS.length,
      maxLength: REQUESTS.length,
    });
    fc.assert(
      fc.property(typed, (texts) => {
        const flow = flowOf(
          Object.fromEntries(REQUESTS.map(({ path }, index) => [path, texts[index] ?? ''])),
        );
        const total = texts.reduce((sum, text) => sum + (Number(text) || 0), 0);
        expect(flow.received + flow.accounted).toBe(total);
        expect(flow.blank).toBe(texts.filter((text) => text === '').length);
        expect(flow.unreadable).toBe(texts.filter((text) => text === '约3').length);
        expect(isFlowWhole(flow)).toBe(flow.blank + flow.unreadable === 0);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a known sum', () => {
  const sumOf = (...texts: string[]) => {
    const readingAt = readingsOf(
      withFigures(
        BUREAU,
        Object.fromEntries(texts.map((text, index) => [REQUESTS[index]?.path ?? '', text])),
      ),
    );
    return knownSum(
      REQUESTS.slice(0, texts.length).map(({ path }) => path),
      readingAt,
    );
  };

  it.each([
    [['1', '2'], { value: 3, text: '3', blank: 0, unreadable: 0 }, true],
    [['999999999999', '999999999999'], { value: 1999999999998, text: '1999999999998' }, true],
    [['', ''], { value: null, text: null, exact: null, blank: 2 }, false],
    [['0', ''], { value: 0, text: '0', blank: 1 }, false],
    [['若干', '4'], { value: 4, unreadable: 1 }, false],
  ] as const)('of %j', (texts, sum, whole) => {
    expect(sumOf(...texts)).toMatchObject(sum);
    expect(isWhole(sumOf(...texts))).toBe(whole);
  });
});
