import { describe, expect, it } from 'vitest';
import { claimsIn } from './claims.ts';

/** What is said of the organ's own whole year, each as its kind and figure. */
const own = (text: string, heading = '依申请公开情况') =>
  claimsIn(text, heading)
    .filter(({ subject }) => subject === '')
    .map(({ kind, number }) => `${kind} ${number.value}`);

describe('a statement of applications', () => {
  it.each([
    ['全年共收到265件，已办结264件。', ['newlyReceived 265', 'handled 264']],
    ['收到依申请公开件12件。', ['newlyReceived 12']],
    ['未接收到来电，接收到政府信息公开申请12件。', ['newlyReceived 12']],
    ['收到并妥善处理依申请公开信息13件。', ['processed 13']],
    ['全年依申请公开受理和办结6件。', ['processed 6']],
    ['通过信函、网络等渠道收到依申请公开23件。', ['newlyReceived 23']],
    ['共接收通过邮寄、现场等方式提交的各类政府信息公开申请10件。', ['newlyReceived 10']],
    ['2024共收到依申请政府信息公开2件。', ['newlyReceived 2']],
    ['2024年1月至12月共收到政府信息公开申请13件。', ['newlyReceived 13']],
    [
      '收到政府信息公开申请9件，上年转结1件，另有2件转2025年继续办理，0件转结2025年办结。',
      ['newlyReceived 9', 'carriedIn 1'],
    ],
    ['收到申请9件，另2件申请按规定结转下年度继续办理。', ['newlyReceived 9', 'carriedOut 2']],
    [
      '1.本年新收申请12件；2.上年结转2件；3.办理结果13件；4.结转下年度1件。',
      ['newlyReceived 12', 'carriedIn 2', 'handled 13', 'carriedOut 1'],
    ],
  ])('%s', (text, statements) => {
    expect(own(text)).toEqual(statements);
  });

  it.each([
    [
      '“同意公开”3件，“部分公开”0件、“不予公开”2件。',
      'disclosed 3,partiallyDisclosed 0,notDisclosed 2',
    ],
    ['同意公开8件，不同意公开1件。', 'disclosed 8,notDisclosed 1'],
    ['经审查予以公开2件。', 'disclosed 2'],
    ['因本机关不掌握等原因无法提供的49件，占50%。', 'notProvided 49'],
    ['共有12件申请，其中10件予以公开，其余2件无法提供。', 'disclosed 10,notProvided 2'],
  ])('%s', (text, statements) => {
    expect(own(text).join()).toBe(statements);
  });

  it('is read across the line ends of a PDF', () => {
    const text =
      '2024年我局认真贯彻落实条例，规范办理依申请公开，收到政府信息公\n' +
      '开申请 12 件，办结 13 件，上年结转 2 件，不\n予公开 3 件。';
    const claims = claimsIn(text, '');
    expect(claims.map(({ kind }) => kind)).toEqual([
      'newlyReceived',
      'handled',
      'carriedIn',
      'notDisclosed',
    ]);
    const words = claims.map(({ start, end }) => text.slice(start, end));
    expect(words).toEqual([
      '收到政府信息公\n开申请 12 件',
      '办结 13 件',
      '上年结转 2 件',
      '不\n予公开 3 件',
    ]);
    expect(claims.map(({ number }) => text.slice(number.start, number.end))).toEqual([
      '12',
      '13',
      '2',
      '3',
    ]);
  });

  it('stands under the heading that the text has for it', () => {
    const text =
      '（一）主动公开\n收到5件。\n（二）依申请公开\n收到申请12件。\n（三）信息管理\n收到申请7件。';
    expect(own(text, '')).toEqual(['newlyReceived 12']);
  });
});

describe('no statement of the whole', () => {
  it.each([
    [
      'by channel',
      '全年收到申请12件，其中，网上收到5件、答复5件，信函收到7件、答复7件。',
      'newlyReceived 12',
    ],
    ['by applicant', '自然人申请10件，予以公开8件、部分公开2件；法人申请2件，予以公开2件。', ''],
    ['of those', '其中自然人申请10件，已答复9件；企业申请2件，答复2件。', ''],
    ['of one channel', '通过政府网站申请平台，收到申请5件。', ''],
    ['of one field', '在征地拆迁领域，收到申请8件。', ''],
    ['of a day', '12月20日，我局收到政府信息公开申请1件。', ''],
    ['of half a year, cut', '2024年上半年，\n收到申请5件。', ''],
    ['of 提案', '收到申请12件。办理建议5件、提案3件，答复8件。', 'newlyReceived 12'],
    ['of 热线', '受理12345热线工单300件，办结299件，结转下年1件。', ''],
    ['of 低保', '做好依申请公开。受理低保申请300件，办结300件。', ''],
    ['of 公文', '全年制发公文45件，其中主动公开30件、依申请公开5件、不予公开10件。', ''],
    ['of information', '依申请公开信息59条，不予公开信息46条。', ''],
    ['of 全县', '全县收到政府信息公开申请300件，办结290件，其中予以公开200件。', ''],
    ['of 全县, earlier', '全县依法办理政府信息公开申请。共收到300件，答复290件。', ''],
    ['of 县政府办公室', '县政府办公室收到政府信息公开申请20件，办结18件。', ''],
  ])('%s', (_, text, statements) => {
    expect(own(text).join()).toBe(statements);
  });

  it('but of us, once 我局 is named', () => {
    expect(own('全县收到政府信息公开申请300件，我局收到政府信息公开申请5件，办结5件。')).toEqual([
      'newlyReceived 5',
      'handled 5',
    ]);
  });
});

it('of a part ends at ；', () => {
  const text =
    '2024年，我县共收到政府信息公开申请452件，其中县政府办公室办理60件，予以公开20件；无法提供110件。';
  expect(claimsIn(text, '').map(({ subject, number }) => [subject, number.value])).toEqual([
    ['我县', 452],
    ['其中县政府', 20],
    ['我县', 110],
  ]);
});

describe('a dispute', () => {
  it.each([
    ['因政府信息公开引起的行政复议9件、行政诉讼1件。', 'reconsideration 9,litigation 1'],
    [
      '收到政府信息公开申请12件，行政复议2件，行政诉讼0件。',
      'newlyReceived 12,reconsideration 2,litigation 0',
    ],
    ['加强政府信息公开，全年收到行政复议申请320件。', ''],
    ['收到行政复议2件。', ''],
    ['做好信息公开申请办理，收到行政复议申请320件，办结300件。', ''],
  ])('%s', (text, statements) => {
    expect(own(text, '').join()).toBe(statements);
  });
});

describe('规范性文件', () => {
  it.each([
    ['我局制发规范性文件3件，县政府制发规范性文件4件。', 'documentsIssued 3'],
    ['以县政府名义印发并公开的行政规范性文件17件。', ''],
    ['转发市政府印发的规范性文件5件。', ''],
  ])('%s', (text, statements) => {
    expect(own(text, '主动公开').join()).toBe(statements);
  });
});
