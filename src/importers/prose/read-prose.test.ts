import { describe, expect, it } from 'vitest';
import type { Narrative } from '#src/report/draft/draft.ts';
import type { Prose } from '#src/importers/prose-block.ts';
import { reportText, toBlocks } from '#src/testing/prose-blocks.ts';
import { readProse } from './read-prose.ts';

const read = (text: string, flow: 'paragraphs' | 'lines' = 'paragraphs'): Prose => {
  let count = 0;
  return readProse(toBlocks(text), flow, () => `part-${(count += 1)}`);
};
/** Opening, then each part as 标题▸内容; | between paragraphs. */
const short = ({ opening, parts }: Narrative): string[] =>
  [opening, ...parts.map(({ heading, text }) => `${heading}▸${text}`)].map((text) =>
    text.replaceAll('\n', '|'),
  );
const said = ({ messages }: Prose) =>
  messages.map(({ kind, place, raw }) => `${kind} ${place}: ${raw.replaceAll('\n', '|')}`);

const PLAIN = read(reportText({}));

describe('a plain report', () => {
  it('is read without a word to say', () => {
    expect(PLAIN).toEqual({
      title: '',
      organ: '云河县水务局',
      year: 2024,
      preface: '',
      overview: { opening: '2024年，公开信息36条。', parts: [] },
      improvement: { opening: '公开不够及时。下一步加强培训。', parts: [] },
      other: { opening: '本年度未收取信息处理费。', parts: [] },
      tableNotes: { proactive: '', requests: '', disputes: '' },
      signature: { organ: '', date: '' },
      messages: [],
    });
  });

  it('keeps blanks and the template’s own words as they stand', () => {
    const prose = read(reportText({ overview: '（文字描述）\n2024 年，公开  信息 36 条。' }));
    expect(prose.overview.opening).toBe('（文字描述）\n2024 年，公开  信息 36 条。');
  });
});

