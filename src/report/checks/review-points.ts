// What reviewers look for in each section (审核时看什么): one sentence a rule of the catalogue, in the
// words of what should hold, and beside them what no program can see.
import type { StepId } from '#src/report/sections/sections.ts';
import { SEVERITY_WORDS, type RuleId, type Severity } from './finding.ts';

interface ReviewPoint {
  severity: Severity;
  /** The steps whose section it speaks of. */
  steps: readonly StepId[];
  text: string;
}

const TABLES = ['proactive', 'requests', 'disputes'] as const;
const TEXTS = ['overview', 'improvement', 'other'] as const;
/** Rules on all prose are told where most of it stands, not beside the notes under tables. */
const WRITTEN = ['organ', ...TEXTS] as const;

const must = (steps: readonly StepId[], text: string): ReviewPoint => ({
  severity: 'error',
  steps,
  text,
});
const verify = (steps: readonly StepId[], text: string): ReviewPoint => ({
  severity: 'confirm',
  steps,
  text,
});
const advise = (steps: readonly StepId[], text: string): ReviewPoint => ({
  severity: 'hint',
  steps,
  text,
});

/** Every rule of the catalogue; within a step in this order. */
export const REVIEW_POINTS: Record<RuleId, ReviewPoint> = {
  'organ-missing': must(['organ'], '机关全称已经填写。'),
  'year-missing': must(['organ'], '报告年度已经填写，不早于 2019 年，不晚于今年。'),
  'text-missing': must(TEXTS, '本部分有内容，不是空白。'),
  'figure-blank': must(TABLES, '没有空格，没有发生的填 0。'),
  'figure-unreadable': must(TABLES, '每格都是能统计的数字，不写“无”“/”或文字。'),
  'requests-balance': must(
    ['requests'],
    '每一列本年新收加上年结转，等于办理结果总计加结转下年度继续办理。',
  ),
  'printed-total': must(TABLES, '导入的文件中印的总计，等于各分项之和。'),
  'text-instruction': must(TEXTS, '没有留下模板里的填写说明。'),
  'aspect-missing': verify(
    ['overview'],
    '五个方面都写到；各级政府（含乡镇）还写工作考核、社会评议和责任追究结果。',
  ),
  'part-empty': verify(TEXTS, '写了标题的小节都有内容。'),
  'carried-in': verify(['requests'], '每一列的上年结转，等于上年报告的结转下年度继续办理。'),
  'stock-roll': verify(
    ['proactive'],
    '规章、行政规范性文件的现行有效，等于上年现行有效加本年制发、减本年废止。',
  ),
  'stock-issued': verify(['proactive'], '现行有效不少于本年制发。'),
  'rules-power': verify(['proactive'], '地方政府部门、乡镇、街道的规章为 0。'),
  'pending-carried': verify(['disputes'], '上年尚未审结的案件，计入本年的结果或者尚未审结。'),
  'fee-lapsed': verify(
    ['requests', 'other'],
    '有逾期未缴费的申请时，“六”不能又写没有发过收费通知。',
  ),
  'fee-amount': verify(
    ['proactive', 'other'],
    '“六”写的信息处理费（元），不超过表二的行政事业性收费（万元）。',
  ),
  'fee-statement': verify(['other'], '写明收取信息处理费的情况，不只写“无”。'),
  'improvement-half': verify(['improvement'], '存在的主要问题、怎样改进，两样都写。'),
  'text-none': verify(
    ['overview', 'requests', 'disputes'],
    '文中写“未收到申请”“没有行政复议”的，表里是 0。',
  ),
  'text-figure': verify(['overview', 'requests', 'disputes'], '文中的件数与表里的数字一致。'),
  jump: verify(TABLES, '与上年相差很大的数字属实：上年在 20 以上，本年超过五倍或者不到五分之一。'),
  'unchanged-text': verify(['overview', 'improvement'], '不是照抄上年报告的文字。'),
  'text-year': verify(WRITTEN, '文中的年份是报告年度，上年的年份都改过来了。'),
  'text-organ': verify(WRITTEN, '标题、正文和落款的机关名称是本机关的全称。'),
  'superseded-basis': verify(WRITTEN, '依据不写已经由 30 号文代替的国办公开办函〔2019〕60号。'),
  'text-placeholder': verify(WRITTEN, '没有“XX”或者没填数字的空处。'),
  'personal-data': verify(WRITTEN, '没有身份证号码、手机号码。'),
  'all-other': advise(['requests'], '能归入其他情形的，不全部填在“3.其他”。'),
  'enforcement-zero': advise(
    ['proactive'],
    '机关名称中有审批、执法的，许可、处罚、强制的决定数量不全是 0。',
  ),
  'overview-length': advise(['overview'], '原则上不超过 1000 字。'),
  'organ-short': advise(WRITTEN, '机关简称前后一致，第一次出现时写明“（以下简称……）”。'),
  'unit-mixed': advise(['overview', 'other'], '申请的单位用“件”，不混用条、份、宗。'),
  'bracket-mixed': advise(WRITTEN, '中文里用全角标点，书名号里面的用〈〉。'),
};

/** What the program cannot see, a sentence each. */
const BY_EYE: Record<StepId, readonly string[]> = {
  organ: ['机关全称、落款与公章一致。', '有引言的，联系方式和下载地址是现在的。'],
  overview: ['写的是本年度做了什么，有实例和数字。'],
  proactive: [
    '行政规范性文件的件数与司法行政部门核对过。',
    '许可、处罚、强制的数量与业务科室的台账一致。',
    '收费金额与财务数字一致。',
  ],
  requests: [
    '申请件数与台账逐件对得上，按申请人类别分列。',
    '每件只计一种办理结果，与答复书上的结论一致。',
  ],
  disputes: ['件数与法制机构的台账一致，只含政府信息公开案件。'],
  improvement: ['问题具体，改进措施对着问题写；上年写的改进有下文。'],
  other: ['收费通知、金额与财务数字一致。'],
  review: [
    '打印稿逐页看过：标题、机关、年度、三张表。',
    '需要核实的每一处都有结论：改正了，或者核实说明写得清楚。',
    '领导看过的和报出去的是同一份：两份的校验码相同。',
  ],
};

/** Sentences under a name. */
export interface NamedPoints {
  name: string;
  items: readonly string[];
}

const BY_EYE_NAME = '程序看不出，要人核对';

/**
 * What reviewers look for on a step, under the weight that the checks give it, then what only a
 * person sees. 核对与导出 has no rules of its own.
 */
export function reviewPointsOf(step: StepId): NamedPoints[] {
  const points = Object.values(REVIEW_POINTS).filter(({ steps }) => steps.includes(step));
  const byWeight = (['error', 'confirm', 'hint'] as const).map((severity) => ({
    name: SEVERITY_WORDS[severity],
    items: points.filter((point) => point.severity === severity).map(({ text }) => text),
  }));
  return [...byWeight, { name: BY_EYE_NAME, items: BY_EYE[step] }].filter(
    ({ items }) => items.length > 0,
  );
}
