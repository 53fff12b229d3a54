// What the rules rest on that follow a moment later: habits of review, none of them law.
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
