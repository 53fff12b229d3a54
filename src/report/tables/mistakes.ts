// Typical mistakes in the lines of the statutory tables: what disclosure offices return reports for.
// 填报说明, none of it law; a document is named where one says so.
import type { DisputeFigures } from './disputes.ts';
import type { ProactiveFigures } from './proactive.ts';
import type { RequestRowId } from './request-rows.ts';

type DisputeGroup = keyof DisputeFigures<unknown>;
type DisputeResult = keyof DisputeFigures<unknown>[DisputeGroup];
/** A row of table 二 or 三; in table 四 a column, or the group of columns it stands under. */
type LineId = keyof ProactiveFigures<unknown> | RequestRowId | DisputeGroup | DisputeResult;

const ALL_CASES = '填了本机关的全部案件；只填因政府信息公开工作引起的。';

/** Lines without a mistake that is certain are left out. */
const MISTAKES: Partial<Record<string, string>> = {
  rules:
    '把行政规范性文件填在这里；地方政府部门、乡镇、街道制发的规范性文件都填在“行政规范性文件”。',
  normativeDocuments:
    '现行有效只算了本年制发的，漏了往年制发、仍然有效的；与上年现行有效加本年制发、减本年废止对不上。',
  licenses: '填成许可事项的种类数；只填公开了的，漏了依法不公开的。',
  penalties: '填成处罚事项的种类数；只填公开了的，漏了依法不公开的。',
  compulsion: '填成强制措施的种类数；只填公开了的，漏了依法不公开的。',
  fees: '按元填，多出一万倍；按应收填，而不是本年实际收取的。',
  newlyReceived: '把上年结转的也算进来；把热线、留言、提案等不是政府信息公开申请的也算进来。',
  carriedIn: '与上年报告“结转下年度继续办理”同一列的数字不一致。',
  disclosed: '部分公开的在这里又计了一次。',
  partiallyDisclosed: '同一件申请按不公开的理由又计入“（三）不予公开”，一件变成两件。',
  notHeld: '有原始资料、只是没有现成信息的填在这里；那样的填“2.没有现成信息需要另行制作”。',
  needsCreation: '本机关根本不掌握的填在这里；那样的填“1.本机关不掌握相关政府信息”。',
  stillUnclear: '申请人没有补正的填在这里；那样的填“（六）其他处理”第 1 项。',
  repeated: '内容相近、但不是同一申请人的也算作重复；还没有答复过的也算作重复。',
  excessive: '只因为数量多就填在这里；还要没有正当理由。',
  correctionLapsed: '补正了、但仍不明确的填在这里；那样的填“（四）无法提供”第 3 项。',
  feeLapsed: '没有发过收费通知，这里却有数；或与“六”里写的收费通知件数说法不一。',
  otherOutcome:
    '照 2019 年格式把“（六）其他处理”的合计都填在这里；逾期不补正、逾期不缴费的分开填在前两项。',
  carriedOut: '用前面的数字倒推，勾稽看着平了，填错的数却看不出来。',
  reconsideration: ALL_CASES,
  directLitigation: `${ALL_CASES}先经过复议的填在这里；那样的填“复议后起诉”。`,
  litigationAfterReconsideration:
    '复议后起诉的填到“未经复议直接起诉”；复议机关作共同被告的，复议机关也计了一次，只由作出原行政行为的机关计（国办公开办函〔2016〕201号）。',
  otherResult: '撤回、终止的填到“结果维持”。',
  pending: '上年尚未审结的案件，本年的结果和尚未审结里都没有。',
} satisfies Partial<Record<LineId, string>>;

/** The typical mistake in a line; null where none is certain. */
export const mistakeOf = (line: string): string | null => MISTAKES[line] ?? null;
