import { describe, expect, it } from 'vitest';
import type { Draft } from '#src/report/draft/draft.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { FIGURE_CELLS, figureCellsOf } from '#src/report/tables/tables.ts';
import {
  BUREAU,
  RETICENT,
  GOVERNMENT,
  RUN_IN,
  narrative,
  withFigures,
} from '#src/testing/drafts.ts';
import { findingKey } from './finding.ts';
import { findingSentence } from './messages.ts';
import { runChecks } from './run-checks.ts';

const THIS_YEAR = 2026;
const check = (draft: Draft) => runChecks(draft, THIS_YEAR);
const rulesOf = (draft: Draft) => check(draft).map((finding) => finding.rule);
const sentencesOf = (draft: Draft) => check(draft).map(findingSentence);

describe('a finished report', () => {
  it.each([BUREAU, RUN_IN, GOVERNMENT])('has no findings', (draft) => {
    expect(sentencesOf(draft)).toEqual([]);
  });
});

describe('a new report', () => {
  it('lacks its organ, texts and figures, in the order of the form', () => {
    expect(rulesOf(newDraft('new', '2025'))).toEqual([
      'organ-missing',
      'text-missing',
      'figure-blank',
      'figure-blank',
      'figure-blank',
      'text-missing',
      'text-missing',
    ]);
  });

  it('is gone through text by text and word by word', () => {
    const draft = {
      ...RETICENT,
      overview: narrative(
        '公开XX条。收到政府信息公开申请5件。',
        ...RETICENT.overview.parts.map(({ heading, text }, index): [string, string] => [
          heading,
          index === 1 ? '' : `${text}公开XX条。`,
        ]),
      ),
    };
    expect(check(draft).map(({ rule, places: [place] }) => `${place} ${rule}`)).toEqual([
      'overview.opening text-placeholder',
      'overview.opening text-figure',
      'overview.parts.0.text text-placeholder',
      'overview.parts.1.text part-empty',
      'overview.parts.2.text text-placeholder',
      'overview.parts.3.text text-placeholder',
      'overview.parts.4.text text-placeholder',
    ]);
  });

  it('counts blank cells once a table', () => {
    expect(sentencesOf(newDraft('new', '2025'))).toContain('表三还有 144 格未填');
  });
});

describe('organ-missing, year-missing', () => {
  it('takes blanks for no organ', () => {
    expect(rulesOf({ ...BUREAU, organ: { name: ' \u3000', kind: 'department' } })).toEqual([
      'organ-missing',
    ]);
  });

  it.each(['', '99999', '2018', '2027', 'abc', '-2024', '2024.5', '２０', '2024（旧）'])(
    'refuses the year %j',
    (year) => {
      expect(rulesOf({ ...RETICENT, year })).toEqual(['year-missing']);
    },
  );

  it.each(['2019', '2026', '２０２４', '2024年', ' 2024 '])('takes the year %j', (year) => {
    expect(rulesOf({ ...RETICENT, year })).toEqual([]);
  });

  it('says the years that are possible', () => {
    expect(sentencesOf({ ...BUREAU, year: '99999' })).toEqual([
      '报告年度“99999”不在 2019 至 2026 之间',
    ]);
  });
});

describe('figure-unreadable', () => {
  it('names the cell, what stands in it and what to fill in', () => {
    const draft = withFigures(BUREAU, { 'requests.stateSecret.enterprise': '0.5' }, '0');
    const [finding] = check(draft);
    expect(finding?.places).toEqual(['requests.stateSecret.enterprise']);
    expect(sentencesOf(draft)).toEqual([
      '表三·1.属于国家秘密，商业企业：“0.5”不是可以统计的数字，填不超过 12 位的整数',
    ]);
  });

  it('offers 元 as 万元', () => {
    const draft = withFigures(BUREAU, { 'proactive.fees.amount': '3940元' }, '0');
    expect(sentencesOf(draft)[0]).toContain('可以改为 0.394');
  });
});

