import { expect, it } from 'vitest';
import { withExplanation } from '#src/report/checks/explanations.ts';
import { runChecks } from '#src/report/checks/run-checks.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { BUREAU, RETICENT, withFigures, withLastYear } from '#src/testing/drafts.ts';
import { buildAnnex } from './annex.ts';
import { checkCodeOf } from './fingerprint.ts';
import { toPublicReport } from './public-report.ts';

const linesOf = (draft: Draft): string[] =>
  buildAnnex(draft, runChecks(draft, 2025), '2025年1月14日').blocks.map((block) =>
    block.kind === 'heading' || block.kind === 'paragraph' ? block.text : '',
  );

it('names the report, its check code and the day, and leaves room to sign', () => {
  const lines = linesOf(BUREAU);
  expect(lines).toContain('报告：云河县水务局2024年政府信息公开工作年度报告');
  expect(lines).toContain(`校验码：${checkCodeOf(toPublicReport(BUREAU))}`);
  expect(lines).toContain('生成日期：2025年1月14日');
  expect(lines).toContain('一、检查结果（0 处必须改正，0 处需要核实）');
  expect(lines).toContain('没有发现必须改正或需要核实的问题。');
  expect(lines.slice(-3).map((line) => line.slice(0, 4))).toEqual([
    '填报人：',
    '审核人：',
    '签发人：',
  ]);
});

it('lists every finding with its weight and basis', () => {
  const figures = { 'requests.newlyReceived.enterprise': '1', 'proactive.rules.issued': '一' };
  const lines = linesOf(withFigures(RETICENT, figures, '0'));
  expect(lines).toContain('一、检查结果（2 处必须改正，0 处需要核实）');
  expect(lines.find((line) => line.startsWith('1．'))).toMatch(/^1．【必须改正】表二·规章/);
  expect(lines.find((line) => line.startsWith('2．'))).toMatch(
    /^2．【必须改正】表三·商业企业列：.*少 1 件（法规：/,
  );
});

const CARRIED = withLastYear(BUREAU, { 'requests.carriedOut.naturalPerson': 4 });
const FINDING = runChecks(CARRIED, 2025).find(({ rule }) => rule === 'carried-in');
if (!FINDING) throw new Error('it is a finding');
const explained = (text: string): Draft => ({
  ...CARRIED,
  explanations: withExplanation(CARRIED, FINDING, text),
});

it.each([
  ['', '未说明。'],
  ['核实无误', '未说明（没有写明情况）：核实无误'],
  ['因机构改革，\n上年多统计了四件', '核实说明：因机构改革， 上年多统计了四件'],
])('says beneath each finding what the office says to it: %j', (text, line) => {
  const lines = linesOf(explained(text));
  const index = lines.findIndex((one) => one.startsWith('1．【需要核实】表三·自然人列：'));
  expect(lines[index + 1]).toBe(line);
});

it('names an explanation of other figures as such', () => {
  const draft = withLastYear(explained('因机构改革，上年多统计'), {
    'requests.carriedOut.naturalPerson': 5,
  });
  expect(linesOf(draft)).toContain(
    '未说明（有关内容已改动，原来的说明过时）：因机构改革，上年多统计',
  );
});

it('leaves out an explanation whose finding no longer stands', () => {
  const draft = { ...explained('因机构改革，上年多统计'), reference: null };
  expect(linesOf(draft).join('')).not.toContain('机构改革');
});

it('does not ask for an explanation of an error or a hint', () => {
  const lines = linesOf(withFigures(BUREAU, { 'proactive.rules.issued': '一' }, '0'));
  expect(lines).toContain('未改正。');
  expect(lines).not.toContain('未说明。');
});

it('says whether the report is final, when and as which version', () => {
  expect(linesOf(BUREAU)).toContain('状态：可以定稿');
  expect(linesOf(explained(''))).toContain('状态：还不能定稿：还有 1 处需要核实没有改正或说明');
  const finalized = { at: '2025-01-14T09:30:00+08:00', revision: 12 };
  expect(linesOf({ ...BUREAU, finalized })).toContain('状态：已定稿 2025年1月14日 09:30，第 12 版');
});
