import { describe, expect, it } from 'vitest';
import type { Draft, Kind, Narrative } from '#src/report/draft/draft.ts';
import { PART_HEADINGS } from '#src/report/sections/part-headings.ts';
import { BUREAU, GOVERNMENT, RUN_IN, narrative } from '#src/testing/drafts.ts';
import { findingSentence } from './messages.ts';
import { runChecks } from './run-checks.ts';

const FIVE = PART_HEADINGS.overview;
const check = (draft: Draft) =>
  runChecks(draft, 2026).filter(({ rule }) => rule === 'aspect-missing');
const missing = (overview: Narrative | string, kind: Kind = 'department') =>
  check({
    ...BUREAU,
    organ: { ...BUREAU.organ, kind },
    overview: typeof overview === 'string' ? narrative(overview) : overview,
  }).flatMap((finding) => (finding.rule === 'aspect-missing' ? finding.aspects : []));

/** A part of each aspect that names no other. */
const PARTS: [heading: string, text: string][] = [
  ['主动公开方面', '全年发布信息36条。'],
  ['依申请公开情况。', '收到3件。'],
  ['政务信息管理：', '先审后发。'],
  ['公开平台建设', '设立专栏。'],
  ['监督保障情况', '组织培训2次。'],
];

describe('aspect-missing', () => {
  it('lists in one finding what nothing names, at the first text', () => {
    const draft = { ...BUREAU, overview: narrative('', ...PARTS.slice(0, 3)) };
    expect(check(draft)).toMatchObject([
      {
        severity: 'confirm',
        places: ['overview.parts.0.text'],
        aspects: ['政府信息公开平台建设', '监督保障'],
        basis: { kind: '填报说明' },
      },
    ]);
    expect(check(draft).map(findingSentence)).toEqual([
      '“一、总体情况”没有写到：政府信息公开平台建设、监督保障',
    ]);
    expect(check({ ...BUREAU, overview: narrative('全年收到申请3件。') })).toMatchObject([
      { places: ['overview.opening'] },
    ]);
  });

  it.each(FIVE.map((name, index) => [name, index] as const))(
    'misses %s alone where its part is gone',
    (name, gone) => {
      const rest = PARTS.filter((_, index) => index !== gone);
      expect(missing(narrative('2024年，我局认真做好政府信息公开工作。', ...rest))).toEqual([name]);
    },
  );

  it.each<[string, Narrative | string]>([
    ['standard headings', narrative('', ...FIVE.map((name): [string, string] => [name, '内容。']))],
    ['headings with 方面, 情况, ： and 。', narrative('', ...PARTS)],
    [
      'headings of other words',
      narrative(
        '',
        ['工作机制保障', '设立协调小组。'],
        ['主动公开工作情况', '发布393件。'],
        ['政府信息公开申请情况', '收到34件。'],
        ['政府信息管理', '更新指南。'],
        ['政务新媒体和网站', '发布2139条。'],
      ),
    ],
    [
      'parts without headings',
      narrative(
        '',
        ...PARTS.map(([heading, text]): [string, string] => ['', `${heading}，${text}`]),
      ),
    ],
    [
      'running text that names them',
      '一是主动公开情况。发布36条。二是依申请公开情况。未收到。三是政府信息管理情况。先审后发。' +
        '四是平台建设情况。依托县政府网站。五是监督保障情况。组织培训。',
    ],
    [
      'running text in other words',
      '一是全年通过网站公开各类信息36条。二是规范受理公民申请。三是严格信息发布审核。四是维护政务公开专栏。五是主动接受群众监督。',
    ],
    [
      'words broken at line ends',
      '主动公\n开，依申\n请公开，政府信息管 理，公开平\n台建设，监督\n保障',
    ],
    [
      'all in one heading',
      narrative('', ['主动公开、依申请公开、信息管理、平台建设和监督保障', '如下。']),
    ],
    ['nothing written', narrative('', ...FIVE.map((name): [string, string] => [name, '']))],
    ['the template', '（文字描述）'],
    ['blanks', ' \n'],
  ])('is silent on %s', (_, overview) => {
    expect(missing(overview)).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    [
      'only applications',
      '2024年度我局共收到依申请信息公开26件，及时回复申请人',
      FIVE.filter((name) => name !== '依申请公开'),
    ],
    ['only an office of that name', '云河县市场监督管理局主动公开信息3条。', FIVE.slice(1)],
    ['only another management', '云河县应急管理局主动公开信息3条。', FIVE.slice(1)],
  ])('running text on %s leaves the rest out', (_, text, aspects) => {
    expect(missing(text)).toEqual(aspects);
  });

  it('is silent on the samples', () => {
    for (const draft of [BUREAU, RUN_IN, GOVERNMENT]) expect(check(draft)).toEqual([]);
  });
});

describe('of a government', () => {
  const EXTRA = ['工作考核', '社会评议', '责任追究'];
  const others = PARTS.slice(0, 4);
  it.each<[Kind, string[]]>([
    ['government', EXTRA],
    ['township', EXTRA],
    ['department', []],
    ['office', []],
    ['subdistrict', []],
    ['ministry', []],
  ])('%s also needs %j', (kind, aspects) => {
    expect(missing(narrative('', ...PARTS), kind)).toEqual(aspects);
  });

  it('is to be written under 监督保障, where there is such a part', () => {
    const placesOf = (...parts: [string, string][]) =>
      check({
        ...BUREAU,
        organ: { ...BUREAU.organ, kind: 'township' },
        overview: narrative('', ...parts),
      }).map(({ places }) => places);
    expect(placesOf(...PARTS)).toEqual([['overview.parts.4.text']]);
    expect(placesOf(...others, ['培训', '加强监督。'])).toEqual([['overview.parts.0.text']]);
    expect(placesOf(...PARTS.slice(1))).toEqual([['overview.parts.0.text']]);
  });

  it.each<[string, string[]]>([
    ['将政务公开纳入年度考核，未开展社会评议，没有发生责任追究情况。', []],
    ['工作考核、社会评议和责任追究结果良好。', []],
    ['纳入绩效考评，群众满意度测评98%，无问责情形。', []],
    ['主动接受社会监督，未发生追责。', ['工作考核']],
    ['组织培训2次，督促整改。', EXTRA],
    ['不断提升公众满意度。', EXTRA],
  ])('%s', (text, aspects) => {
    expect(missing(narrative('', ...others, ['监督保障', text]), 'township')).toEqual(aspects);
  });
});

it.each(['主动', '信息', '信息公开', '平台', '接受', '监督管理', '，', '建设', '公开申请信息'])(
  'reads endless %s',
  (words) => {
    expect(missing(words.repeat(200_000 / words.length)).length).toBeLessThan(6);
  },
);
