import { describe, expect, it } from 'vitest';
import type { Draft } from '#src/report/draft/draft.ts';
import { BUREAU, GOVERNMENT, RUN_IN, narrative } from '#src/testing/drafts.ts';
import { findingSentence } from './messages.ts';
import { runChecks } from './run-checks.ts';

const check = (draft: Draft) => runChecks(draft, 2026).filter(({ rule }) => rule === 'text-organ');
const of = (name: string): Draft => ({ ...BUREAU, organ: { name, kind: 'department' } });
const namesIn = (draft: Draft): unknown[] =>
  check(draft).map((finding) => finding.rule === 'text-organ' && finding.name);
const titled = (organ: string, title: string) => namesIn({ ...of(organ), title });
const written = (organ: string, preface: string) => namesIn({ ...of(organ), preface });
const signed = (organ: string, signature: string) =>
  namesIn({ ...of(organ), signature: { organ: signature, date: '' } });

describe('text-organ', () => {
  it('quotes another organ in title, text and signature, one finding each', () => {
    const draft: Draft = {
      ...BUREAU,
      title: '青山县教育局2024年政府信息公开工作年度报告',
      preface: '本报告由青山县 教育局根据《条例》编制。',
      signature: { organ: ' 青山县教育局', date: '2025年1月20日' },
    };
    expect(check(draft)).toMatchObject([
      { places: ['title'], quotes: [{ words: '青山县教育局', start: 0 }] },
      { places: ['preface'], quotes: [{ words: '青山县 教育局', start: 4 }] },
      { places: ['signature.organ'], quotes: [{ words: '青山县教育局', start: 1 }] },
    ]);
    expect(check(draft)[0]).toMatchObject({ severity: 'confirm', basis: { kind: '审核惯例' } });
    expect(check(draft).map(findingSentence)).toEqual([
      '标题：写的是“青山县教育局”，与机关全称不同',
      '引言：写的是“青山县教育局”，与机关全称不同',
      '落款机关：写的是“青山县教育局”，与机关全称不同',
    ]);
  });

  it.each([
    ['周口市水务局', '洛阳市水务局2024年政府信息公开工作年度报告'],
    ['周口市水务局', '2024年周口市教育局政府信息公开工作年度报告'],
    ['周口市水务局', '周口市教育局关于2024年度政府信息公开工作情况的报告'],
    ['周口市水务局', '周口市教育局\n2024年政务公开年度报告'],
    ['周口市水务局', '周口市水利局二〇二四年政府信息公开工作年度报告'],
    ['清水镇人民政府', '清河镇人民政府2024年政府信息公开工作年度报告'],
    ['云河县人民政府', '青山县人民政府2024年政府信息公开工作年度报告'],
    ['周口市川汇区水务局', '周口市水务局2024年政府信息公开工作年度报告'],
  ])('of %s fires on the title %s', (organ, title) => {
    expect(titled(organ, title)).toHaveLength(1);
  });

  it.each([
    ['周口市水务局', '河南省周口市水务局2024年政府信息公开工作年度报告'],
    ['河南省周口市水务局', '周口市水务局2024年政府信息公开工作年度报告'],
    ['周口市川汇区水务局', '川汇区水务局2024年政府信息公开工作年度报告'],
    ['上海市科学技术委员会', '2024年上海市科委政府信息公开工作年度报告'],
    ['上海市科委', '上海市科学技术委员会2024年政府信息公开工作年度报告'],
    ['周口市工业和信息化局', '周口市工信局2024年政府信息公开工作年度报告'],
    ['周口市工业和信息化局', '河南省周口市工信局2024年政府信息公开工作年度报告'],
    ['云河县人民政府', '云河县2024年政府信息公开工作年度报告'],
    ['云河县人民政府', '云河县人民政府办公室2024年政府信息公开工作年度报告'],
    ['云河县人民政府办公室', '云河县人民政府2024年政府信息公开工作年度报告'],
    ['平潭综合实验区', '平潭综合实验区管委会2024年度政府信息公开工作年度报告'],
    ['清水镇人民政府', '云河县清水镇2024年政府信息公开工作年度报告'],
    ['清水镇人民政府', '清水镇政府2024年政府信息公开工作年度报告'],
    ['周口市水务局', '市水务局2024年政府信息公开工作年度报告'],
    ['周口市水务局', '2024年政府信息公开工作年度报告'],
    ['周口市水务局', '周口市水务局'],
    ['周口市水务局', '随便写的标题'],
    ['', '洛阳市水务局2024年政府信息公开工作年度报告'],
    ['  ', '洛阳市水务局2024年政府信息公开工作年度报告'],
  ])('of %s is silent on the title %s', (organ, title) => {
    expect(titled(organ, title)).toEqual([]);
  });

  it.each([
    '本报告由青山县教育局编制。',
    '本年度报告由青山县教育局负责编制，全文包括六个部分。',
    '本报告是由青山县教育局根据《条例》（国令第711号）规定\n编制。',
    '根据《条例》要求，青山县教育局编制完成了本报告。',
    '现由青山县教育局编写本年度报告。本年报由云河县水务局编制。',
    '本报告系由云河县教育局按照要求编写。',
    '本报告由云河县人民政府办公室编制。',
    '本年度报告是根据《条例》（国令第711号）和《通知》要求，由青山县教育局结合统计数据编制。',
    '2024年青山县教育局编制本年度报告。',
  ])('fires on the author in %s', (text) => {
    expect(written('云河县水务局', text)).toEqual([expect.stringMatching(/^(?:青山|云河)县/)]);
  });

  it.each([
    ['淮安市人民政府', '本报告由淮安市人民政府办公室根据《条例》规定编制。'],
    ['淮安市人民政府', '本报告由淮安市政务服务管理办公室编制。'],
    ['淮安市人民政府', '本报告由淮安市行政审批局编制。'],
    ['云河县水务局', '本报告由云河县水务局办公室编制。'],
    ['云河县水务局', '本报告由县水务局编制。'],
    ['云河县水务局', '本报告由县政府办公室编制。'],
    ['云河县水务局', '本报告由我局办公室编制，本报告由局办公室编制。'],
    ['云河县水务局', '本报告由云河县政务公开中心编制。'],
    ['云河县水务局', '本报告由云河县人民政府发布，由青山县教育局公布。'],
    ['云河县水务局', '本报告由总体情况、主动公开政府信息情况等六部分组成，编制如下。'],
    ['云河县水务局', '按照云河县人民政府办公室要求，编制本报告。'],
    ['云河县水务局', '按照青山县教育局要求编制本报告。'],
    ['云河县水务局', '本报告由云河县水务局编制，由青山县教育局公布。'],
    ['云河县水务局', '本报告参考由青山县教育局编制的指南。'],
    ['云河县水务局', '本报告共六部分。指南由青山县教育局编制。'],
    ['云河县水务局', '配合青山县教育局培训。会同云河县教育局公开信息12条。'],
    ['云河县水务局', '本机关编制本报告，县水务局编制了本报告。'],
    ['厚桥街道办事处', '本报告由无锡市锡山区人民政府厚桥街道党政办公室编制。'],
    ['道里区经纬街道办事处', '本报告由哈尔滨市道里区经纬街道办事处编制。'],
    ['云河县发展和改革局（粮食和物资储备局）', '本报告由云河县发展和改革局编制。'],
    ['国家税务总局云河县税务局', '本报告由云河县税务局编制。'],
    ['平潭综合实验区', '区管委会办公室编制完成了本报告。'],
    ['平潭综合实验区', '本报告由平潭综合实验区管委会办公室编制。'],
    ['云河县水务局', '云河县水利水务局（以下简称“云河县水利局”）编制。本报告由云河县水利局编制。'],
    ['', '本报告由青山县教育局编制。'],
  ])('of %s is silent on %s', (organ, text) => {
    expect(written(organ, text)).toEqual([]);
  });

  it.each([
    ['云河县水务局', '青山县水务局'],
    ['云河县水务局', '云河县教育局'],
    ['云河县水务局', '云河县 人民政府'],
  ])('of %s fires on the signature %s', (organ, signature) => {
    expect(signed(organ, signature)).toHaveLength(1);
  });

  it.each([
    ['云河县水务局', '云河县水务局'],
    ['云河县水务局', '云河县水务局办公室'],
    ['云河县水务局', '县水务局'],
    ['云河县水务局', ' '],
    ['云河县水务局', '（盖章）'],
    ['云河县人民政府', '云河县人民政府办公室'],
    ['云河县人民政府', '云河县政府'],
    ['云河县水务局', '某某市云河县水务局'],
  ])('of %s is silent on the signature %s', (organ, signature) => {
    expect(signed(organ, signature)).toEqual([]);
  });

  it.each([BUREAU, RUN_IN, GOVERNMENT, { ...BUREAU, overview: narrative('') }])(
    'is silent on ordinary reports',
    (draft) => {
      expect(check(draft)).toEqual([]);
    },
  );

  it.each(['本报告由', '本报告由青山县教育局', '编制本报告', '青山县教育局', '简称', '市区县'])(
    'gets to the end of texts full of %s',
    (words) => {
      const text = words.repeat(Math.ceil(200_000 / words.length));
      const draft = { ...BUREAU, preface: text, title: text, signature: { organ: text, date: '' } };
      expect(check(draft).length).toBeLessThan(4);
      expect(check({ ...draft, organ: { ...BUREAU.organ, name: text } }).length).toBeLessThan(4);
    },
  );
});
