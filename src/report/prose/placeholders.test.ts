import { describe, expect, it } from 'vitest';
import { findPlaceholders } from './placeholders.ts';

const wordsIn = (text: string) =>
  findPlaceholders(text).map(({ start, end }) => text.slice(start, end));

describe('a placeholder', () => {
  it.each([
    ['XX县水务局', ['XX']],
    ['2024年XX月XX日', ['XX', 'XX']],
    ['20XX年', ['XX']],
    ['20××年度', ['××']],
    ['公开信息××条', ['××']],
    ['发布信息xx条', ['xx']],
    ['ＸＸ局', ['ＸＸ']],
    ['╳╳街道', ['╳╳']],
    ['收费XX.XX万元', ['XX', 'XX']],
    ['联系电话：0000-XXXXXXXX', ['XXXXXXXX']],
    ['收到申请X件', ['X']],
    ['公开信息 × 条', ['×']],
    ['2024年X月X日', ['X', 'X']],
  ])('of crosses stands in %j', (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });

  it.each(['于XX年成立', '向XX局移交', '每周XX次', '提高XX能力', '有关XX工作', '关于XX的通知'])(
    'stands in %j, where no name is masked',
    (text) => {
      expect(wordsIn(text)).toEqual(['XX']);
    },
  );

  it.each([
    '申请人张××',
    '李××诉我局一案',
    '王XX、刘××等人',
    '欧阳××提出申请',
    '刘××局长',
    '张×等三人',
    '林×次日撤回',
  ])('is no masked name: %j', (text) => {
    expect(wordsIn(text)).toEqual([]);
  });

  it.each([
    'XXL号工作服',
    'xxgk',
    'https://www.yunhe.gov.cn/xxgk/',
    'http://www.xx.gov.cn/，',
    'xx.gov.cn',
    'zfxx@yunhe.example',
    'XX@yunhe.example',
    '电话138××××5678',
    '身份证号11010119××××××0011',
    '无线网络XX-5G',
    'XXI世纪',
    '长3×宽5',
    '10×10厘米',
    '打√或打×',
    '单位（件）',
  ])('is no word of Latin letters, no address, number or sum: %j', (text) => {
    expect(wordsIn(text)).toEqual([]);
  });
});

describe('a measure word without its figure', () => {
  it.each([
    ['全年共主动公开条。', '共主动公开条'],
    ['收到申请件，按时办结。', '收到申请件'],
    ['全年共收到政府信息公开申请件', '共收到政府信息公开申请件'],
    ['公开信息 条。', '公开信息 条'],
    ['公开信息\u3000\u3000条，其中', '公开信息\u3000\u3000条'],
    ['召开会议次', '召开会议次'],
    ['召开 次会议', '召开 次'],
    ['累计发布篇。', '累计发布篇'],
    ['主动公开政府信息共条；', '主动公开政府信息共条'],
    ['共发布各类信息条\n其中', '共发布各类信息条'],
    ['公开条政府信息', '公开条'],
    ['发布信息余条，', '发布信息余条'],
    ['制发规范性文件件，', '制发规范性文件件'],
    ['开展培训 次，', '开展培训 次'],
    ['设立专栏个，', '设立专栏个'],
    ['收取信息处理费元。', '收取信息处理费元'],
    ['收取信息处理费 万元', '收取信息处理费 万元'],
    ['不予公开 件', '公开 件'],
    ['共办结件。', '共办结件'],
    ['共计条。', '共计条'],
    ['公开信息（）条，', '公开信息（）条'],
    ['公开信息( )条，', '公开信息( )条'],
    ['收到申请（\u3000）件。', '收到申请（\u3000）件'],
    ['收到申请***件，', '收到申请***件'],
    ['收到申请□□件，', '收到申请□□件'],
    ['共收到申请……件，', '共收到申请……件'],
    ['比上年增长 %。', '增长 %'],
    ['同比下降了\u3000％，', '下降了\u3000％'],
    ['办结率达%。', '达%'],
  ])('is found in %j', (text, words) => {
    expect(wordsIn(text)).toEqual([words]);
  });

  it('is found each time', () => {
    expect(wordsIn('收到政府信息公开申请 件，上年结转 件；行政复议 件。')).toEqual([
      '收到政府信息公开申请 件',
      '结转 件',
      '行政复议 件',
    ]);
  });

  it.each([
    ...['主动公开条例', '公开条款清晰', '公开条件成熟', '公开条文', '公开条目', '公开条块结合'],
    ...['办理件数', '收到件数较多', '公开次数', '公开份额', '公开篇幅', '公开场所', '发布场景'],
    ...['发布篇章', '公开期限', '公开个人信息', '公开个别事项', '公开一条龙服务', '逐条公开'],
    ...['每条信息', '办结几件', '公开信息数条', '收到申请若干件', '一件一档', '收到申请一件'],
    ...['增长20%', '增长 20 %', '增长约20％', '增长率（%）', '达100%', '（件）', '公开信息（条）'],
    ...[
      '公开信息（含公告）条目',
      '公开信息（12）条',
      '公开信息（略）。',
      '公开……条例',
      '件件有回音',
    ],
    ...['公开 20 余条', '共公开信息36条', '收到申请 3 件', '公开信息１２条', '多次召开会议，'],
  ])('is none in %j', (text) => {
    expect(wordsIn(text)).toEqual([]);
  });

  it.each([
    ...['对办结件进行回访', '政务服务办件，', '将答复件送达', '受理件，按时办结', '公开发布件，'],
    ...[
      '上年结转件，',
      '处理信访件，',
      '处理投诉件，',
      '回复留言件，',
      '政策解读件，',
      '依申请公开件，',
    ],
    ...[
      '公示期，',
      '答复期，',
      '报市委组织部。',
      '布置新闻发布会场，',
      '发布头条，',
      '增加培训人次，',
    ],
    ...['收到的申请件，', '对收到申请件，', '发布案例，', '召开例会，', '共同体，', '举办场次，'],
  ])('is no word that ends like one: %j', (text) => {
    expect(wordsIn(text)).toEqual([]);
  });

  it.each(['未收到申请件。', '没有收到政府信息公开申请件。', '未主动公开件，'])(
    'is not missed where there is nothing to count: %j',
    (text) => {
      expect(wordsIn(text)).toEqual([]);
    },
  );

  it.each(['文 件，', '条 件，', '不 断完善', '公开 条 例', '案 件。', '年 份，', '现 场，'])(
    'is no word that a line break cut: %j',
    (text) => {
      expect(wordsIn(text)).toEqual([]);
    },
  );
});

it.each([
  '公开',
  '共',
  '增长',
  '增长 ',
  '公开（',
  '公开信息（）',
  '公开信息 条，',
  '主动公开各类',
  'XX',
  '张×',
  'x.',
  '公开\u3000',
  'a@',
])('reads a text of nothing but %j', (words) => {
  const text = words.repeat(200_000 / words.length);
  expect(findPlaceholders(text).every(({ start, end }) => start < end)).toBe(true);
});
