import { describe, expect, it } from 'vitest';
import type { Draft } from '#src/report/draft/draft.ts';
import { BUREAU, GOVERNMENT, RUN_IN, narrative } from '#src/testing/drafts.ts';
import { findingSentence } from './messages.ts';
import { runChecks } from './run-checks.ts';

const INDUSTRY = '周口市工业和信息化局';
const report = (name: string, overview: string, other = '未收取信息处理费。'): Draft => ({
  ...BUREAU,
  organ: { name, kind: 'department' },
  overview: narrative(overview),
  other: narrative(other),
});
const check = (draft: Draft) => runChecks(draft, 2026).filter(({ rule }) => rule === 'organ-short');
const namesIn = (draft: Draft): readonly string[] =>
  check(draft).flatMap((finding) => (finding.rule === 'organ-short' ? finding.names : []));

describe('organ-short', () => {
  it('names two different short forms, each where it first stands', () => {
    const draft = report(INDUSTRY, '市工信局公开12条。2024年，周口市工信委培训，市工信局自查。');
    expect(check(draft)).toMatchObject([
      {
        severity: 'hint',
        places: ['overview.opening'],
        names: ['市工信局', '周口市工信委'],
        quotes: [{ words: '市工信局', start: 0 }, { words: '周口市工信委' }],
      },
    ]);
    expect(check(draft).map(findingSentence)).toEqual([
      '机关有 2 种简称：“市工信局”“周口市工信委”，统一成一种',
    ]);
  });

  it('names one in 六 that was not introduced', () => {
    const draft = report(INDUSTRY, `2024年，${INDUSTRY}公开。`, '本年度周口市工信局未收取。');
    expect(check(draft)).toMatchObject([
      { places: ['other.opening'], names: ['周口市工信局'], quotes: [{ words: '周口市工信局' }] },
    ]);
    expect(check(draft).map(findingSentence)).toEqual([
      '“六、其他需要报告的事项”用了简称“周口市工信局”，前文没有写“（以下简称……）”',
    ]);
  });

  it.each([
    [INDUSTRY, '市工信局公开。', '工信委未收取。'],
    ['云河县教育和体育局', '县教体局公开。县教育局培训。', ''],
    ['温州市人力资源和社会保障局', '2024年，市人社局公开。由市人力社保局培训。', ''],
    ['周口市市场监督管理局', '市市场监管局公开，市监局培训。', ''],
    ['广州市住房和城乡建设局', '市住建局公开，广州住建局培训，市住房建设局自查。', ''],
    ['周口市川汇区工业和信息化局', '区工信局公开，川汇区工业局培训。', ''],
  ])('of %s fires on %s and %s', (organ, overview, other) => {
    expect(namesIn(report(organ, overview, other)).length).toBeGreaterThan(1);
  });

  it.each([
    ['上海市科学技术委员会', '市科委公开。', '2024年，市科委未收取。'],
    [INDUSTRY, '周口市工信局公开。', '市 工信局未收取。'],
    ['延津县卫生健康委员会', '', '我县卫健委未收取。'],
  ])('of %s fires on 六 where %s was not introduced', (organ, overview, other) => {
    expect(namesIn(report(organ, overview, other))).toHaveLength(1);
  });

  it.each([
    ['惠济区工业信息化和商务局', '区工业信息化和商务局公开，我局培训。', '本局未收取。'],
    ['延津县商务局', '延津县商务局公开，县商务局培训。', '县商务局未收取。'],
    ['上海市科委', '上海市科委公开，市科委培训。', '市科委未收取。'],
    [INDUSTRY, '（以下简称“市工信局”）公开。', '周口市工信局未收取。'],
    [INDUSTRY, `${INDUSTRY}（以下简称：市工信局），市工信局公开。`, '市工信局未收取。'],
    [INDUSTRY, `${INDUSTRY}（简称工信局）公开。`, '市工信局未收取。'],
    [INDUSTRY, '市工信局公开，周口市工信局培训。', '我局未收取。'],
    [INDUSTRY, '市商务局公开，市发改局培训。', '市财政局未收取。'],
    [INDUSTRY, '洛阳市工信局公开，省工信厅培训。', '县工信局未收取。'],
    [INDUSTRY, '各市工信局公开，全市工信局培训。', '商水县工信局未收取。'],
    [INDUSTRY, '落实工信委要求，市工信局公开。', '我局未收取。'],
    [INDUSTRY, '市工信局公开，“周口市工业局”微信公众号发布。', '我局未收取。'],
    [INDUSTRY, '市工信局公开，印发《周口市工业局制度》。', '我局未收取。'],
    ['云河县卫生健康局', '县卫健局公开，市卫健委、国家卫健委培训。', '我局未收取。'],
    ['周口市云河县卫生健康局', '县卫健局公开，市卫健委培训，县政府、卫健委检查。', '我局未收取。'],
    ['云河县市场监督管理局', '县市场监管局公开，市市场监管局、省市场监管局培训。', '我局未收取。'],
    ['国家税务总局云河县税务局', '县税务局公开，云河县税务局培训。', '县税务局未收取。'],
    [INDUSTRY, '市工信局局长、市工信局办公室、市工信局党组。', '我局、本局、本机关、我市未收取。'],
    [INDUSTRY, '一是加强信息化办理，工业局面稳定。', '信息化工作。'],
    ['大英县教育和体育局', '县教育体育局公开。', '县教育体育局未收取。'],
    ['三明市卫生健康委员会', '市卫生健康委公开，市卫健委培训。', '我委未收取。'],
    ['周口市川汇区工业和信息化局', '市工信局公开，周口市工信局培训。', '市工信局未收取。'],
    ['云河县发展和改革局', '县发改局公开，按照发改委要求，国家发改委培训。', '我局未收取。'],
    ['云河县人民政府', '县政府公开，云河县政府培训。', '县政府办未收取。'],
    ['云河县人民政府办公室', '县政府办公室公开，县政府办培训。', '县政府办未收取。'],
    ['云河县清水镇人民政府', '清水镇公开，镇政府培训，我镇自查。', '镇政府未收取。'],
    ['和平街道办事处', '和平街道公开，街道办培训，办事处自查。', '街道办未收取。'],
    ['周口市水务局', '委托第三方，办理3件，局长负责，水局，市局公开。', '省厅、委办局未收取。'],
    ['丹江市公安局丹城区分局', '丹江市公安局丹城区分局公开，公安分局培训。', '市公安局未收取。'],
    ['丹江市生态环境局丹城区分局', '市生态环境局、丹江市生态局要求，区分局公开。', '分局未收取。'],
    ['上海市科学技术委员会', '科委托第三方，市科委员会议。', '无。'],
    ['', '市工信局、工信委公开。', '市工信局未收取。'],
    ['  ', '市工信局、工信委公开。', '市工信局未收取。'],
  ])('of %s is silent on %s and %s', (organ, overview, other) => {
    expect(namesIn(report(organ, overview, other))).toEqual([]);
  });

  it.each([BUREAU, RUN_IN, GOVERNMENT])('is silent on ordinary reports', (draft) => {
    expect(check(draft)).toEqual([]);
  });

  it.each(['局', '工信局', '市工信局', '周口市', '市工信委', '简称市工信局'])(
    'gets to the end of texts full of %s',
    (words) => {
      const text = words.repeat(Math.ceil(200_000 / words.length));
      expect(check(report(INDUSTRY, text)).length).toBeLessThan(2);
      expect(check(report(text, text)).length).toBeLessThan(2);
    },
  );
});
