import { describe, expect, it } from 'vitest';
import type { Draft } from '#src/report/draft/draft.ts';
import { applyEdits } from '#src/report/prose/quote.ts';
import { BUREAU, narrative } from '#src/testing/drafts.ts';
import { findingSentence } from './messages.ts';
import { runChecks } from './run-checks.ts';

const preface = (text: string, year = '2024'): Draft => ({ ...BUREAU, year, preface: text });
const check = (draft: Draft) =>
  runChecks(draft, 2026).filter(({ rule }) => rule === 'superseded-basis');

describe('superseded-basis', () => {
  it('quotes the number and offers that of today’s form', () => {
    const draft = preface('根据《条例》和国办公开办函〔2019〕60号要求，编制本报告。');
    const [finding] = check(draft);
    expect(finding).toMatchObject({
      severity: 'confirm',
      places: ['preface'],
      quotes: [{ place: 'preface', words: '国办公开办函〔2019〕60号' }],
      mend: { label: '改为〔2021〕30号' },
      basis: { kind: '填报说明' },
    });
    expect(applyEdits(draft.preface, finding?.mend?.edits ?? [])).toBe(
      '根据《条例》和国办公开办函〔2021〕30号要求，编制本报告。',
    );
    expect(check(draft).map(findingSentence)).toEqual([
      '引言：“国办公开办函〔2019〕60号”已经由国办公开办函〔2021〕30号代替，改写依据',
    ]);
  });

  it('is one finding a text, over all its places', () => {
    const number = '国办公开办函〔2019〕60号';
    const draft = { ...preface(`依据${number}，按照${number}。`), other: narrative(number) };
    expect(check(draft).map(({ places, quotes }) => [places[0], quotes?.length])).toEqual([
      ['preface', 2],
      ['other.opening', 1],
    ]);
  });

  it.each([
    '国办公开办函[2019]60号',
    '国办公开办函［2019］60号',
    '国办公开办函(2019)60号',
    '国办公开办函（2019）60号',
    '国办公开办函﹝2019﹞60号',
    '国办公开办函【2019】60号',
    '国办公开办函〔2019年〕第60号',
    '国办公开办函〔2019〕 60 号',
    '国办 公开办函\n〔２０１９〕６０号',
    '公开办函〔2019〕60号',
    '信息公开办函〔2019〕60号',
    '按照公开原则，根据国办公开办函〔2019〕60号',
  ])('fires on %s, and its mend changes the number alone', (number) => {
    const draft = preface(`依据《通知》（${number}），废止文件3件。`);
    const [finding] = check(draft);
    expect(applyEdits(draft.preface, finding?.mend?.edits ?? [])?.replace(/\s/g, '')).toMatch(
      /^依据《通知》（.*公开办函〔2021〕30号），废止文件3件。$/,
    );
  });

  const OFFICE = '国务院办公厅政府信息与政务公开办公室';
  const OLD = '关于政府信息公开工作年度报告有关事项的通知';
  const NEW = '关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知';
  const mended = (text: string) => {
    const { mend } = check(preface(text))[0] ?? {};
    return mend ? applyEdits(text, mend.edits) : null;
  };

  it.each([
    [
      `《${OFFICE}${OLD}》（国办公开办函〔2019〕60号）`,
      `《${OFFICE}${NEW}》（国办公开办函〔2021〕30号）`,
    ],
    [
      `${OFFICE}《${OLD}》(国办公开办函[2019]60号)`,
      `${OFFICE}《${NEW}》(国办公开办函〔2021〕30号)`,
    ],
    [`国办公开办函〔2019〕60号《${OFFICE}${OLD}》`, `国办公开办函〔2021〕30号《${OFFICE}${NEW}》`],
    [`《${OLD}》`, `《${NEW}》`],
    [`《关于印发〈年度报告格式〉的通知》（国办公开办函〔2019〕60号）`, null],
  ])('exchanges the title together with the number in %s', (text, current) => {
    const sentence = (words: string) => `根据《条例》和${words}要求，编制本报告。`;
    expect(mended(sentence(text))).toBe(
      sentence(current ?? text.replace('〔2019〕60号', '〔2021〕30号')),
    );
  });

  it('says that it exchanges both', () => {
    const labels = [`《${OLD}》（国办公开办函〔2019〕60号）`, '国办公开办函〔2019〕60号'].map(
      (text) => check(preface(text))[0]?.mend?.label,
    );
    expect(labels).toEqual(['改为现行通知的名称和文号', '改为〔2021〕30号']);
  });

  it('exchanges a title that a line break cut', () => {
    const text = `《${OFFICE}关于政府信息公开工作年度\n报告有关事项的通知》（国办公开办函〔2019〕60号）`;
    expect(mended(text)).toBe(`《${OFFICE}${NEW}》（国办公开办函〔2021〕30号）`);
  });

  it.each([
    '《关于做好政府信息公开工作年度报告编制工作的通知》（国办公开办函〔2019〕60号）',
    '国办公开办函〔2019〕60号《关于政府信息公开年度报告的通知》',
  ])('offers nothing beside a title that it does not know: %s', (text) => {
    expect(check(preface(text))).toHaveLength(1);
    expect(mended(text)).toBeNull();
  });

  it.each([
    '国办公开办函〔2021〕30号',
    `《${OLD}》（国办公开办函〔2021〕30号）`,
    `《${OFFICE}${OLD}》已废止`,
    `不再执行《${OFFICE}${OLD}》`,
    `国办公开办函〔2019〕60号《${OLD}》已经废止`,
    `《${OLD}》（国办公开办函〔2019〕60号）同时废止。`,
    '《云河县政务公开办公室关于政府信息公开工作年度报告的通知》',
    '国办函〔2019〕60号',
    '国办发〔2019〕60号',
    '国办公开办函〔2019〕160号',
    '国办公开办函〔2019〕6号',
    '国办公开办函〔2020〕60号',
    '国办公开办函〔2019〕61号',
    '国办公开办函〔2021〕30号印发后，国办公开办函〔2019〕60号同时废止。',
    '不再执行国办公开办函〔2019〕60号',
    '国办公开办函〔2021〕30号（代替国办公开办函〔2019〕60号）',
    '《通知》（国办公开办函〔2019〕60号）已废止，国办公开办函〔2019〕60号，同时失效。',
    '国办公开办函',
    '',
  ])('is silent on %s', (text) => {
    expect(check(preface(text))).toEqual([]);
  });

  it.each(['2019', '2020', '', 'x'])('is silent in a report of the year %s', (year) => {
    expect(check(preface('国办公开办函〔2019〕60号', year))).toEqual([]);
  });

  it('fires from 2021 on', () => {
    expect(check(preface('国办公开办函〔2019〕60号', '2021'))).toHaveLength(1);
  });

  it.each(['国办公开办函', '国办公开办函〔2019〕60号', '公开办函〔2019', OLD, `《${OLD}》（`])(
    'gets to the end of a text full of %s',
    (words) => {
      const text = words.repeat(Math.ceil(200_000 / words.length));
      expect(check(preface(text)).length).toBeLessThan(2);
    },
  );
});
