import { reviewPointsOf } from '#src/report/checks/review-points.ts';
import { NARRATIVES } from '#src/report/sections/narratives.ts';
import { STEP_IDS, STEP_TITLES, isTableId, type StepId } from '#src/report/sections/sections.ts';
import { TABLE_GUIDANCE } from '#src/report/sections/table-guidance.ts';
import { linesOf, type Line } from '#src/report/tables/lines.ts';
import type { HelpChapter, HelpEntry } from './help-entry.ts';

function guidanceOf(step: StepId): string[] {
  if (isTableId(step)) return [TABLE_GUIDANCE[step]];
  if (step === 'organ') {
    return [
      '机关全称与公章一致。机关类别关系到检查什么：各级政府（含乡镇）还要写工作考核、社会评议和责任追究结果；地方政府部门、乡镇、街道没有规章。',
      '附上“上年报告”以后，程序核对上年结转、现行有效，并在旁边显示上年的数字和文字。',
    ];
  }
  if (step === 'review') {
    return ['列出全部检查结果和核实说明，下面是与打印完全相同的预览，从这里定稿、打印和导出。'];
  }
  return [NARRATIVES[step].guidance];
}

const titleOf = ({ group, label }: Line): string => (group === null ? label : `${group} ${label}`);

const toEntry = (line: Line): HelpEntry => ({
  id: line.id,
  title: titleOf(line),
  paragraphs: [line.text],
  terms: [
    line.law === null ? ['性质', '填报说明'] : ['依据', line.law],
    ...(line.mistake === null ? [] : [['常见错误', line.mistake] as const]),
  ],
});

/** A chapter for each step: what is written there, what reviewers look for, what each line counts. */
export const SECTION_CHAPTERS: readonly HelpChapter[] = STEP_IDS.map((step) => ({
  id: step,
  title: STEP_TITLES[step],
  entries: [
    {
      id: `${step}.guidance`,
      title: isTableId(step) ? '怎样填' : '写什么',
      paragraphs: guidanceOf(step),
    },
    { id: `${step}.points`, title: '审核时看什么', lists: reviewPointsOf(step) },
    ...(isTableId(step) ? linesOf(step).map(toEntry) : []),
  ],
}));
