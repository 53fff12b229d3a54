import { describe, expect, it } from 'vitest';
import type { Draft } from '#src/report/draft/draft.ts';
import { readFigures } from '#src/report/tables/readings.ts';
import { BUREAU, narrative, withFigures } from '#src/testing/drafts.ts';
import { contextOf } from './check.ts';
import { PROSE_FIGURE_CHECKS } from './prose-figures.ts';
import { findingSentence } from './messages.ts';

/** 新收 12, 上年结转 2, 予以公开 8, 部分公开 1, 不予公开 1, 无法提供 2, 不予处理 1, 结转下年度 1. */
const FIGURES = {
  'requests.newlyReceived.naturalPerson': '10',
  'requests.newlyReceived.enterprise': '2',
  'requests.carriedIn.naturalPerson': '2',
  'requests.disclosed.naturalPerson': '8',
  'requests.partiallyDisclosed.naturalPerson': '1',
  'requests.stateSecret.naturalPerson': '1',
  'requests.notHeld.enterprise': '2',
  'requests.repeated.naturalPerson': '1',
  'requests.carriedOut.naturalPerson': '1',
  'disputes.reconsideration.upheld': '2',
  'disputes.directLitigation.upheld': '1',
  'disputes.litigationAfterReconsideration.pending': '2',
  'proactive.normativeDocuments.issued': '3',
  'proactive.normativeDocuments.repealed': '1',
  'proactive.normativeDocuments.inForce': '9',
};
const BUSY = withFigures(BUREAU, FIGURES, '0');
/** Nothing received, no dispute, no document. */
const QUIET = withFigures(BUREAU, {}, '0');

const written = (draft: Draft, text: string, heading = '监督保障'): Draft => ({
  ...draft,
  overview: narrative('', [heading, text]),
  improvement: narrative(''),
  other: narrative(''),
});

const findingsOf = (draft: Draft) => {
  const context = { ...contextOf(draft, readFigures(draft)), thisYear: 2026 };
  return PROSE_FIGURE_CHECKS.flatMap(({ check }) => check(context));
};
const saidOf = (draft: Draft, text: string, heading?: string) =>
  findingsOf(written(draft, text, heading)).map(({ rule, of, quotes }) => [
    rule,
    of?.split('=')[0],
    ...(quotes ?? []).map(({ words }) => words),
  ]);

const AGREES = [
  '全年收到政府信息公开申请12件。',
  '2024年，我局共收到政府信息公开申请 12 件，其中自然人申请10件，商业企业申请2件。',
  '2024年度我局共受理依申请公开12件。',
  '收到政府信息公开申请14件（含上年结转2件）。',
  '本年新收政府信息公开申请十二件，上年结转申请2件，办结13件，结转下年度继续办理1件。',
  '收到公民、法人和其他组织提出的政府信息公开申请１２件，均已按时答复。',
  '收到12件政府信息公开申请，答复13件，另有1件顺延到下年度答复。',
  '云河县水务局收到政府信息公开申请12件。县水务局答复政府信息公开申请13件。',
  '收到政府信息公开申请10余件。',
  '收到政府信息公开申请近20件。',
  '办理政府信息公开申请13件。',
  '办理政府信息公开申请12件。',
  '收到信息公开申请12件。其中，予以公开8件，部分公开1件，不予公开1件，无法提供2件，不予处理1件，其他处理0件。',
  '办结的信息公开申请中同意公开答复 8 件，部分公开答复 1 件，不予公开答复 1 件，无法提供的 2 件。',
  '予以公开和部分公开政府信息公开申请9件。',
  '因政府信息公开引发行政复议2件，行政诉讼3件。',
  '政府信息公开行政复议 2 件，其中结果维持 2 件；政府信息公开行政诉讼 3 件，其中结果维持 1 件。',
  '有 2 件涉及政府信息公开工作的行政复议。',
  '制发行政规范性文件3件，废止1件，现行有效行政规范性文件9件。',
  '废止规范性文件1件。',
  '结转至2025年办理的政府信息公开申请1件。',
  '2023年结转政府信息公开申请2件。',
];

