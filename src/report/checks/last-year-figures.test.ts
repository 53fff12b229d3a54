import { describe, expect, it } from 'vitest';
import type { Draft } from '#src/report/draft/draft.ts';
import { BUREAU, withFigures, withLastYear } from '#src/testing/drafts.ts';
import type { RuleId } from './finding.ts';
import { findingSentence } from './messages.ts';
import { runChecks } from './run-checks.ts';

const zeros = (typed: Record<string, string>) => withFigures(BUREAU, typed, '0');
const check = (rule: RuleId, draft: Draft) =>
  runChecks(draft, 2026).filter((finding) => finding.rule === rule);
const sentences = (rule: RuleId, draft: Draft) => check(rule, draft).map(findingSentence);

describe('carried-in', () => {
  const now = zeros({
    'requests.carriedIn.naturalPerson': '4',
    'requests.carriedIn.enterprise': '2',
    'requests.disclosed.naturalPerson': '4',
    'requests.disclosed.enterprise': '2',
  });
  const then = (naturalPerson: unknown, enterprise: unknown = 2) =>
    withLastYear(now, {
      'requests.carriedOut.naturalPerson': naturalPerson,
      'requests.carriedOut.enterprise': enterprise,
    });

  it('is one finding a column, with both figures and the difference', () => {
    expect(sentences('carried-in', then(3, 5))).toEqual([
      '表三·自然人列：上年结转 4，上年报告“结转下年度” 3，多 1 件',
      '表三·商业企业列：上年结转 2，上年报告“结转下年度” 5，少 3 件',
    ]);
    expect(check('carried-in', then(3))).toMatchObject([
      {
        severity: 'confirm',
        places: ['requests.carriedIn.naturalPerson'],
        expected: 3,
        actual: 4,
        basis: { kind: '填报说明' },
      },
    ]);
  });

  it.each<[string, Draft]>([
    ['both are the same', then(4)],
    ['last year is a text that reads the same', then('4件')],
    ['last year is blank', then(null)],
    ['last year cannot be read', then('/')],
    ['no report is attached', now],
    ['the report attached has no tables', { ...now, reference: { fileName: 'x', report: {} } }],
    ['the reference is empty', { ...now, reference: {} }],
    [
      'the cell is blank',
      withLastYear(zeros({ 'requests.carriedIn.naturalPerson': '' }), {
        'requests.carriedOut.naturalPerson': 3,
      }),
    ],
    [
      'the cell cannot be read',
      withLastYear(zeros({ 'requests.carriedIn.naturalPerson': '/' }), {
        'requests.carriedOut.naturalPerson': 3,
      }),
    ],
  ])('is silent where %s', (_, draft) => {
    expect(check('carried-in', draft)).toEqual([]);
  });
});

describe('stock-roll', () => {
  const ROW = 'proactive.normativeDocuments';
  const stock = (then: unknown, issued: string, repealed: string, inForce: string) =>
    withLastYear(
      zeros({
        [`${ROW}.issued`]: issued,
        [`${ROW}.repealed`]: repealed,
        [`${ROW}.inForce`]: inForce,
      }),
      { [`${ROW}.inForce`]: then },
    );

  it('holds what is in force against last year, what was issued and what was repealed', () => {
    const draft = stock(600, '63', '20', '470');
    expect(sentences('stock-roll', draft)).toEqual([
      '表二·行政规范性文件：上年现行有效 600 ＋ 本年制发 63 － 本年废止 20 ＝ 643，现行有效 470，少 173 件',
    ]);
    expect(check('stock-roll', draft)).toMatchObject([
      {
        severity: 'confirm',
        places: [`${ROW}.inForce`, `${ROW}.issued`, `${ROW}.repealed`],
        expected: 643,
        actual: 470,
      },
    ]);
  });

  it.each<[string, Draft, 'confirm' | 'hint' | null]>([
    ['all agrees', stock(100, '5', '3', '102'), null],
    ['nothing there ever was', stock(0, '0', '0', '0'), null],
    ['one more is in force', stock(100, '5', '3', '103'), 'confirm'],
    ['ten in a hundred are missing', stock(100, '0', '0', '90'), 'hint'],
    ['one is missing', stock(100, '0', '0', '99'), 'hint'],
    ['eleven in a hundred are missing', stock(100, '0', '0', '89'), 'confirm'],
    ['the only one is missing', stock(1, '0', '0', '0'), 'confirm'],
    ['more was repealed than there was', stock(2, '1', '5', '0'), 'confirm'],
  ])('where %s', (_, draft, severity) => {
    expect(check('stock-roll', draft).map((finding) => finding.severity)).toEqual(
      severity === null ? [] : [severity],
    );
  });

  it('says in a hint that documents lapse', () => {
    expect(sentences('stock-roll', stock(100, '0', '0', '99'))).toEqual([
      '表二·行政规范性文件：上年现行有效 100 ＋ 本年制发 0 － 本年废止 0 ＝ 100，现行有效 99，少 1 件。有文件自然失效的，可以不改',
    ]);
  });

  it('leads to what was repealed where that is more than there was', () => {
    const [finding] = check('stock-roll', stock(2, '1', '5', '0'));
    expect(finding?.places[0]).toBe(`${ROW}.repealed`);
    expect(finding && findingSentence(finding)).toBe(
      '表二·行政规范性文件：本年废止 5，多于上年现行有效 2 ＋ 本年制发 1 ＝ 3，多 2 件',
    );
  });

  it.each<[string, Draft]>([
    ['last year does not say', stock(null, '9', '0', '1')],
    ['a figure is blank', stock(100, '', '0', '1')],
    ['a figure cannot be read', stock(100, '0', '0', '若干')],
    ['no report is attached', zeros({ [`${ROW}.inForce`]: '5' })],
  ])('is silent where %s', (_, draft) => {
    expect(check('stock-roll', draft)).toEqual([]);
  });

  it('is held against 规章 as well', () => {
    const draft = withLastYear(zeros({}), { 'proactive.rules.inForce': 3 });
    expect(sentences('stock-roll', draft)[0]).toContain('表二·规章：');
  });
});

