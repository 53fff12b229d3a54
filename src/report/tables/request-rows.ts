// The rows of table 三 and what each counts (Regulation, Articles 14 to 16, 30, 35, 36 and 42).

const rows = {
  newlyReceived: [
    '一、本年新收政府信息公开申请数量',
    '本年 1 月 1 日至 12 月 31 日收到的申请。',
    null,
  ],
  carriedIn: [
    '二、上年结转政府信息公开申请数量',
    '上年未办结、转到本年办理的申请，等于上年报告的“结转下年度继续办理”。',
    null,
  ],
  disclosed: [
    '（一）予以公开',
    '答复予以公开，或已主动公开、告知获取方式和途径的。',
    '《条例》第三十六条第（一）（二）项',
  ],
  partiallyDisclosed: [
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    '一件申请中可以公开的部分公开、其余不公开的。只在这里计一次。',
    null,
  ],
  stateSecret: ['1.属于国家秘密', '依法确定为国家秘密的政府信息。', '《条例》第十四条'],
  prohibitedByLaw: [
    '2.其他法律行政法规禁止公开',
    '法律、行政法规禁止公开的政府信息。',
    '《条例》第十四条',
  ],
  securityAndStability: [
    '3.危及“三安全一稳定”',
    '公开后可能危及国家安全、公共安全、经济安全、社会稳定的。',
    '《条例》第十四条',
  ],
  thirdPartyRights: [
    '4.保护第三方合法权益',
    '涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害的。',
    '《条例》第十五条',
  ],
  internalAffairs: [
    '5.属于三类内部事务信息',
    '人事管理、后勤管理、内部工作流程三类内部事务信息。',
    '《条例》第十六条',
  ],
  processInformation: [
    '6.属于四类过程性信息',
    '讨论记录、过程稿、磋商信函、请示报告四类过程性信息。',
    '《条例》第十六条',
  ],
  enforcementFile: ['7.属于行政执法案卷', '行政执法案卷信息。', '《条例》第十六条'],
  administrativeInquiry: [
    '8.属于行政查询事项',
    '工商登记、不动产登记等资料，有专门查询办法的。',
    '《条例》第三十六条第（七）项',
  ],
  notHeld: [
    '1.本机关不掌握相关政府信息',
    '经检索没有所申请的信息，或者不属于本机关负责公开的。',
    '《条例》第三十六条第（四）项',
  ],
  needsCreation: ['2.没有现成信息需要另行制作', '需要对现有政府信息加工、分析才能提供的。', null],
  stillUnclear: [
    '3.补正后申请内容仍不明确',
    '申请人已经补正，内容仍然不明确的。没有补正的填“逾期不补正”。',
    null,
  ],
  petitionOrComplaint: [
    '1.信访举报投诉类申请',
    '以申请公开的形式进行信访、投诉、举报等活动的。',
    null,
  ],
  repeated: [
    '2.重复申请',
    '已经答复过、同一申请人又申请同一信息的。',
    '《条例》第三十六条第（六）项',
  ],
  publication: ['3.要求提供公开出版物', '要求提供政府公报、报刊、书籍等公开出版物的。', null],
  excessive: [
    '4.无正当理由大量反复申请',
    '申请的数量、频次明显超过合理范围，又没有正当理由的。',
    '《条例》第三十五条',
  ],
  confirmOrReissue: [
    '5.要求行政机关确认或重新出具已获取信息',
    '申请人手中已有该信息，要求确认或者重新出具的。',
    null,
  ],
  correctionLapsed: [
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    '发出补正通知后，申请人没有正当理由逾期不补正的。',
    '《条例》第三十条',
  ],
  feeLapsed: [
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    '发出收费通知后，申请人逾期没有缴费的。',
    '《条例》第四十二条',
  ],
  otherOutcome: ['3.其他', '以上都不能归入的，如申请人主动撤回。', null],
  carriedOut: [
    '四、结转下年度继续办理',
    '到 12 月 31 日还没有办结的申请。按台账填写，不能由其他数字倒推。',
    null,
  ],
} as const satisfies Record<string, readonly [label: string, meaning: string, law: string | null]>;

export type RequestRowId = keyof typeof rows;

export interface RequestRow {
  id: RequestRowId;
  label: string;
  meaning: string;
  law: string | null;
}

const toRow = (id: RequestRowId): RequestRow => {
  const [label, meaning, law] = rows[id];
  return { id, label, meaning, law };
};

/** Rows that stand outside 三、本年度办理结果. */
export const REQUEST_ROWS = {
  newlyReceived: toRow('newlyReceived'),
  carriedIn: toRow('carriedIn'),
  carriedOut: toRow('carriedOut'),
};

interface OutcomeGroup {
  /** Label of the group's cell; null where the rows stand alone. */
  label: string | null;
  rows: readonly RequestRow[];
}

const group = (label: string | null, ...ids: RequestRowId[]): OutcomeGroup => ({
  label,
  rows: ids.map(toRow),
});

/** 三、本年度办理结果 in the order of the form, without its computed （七）总计. */
export const OUTCOME_GROUPS: readonly OutcomeGroup[] = [
  group(null, 'disclosed', 'partiallyDisclosed'),
  group(
    '（三）不予公开',
    'stateSecret',
    'prohibitedByLaw',
    'securityAndStability',
    'thirdPartyRights',
    'internalAffairs',
    'processInformation',
    'enforcementFile',
    'administrativeInquiry',
  ),
  group('（四）无法提供', 'notHeld', 'needsCreation', 'stillUnclear'),
  group(
    '（五）不予处理',
    'petitionOrComplaint',
    'repeated',
    'publication',
    'excessive',
    'confirmOrReissue',
  ),
  group('（六）其他处理', 'correctionLapsed', 'feeLapsed', 'otherOutcome'),
];
