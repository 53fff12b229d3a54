import { describe, expect, it } from 'vitest';
import { BUREAU, narrative, withFigures } from '#src/testing/drafts.ts';
import { draftCorrection } from './correction.ts';

describe('draftCorrection', () => {
  it('says table by table and sentence by sentence what was and what is', () => {
    const now = {
      ...withFigures(BUREAU, { 'disputes.reconsideration.upheld': '1' }, '0'),
      overview: {
        ...BUREAU.overview,
        parts: BUREAU.overview.parts.map((part, index) =>
          index === 0 ? { ...part, text: '全年通过县政府网站公开信息38条。\n另有2条。' } : part,
        ),
      },
      signature: { organ: '云河县水务局', date: '' },
    };
    expect(draftCorrection(BUREAU, now)).toEqual([
      '《云河县水务局2024年政府信息公开工作年度报告》更正说明',
      '',
      '　　《云河县水务局2024年政府信息公开工作年度报告》更正如下：',
      '',
      '　　一、总体情况',
      '　　1．“一、总体情况”第 1 小节内容（主动公开方面）：“全年通过县政府网站公开信息36条。”更正为“全年通过县政府网站公开信息38条。 另有2条。”。',
      '',
      '　　四、政府信息公开行政复议、行政诉讼情况',
      '　　2．表四“行政复议，结果维持”：原为“0”，更正为“1”。',
      '　　3．表四“行政复议，总计”：原为“0”，更正为“1”。',
      '',
      '　　落款',
      '　　4．落款机关：原为空，更正为“云河县水务局”。',
      '',
      '　　更正原因：',
      '',
      '',
      '　　发布机关：',
      '　　日期：',
    ]);
  });

  it('says what came, went and moved, and where only lines were broken', () => {
    const before = {
      ...BUREAU,
      overview: narrative('甲。乙。', ['丙', '1'], ['丁', '2'], ['戊', '3']),
    };
    const now = {
      ...BUREAU,
      id: 'file',
      overview: narrative('甲。\n乙。', ['戊', '3'], ['丙', '1'], ['己', '4']),
    };
    const lines = draftCorrection(before, now)?.filter((line) => /\d．/.test(line));
    expect(lines?.map((line) => line.replace(/^.*?．“一、总体情况”/, ''))).toEqual([
      '正文：分段或空格有改动，文字不变。',
      '第 2 小节（丁）：删去，原内容为“2”。',
      '第 1 小节（戊）：由第 3 小节移到第 1 小节。',
      '第 3 小节（己）：增加，内容为“4”。',
    ]);
  });

  it('is silent where nothing that is printed has changed', () => {
    expect(draftCorrection(BUREAU, BUREAU)).toBeNull();
    expect(draftCorrection(BUREAU, { ...BUREAU, scope: 'aggregate', done: ['other'] })).toBeNull();
  });
});
