// What the year before or behind the report's own can belong to: papers that are published for it,
// what is prepared for it, an application of its last days. Texts are squeezed (squeezed.ts).
import { DONE, type YearContext } from './year-contexts.ts';

/** The words up to what is looked for, as long as they say nothing of what somebody did. */
const UP_TO = `^(?:(?!${DONE}|[我本])[^，,。；;：:、]){0,24}?`;

const PUBLISH = '(?:公开|公布|发布|公示|刊登|编制|编印|报送|转发|解读|上传)了?';
/** The verb itself, or the verb and what else it publishes: 公布2023年公报、, 公布房源（. */
const PUBLISHED_BEFORE = new RegExp(`${PUBLISH}(?:[^，,。；;：:]{1,40}[、（(])?$`);
const PAPER = new RegExp(
  `${UP_TO}(?:报告|公报|公告|通告|通知|结果|名单|报表|年鉴|白皮书|统计|数据|情况|总结|计划|要点|清单|目录)(?!\\d|、(?!20\\d{2}年))`,
);

/** 公布2023年度水资源公报, but not 发布2023年我局情况: there the year is the time of it. */
export const isOfPaper = ({ before, after }: YearContext): boolean =>
  PUBLISHED_BEFORE.test(before) && PAPER.test(after);

const PREPARED = new RegExp(
  `${UP_TO}(?:实事|民心工程|民生工程|重点工程|公告|通知|招生|招聘|招录|考试|放假|报名|征订|征集|立项|医保|征缴|缴费|参保|计划|要点)`,
);

/** 2025年民生实事项目, 2025年春节放假通知. */
export const isPrepared = ({ after }: YearContext): boolean => PREPARED.test(after);

/** Reports are written and published until 31 March of the following year. */
const EARLY = /^(?:0?[1-3]月|元旦|春节|新春|初|审结|办结|答复|结案)/;
/** 2025年1月, 2025年审结. */
export const isEarly = ({ after }: YearContext): boolean => EARLY.test(after);

const LATE = /^1[12]月(?:\d{1,2}日)?(?:收到|受理|接到|接收|新收|提出|提交|申请|登记)/;
const UP_TO_DATE = /[至止到]$/;
/** 2023年12月28日收到, but not 截至2023年12月31日收到. */
export const isLate = ({ before, after }: YearContext): boolean =>
  LATE.test(after) && !UP_TO_DATE.test(before);
