// What the organ that a report is returned to can do about a finding, by rule.
import type { Finding, RuleId } from '#src/report/checks/finding.ts';

const ADVICE: Record<RuleId, string> = {
  'organ-missing': '填写机关全称',
  'year-missing': '改为报告年度',
  'figure-unreadable': '改为数字，文字写在本格说明里',
  'figure-blank': '逐格填写，没有的填 0',
  'requests-balance': '按申请台账核对本列各格，改正填错的一格，两边相等',
  'printed-total': '核对各格与总计，改正填错的一个',
  'text-missing': '写上实际内容',
  'text-instruction': '写成实际内容，或者删去',
  'text-placeholder': '填上数字或者内容',
  'part-empty': '写上内容，或者删除这一小节',
  'aspect-missing': '补写没有写到的方面',
  'improvement-half': '补写没有写到的一半',
  'fee-statement': '写明收取信息处理费的情况，没有收取的写明没有收取',
  'text-none': '以台账为准，改正文字或者表格',
  'text-figure': '以台账为准，改正文字或者表格',
  'text-year': '核对年份，写错的改正',
  'text-organ': '改为机关全称',
  'superseded-basis': '改为国办公开办函〔2021〕30号',
  'personal-data': '删去个人信息',
  'carried-in': '与上年报告核对，改正上年结转，或者写明数字不同的原因',
  'stock-roll': '与上年报告核对，改正件数，或者写明数字不同的原因',
  'stock-issued': '核对制发件数和现行有效件数',
  'rules-power': '填错行的，改填到“行政规范性文件”',
  'pending-carried': '与上年报告核对，补计上年尚未审结的案件，或者写明原因',
  'fee-amount': '核对信息处理费和行政事业性收费，金额以财务数为准',
  'fee-lapsed': '核对表格和文字，改正其中一处',
  jump: '与台账核对，数字属实的写明原因',
  'unchanged-text': '写成本年的实际情况',
  'overview-length': '精简文字',
  'organ-short': '统一简称，首次出现时注明',
  'unit-mixed': '改为“件”',
  'bracket-mixed': '改为全角标点',
  'all-other': '核对能否归入其他情形',
  'enforcement-zero': '核对处理决定数量，确实没有的不用改',
};

/** What can be done about a finding, in one clause. */
export const adviceOn = ({ rule }: Finding): string => ADVICE[rule];