describe('stock-issued', () => {
  const stock = (issued: string, inForce: string) =>
    zeros({ 'proactive.rules.issued': issued, 'proactive.rules.inForce': inForce });

  it('needs no report of last year', () => {
    expect(sentences('stock-issued', stock('3', '2'))).toEqual([
      '表二·规章：现行有效 2，本年制发 3，少 1 件',
    ]);
    expect(check('stock-issued', stock('3', '2'))).toMatchObject([
      { severity: 'confirm', places: ['proactive.rules.inForce', 'proactive.rules.issued'] },
    ]);
  });

  it.each([
    ['3', '3'],
    ['3', '4'],
    ['', '2'],
    ['3', ''],
    ['3', '/'],
  ])('is silent on %j issued, %j in force', (issued, inForce) => {
    expect(check('stock-issued', stock(issued, inForce))).toEqual([]);
  });
});

describe('pending-carried', () => {
  const disputes = (upheld: string, pending: string, then: unknown) =>
    withLastYear(
      zeros({
        'disputes.reconsideration.upheld': upheld,
        'disputes.reconsideration.pending': pending,
      }),
      { 'disputes.reconsideration.pending': then },
    );

  it('holds the total of a group against what was pending last year', () => {
    expect(sentences('pending-carried', disputes('1', '1', 3))).toEqual([
      '表四·行政复议：总计 2，上年报告“尚未审结” 3，少 1 件',
    ]);
    expect(check('pending-carried', disputes('1', '1', 3))).toMatchObject([
      {
        severity: 'confirm',
        places: ['upheld', 'corrected', 'otherResult', 'pending'].map(
          (result) => `disputes.reconsideration.${result}`,
        ),
      },
    ]);
  });

  it.each<[string, Draft]>([
    ['as many', disputes('1', '2', 3)],
    ['more', disputes('9', '0', 3)],
    ['a blank', disputes('', '0', 3)],
    ['what cannot be read', disputes('/', '0', 3)],
    ['no figure of last year', disputes('0', '0', null)],
    ['none pending last year', disputes('0', '0', 0)],
  ])('is silent on %s', (_, draft) => {
    expect(check('pending-carried', draft)).toEqual([]);
  });
});

describe('jump', () => {
  const PLACE = 'proactive.licenses.decisions';
  const jump = (then: unknown, now: string, place = PLACE) =>
    withLastYear(zeros({ [place]: now }), { [place]: then });

  it('is one finding that lists them with both figures', () => {
    const draft = withLastYear(zeros({ [PLACE]: '1', 'proactive.penalties.decisions': '900' }), {
      [PLACE]: 100,
      'proactive.penalties.decisions': 30,
    });
    expect(sentences('jump', draft)).toEqual([
      '与上年相差很大：表二·行政许可，本年处理决定数量：上年 100，本年 1；表二·行政处罚，本年处理决定数量：上年 30，本年 900',
    ]);
    expect(check('jump', draft)).toMatchObject([
      { severity: 'confirm', places: [PLACE, 'proactive.penalties.decisions'] },
    ]);
  });

  it('lists the first and counts the others', () => {
    const figures = Object.fromEntries(
      [
        'naturalPerson',
        'enterprise',
        'research',
        'publicBenefit',
        'legalService',
        'otherOrganization',
        'none',
      ]
        .flatMap((column) => [`requests.disclosed.${column}`, `requests.notHeld.${column}`])
        .map((path) => [path, 50]),
    );
    expect(sentences('jump', withLastYear(zeros({}), figures))[0]).toMatch(/；等 12 格$/);
  });

  it.each<[string, Draft, number]>([
    ['a rise of more than fivefold', jump(20, '101'), 1],
    ['a fall below a fifth', jump(20, '3'), 1],
    ['a fall to 0', jump(20, '0'), 1],
    ['an amount', jump(100.5, '20.0999', 'proactive.fees.amount'), 1],
    ['just fivefold', jump(20, '100'), 0],
    ['just a fifth', jump(20, '4'), 0],
    ['a base below 20', jump(19, '500'), 0],
    ['a rise from 0', jump(0, '500'), 0],
    ['a blank', jump(50, ''), 0],
    ['what cannot be read', jump(50, '约300'), 0],
    ['no figure of last year', jump(null, '500'), 0],
  ])('on %s', (_, draft, count) => {
    expect(check('jump', draft)).toHaveLength(count);
  });
});

it('shows no law as the basis of a comparison with last year', () => {
  const draft = withLastYear(zeros({ 'requests.carriedIn.research': '1' }), {
    'requests.carriedOut.research': 40,
    'proactive.rules.inForce': 30,
    'disputes.directLitigation.pending': 2,
  });
  const later = runChecks(draft, 2026).filter(({ severity }) => severity !== 'error');
  expect(later.map(({ rule }) => rule)).toEqual([
    'stock-roll',
    'jump',
    'carried-in',
    'pending-carried',
  ]);
  expect(later.map(({ basis }) => basis.kind)).not.toContain('法规');
});