describe('headings of sections', () => {
  const heads = [
    '一、总体情况',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项',
  ];
  const [one = '', two = '', three = '', four = '', five = '', six = ''] = heads;
  const bare = (head: string) => head.slice(2);

  it.each<[name: string, change: (text: string) => string]>([
    [
      'have old wordings',
      (text) => text.replace(four, '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况'),
    ],
    ['name the work', (text) => text.replace(five, '五、政府信息公开工作存在的主要问题及改进情况')],
    ['are shorter', (text) => text.replace(five, '五、存在问题及改进情况')],
    ['join otherwise', (text) => text.replace(four, '四、政府信息公开行政复议和行政诉讼情况')],
    [
      'have no numerals',
      (text) => heads.reduce((all, head) => all.replace(head, bare(head)), text),
    ],
    ['have numerals in brackets', (text) => text.replace(one, `（一）${bare(one)}`)],
    ['have （一）是', (text) => text.replace(one, `（一）是${bare(one)}`)],
    [
      'have digits',
      (text) =>
        heads.reduce((all, head, at) => all.replace(head, `${at + 1}、${bare(head)}`), text),
    ],
    ['have 三是', (text) => text.replace(three, `三是${bare(three)}`)],
    ['have blanks within', (text) => text.replace(two, '二、 主动公开 政府信息情况')],
    ['have points for 、', (text) => text.replace(one, `一．${bare(one)}`)],
    ['count parts', (text) => text.replace(one, `第一部分 ${bare(one)}`)],
    ['are marked in markdown', (text) => text.replace(two, `## ${two}`)],
    ['are captions', (text) => text.replace(two, `## 表二：${bare(two)}`)],
    ['are captions besides', (text) => text.replace(two, `${two}\n表2 ${bare(two)}`)],
    ['name the year', (text) => text.replace(three, `三、2024年度${bare(three)}`)],
    ['end in a colon', (text) => text.replace(six, `${six}：`)],
    ['are glued to their text', (text) => text.replace(`${six}\n`, six)],
    ['are missing above tables', (text) => text.replace(`${three}\n`, '').replace(`${four}\n`, '')],
    [
      'begin again at the tables',
      (text) => text.replace(two, '一、主动公开政府信息情况').replace(six, `五、${bare(six)}`),
    ],
    ['are listed in the preface', (text) => text.replace(one, `${heads.join('\n')}\n${one}`)],
    [
      'are listed with pages',
      (text) => text.replace(one, `目 录\n${heads.map((head) => `${head}……1`).join('\n')}\n${one}`),
    ],
  ])('are known where they %s', (_, change) => {
    const { messages, ...prose } = read(change(reportText({})));
    const { messages: none, ...plain } = PLAIN;
    expect(none).toEqual([]);
    expect(prose).toEqual(plain);
    expect(messages.filter(({ kind }) => kind !== 'left-out')).toEqual([]);
  });

  it.each<[name: string, caption: string, said: string[]]>([
    ['word for word', '主动公开政府信息情况', []],
    ['as a table', '主动公开政府信息情况表', ['left-out proactive: 主动公开政府信息情况表']],
    [
      'with the year',
      '2024年主动公开政府信息情况',
      ['left-out proactive: 2024年主动公开政府信息情况'],
    ],
    [
      'in other words',
      '政府信息主动公开情况统计表',
      ['left-out proactive: 政府信息主动公开情况统计表'],
    ],
    [
      'twice',
      '主动公开政府信息情况\n主动公开政府信息情况表',
      ['left-out proactive: 主动公开政府信息情况表'],
    ],
    ['above the unit', '主动公开政府信息情况\n单位：件', ['changed proactive: 单位：件']],
  ])('are kept where a caption repeats them: %s', (_, caption, messages) => {
    for (const heading of [two, '二、主动公开情况', bare(two), `（二）${bare(two)}`]) {
      const prose = read(reportText({}).replace(two, `${heading}\n\n${caption}`));
      expect(prose.overview).toEqual(PLAIN.overview);
      expect(said(prose)).toEqual(messages);
    }
  });

  it('are kept where captions repeat all of them', () => {
    const text = [two, three, four].reduce(
      (all, head) => all.replace(head, `${head}\n\n${bare(head)}`),
      reportText({}),
    );
    expect(read(text)).toEqual(PLAIN);
  });

  it('with text behind them are kept above a caption', () => {
    const prose = read(reportText({}).replace(two, `${two}全部按期公开。\n${bare(two)}`));
    expect(prose.overview).toEqual(PLAIN.overview);
    expect(prose.tableNotes.proactive).toBe('全部按期公开。');
  });

  it('may be broken over two lines', () => {
    const text = reportText({}).replace(three, '三、收到和处理政府信息公开申请\n情况');
    expect(read(text, 'lines').tableNotes.proactive).toBe('');
  });

  it('are not what a sentence lists, nor sub-heads with their words', () => {
    const list = '本报告分六部分：一、总体情况；二、主动公开政府信息情况；三、其他。';
    const prose = read(
      reportText({
        front: `云河县水务局2024年政府信息公开工作年度报告\n${list}`,
        overview: '（一）总体情况\n良好。\n（二）主动公开政府信息情况\n公开36条。',
      }),
    );
    expect(prose.preface).toBe(list);
    expect(short(prose.overview)).toEqual([
      '',
      '总体情况▸良好。',
      '主动公开政府信息情况▸公开36条。',
    ]);
    expect(prose.messages).toEqual([]);
  });

  it('are found in a run-together text', () => {
    const prose = read(
      '云河县水务局2024年政府信息公开工作年度报告 根据条例要求编制。一、总体情况 2024年，良好。（一）主动公开方面。公开36条。' +
        '（二）依申请公开方面。依第（一）项办理。二、主动公开政府信息情况\n[二]\n三、收到和处理政府信息公开申请情况\n[三]\n' +
        '四、政府信息公开行政复议、行政诉讼情况\n[四]\n五、存在的主要问题及改进情况2024年，力量不足。六、其他需要报告的事项无收取信息处理费情况。',
    );
    expect(prose.organ).toBe('云河县水务局');
    expect(prose.preface).toBe('根据条例要求编制。');
    expect(short(prose.overview)).toEqual([
      '2024年，良好。',
      '主动公开方面。▸公开36条。',
      '依申请公开方面。▸依第（一）项办理。',
    ]);
    expect(prose.improvement.opening).toBe('2024年，力量不足。');
    expect(prose.other.opening).toBe('无收取信息处理费情况。');
    expect(prose.messages).toEqual([]);
  });

  it('may be spent on prose: what 一 does not name becomes its parts', () => {
    const prose = read(
      reportText({
        overview: '良好。\n二、工作机制\n健全。\n三、主动公开工作情况\n公开36条。',
        tables:
          '一、主动公开政府信息情况\n[二]\n二、收到和处理政府信息公开申请情况\n[三]\n三、政府信息公开行政复议、行政诉讼情况\n[四]',
      }),
    );
    expect(short(prose.overview)).toEqual([
      '良好。',
      '工作机制▸健全。',
      '主动公开工作情况▸公开36条。',
    ]);
    expect(prose.messages).toEqual([]);
  });

  it('may be missing above 五 where the problems begin', () => {
    const text = reportText({
      improvement: '（一）主要问题\n力量不足。\n（二）改进情况\n加强培训。',
    });
    const prose = read(text.replace(`${five}\n`, ''));
    expect(short(prose.improvement)).toEqual(['', '主要问题▸力量不足。', '改进情况▸加强培训。']);
    expect(said(prose)).toEqual(['changed improvement: ']);
  });

  it('may be missing above 一: what is no preface is taken for it, and said', () => {
    const front = '云河县水务局2024年政府信息公开工作年度报告\n本报告按条例编制。';
    const prose = read(reportText({ front }).replace(`${one}\n`, ''));
    expect(prose.preface).toBe('本报告按条例编制。');
    expect(prose.overview.opening).toBe('2024年，公开信息36条。');
    expect(said(prose)).toEqual(['changed overview: 2024年，公开信息36条。']);
  });

  it('may have words of their own above a table, which is said', () => {
    const { messages, ...prose } = read(reportText({}).replace(three, '三、申请办理统计'));
    const { messages: _, ...plain } = PLAIN;
    expect(prose).toEqual(plain);
    expect(messages.map(({ kind, raw }) => `${kind} ${raw}`)).toEqual(['changed 三、申请办理统计']);
  });

  it('may be missing altogether: then nothing is placed', () => {
    const prose = read('云河县水务局2024年政府信息公开工作年度报告\n我局开展了工作。');
    expect(prose.preface).toBe('');
    expect(said(prose)).toEqual(['unread : 我局开展了工作。']);
  });
});