const DIFFERS: [text: string, of: string, words: string][] = [
  ['全年收到政府信息公开申请11件。', 'newlyReceived', '收到政府信息公开申请11件'],
  ['我局共收到政府信息公开申请 2 件。', 'newlyReceived', '收到政府信息公开申请 2 件'],
  ['2024年度我局共收到依申请信息公开26件', 'newlyReceived', '收到依申请信息公开26件'],
  ['收到政府信息公开申请十一件。', 'newlyReceived', '收到政府信息公开申请十一件'],
  ['收到政府信息公开申请0件。', 'newlyReceived', '收到政府信息公开申请0件'],
  ['收到3件政府信息公开申请。', 'newlyReceived', '收到3件政府信息公开申请'],
  ['收到政府信息公开申请20余件。', 'newlyReceived', '收到政府信息公开申请20余件'],
  ['收到政府信息公开申请12件，办结11件。', 'handled', '办结11件'],
  ['收到政府信息公开申请12件，上年结转1件。', 'carriedIn', '上年结转1件'],
  ['收到政府信息公开申请12件，结转下年度继续办理3件。', 'carriedOut', '结转下年度继续办理3件'],
  ['收到政府信息公开申请12件，结转至2025年继续办理3件。', 'carriedOut', '结转至2025年继续办理3件'],
  ['收到政府信息公开申请12件，其中3件结转至2025年。', 'carriedOut', '其中3件结转至2025年'],
  ['收到信息公开申请12件，其中予以公开7件。', 'disclosed', '予以公开7件'],
  ['收到信息公开申请12件，其中部分公开2件。', 'partiallyDisclosed', '部分公开2件'],
  ['收到信息公开申请12件，其中不予公开2件。', 'notDisclosed', '不予公开2件'],
  ['收到信息公开申请12件，其中无法提供5件。', 'notProvided', '无法提供5件'],
  ['办理政府信息公开申请20件。', 'processed', '办理政府信息公开申请20件'],
  ['因政府信息公开引发行政复议5件。', 'reconsideration', '行政复议5件'],
  ['因政府信息公开被提起行政诉讼1件。', 'litigation', '行政诉讼1件'],
  [
    '有 1 件涉及政府信息公开工作的行政复议。',
    'reconsideration',
    '有 1 件涉及政府信息公开工作的行政复议',
  ],
  ['涉及政府信息公开的行政诉讼数为 0 件。', 'litigation', '行政诉讼数为 0 件'],
  ['制发行政规范性文件5件。', 'documentsIssued', '制发行政规范性文件5件'],
  ['全年废止行政规范性文件4件。', 'documentsRepealed', '废止行政规范性文件4件'],
  ['现行有效的行政规范性文件8件。', 'documentsInForce', '现行有效的行政规范性文件8件'],
];

const SILENT = [
  '公开行政许可信息30条、行政处罚信息20条。',
  '主动公开政府信息5500余条。',
  '代市政府受理政府信息公开申请5件。',
  '办理12345热线诉求300件，答复网民留言25件，答复提案6件。',
  '受理群众来信来访30件。',
  '收到政府信息公开申请12件，占全县申请总数的30%。',
  '收到政府信息公开申请12件，同比增加4件，比上年增长20%。',
  '2023年收到政府信息公开申请5件。',
  '去年收到政府信息公开申请5件。',
  '收到政府信息公开申请12件，其中自然人申请9件。',
  '其中，收到网上提交的政府信息公开申请5件。',
  '通过政府网站收到政府信息公开申请5件。',
  '截至6月底，收到政府信息公开申请5件。',
  '上半年收到政府信息公开申请5件。',
  '县政府办公室收到政府信息公开申请20件。',
  '各镇收到政府信息公开申请20件。',
  '因涉及第三方权益不予公开政府信息公开申请3件。',
  '逾期答复政府信息公开申请0件。延期答复申请2件。',
  '办理行政复议案件300件，应诉行政诉讼案件20件。',
  '审结政府信息公开行政复议1件。',
  '公开行政规范性文件20件，清理规范性文件30件，起草规范性文件5件。',
  '转发上级规范性文件5件。',
  '公开市政府规章1件。',
  '依申请公开答复率100%，平均3个工作日答复。',
  '组织依申请公开培训2次，收到申请表5份后当日登记。',
  '制作政府信息公开答复书模板3份。',
  '政府信息公开申请31\n19件。',
  '收到政府信息公开申请',
  '收到政府信息公开申请，5件。',
  '全县收到政府信息公开申请300件。',
  '我县收到政府信息公开申请300件。',
  '云河县收到政府信息公开申请300件。',
  '推进行政复议信息公开，收到行政复议申请320件。',
  '收到行政复议申请320件，其中涉及政府信息公开2件。',
  '做好政府信息公开工作。收到行政复议申请320件。',
  '收到政府信息公开申请表5份。',
  '做好依申请公开工作，答复群众30人次，答复群众来电30件。',
  '以县政府名义出台规范性文件5件，废止和失效规范性文件5件。',
  '2023年收到申请5件，政府信息公开申请比上年增加7件。',
  '收到政府信息公开申请12件（2023年为15件）。',
  '上年度，我局收到政府信息公开申请9件。',
  '去年同期，收到政府信息公开申请9件。',
  '自条例施行以来，我局累计收到政府信息公开申请300件。',
  '近三年，共收到政府信息公开申请45件。',
  '截至六月底，收到政府信息公开申请3件。',
  '收到政府信息公开申请数量为1\n2件',
];

