// What a year in the prose can belong to, other than being the time of what is told: a document, a
// budget, a comparison, an application carried over. Texts are squeezed (squeezed.ts).

/** A year with its neighbours: `before` ends where it begins, `after` begins behind 年 or 年度. */
export interface YearContext {
  before: string;
  after: string;
}

const DATE = '(?:\\d{1,2}月(?:\\d{1,2}日)?)?';
const DASH = '(?:至|到|[-—–－~～]{1,2})';

const COMPARED_BEFORE =
  /(?:(?:比|较|去年|上年|上一年|上年度|往年|前年)(?:于|之|同期)?[（(]?即?|[高低多少优]于|超过?)$/;
const WITH_BEFORE = /(?:与|和|同|跟)$/;
const COMPARED_AFTER = /^[^，,。；;]{0,14}?(?:相比|比较|相较|对比|持平|相当)/;
const SAME_PERIOD = /^(?:[^，,。；;]{0,10}?同期|的?\d+(?:\.\d+)?[倍%％]|的?(?:水平|基数|基础))/;

/** 比2023年, 与2023年相比, 去年（2023年）, 2023年同期, 在2023年基础上. */
export const isCompared = ({ before, after }: YearContext): boolean =>
  COMPARED_BEFORE.test(before) ||
  (WITH_BEFORE.test(before) && COMPARED_AFTER.test(after)) ||
  SAME_PERIOD.test(after);

const CARRIED_BEFORE = /(?:结转|转至|转入|转到|延至|延到|顺延|延期|推迟|跨年)[^，,。；;]{0,6}$/;
const CARRIED_AFTER =
  /^(?:(?!上年|无|没|我|本|全)[^，,。；;（(\d]){0,10}?(?:结转|转入|转来|未办结|未审结|尚未审结|遗留|跨年)/;
const RECEIVED = new RegExp(
  `^${DATE}(?:收到|受理|新收|接收|提出|提交|申请|产生|发生|立案|提起)的|^的?案件`,
);
const OF_YEAR_BEFORE = /(?:为|系|属|属于|含)$/;
const OF_YEAR_AFTER = /^[^，,。；;\d]{0,4}(?:申请|案件|收到|受理)/;

const isCarried = ({ before, after }: YearContext): boolean =>
  CARRIED_BEFORE.test(before) ||
  CARRIED_AFTER.test(after) ||
  RECEIVED.test(after) ||
  (OF_YEAR_BEFORE.test(before) && OF_YEAR_AFTER.test(after));

/** Where these stand the year is the time of what was done: 2023年我局公开预算. */
export const DONE =
  '(?<!公)共|主动|公开|发布|公示|及时|按时|按照|通过|完成|累计|收到|办理|推进|加强|落实|围绕|开展|印发|严格|认真|将|全年';
/** 2023年度部门决算. */
const BUDGET = new RegExp(`^(?:(?!${DONE})[^，,。；;：:]){0,24}?(?:预算|决算|资金|经费|收支|三公)`);

const PERIOD_AFTER = new RegExp(`^${DATE}(?:起|开始)?[，,]?${DASH}`);
const SINCE_BEFORE = /(?:自|从|始于|早在|自从|继)$/;
const SINCE_AFTER = new RegExp(
  `^(?:${DATE}|初|底|末)(?:起(?![草诉步]|[，,]?${DASH})|以来|至今|以后|之后|之前|以前|开始` +
    `|底?前(?![\\d一二两三四五六七八九十几期进海门往沿])|后(?![勤续期台]))`,
);

const isSince = ({ before, after }: YearContext): boolean =>
  SINCE_AFTER.test(after) || (SINCE_BEFORE.test(before) && !PERIOD_AFTER.test(after));

const LAW = new RegExp(
  `^${DATE}(?:新|重新|最新)?(?:修订|修正|修改|颁布|公布|审议通过|通过|印发|出台|制定|发布|下发)` +
    '(?:的|版|后|通过|公布|施行|实施(?!方案|意见|细则|办法|计划)|以来|[）)〉》])',
);
/** 2021年我局印发的《…》. */
const ISSUED =
  /^[^，,。；;\d]{0,10}?(?:印发|制定|制发|出台|修订|编制|建成|建立|开设|开通|设立)的(?:《|[^，,。；;\d]{0,8}?(?:文件|政策|制度|方案|意见|办法|规定|目录|指南|标准|清单|专区|专栏|平台|网站|公众号|系统))/;
const CENSUS = /^第[一二三四五六七八九十\d]{1,3}次[^，,。；;]{0,6}普查/;
const IN_FORCE = /^(?:\d{1,2}月(?:\d{1,2}日)?起?(?:正式)?(?:施行|生效|实施)|施行|生效|版)/;
const NUMBERED_AFTER = /^(?:第?[\d一二三四五六七八九十]{1,5}[号期]|[〕\]】)）﹞］]第?\d{1,5}号)/;

