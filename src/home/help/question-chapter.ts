import { STATUTORY_DAYS } from '#src/report/deadline.ts';
import type { HelpChapter } from './help-entry.ts';

const question = (id: string, title: string, ...paragraphs: string[]) => ({
  id: `questions.${id}`,
  title,
  paragraphs,
});

/** 常见问题. */
export const QUESTIONS: HelpChapter = {
  id: 'questions',
  title: '常见问题',
  entries: [
    question(
      'deadline',
      '什么时候报送和公布？',
      `县级以上人民政府部门在 ${STATUTORY_DAYS.departments}前向本级政府信息公开工作主管部门提交上一年度报告并公布；县级以上地方人民政府的报告在 ${STATUTORY_DAYS.governments}前公布。`,
    ),
    question('period', '统计哪一段时间？', '报告年度的 1 月 1 日至 12 月 31 日。'),
    question('zero', '一年都没有发生，还要填吗？', '要填。没有发生的填 0，空格会被退回。'),
    question(
      'uneven',
      '表三勾稽不平，怎么找？',
      '表下写着每一列的两边和差额。“检查结果”会列出可能填错的格，例如两位数字颠倒、填错了列；按“下一处”逐个去看。',
      '不要为了凑平去改“结转下年度继续办理”，它按台账填写。',
    ),
    question(
      'partly',
      '一件申请既有公开的又有不公开的，算哪一种？',
      '算“（二）部分公开”，只计一次，不再计入“（三）不予公开”。',
    ),
    question('withdrawn', '申请人撤回的算哪一种？', '填在“（六）其他处理”的“3.其他”。'),
    question(
      'carried',
      '上年结转与上年报告对不上怎么办？',
      '先核对上年报告的“结转下年度继续办理”。确实是上年报告写错的，本年按台账填，并写核实说明。',
    ),
    question(
      'disputes',
      '本机关有几十件行政诉讼，都填在表四吗？',
      '不是。只填因政府信息公开工作引起的行政复议、行政诉讼。',
    ),
    question(
      'prose',
      '文中的数字和表里的不一致，以哪个为准？',
      '都按台账改成一致。可以用“插入表中数字”把表里的数字放进文中。',
    ),
    question(
      'nothing',
      '“六、其他需要报告的事项”没有内容，能写“无”吗？',
      '不能只写“无”，要写明收取信息处理费的情况；没有收取也要写“未收取信息处理费”。三个空填好，程序可以写成一句话。',
    ),
    question(
      'last-year-text',
      '能不能用上年的文字？',
      '可以对照。逐句写成本年的情况：与上年相同的句子超过六成，会提示核实；照抄的文字里还常留着上年的年份。',
    ),
    question(
      'figure-rejected',
      '为什么有的数字不认？',
      '常见的是“无”“/”“—”、带“元”的金额、一格里两个数字。格子原样保留，旁边写着怎样改。',
    ),
  ],
};