describe('text-figure', () => {
  it.each(AGREES)('is silent on %j', (text) => {
    expect(saidOf(BUSY, text)).toEqual([]);
  });

  it.each(DIFFERS)('finds %j', (text, of, words) => {
    expect(saidOf(BUSY, text)).toEqual([['text-figure', of, words]]);
  });

  it.each(SILENT)('does not judge %j', (text) => {
    expect(saidOf(BUSY, text)).toEqual([]);
  });

  it('knows from the heading what a text is about', () => {
    expect(saidOf(BUSY, '全年收到申请5件。')).toEqual([]);
    expect(saidOf(BUSY, '全年收到申请5件。', '依申请公开情况')).toEqual([
      ['text-figure', 'newlyReceived', '收到申请5件'],
    ]);
  });

  it('is content with one sentence that agrees where several give different scopes', () => {
    const [first, second] = ['收到政府信息公开申请5件。', '收到政府信息公开申请12件。'];
    expect(saidOf(BUSY, first + second)).toEqual([]);
    expect(saidOf(BUSY, first + first)).toEqual([
      ['text-figure', 'newlyReceived', '收到政府信息公开申请5件', '收到政府信息公开申请5件'],
    ]);
  });

  it('holds what is said of all 县 against the tables of its government', () => {
    const county: Draft = { ...BUSY, organ: { name: '云河县人民政府', kind: 'government' } };
    for (const subject of ['全县', '我县', '云河县', '县政府']) {
      expect(saidOf(county, `2024年，${subject}共收到政府信息公开申请5件。`)).toHaveLength(1);
    }
    expect(saidOf(county, '县政府办公室收到政府信息公开申请5件。')).toEqual([]);
    expect(saidOf(BUSY, '县水务局收到政府信息公开申请5件。')).toHaveLength(1);
  });

  it('waits until the cells are filled', () => {
    const open = withFigures(BUREAU, { ...FIGURES, 'requests.newlyReceived.research': '' }, '0');
    expect(saidOf(open, '收到政府信息公开申请5件。')).toEqual([]);
  });

  it('says what the table holds and offers its figure', () => {
    const [finding] = findingsOf(written(BUSY, '全年收到政府信息公开申请十一件。'));
    expect(finding).toMatchObject({ expected: 12, actual: 11, places: ['overview.parts.0.text'] });
    expect(finding && findingSentence(finding)).toBe(
      '“一、总体情况”第 1 小节内容：文中写“收到政府信息公开申请十一件”，表三·本年新收总计为 12',
    );
    expect(finding?.mend?.edits).toEqual([
      {
        place: 'overview.parts.0.text',
        start: 2,
        end: 15,
        words: '收到政府信息公开申请十一件',
        text: '收到政府信息公开申请12件',
      },
    ]);
  });

  it('offers none where another sum may be meant', () => {
    const [finding] = findingsOf(written(BUSY, '办理政府信息公开申请20件。'));
    expect(finding).toMatchObject({ rule: 'text-figure', of: 'processed=20' });
    expect(finding?.mend).toBeUndefined();
  });

  it('offers no figure for one that was rounded', () => {
    const [finding] = findingsOf(written(BUSY, '收到政府信息公开申请50余件。'));
    expect(finding?.rule).toBe('text-figure');
    expect(finding?.mend).toBeUndefined();
  });
});