describe('around the report', () => {
  it('website and page numbers are left out and listed', () => {
    const text = reportText({
      front: [
        '首页 > 政务公开 > 年度报告',
        '云河县人民政府',
        '云河县水务局2024年政府信息公开工作年度报告',
        '发布时间：2025-01-20  来源：县水务局  浏览次数：12',
        '字体：【大 中 小】',
        '云河县水务局',
        '（2025年1月20日）',
        '本报告按条例编制。',
      ].join('\n'),
      overview: '2024年全年主动公开各类政府\n- 5 -\n信息36条。',
      other:
        '未收取信息处理费。\n附件：\n1.报告.docx\n扫一扫在手机打开当前页\n主办单位：云河县人民政府 某ICP备00000000号\n本网站所载内容属于县政府。',
    });
    const prose = read(text, 'lines');
    expect(prose.preface).toBe('本报告按条例编制。');
    expect(prose.overview.opening).toBe('2024年全年主动公开各类政府信息36条。');
    expect(prose.other.opening).toBe('未收取信息处理费。');
    expect(said(prose)).toEqual([
      'left-out : - 5 -',
      'left-out : 发布时间：2025-01-20  来源：县水务局  浏览次数：12|字体：【大 中 小】|（2025年1月20日）',
      'left-out : 首页 > 政务公开 > 年度报告|云河县人民政府|云河县水务局|扫一扫在手机打开当前页|主办单位：云河县人民政府 某ICP备00000000号',
      'left-out : 附件：|1.报告.docx',
      'unread : 本网站所载内容属于县政府。',
    ]);
  });

  it('what a page repeats at its edge is left out', () => {
    const paragraph = (text: string, page: number) => ({
      kind: 'paragraph' as const,
      text,
      level: 0,
      page,
    });
    const blocks = [1, 2, 3].flatMap((page) => [
      paragraph('云河县水务局文件', page),
      ...(page === 1 ? [paragraph('一、总体情况', 1)] : []),
      paragraph(`第${page}段。`, page),
      paragraph(String(page), page),
    ]);
    const prose = readProse(blocks, 'paragraphs', () => '');
    expect(prose.overview.opening).toBe('第1段。\n第2段。\n第3段。');
    expect(prose.messages.at(-1)?.raw.split('\n')).toHaveLength(6);
  });

  it.each<[name: string, lines: string, signature: Prose['signature']]>([
    ['two lines', '云河县水务局\n2025年1月20日', { organ: '云河县水务局', date: '2025年1月20日' }],
    [
      'one line',
      '云河县水务局 2025 年 1 月 20 日',
      { organ: '云河县水务局', date: '2025年1月20日' },
    ],
    ['a date alone', '2025年1月20日', { organ: '', date: '2025年1月20日' }],
    ['the organ alone', '云河县水务局', { organ: '云河县水务局', date: '' }],
    [
      'a date in words',
      '云河县水务局\n二〇二五年一月二十日',
      { organ: '云河县水务局', date: '二〇二五年一月二十日' },
    ],
  ])('the signature may be %s', (_, lines, signature) => {
    const prose = read(reportText({ other: `未收取信息处理费。\n${lines}` }));
    expect(prose.signature).toEqual(signature);
    expect(prose.other.opening).toBe('未收取信息处理费。');
    expect(prose.messages).toEqual([]);
  });

  it('words of a website within a sentence end nothing', () => {
    const lines =
      '2024年我局加强网站无障碍建设并提供\n技术支持和信息服务，推动微信公众号\n打印政策汇编，未收取信息处理费。';
    const prose = read(reportText({ other: lines }), 'lines');
    expect(prose.other.opening).toBe(lines.replaceAll('\n', ''));
    expect(prose.messages).toEqual([]);
  });

  it('a date that a sentence leads on to is no signature', () => {
    const prose = read(reportText({ other: '统计期限自2024年1月1日至\n2024年12月31日' }), 'lines');
    expect(prose.signature.date).toBe('');
  });
});

