// What the rules rest on that follow a moment later: 填报说明 and habits of review, none of them law.
import type { Basis } from './finding.ts';

export const PRINTED: Basis = { kind: '审核惯例', text: '总计等于各分项之和' };
export const CARRIED_OVER: Basis = {
  kind: '填报说明',
  text: '上年结转等于上年报告的“结转下年度继续办理”',
};
export const STOCK_ROLL: Basis = {
  kind: '审核惯例',
  text: '现行有效等于上年现行有效加本年制发减本年废止',
};
export const STOCK: Basis = { kind: '审核惯例', text: '本年制发的文件计入现行有效' };
export const PENDING: Basis = {
  kind: '审核惯例',
  text: '上年尚未审结的案件计入本年的结果或者尚未审结',
};
export const JUMP: Basis = {
  kind: '审核惯例',
  text: '上年在 20 以上、本年超过五倍或者不到五分之一的，核对是否填错',
};
export const DUPLICATION: Basis = { kind: '审核惯例', text: '与上年报告内容雷同会被扣分' };
export const REVIEW_HABIT: Basis = { kind: '审核惯例', text: '审核时会被退回' };
export const PROSE_AGREES: Basis = { kind: '审核惯例', text: '文字中的数字与表格一致' };
export const OWN_YEAR: Basis = { kind: '审核惯例', text: '报告写本年度的情况' };
export const OWN_ORGAN: Basis = { kind: '审核惯例', text: '机关名称前后一致，与公章相同' };
export const ASPECTS_COVERED: Basis = {
  kind: '填报说明',
  text: '总体情况依次写主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障',
};
export const RESULTS_COVERED: Basis = {
  kind: '填报说明',
  text: '各级政府（含乡镇）在“监督保障”中写明工作考核、社会评议和责任追究结果',
};
export const PROBLEMS_AND_IMPROVEMENTS: Basis = {
  kind: '填报说明',
  text: '存在的主要问题和改进情况都要写',
};
export const FEE_REPORTED: Basis = {
  kind: '填报说明',
  text: '统一格式写明：收取信息处理费情况在“六”报告（收费依据国办函〔2020〕109号）',
};
export const FEE_COUNTED: Basis = {
  kind: '审核惯例',
  text: '信息处理费计入表二的行政事业性收费',
};
export const FEE_LAPSED: Basis = {
  kind: '审核惯例',
  text: '发出收费通知以后，才有逾期未缴纳费用的申请',
};
export const CURRENT_FORM: Basis = {
  kind: '填报说明',
  text: '2021年度起用国办公开办函〔2021〕30号规定的格式',
};
export const NO_PERSONAL_DATA: Basis = { kind: '审核惯例', text: '公开的报告不含个人信息' };
export const NO_RULE_POWER: Basis = {
  kind: '填报说明',
  text: '规章由国务院部门和有规章制定权的地方人民政府制定',
};
export const SHORT_OVERVIEW: Basis = { kind: '填报说明', text: '总体情况原则上不超过 1000 字' };
export const UNIT: Basis = { kind: '填报说明', text: '表格以“件”为单位' };
export const PUNCTUATION: Basis = { kind: '审核惯例', text: '中文用全角标点' };
export const RESIDUAL_ROW: Basis = {
  kind: '填报说明',
  text: '能归入其他情形的，不填在“3.其他”',
};
