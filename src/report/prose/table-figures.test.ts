import { expect, it } from 'vitest';
import type { Draft } from '#src/report/draft/draft.ts';
import { readingsOf } from '#src/report/tables/readings.ts';
import { figureCellAt } from '#src/report/tables/tables.ts';
import { BUREAU, GOVERNMENT, withFigures } from '#src/testing/drafts.ts';
import { TABLE_FIGURES, figureText } from './table-figures.ts';

const textsOf = (draft: Draft) => {
  const readingAt = readingsOf(draft);
  return Object.fromEntries(
    Object.values(TABLE_FIGURES).map((figure) => [figure.label, figureText(figure, readingAt)]),
  );
};

it('gives the totals of the tables with their unit', () => {
  expect(textsOf(GOVERNMENT)).toEqual({
    本年新收: '156件',
    上年结转: '52件',
    办结总计: '156件',
    予以公开: '104件',
    部分公开: '0件',
    不予公开: '0件',
    无法提供: '52件',
    不予处理: '0件',
    其他处理: '0件',
    结转下年度: '52件',
    行政复议: '16件',
    行政诉讼: '32件',
    规范性文件制发: '4件',
    规范性文件废止: '4件',
    规范性文件现行有效: '4件',
    行政许可: '4件',
    行政处罚: '4件',
    行政强制: '4件',
    行政事业性收费: '18.8710万元',
  });
});

it('gives none while a cell of it is blank or cannot be read', () => {
  const texts = textsOf(
    withFigures(
      BUREAU,
      {
        'requests.newlyReceived.research': '',
        'requests.notHeld.enterprise': '/',
        'proactive.fees.amount': '3940元',
      },
      '0',
    ),
  );
  const none = Object.keys(texts).filter((label) => texts[label] === null);
  expect(none).toEqual(['本年新收', '办结总计', '无法提供', '行政事业性收费']);
});

it('sums cells that there are', () => {
  for (const { label, cells } of Object.values(TABLE_FIGURES)) {
    expect([label, cells.length > 0, cells.every((path) => figureCellAt(path))]).toEqual([
      label,
      true,
      true,
    ]);
  }
});