describe('requests-balance', () => {
  const column = (applicant: string, typed: Record<string, string>) =>
    withFigures(
      RETICENT,
      Object.fromEntries(
        Object.entries(typed).map(([row, text]) => [`requests.${row}.${applicant}`, text]),
      ),
      '0',
    );
  const uneven = column('enterprise', { newlyReceived: '12', carriedIn: '3', disclosed: '14' });

  it('says both sides and the difference', () => {
    expect(sentencesOf(uneven)).toEqual([
      '表三·商业企业列：本年新收 12 ＋ 上年结转 3 ＝ 15，办理结果总计 14 ＋ 结转下年度 0 ＝ 14，少 1 件',
    ]);
  });

  it('says 多 where the outcomes are too many', () => {
    const draft = column('research', { newlyReceived: '1', repeated: '3', carriedOut: '1' });
    expect(sentencesOf(draft)[0]).toContain('＝ 4，多 3 件');
  });

  it('leads to a cell of the column and holds the column as its places', () => {
    const [finding] = check(uneven);
    expect(finding?.places).toHaveLength(24);
    expect(finding?.places.every((place) => place.endsWith('.enterprise'))).toBe(true);
    expect(finding).toMatchObject({ expected: 15, actual: 14, severity: 'error' });
  });

  it('is one finding a column, none for 总计', () => {
    const draft = withFigures(uneven, { 'requests.newlyReceived.research': '1' }, (cell) =>
      cell.path === 'requests.newlyReceived.enterprise' ? '1' : '0',
    );
    expect(check(draft).map(findingKey)).toEqual([
      'requests-balance:requests.newlyReceived.enterprise',
      'requests-balance:requests.newlyReceived.research',
    ]);
  });

  it('is not judged while a cell of the column is blank or unreadable', () => {
    const blank = column('enterprise', { newlyReceived: '12', repeated: '' });
    expect(rulesOf(blank)).toEqual(['figure-blank']);
    const unreadable = column('enterprise', { newlyReceived: '12', repeated: '/' });
    expect(rulesOf(unreadable)).toEqual(['figure-unreadable']);
  });

  it.each([
    [452, 9, 454, 7],
    [464, 3, 441, 26],
    [63, 3, 64, 2],
    [122, 11, 126, 7],
  ])('holds for %d＋%d＝%d＋%d', (newlyReceived, carriedIn, disclosed, carriedOut) => {
    const typed = { newlyReceived, carriedIn, disclosed, carriedOut };
    const texts = Object.fromEntries(Object.entries(typed).map(([row, n]) => [row, String(n)]));
    expect(rulesOf(column('naturalPerson', texts))).toEqual([]);
  });
});

describe('text-missing, part-empty', () => {
  it('takes headings alone for nothing written', () => {
    const draft = { ...BUREAU, improvement: narrative('', ['主要问题', ''], ['改进情况', ' ']) };
    expect(check(draft).map(findingKey)).toEqual(['text-missing:improvement.parts.0.text']);
  });

  it('leads to the running text where there are no parts', () => {
    const draft = { ...BUREAU, other: narrative('') };
    expect(check(draft).map(findingKey)).toEqual(['text-missing:other.opening']);
  });

  it('wants a look at a heading without text, not at a part without both', () => {
    const draft = { ...BUREAU, improvement: narrative('写在正文里。', ['主要问题', ''], ['', '']) };
    expect(check(draft).filter(({ rule }) => rule === 'part-empty')).toMatchObject([
      { severity: 'confirm', places: ['improvement.parts.0.text'] },
    ]);
  });
});

describe('text-instruction', () => {
  it.each([
    '（文字描述）',
    '(文字描述)',
    '（文字描述，收取信息处理费情况在此处报告。）',
    '该部分以表格形式报告',
    '数据待补充。',
    'TODO',
    '共公开信息＿＿条',
    '共公开信息__条',
    '共公开信息_ _ _条',
    '收取信息处理费情况在此处报告',
    '该部分以\n表格形式报告',
    '（文字\n描述）',
    '数据（待补充）',
    '含《中华人民共和国政府信息公开条例》第五十条第四项规定的内容',
  ])('finds %j', (text) => {
    expect(rulesOf({ ...BUREAU, other: narrative(text) })).toContain('text-instruction');
  });

  it.each([
    '公开内容亟待补充，目录还需待补充、完善，期待补充更多内容。',
    '通知等待补充材料的申请人，对待补充的材料逐件登记。',
    '网址 http://www.yunhe.gov.cn/a__b.html，文件 post__1。',
    '公开内容有待补充和完善。',
    '用文字描述、图片等形式解读。',
    'autodoc_manual_v1',
  ])('is silent on %j', (text) => {
    expect(rulesOf({ ...BUREAU, other: narrative(text) })).toEqual([]);
  });

  it('looks into headings, preface and the lines under tables', () => {
    const draft = {
      ...BUREAU,
      preface: '待补充',
      overview: narrative('', ['主动公开TODO', '内容。']),
      notes: { ...BUREAU.notes, requests: '注：＿＿' },
    };
    const instructions = check(draft).filter(({ rule }) => rule === 'text-instruction');
    expect(instructions.map((finding) => finding.places[0])).toEqual([
      'preface',
      'overview.parts.0.heading',
      'notes.requests',
    ]);
  });
});

describe('what must not be a rule', () => {
  it('is silent on disputes without requests', () => {
    const draft = withFigures(
      BUREAU,
      { 'disputes.litigationAfterReconsideration.upheld': '3' },
      '0',
    );
    expect(rulesOf(draft)).toEqual([]);
  });

  it('never fills in what could be deduced', () => {
    const table = figureCellsOf('requests');
    const allButOne = Object.fromEntries(table.slice(1).map((cell) => [cell.path, '0']));
    expect(
      rulesOf(withFigures(BUREAU, allButOne, (cell) => (cell.table === 'requests' ? '' : '0'))),
    ).toEqual(['figure-blank']);
  });
});

it('leads every finding to a place that has a control', () => {
  const controls = new Set(FIGURE_CELLS.map((cell) => cell.path));
  const broken = withFigures(newDraft('x', ''), { 'disputes.directLitigation.pending': 'x' });
  for (const { places } of check(broken)) {
    const isText = /^(organ\.name|year|\w+\.(opening|parts\.\d+\.(heading|text)))$/.test(places[0]);
    expect(isText || controls.has(places[0])).toBe(true);
  }
});
