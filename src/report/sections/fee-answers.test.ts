import { expect, it } from 'vitest';
import { BUREAU, narrative } from '#src/testing/drafts.ts';
import { feeStatementPlace, readFeeAnswer } from './fee-answers.ts';

it.each([
  ['notices', '3', 3],
  ['notices', '３ 件', 3],
  ['notices', '0', 0],
  ['notices', '', 'blank'],
  ['notices', ' \u3000', 'blank'],
  ['notices', '无', 'unreadable'],
  ['notices', '3.5', 'unreadable'],
  ['notices', '3元', 'unreadable'],
  ['notified', '5,000.50', 5000.5],
  ['notified', '5000元', 5000],
  ['notified', '元', 'unreadable'],
  ['collected', '0.5万元', 'unreadable'],
  ['collected', '0.5万', 'unreadable'],
  ['collected', '0.005', 'unreadable'],
  ['collected', '12（其中3）', 'unreadable'],
  ['collected', '', 'blank'],
] as const)('%s %j is %s', (answer, typed, value) => {
  expect(readFeeAnswer(answer, typed)).toBe(value);
});

it.each([
  ['in an empty section', narrative(''), 'other.opening'],
  ['behind other text', narrative('另有事项。'), 'other.opening'],
  [
    'where it stands',
    narrative('另有事项。', ['收费', '未收取信息处理费。']),
    'other.parts.0.text',
  ],
  ['under its heading', narrative('', ['其他', ''], ['信息处理费', '']), 'other.parts.1.text'],
  ['instead of a bare 无', narrative('', ['', '无。']), 'other.parts.0.text'],
  ['before parts that say other things', narrative('', ['提案', '办理2件。']), 'other.opening'],
])('the statement is written %s', (_, other, place) => {
  expect(feeStatementPlace({ ...BUREAU, other }).place).toBe(place);
});
