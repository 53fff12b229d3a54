import { describe, expect, it } from 'vitest';
import type { Draft } from '#src/report/draft/draft.ts';
import { applyEdits } from '#src/report/prose/quote.ts';
import { BUREAU, GOVERNMENT, RUN_IN, narrative } from '#src/testing/drafts.ts';
import type { Finding } from './finding.ts';
import { findingSentence } from './messages.ts';
import { runChecks } from './run-checks.ts';

const check = (draft: Draft): Finding[] =>
  runChecks(draft, 2026).filter(({ rule }) => rule === 'text-year');
const overview = (text: string): Draft => ({ ...BUREAU, overview: narrative(text) });
const wordsIn = (draft: Draft): string[] =>
  check(draft).flatMap(({ quotes = [] }) => quotes.map(({ words }) => words));

describe('text-year', () => {
  it('is one finding over all places, with the years and what would mend them', () => {
    const draft: Draft = {
      ...BUREAU,
      title: '云河县水务局2023年政府信息公开工作年度报告',
      overview: narrative('2023年，我局公开信息12条。二〇二三年共培训2次。', ['２０２３ 年度', '']),
      notes: { ...BUREAU.notes, requests: '注：2023\n年受理3件。' },
    };
    const [finding] = check(draft);
    expect(finding).toMatchObject({
      severity: 'confirm',
      years: [2023],
      places: ['title', 'overview.opening', 'overview.parts.0.heading', 'notes.requests'],
      basis: { kind: '审核惯例' },
    });
    expect(finding?.quotes?.map(({ words }) => words)).toEqual([
      '2023年',
      '2023年',
      '二〇二三年',
      '２０２３ 年度',
      '2023\n年',
    ]);
    expect(check(draft).map(findingSentence)).toEqual([
      '文中有 5 处年份不是报告年度：“2023年”，核对是写错了，还是上年的文字没有改',
    ]);
    expect(finding?.mend?.label).toBe('改为2024年');
    const edits = finding?.mend?.edits.filter(({ place }) => place === 'overview.opening') ?? [];
    expect(applyEdits(draft.overview.opening, edits)).toBe(
      '2024年，我局公开信息12条。二〇二四年共培训2次。',
    );
  });

  it('offers nothing where a year is not last year’s', () => {
    const [finding] = check(overview('2023年，公开12条。2021年，培训2次。'));
    expect(finding).toMatchObject({ years: [2021, 2023] });
    expect(finding?.mend).toBeUndefined();
  });

  it.each([
    '2023年，我局公开信息12条。',
    '2023 年度，云河县水务局收到申请3件，上年结转0件，同比增长20%。',
    '2023年共收到政府信息公开申请3件。',
    '2023年全年主动公开信息12条。',
    '2023年我局主动公开预算、决算等信息4条。',
    '本报告的统计期限自2023年1月1日起至2024年12月31日止。',
    '截至2023年12月31日，我局公开信息12条。',
    '截止2023年底，公开信息12条。',
    '现公布我局2023年政府信息公开工作年度报告。',
    '现将2023年政府信息公开工作情况报告如下。',
    '2023年前三季度公开信息12条。',
    '2023年，我局严格落实《条例》（2019年修订），公开信息12条。',
    '2024年，我局按照2023年政务公开工作要点推进工作。',
    '2023年以“公开”为主题培训1次。',
    '一是2023年\n组织培训。',
    '二○二三年，我局公开信息。',
    '二O二三年，我局公开信息。',
    '1.2023年，我局公开信息。',
    '表1 2023年公开12条。',
    '2023年没有结转至下年的申请。',
    '2025年，我局公开信息12条。',
    '2025年12月，我局公开信息12条。',
    '2026年1月，我局公开信息12条。',
    '未闭合《条例，2023年公开12条。',
    '2023年我局未将信息处理费纳入。',
    '根据《条例》要求，编制2023年政府信息公开工作年度报告。',
    '2023年印发文件3件。',
    '2023年印发实施方案3个，2024年印发2个。',
    '2023年公布本机关信息12条。',
    '2023年起草文件3件。',
    '2023年修订制度2项。',
    '2023年组织开展政务公开考核1次。',
    '2023年实施政务公开专区建设。',
    '2023年以来，我局落实《条例》，公开信息12条。',
    '（一）主动公开。2023年以来，我局公开信息12条。',
    '2023年我局对检查发现的问题逐一整改。',
    '现公布2023年度云河县水务局政府信息公开工作年度报告。',
    '公开了2023年我局培训情况。',
    '发布2023年工作动态、公告等信息12条。',
    '发布2022年度法治政府建设报告。',
    '截至2023年12月31日收到申请3件。',
    '2025年我局发布公告12条。',
    '2023年编制政务公开目录1份，建成专区1个。',
    '2023年考核3次，发现问题5个。',
    '2023年公共服务信息公开3条。',
  ])('fires on %s', (text) => {
    expect(wordsIn(overview(text))).toHaveLength(1);
  });

  it('fires on both ends of last year’s period', () => {
    expect(wordsIn(overview('统计期限自2023年1月1日起至2023年12月31日止。'))).toEqual([
      '2023年',
      '2023年',
    ]);
  });

  it.each([
    '印发《2023年政务公开工作要点》。',
    '落实《国务院办公厅关于印发〈2023年要点〉的通知》。',
    '开展“2023年政府开放日”活动。',
    '依据国办函〔2020〕109号、国办发[2019]5号、（2020）3号。',
    '依据国办公开办函【2020年】12号。',
    '发布2023年第12号公告，编发2023年第3期公报。',
    '发布行动方案（2024－2027年）和2021—2025年规划、2024-2027实施计划。',
    '落实2021年至2025年规划。',
    '公开2022年、2023年和2024年数据。',
    '开展2022年10月至2023年3月专项行动。',
    '2024年度部门预算、2023年度部门决算以及2023年云河县科技计划资金分配结果信息。',
    '按时公开2022年度云河县教体系统部门决算与2023年度部门预算。',
    '公开2023年全县财政决算、2025年预算。',
    '比2023年增加3件，较2022年下降10%，与2023年相比持平，和2023年基本相当。',
    '去年（2023年）收到5件，2023年同期为3件。',
    '2023年收到12件，2024年收到15件，增加3件。',
    '2023年12件，今年15件，同比增长25%。',
    '从2023年的12件增加到2024年的15件。',
    '2023年受理5件，比2023年多。',
    '结转至2025年6件，顺延到2025年答复1件。',
    '2023年结转2件，2023年度未办结申请1件。',
    '2023年收到的申请1件已经答复。',
    '条例（2019年修订）、2019年修订的条例、2019年4月3日修订公布的条例。',
    '条例自2019年5月15日起施行，2019年5月15日施行。',
    '2008年以来，自2021年起，从2020年开始，2019年5月以后。',
    '目录（2023年版）。',
    '网站于2019年开通。',
    '我局成立于1998年，1998年公开12条。',
    '截至2025年1月，已公开12条。',
    '公布日期2025年1月20日。',
    '另有1件2025年审结，2025年春节前答复。',
    '针对2023年政务公开工作存在的问题，逐条整改。',
    '在2023年度全县政务公开考核中获得优秀。',
    '根据2023年第三方评估结果整改。',
    '1月按时发布2023年政府信息公开工作年度报告。',
    '在省办2023年第四季度政务新媒体检查中合格，荣获2023年度先进单位。',
    '做好2023年政府信息公开工作年度报告发布工作，2023年年报已于1月发布。',
    '高于2023年，是2023年的3倍，在2023年的基础上再增加。',
    '2023年提起的诉讼1件，其中2件为2023年申请。',
    '清理2021年我局印发的规范性文件3件，有效期至2025年12月。',
    '到2025年底前，将公开12条。下一步，2025年计划培训。',
    '公开2024年“三公”经费预算和2023年一般公共预算财政拨款“三公”经费支出决算。',
    '自2023年以来累计公开30条。2023年以来，累计公开30条。2022年以来，我局公开30条。',
    '公布2023年度法治政府建设情况报告，编制2023年度云河县水资源公报。',
    '发布2023年度全县水资源公报、2023年水质监测结果、2023年度河湖长制考核结果。',
    '公开2023年城乡居民医保缴费情况，公示2023年度优秀名单。',
    '公开2025年公务员考试公告、2025年春节放假通知。',
    '开展云河县2025年20项民生实事意见征集，组织谋划2025年度重点工程。',
    '2023年年度报告中提出的问题已经整改，2023年度报告反映的不足得到改进。',
    '2023年我局查找的3个问题已全部整改，2023年度存在问题整改情况如下。',
    '完成2025年城乡居民医保征缴宣传，公开2025年度参保缴费通知。',
    '根据2020年第七次全国人口普查数据。',
    '存在问题：2023年政务公开考核反馈的更新不及时问题已整改。',
    '公开保障性住房信息（2023年度分配结果、2024年第一批名单）30条。',
    '2018年至今公开30条，2019年10月至今办结。',
    '更新2021年编制的政务公开标准目录，维护2022年建成的政务公开专区。',
    '其中1件于2024年1月答复，系2023年12月28日收到，2023年11月提交1件。',
    '共受理1984件，公开2024条，电话0517-83605210，邮编223001，第2023号。',
    '2023学年，2020届，12023年，2023.12.31。',
    '',
  ])('is silent on %s', (text) => {
    expect(wordsIn(overview(text))).toEqual([]);
  });

  it('takes any later year in 五 for a plan, and last year for last year', () => {
    const improvement = (text: string) => ({ ...BUREAU, improvement: narrative(text) });
    expect(wordsIn(improvement('2025年，重点做好以下工作。'))).toEqual([]);
    expect(wordsIn(improvement('2023年，将重点做好以下工作。'))).toEqual(['2023年']);
  });

  it('reads the title as it is, whatever stands beside the year', () => {
    const title = (text: string) => wordsIn({ ...BUREAU, title: text });
    expect(title('2023年度云河县水务局政府信息公开工作年度报告')).toEqual(['2023年度']);
    expect(title('云河县水务局二〇二四年政府信息公开工作年度报告')).toEqual([]);
  });

  it.each<[string, Draft]>([
    ['years of the preface and the signature', GOVERNMENT],
    ['a preface of any year', { ...BUREAU, preface: '2023年1月1日起，2019年公布。' }],
    ['a date of signature', { ...BUREAU, signature: { organ: '', date: '2023年1月20日' } }],
    ['a report without a year', { ...overview('2023年，公开12条。'), year: '' }],
    ['a year that cannot be read', { ...overview('2023年，公开12条。'), year: '今年' }],
    ['a year that no report can be of', { ...overview('2023年，公开12条。'), year: '2027' }],
    ['headings run in', RUN_IN],
  ])('is silent on %s', (_, draft) => {
    expect(check(draft)).toEqual([]);
  });

  it.each([
    '2023年',
    '《',
    '《2023年》',
    '2023年结转',
    '比2023年',
    '二〇二三',
    '2023 ',
    '2023年以来，',
    '公布2023年公报、',
    '2025年公告',
  ])('gets to the end of a text full of %s', (words) => {
    const text = words.repeat(Math.ceil(200_000 / words.length));
    expect(check(overview(text)).length).toBeLessThan(2);
  });
});
