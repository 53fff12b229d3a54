import { expect, it } from 'vitest';
import { titleLines } from './title-lines.ts';

it.each([
  [
    '延津县商务局2024年政府信息公开工作年度报告',
    ['延津县商务局2024年', '政府信息公开工作年度报告'],
  ],
  [
    '惠济区工业信息化和商务局2024年政府信息公开工作年度报告',
    ['惠济区工业信息化和商务局2024年', '政府信息公开工作年度报告'],
  ],
  ['某局2024年度政府信息公开工作报告', ['某局2024年度政府信息公开工作报告']],
  [
    '关于延津县商务局2024年政府信息公开工作年度报告的核对意见',
    ['关于延津县商务局2024年', '政府信息公开工作年度报告的核对意见'],
  ],
  ['年度报告', ['年度报告']],
])('breaks %s between its words only, into balanced lines', (title, lines) => {
  expect(titleLines(title)).toEqual(lines);
});

it('keeps every character, however long the organ', () => {
  const title = `${'很长的机关名称'.repeat(12)}2024年政府信息公开工作年度报告`;
  expect(titleLines(title).join('')).toBe(title);
});

it('cuts a name that is longer than a line into parts of like length', () => {
  const title = `${'很长的机关名称'.repeat(4)}2024年政府信息公开工作年度报告`;
  expect(titleLines(title).map((line) => line.length)).toEqual([14, 14, 17]);
});

it('leaves a title of other words in one piece', () => {
  expect(titleLines('2024年工作报告（县局）')).toEqual(['2024年工作报告（县局）']);
});
