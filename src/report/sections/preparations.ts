// 开始前准备: what a clerk gathers before writing, whom it comes from, and where it goes.
import type { StepId } from './sections.ts';

export interface Preparation {
  what: string;
  /** What of it is needed, in a sentence. */
  details: string;
  /** Who has it. */
  from: string;
  /** The step that it is written on. */
  section: StepId;
}

/** In the order of the form. */
export const PREPARATIONS: readonly Preparation[] = [
  {
    what: '上年报告',
    details: 'Word、PDF、网页都可以，用来对照数字和文字。',
    from: '本机关网站，或上年的经办人',
    section: 'organ',
  },
  {
    what: '全年工作材料',
    details: '主动公开、信息管理、平台、培训和考核；问题和改进。',
    from: '办公室、网站维护人员',
    section: 'overview',
  },
  {
    what: '规章、行政规范性文件',
    details: '制发、废止、年底现行有效的件数，与司法行政部门核对。',
    from: '法制科室',
    section: 'proactive',
  },
  {
    what: '行政许可、处罚、强制',
    details: '本年作出的决定数量，不是事项的种类数。',
    from: '各业务科室、执法科室',
    section: 'proactive',
  },
  {
    what: '行政事业性收费',
    details: '本年实际收取的金额，换算成万元。',
    from: '财务科室',
    section: 'proactive',
  },
  {
    what: '依申请公开台账',
    details:
      '按自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他六类，分别数出新收、各种办理结果、年底未办结的件数。',
    from: '承办依申请公开的科室',
    section: 'requests',
  },
  {
    what: '行政复议、行政诉讼清单',
    details: '只数因政府信息公开引起的；年底没有结果的算尚未审结。',
    from: '法制科室',
    section: 'disputes',
  },
  {
    what: '信息处理费',
    details: '收费通知的件数和总金额、实收总金额；没有收取也要写明。',
    from: '财务科室',
    section: 'other',
  },
];
