import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft, Narrative } from '#src/report/draft/draft.ts';
import { applyEdits } from '#src/report/prose/quote.ts';
import { countCharacters } from '#src/report/sections/narratives.ts';
import { BUREAU, narrative } from '#src/testing/drafts.ts';
import { findingKey, type RuleId } from './finding.ts';
import { findingSentence } from './messages.ts';
import { runChecks } from './run-checks.ts';

const check = (rule: RuleId, draft: Draft) =>
  runChecks(draft, 2026).filter((finding) => finding.rule === rule);
const withOther = (text: string): Draft => ({ ...BUREAU, other: narrative(text) });
const withPart = (heading: string, text: string): Draft => ({
  ...BUREAU,
  overview: { ...BUREAU.overview, parts: [{ id: 'one', heading, text }] },
});
/** The text as the finding's mend leaves it. */
const mended = (rule: RuleId, draft: Draft, text: string) =>
  applyEdits(text, check(rule, draft)[0]?.mend?.edits ?? []);

describe('text-placeholder', () => {
  const TEXT = '2024年XX月XX日，XX县水务局共主动公开条。';

  it('is one finding for the same words of a text, and quotes each of them', () => {
    const findings = check('text-placeholder', withOther(TEXT));
    expect(findings.map(findingSentence)).toEqual([
      '“六、其他需要报告的事项”正文：“XX”有 3 处还空着，填上数字或内容',
      '“六、其他需要报告的事项”正文：“共主动公开条”还空着，填上数字或内容',
    ]);
    expect(findings[0]).toMatchObject({ severity: 'confirm', places: ['other.opening'] });
    expect(findings[0]?.quotes?.map(({ start }) => start)).toEqual([5, 8, 12]);
    expect(findings[0]?.mend).toBeUndefined();
  });

  it('keeps its name while other words are typed', () => {
    const keys = check('text-placeholder', withOther(TEXT)).map(findingKey);
    expect(check('text-placeholder', withOther(`本年度，${TEXT}`)).map(findingKey)).toEqual(keys);
  });

  it('looks into title, preface, headings and the lines under tables', () => {
    const draft: Draft = {
      ...withPart('主动公开XX', '内容。'),
      title: 'XX局2024年政府信息公开工作年度报告',
      preface: '联系电话：XXXX-XXXXXXX',
      notes: { ...BUREAU.notes, requests: '注：含××件。' },
    };
    expect(check('text-placeholder', draft).map(({ places }) => places[0])).toEqual([
      'title',
      'preface',
      'preface',
      'overview.parts.0.heading',
      'notes.requests',
    ]);
  });
});

describe('overview-length', () => {
  const overview = (length: number, parts: [string, string][] = []): Narrative =>
    narrative('字'.repeat(length), ...parts);

  it.each<[string, Narrative, string | null]>([
    ['1,000 characters', overview(1000), null],
    ['1,001 characters', overview(1001), 'overview.opening'],
    ['blanks besides', narrative(`${'字 \n\u3000'.repeat(1000)}`), null],
    [
      'headings and parts',
      narrative('', ['标题', ''], ['标题', '字'.repeat(1000)]),
      'overview.parts.1.text',
    ],
  ])('counts %s', (_, text, place) => {
    const findings = check('overview-length', { ...BUREAU, overview: text });
    expect(findings.map(({ places }) => places[0])).toEqual(place === null ? [] : [place]);
    if (place !== null) expect(findings[0]).toMatchObject({ count: countCharacters(text) });
  });

  it('says both lengths and only hints', () => {
    const [finding] = check('overview-length', { ...BUREAU, overview: overview(1275) });
    expect(finding?.severity).toBe('hint');
    expect(finding && findingSentence(finding)).toBe(
      '“一、总体情况”共 1275 字，原则上不超过 1000 字',
    );
  });
});

