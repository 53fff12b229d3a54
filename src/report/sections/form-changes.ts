// What the uniform format changed: 国办公开办函〔2021〕30号 (report years 2021 to today) against the trial
// format 国办公开办函〔2019〕60号 (report years 2019 and 2020).
import type { SectionId } from './sections.ts';

/** The first report year in today's format. */
const TODAYS_FORM_YEAR = 2021;

interface FormChange {
  section: SectionId;
  what: string;
  before: string;
  now: string;
}

/** In the order of the form. */
export const FORM_CHANGES: readonly FormChange[] = [
  {
    section: 'proactive',
    what: '规章、行政规范性文件',
    before: '本年新制作数量、本年新公开数量、对外公开总数量',
    now: '本年制发件数、本年废止件数、现行有效件数',
  },
  {
    section: 'proactive',
    what: '行政许可、行政处罚、行政强制',
    before: '上一年项目数量、本年增/减、处理决定数量',
    now: '只填本年处理决定数量',
  },
  {
    section: 'proactive',
    what: '行政事业性收费',
    before: '上一年项目数量、本年增/减',
    now: '本年收费金额（单位：万元）',
  },
  {
    section: 'proactive',
    what: '其他对外管理服务事项、政府集中采购',
    before: '要填报',
    now: '不再填报',
  },
  {
    section: 'requests',
    what: '（六）其他处理',
    before: '一行',
    now: '三行：逾期不补正、逾期不缴费、其他',
  },
  {
    section: 'disputes',
    what: '标题',
    before: '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    now: '政府信息公开行政复议、行政诉讼情况',
  },
  {
    section: 'improvement',
    what: '标题',
    before: '政府信息公开工作存在的主要问题及改进情况',
    now: '存在的主要问题及改进情况',
  },
];

/** Said where nothing changed. */
export const SAME_FORM = `${TODAYS_FORM_YEAR}年度起一直用同一格式，与上年相比没有变化。`;

/**
 * What a section of the report of `year` has that last year's had not, a sentence each. `lastYear` is
 * that of the report at hand, null where there is none. Nothing where it cannot be told.
 */
export function newsOfForm(
  section: SectionId,
  year: number | null,
  lastYear: number | null,
): readonly string[] {
  if (year === null || year < TODAYS_FORM_YEAR) return [];
  if ((lastYear ?? year - 1) >= TODAYS_FORM_YEAR) return [SAME_FORM];
  return FORM_CHANGES.filter((change) => change.section === section).map(
    ({ what, before, now }) => `${what}：原来是${before}；现在是${now}。`,
  );
}
