import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Draft } from '#src/report/draft/draft.ts';
import { BUREAU, GOVERNMENT, withFigures, withLastYear } from '#src/testing/drafts.ts';
import { Pictures } from './pictures.tsx';

const RECEIVED = 'requests.newlyReceived.naturalPerson';
const DISCLOSED = 'requests.disclosed.naturalPerson';
const OTHER = 'requests.disclosed.enterprise';

const drawn = (draft: Draft): string =>
  renderToStaticMarkup(<Pictures draft={draft} requests="#r" organ="#o" />);
const withRequests = (typed: Record<string, string>, rest = '0') =>
  withFigures(BUREAU, typed, rest);

describe('申请去向图', () => {
  it.each<[string, Draft, string[], string[]]>([
    [
      'nothing filled: what is missing, no picture',
      withRequests({}, ''),
      ['表三还没有填', 'href="#r"'],
      ['<svg', '格没填', '看数字'],
    ],
    ['all zeros: a sentence', BUREAU, ['本年没有收到政府信息公开申请'], ['<svg', '格没填']],
    [
      'zeros and blanks: not called none received',
      withRequests({ [RECEIVED]: '0' }, ''),
      ['已填的数都是 0', '还有 143 格没填'],
      ['<svg', '没有收到'],
    ],
    [
      'partly filled: what is known',
      withRequests({ [RECEIVED]: '7', [DISCLOSED]: '2' }, ''),
      ['还有 142 格没填', '按已填的数', '去向少 5 件', '填完以后还有差'],
      ['结转下年度 0 件', '0 件的不画'],
    ],
    [
      'uneven: the difference with its side',
      withRequests({ [RECEIVED]: '7', [DISCLOSED]: '9' }),
      ['来源少 2 件', 'data-tone="missing"', '去向合计 <tspan', '自然人多 2 件'],
      ['格没填'],
    ],
    [
      'even in sum only: the columns',
      withRequests({ [RECEIVED]: '7', [DISCLOSED]: '6', [OTHER]: '1' }),
      ['自然人少 1 件、商业企业多 1 件'],
      ['data-tone="missing"'],
    ],
    [
      'unreadable: counted apart',
      withRequests({ [RECEIVED]: '7', [DISCLOSED]: '7', [OTHER]: '若干' }),
      ['有 1 格读不出是多少'],
      ['格没填', 'data-tone="missing"'],
    ],
    [
      'one outcome',
      withRequests({ [RECEIVED]: '5', [DISCLOSED]: '5' }),
      ['本年新收 5 件，上年结转 0 件，共 5 件；予以公开 5 件。', 'role="img"', '看数字'],
      ['data-tone="later"'],
    ],
  ])('%s', (_, draft, said, unsaid) => {
    const html = drawn(draft);
    for (const words of said) expect(html).toContain(words);
    for (const words of unsaid) expect(html).not.toContain(words);
  });

  it('is named, described, and has a table behind it', () => {
    const html = drawn(GOVERNMENT);
    const [, titled = '', described = ''] =
      /aria-labelledby="([^"]+)" aria-describedby="([^"]+)"/.exec(html) ?? [];
    expect(html).toContain(`<title id="${titled}">申请去向图</title>`);
    expect(html).toMatch(new RegExp(`<desc id="${described}">本年新收 156 件`));
    expect(html).toContain('申请的来源和去向（件）</caption>');
  });
});

describe('本年与上年', () => {
  it.each<[string, Draft, string[], string[]]>([
    ['without last year’s report', BUREAU, ['还没有附上年报告', 'href="#o"'], ['两年对照']],
    ['last year without figures', withLastYear(BUREAU, {}), ['没有表格的数'], ['两年对照']],
    [
      'last year’s blanks are no zeros',
      withLastYear(BUREAU, { [DISCLOSED]: 4 }),
      ['4，另有 5 格没填', '没有填', '比不出', '2023 年'],
      ['一样'],
    ],
    [
      'another year, another organ',
      withLastYear(BUREAU, { [DISCLOSED]: 4 }, { year: 2019, organ: { name: '云河县水利局' } }),
      ['2019 年的，不是上一年的', '“<bdi>云河县水利局</bdi>”', '只供参考'],
      ['2023 年'],
    ],
  ])('%s', (_, draft, said, unsaid) => {
    const html = drawn(draft);
    for (const words of said) expect(html).toContain(words);
    for (const words of unsaid) expect(html).not.toContain(words);
  });
});
