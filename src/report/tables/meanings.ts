// What each line of the statutory tables counts (Regulation, Articles 14 to 16, 20, 30, 35, 36 and
// 42). Articles are named where they are certain, the rest is 填报说明.
import type { DisputeFigures } from './disputes.ts';
import type { ProactiveFigures } from './proactive.ts';
import type { RequestRowId } from './request-rows.ts';

/** `law` is the article it rests on, null for 填报说明. */
interface Meaning {
  text: string;
  law: string | null;
}

type Line = readonly [text: string, law: string | null];

const STOCK_DATES = '制发、废止是本年内的件数，现行有效截至 12 月 31 日。';
const DECISION_COUNT = '填本年作出的决定数量，公开的和依法不公开的都算；不是事项的种类数。';

const PROACTIVE: Record<keyof ProactiveFigures<unknown>, Line> = {
  rules: [
    `国务院部门和有规章制定权的地方政府制定的规章。地方政府部门、乡镇、街道没有规章制定权，填 0。${STOCK_DATES}`,
    '《条例》第二十条第（一）项',
  ],
  normativeDocuments: [
    `以本机关名义制发的行政规范性文件，件数与司法行政部门核对一致。${STOCK_DATES}`,
    '《条例》第二十条第（一）项',
  ],
  licenses: [DECISION_COUNT, '《条例》第二十条第（五）项'],
  penalties: [DECISION_COUNT, '《条例》第二十条第（六）项'],
  compulsion: [DECISION_COUNT, '《条例》第二十条第（六）项'],
  fees: [
    '本年实际收取的金额，单位是万元，最多六位小数。财务数字若以元计，除以 10000。',
    '《条例》第二十条第（八）项',
  ],
};

const REQUESTS: Record<RequestRowId, Line> = {
  newlyReceived: ['本年 1 月 1 日至 12 月 31 日收到的申请。', null],
  carriedIn: ['上年未办结、转到本年办理的申请，等于上年报告的“结转下年度继续办理”。', null],
  disclosed: [
    '答复予以公开，或已主动公开、告知获取方式和途径的。',
    '《条例》第三十六条第（一）、（二）项',
  ],
  partiallyDisclosed: ['一件申请中可以公开的部分公开、其余不公开的。只在这里计一次。', null],
  stateSecret: ['依法确定为国家秘密的政府信息。', '《条例》第十四条'],
  prohibitedByLaw: ['法律、行政法规禁止公开的政府信息。', '《条例》第十四条'],
  securityAndStability: [
    '公开后可能危及国家安全、公共安全、经济安全、社会稳定的。',
    '《条例》第十四条',
  ],
  thirdPartyRights: [
    '涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害的。',
    '《条例》第十五条',
  ],
  internalAffairs: ['人事管理、后勤管理、内部工作流程三类内部事务信息。', '《条例》第十六条'],
  processInformation: ['讨论记录、过程稿、磋商信函、请示报告四类过程性信息。', '《条例》第十六条'],
  enforcementFile: ['行政执法案卷信息。', '《条例》第十六条'],
  administrativeInquiry: [
    '工商、不动产登记资料等，法律、行政法规对怎样获取另有规定的。',
    '《条例》第三十六条第（七）项',
  ],
  notHeld: [
    '经检索没有所申请的信息。不属于本机关负责公开的，也填在这里（填报说明）。',
    '《条例》第三十六条第（四）项',
  ],
  needsCreation: ['需要对现有政府信息加工、分析才能提供的。', null],
  stillUnclear: ['申请人已经补正，内容仍然不明确的。没有补正的填“逾期不补正”。', null],
  petitionOrComplaint: ['以申请公开的形式进行信访、投诉、举报等活动的。', null],
  repeated: ['已经答复过、同一申请人又申请同一信息的。', '《条例》第三十六条第（六）项'],
  publication: ['要求提供政府公报、报刊、书籍等公开出版物的。', null],
  excessive: ['申请的数量、频次明显超过合理范围，又没有正当理由的。', '《条例》第三十五条'],
  confirmOrReissue: ['申请人手中已有该信息，要求确认或者重新出具的。', null],
  correctionLapsed: ['发出补正通知后，申请人没有正当理由逾期不补正的。', '《条例》第三十条'],
  feeLapsed: ['发出收费通知后，申请人逾期没有缴费的。', '《条例》第四十二条'],
  otherOutcome: ['以上都不能归入的，如申请人主动撤回。', null],
  carriedOut: ['到 12 月 31 日还没有办结的申请。按台账填写，不能由其他数字倒推。', null],
};

const SCOPE = '只填因政府信息公开工作引起的案件，不填本机关的其他案件。';
const DISPUTES: Record<keyof DisputeFigures<unknown>['reconsideration'], Line> = {
  upheld: [`维持本机关的行为，或驳回申请、请求。${SCOPE}`, null],
  corrected: [`撤销、变更、确认违法或责令履行等，本机关的行为被纠正。${SCOPE}`, null],
  otherResult: [`撤回、终止、调解等，不属于维持也不属于纠正。${SCOPE}`, null],
  pending: [`到 12 月 31 日还没有结论。${SCOPE}`, null],
};

const DISPUTE_GROUPS: Record<keyof DisputeFigures<unknown>, Line> = {
  reconsideration: ['对本机关的政府信息公开行为申请行政复议的案件。', null],
  directLitigation: ['没有经过行政复议、直接提起行政诉讼的案件。', null],
  litigationAfterReconsideration: ['经过行政复议以后再提起行政诉讼的案件。', null],
};

const LINES: Record<string, Line> = { ...PROACTIVE, ...REQUESTS, ...DISPUTES, ...DISPUTE_GROUPS };

/** What a line counts: a row of table 二 or 三, in table 四 a column or a group of columns. */
export function meaningOfLine(line: string): Meaning {
  const [text, law] = LINES[line] ?? ['', null];
  return { text, law };
}