const isDocument = ({ after }: YearContext): boolean =>
  LAW.test(after) ||
  CENSUS.test(after) ||
  ISSUED.test(after) ||
  IN_FORCE.test(after) ||
  NUMBERED_AFTER.test(after);

const RANGE_BEFORE = /\d{4}年?度?(?:[-—–－~～]{1,2}|[至到、和及与])$/;
const RANGE_AFTER = /^(?:[-—–－~～]{1,2}|[至到、和及与])\d{4}年/;

const isRange = ({ before, after }: YearContext): boolean =>
  RANGE_BEFORE.test(before) || RANGE_AFTER.test(after);

const FAULTS_BEFORE = /(?:针对|对照|汲取)(?:[我全本][省市县区镇乡局委办])?$/;
const FAULTS_AFTER = /^[^，,。；;]{0,24}?(?:问题|不足|短板|弱项|差距|意见)/;
const FAULTS_MENDED =
  /^[^，,。；;]{0,24}?(?:问题|不足|短板)(?:目前|现)?(?:(?:已|均|全部|基本|得到)|的?整改(?:情况|落实|完成))/;
const ASSESSED_BEFORE = /(?:根据|结合|依据|按照|对|在|聚焦|紧盯)[^，,。；;\d]{0,6}$/;
const AWARDED = /(?:荣?获得?|获评|评为|入选|授予)$/;
const WAS_AWARDED = /^(?:被评为|被授予|荣?获评?|入选)/;
const ASSESSED_AFTER =
  /^[^，,。；;]{0,24}?(?:考核|评估|测评|考评|评查|检查|督查|通报|巡察|巡视|审计|监测|反馈)[^，,。；;]{0,14}?(?:问题|结果|不足|短板|意见|中)/;

/** 2023年考核反馈的问题. */
const REPORTED_AFTER =
  /^[^，,。；;\d我本]{0,24}?(?:考核|评估|测评|考评|评查|检查|督查|通报|巡察|巡视|审计|监测)(?:中)?(?:反馈|指出|发现|通报|查出)的/;

/** 针对2023年存在的问题, 在2023年度考核中, 获评2023年度先进单位. */
const isAssessed = ({ before, after }: YearContext): boolean =>
  AWARDED.test(before) ||
  WAS_AWARDED.test(after) ||
  FAULTS_MENDED.test(after) ||
  REPORTED_AFTER.test(after) ||
  (FAULTS_BEFORE.test(before) && FAULTS_AFTER.test(after)) ||
  (ASSESSED_BEFORE.test(before) && ASSESSED_AFTER.test(after));

const LAST_REPORT_AFTER = /^[政府务信息公开工作的]{0,14}(?:年度)?(?:报告|年报)/;
const PUBLISHED =
  /(?:发布|公布|公开|报送|上报|完成|做好)了?(?:[我本][局委办厅镇乡县市区]|本机关)?$/;
const WAS_PUBLISHED =
  /^[^，,。；;\d]{0,16}?(?:报告|年报|公报)(?:[^，,。；;]{0,6}?已|按[时期]|如期)/;
/** 2023年度报告中提出的问题. */
const IN_LAST_REPORT =
  /^[政府务信息公开工作的]{0,14}(?:年度)?(?:报告|年报)(?:中|里)?(?:所|提出|反映|指出|列出|查摆)/;
const OWN_REPORT = /[现特][^，,。；;]{0,24}$/;

/** 按时发布2023年政府信息公开工作年度报告: last year's, published in the report year. */
const isLastReport = ({ before, after }: YearContext): boolean =>
  WAS_PUBLISHED.test(after) ||
  IN_LAST_REPORT.test(after) ||
  (LAST_REPORT_AFTER.test(after) && PUBLISHED.test(before) && !OWN_REPORT.test(before));

/** Whether a year belongs to something, whatever the report year is. */
export const isAttached = (context: YearContext): boolean =>
  isCarried(context) ||
  BUDGET.test(context.after) ||
  isSince(context) ||
  isDocument(context) ||
  isRange(context) ||
  isAssessed(context) ||
  isLastReport(context);

const CROSS_AFTER = new RegExp(`^\\d{1,2}月(?:\\d{1,2}日)?起?[，,]?${DASH}(\\d{4})年`);
const CROSS_BEFORE = new RegExp(`(\\d{4})年\\d{1,2}月(?:\\d{1,2}日)?起?[，,]?${DASH}$`);

/** The other year of 2022年10月至2023年3月; null where there is none. */
export function otherEnd({ before, after }: YearContext): number | null {
  const [, end] = CROSS_AFTER.exec(after) ?? CROSS_BEFORE.exec(before) ?? [];
  return end === undefined ? null : Number(end);
}