describe('around the tables', () => {
  const head = '四、政府信息公开行政复议、行政诉讼情况';
  it('words are kept as the note, and it is said that they stood before', () => {
    const prose = read(
      reportText({}).replace(`${head}\n[四]`, `${head}\n均已审结。\n[四]\n注：含上年度结转。`),
    );
    expect(prose.tableNotes.disputes).toBe('均已审结。\n注：含上年度结转。');
    expect(said(prose)).toEqual(['changed disputes: 均已审结。']);
  });

  it('long prose is kept as the note, and said', () => {
    const long = `${'全年受理申请情况良好，'.repeat(30)}。`;
    const prose = read(reportText({}).replace('[四]', `[四]\n${long}`));
    expect(prose.tableNotes.disputes).toBe(long);
    expect(said(prose)).toEqual([`changed disputes: ${long}`]);
  });

  it('remains of a torn table are no note', () => {
    const prose = read(reportText({}).replace('[四]', '结果维持 结果\n0 0 0\n[四]'), 'lines');
    expect(prose.tableNotes.disputes).toBe('');
    expect(said(prose)).toEqual(['unread disputes: 结果维持 结果|0 0 0']);
  });

  it('a picture in place of a table is said where it stands', () => {
    const prose = read(reportText({}).replace('[三]', '[图]'));
    expect(prose.messages).toEqual([
      expect.objectContaining({ kind: 'unread', place: 'requests' }),
    ]);
    expect(prose.messages[0]?.text).toContain('这里是图片，读不出数字，要照原文填写');
  });

  it('a table that is none of the form is named with its words', () => {
    const blocks = toBlocks(reportText({}));
    const at = blocks.findIndex((block) => block.kind === 'paragraph' && /36条/.test(block.text));
    const table = {
      kind: 'other-table' as const,
      grid: [
        ['渠道', '条数'],
        ['网站', null],
      ],
    };
    const metadata = { kind: 'other-table' as const, grid: [['索引号', 'A1']] };
    const all = [metadata, ...blocks.slice(0, at), table, ...blocks.slice(at)];
    expect(said(readProse(all, 'paragraphs', () => ''))).toEqual([
      'unread overview: 渠道\t条数|网站\t',
      'left-out : 索引号\tA1',
    ]);
  });
});

it('says which section has more parts than are made of it', () => {
  const prose = read(reportText({ overview: '（一）开展培训。\n'.repeat(101).trim() }));
  expect(prose.overview.parts).toHaveLength(100);
  expect(prose.messages.map(({ kind, place, text }) => [kind, place, text])).toContainEqual([
    'changed',
    'overview',
    '“一、总体情况”多于 100 个小节，其后 1 个的文字连同编号留在第 100 小节中，核对分节。',
  ]);
});
