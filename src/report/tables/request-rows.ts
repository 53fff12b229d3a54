// The rows of table 三 in the order and the words of the form, 国办公开办函〔2021〕30号.

const LABELS = {
  newlyReceived: '一、本年新收政府信息公开申请数量',
  carriedIn: '二、上年结转政府信息公开申请数量',
  disclosed: '（一）予以公开',
  partiallyDisclosed: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  stateSecret: '1.属于国家秘密',
  prohibitedByLaw: '2.其他法律行政法规禁止公开',
  securityAndStability: '3.危及“三安全一稳定”',
  thirdPartyRights: '4.保护第三方合法权益',
  internalAffairs: '5.属于三类内部事务信息',
  processInformation: '6.属于四类过程性信息',
  enforcementFile: '7.属于行政执法案卷',
  administrativeInquiry: '8.属于行政查询事项',
  notHeld: '1.本机关不掌握相关政府信息',
  needsCreation: '2.没有现成信息需要另行制作',
  stillUnclear: '3.补正后申请内容仍不明确',
  petitionOrComplaint: '1.信访举报投诉类申请',
  repeated: '2.重复申请',
  publication: '3.要求提供公开出版物',
  excessive: '4.无正当理由大量反复申请',
  confirmOrReissue: '5.要求行政机关确认或重新出具已获取信息',
  correctionLapsed: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  feeLapsed: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  otherOutcome: '3.其他',
  carriedOut: '四、结转下年度继续办理',
} as const;

export type RequestRowId = keyof typeof LABELS;

export interface RequestRow {
  id: RequestRowId;
  label: string;
}

const toRow = (id: RequestRowId): RequestRow => ({ id, label: LABELS[id] });

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