describe('unit-mixed', () => {
  const HEADING = '依申请公开情况。';
  const TEXT = '全年，云河县水务局收到政府信息公开申请 0 条，未收到行政复议案件。';

  it('quotes the count, names its unit and offers 件', () => {
    const draft = withPart(HEADING, TEXT);
    const [finding] = check('unit-mixed', draft);
    expect(finding).toMatchObject({
      severity: 'hint',
      places: ['overview.parts.0.text'],
      unit: '条',
      mend: { label: '改为“件”' },
    });
    expect(finding && findingSentence(finding)).toBe(
      '“一、总体情况”第 1 小节内容：“收到政府信息公开申请 0 条”的单位是“条”，申请以“件”为单位',
    );
    expect(mended('unit-mixed', draft, TEXT)).toBe(TEXT.replace('0 条', '0 件'));
  });

  it('mends all counts in one unit in one step', () => {
    const text = '收到政府信息公开申请3条，答复政府信息公开申请3条；办理依申请公开2宗。';
    const draft = withPart(HEADING, text);
    expect(check('unit-mixed', draft).map(({ of }) => of)).toEqual(['条', '宗']);
    expect(mended('unit-mixed', draft, text)).toBe(
      '收到政府信息公开申请3件，答复政府信息公开申请3件；办理依申请公开2宗。',
    );
  });

  it.each([
    ['依申请公开方面', '全年收到申请 0 条。', 1],
    ['', '收到3份申请，', 0],
    ['主动公开方面', '收到群众申请 3 份，均已办理。', 0],
    ['主动公开方面', '主动公开信息 156 条。', 0],
    ['依申请公开方面', '公开信息 20 条，收到申请 3 件。', 0],
  ])('under the heading %j reads %j', (heading, text, count) => {
    expect(check('unit-mixed', withPart(heading, text))).toHaveLength(count);
  });
});

describe('bracket-mixed', () => {
  const TEXT = '依据《关于印发<管理办法>的通知》(国办函〔2020〕109号), 未收取费用.';

  it('is one finding a text and quotes each place', () => {
    const [finding, ...others] = check('bracket-mixed', withOther(TEXT));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'hint', places: ['other.opening'], count: 3 });
    expect(finding?.quotes?.map(({ words }) => words)).toEqual([
      '<管理办法>',
      '(国办函〔2020〕109号),',
      '用.',
    ]);
    expect(finding && findingSentence(finding)).toBe(
      '“六、其他需要报告的事项”正文：“<管理办法>”“(国办函〔2020〕109号),”“用.”是半角标点或者不规范的书名号，中文里用全角',
    );
  });

  it('offers to write all of them in full width, after which nothing is left', () => {
    const text = mended('bracket-mixed', withOther(TEXT), TEXT) ?? '';
    expect(text).toBe('依据《关于印发〈管理办法〉的通知》（国办函〔2020〕109号），未收取费用。');
    expect(check('bracket-mixed', withOther(text))).toEqual([]);
  });

  it('quotes marks that stand together, and whole words before them, as they are written', () => {
    const text = '发布信息(含图解),视频(含音频),邮箱zw@yunhe.example,邮编;';
    const [finding] = check('bracket-mixed', withOther(text));
    const quotes = finding?.quotes ?? [];
    expect(quotes.map(({ words }) => words)).toEqual([
      '(含图解),',
      '(含音频),',
      'zw@yunhe.example,',
      '编;',
    ]);
    expect(quotes.map(({ start, end }) => text.slice(start, end))).toEqual(
      quotes.map(({ words }) => words),
    );
    expect(mended('bracket-mixed', withOther(text), text)).toBe(
      '发布信息（含图解），视频（含音频），邮箱zw@yunhe.example，邮编；',
    );
  });

  it('lists some of many places and says how many there are', () => {
    const [finding] = check('bracket-mixed', withOther('甲,乙;丙:丁!戊?己.庚,辛,辛,'));
    expect(finding && findingSentence(finding)).toBe(
      '“六、其他需要报告的事项”正文：“甲,”“乙;”“丙:”“丁!”“戊?”“己.”等 9 处是半角标点或者不规范的书名号，中文里用全角',
    );
  });

  it('offers nothing where one of them is uncertain', () => {
    const [finding] = check('bracket-mixed', withOther('依据<关于《办法》的通知>,未收取费用。'));
    expect(finding).toMatchObject({ count: 1, quotes: [{ words: '<关于《办法》的通知>,' }] });
    expect(finding?.mend).toBeUndefined();
  });

  it('is silent on the numerals of parts as they are printed', () => {
    expect(check('bracket-mixed', withOther('(一) 主动公开\n(二) 依申请公开'))).toEqual([]);
  });

  it('offers edits that can be made together', () => {
    const texts = fc
      .array(fc.constantFrom(...'甲乙一1a ,.;:!?()（）<>《》“”"\'[]\n'), { maxLength: 60 })
      .map((characters) => characters.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        expect(mended('bracket-mixed', withOther(text), text)).not.toBeNull();
      }),
    );
  });
});