const DENIED: [text: string, of: string[]][] = [
  ['未收到政府信息公开申请。', ['newlyReceived']],
  ['本年度未收到依申请公开政府信息的申请，即没有依申请公开信息。', ['newlyReceived']],
  ['由于未收到要求政府信息公开的申请，没有达到收取信息处理费的条件。', ['newlyReceived']],
  ['全年没有收到公民、法人和其他组织的政府信息公开申请。', ['newlyReceived']],
  ['2024年，我局无依申请公开事项。', ['newlyReceived']],
  [
    '依申请公开工作实现零申请、零复议、零诉讼。',
    ['newlyReceived', 'reconsideration', 'litigation'],
  ],
  ['未发生因政府信息公开引起的行政复议、行政诉讼。', ['reconsideration', 'litigation']],
  [
    '本年度，我局没有涉及政府信息公开工作的行政复议、 行政诉讼案件。',
    ['reconsideration', 'litigation'],
  ],
  ['未收到政府信息公开行政复议。', ['reconsideration']],
  ['没有因政府信息公开被提起行政诉讼的情况。', ['litigation']],
  ['无政府信息公开行政复议、行政诉讼和责任追究情况。', ['reconsideration', 'litigation']],
  ['本年未制发行政规范性文件。', ['documentsIssued']],
];

const NOT_DENIED = [
  '未收到政府信息公开申请方面的投诉。',
  '没有不予公开的政府信息公开申请。',
  '未收到企业提出的政府信息公开申请。',
  '未收到公民的政府信息公开申请。',
  '未收到法人或其他组织的政府信息公开申请。',
  '无逾期答复的政府信息公开申请。',
  '未经复议直接起诉1件，为政府信息公开行政诉讼。',
  '未发生政府信息公开责任追究情况。',
  '未发生政府信息公开行政复议被纠错、行政诉讼败诉的情况。',
  '该政府信息公开行政复议件未被复议审查机关纠错。',
  '未发生政府信息公开收费事项。',
  '本机关未发生行政复议、行政诉讼案件。',
  '县政府办公室未收到政府信息公开申请。',
  '2023年未收到政府信息公开申请。',
  '上半年未收到政府信息公开申请。',
  '未公开规范性文件的，一律不得作为依据。',
  '申请人无正当理由逾期不补正的政府信息公开申请不再处理。',
];

describe('text-none', () => {
  it.each(DENIED)('finds %j', (text, of) => {
    expect(saidOf(BUSY, text).map(([rule, kind]) => [rule, kind])).toEqual(
      of.map((kind) => ['text-none', kind]),
    );
  });

  it.each([...DENIED.map(([text]) => text), ...NOT_DENIED])('is content with %j and 0', (text) => {
    expect(saidOf(QUIET, text)).toEqual([]);
  });

  it.each(NOT_DENIED)('does not take %j for a denial', (text) => {
    expect(saidOf(BUSY, text)).toEqual([]);
  });

  it('is silent on a 0 that no sentence mentions', () => {
    expect(saidOf(QUIET, '认真做好政府信息公开工作。')).toEqual([]);
  });

  it('holds 复议纠错 and 诉讼败诉 against what was corrected', () => {
    const lost = withFigures(
      BUREAU,
      { ...FIGURES, 'disputes.reconsideration.corrected': '1' },
      '0',
    );
    expect(saidOf(lost, '未发生政府信息公开行政复议被纠错、行政诉讼败诉的情况。')).toEqual([
      ['text-none', 'reconsiderationLost', '未发生政府信息公开行政复议被纠错、行政诉讼败诉的情况'],
    ]);
  });

  it('quotes the words and says what the table holds', () => {
    const [finding] = findingsOf(written(BUSY, '2024年，我局未收到政府信息公开申请。'));
    expect(finding && findingSentence(finding)).toBe(
      '“一、总体情况”第 1 小节内容：文中写“未收到政府信息公开申请”，表三·本年新收总计为 12',
    );
  });
});

it.each([
  '收到政府信息公开申请1件，',
  '收到政府信息公开申请',
  '未收到政府信息公开申请、',
  '行政复议、行政诉讼',
  '（（（1件',
  `甲${'共计'.repeat(28)}乙1件，`,
  `${'政府信息公开'.repeat(9)}项12件，`,
  `收到${'公开申请的'.repeat(10)}甲3件。`,
  '结转至2025年1',
  '公开公开',
  '1 ',
  '其中收到1件，',
  '全县各部门',
  '通过等渠道收到1件，',
  '至2024年12月1件，',
  '规范办理政府信息公开申请并且及时答复\n',
  '《1件，',
])('reads endless %j', (text) => {
  const draft = written(BUSY, `政府信息公开申请${text.repeat(200_000 / text.length)}`);
  expect(findingsOf(draft).length).toBeGreaterThanOrEqual(0);
});
