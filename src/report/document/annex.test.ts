import { expect, it } from 'vitest';
import { runChecks } from '#src/report/checks/run-checks.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { BUREAU, RETICENT, withFigures } from '#src/testing/drafts.ts';
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
  expect(lines).toContain('没有填写核实说明。');
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

it('says what each explanation is about, also where its part is gone', () => {
  const [part] = BUREAU.overview.parts;
  const explanations = [
    { rule: 'jump', place: 'requests.disclosed.research', text: '因机构改革，\n数量增加' },
    { rule: 'text-figure', place: `overview.parts.${part?.id}.text`, text: '口径不同，已经核对' },
    { rule: 'text-figure', place: 'overview.parts.gone.text', text: '这一节已经删去，仍然留存' },
    { rule: 'jump', place: 'requests', text: '  ' },
  ];
  const lines = linesOf({ ...BUREAU, explanations });
  expect(lines).toContain('1．表三·（一）予以公开，科研机构。核实说明：因机构改革， 数量增加');
  expect(lines).toContain('2．“一、总体情况”第 1 小节内容。核实说明：口径不同，已经核对');
  expect(lines).toContain('3．“一、总体情况”。核实说明：这一节已经删去，仍然留存');
  expect(lines.some((line) => line.startsWith('4．'))).toBe(false);
});
