// The time that the words before a statement speak of.

/** 2024年, and 2024共收到 with its 年 forgotten. */
const YEAR = /(?<!\d)20\d\d(?=\s*(?:年|共|度))/g;
const OWN_YEAR = /[本今]年/g;
/** 《2023年政务公开工作要点》 names no year of what is counted. */
const TITLE = /《[^《》]*》/g;
/** 12月20日 is a day, but a count that goes to 12月 or 12月31日 is one of the year. */
const PART_OF_YEAR =
  /上半年|下半年|季度|(?<!\d)(?:[1-9]|1[01])\s*月|(?<!\d|[至到—－~～-](?:20\d\d年)?|截[至止到](?:20\d\d年)?)12\s*月(?!\s*(?:31|底|末))/;
const WHOLE_YEAR = /全年|年度/g;
/** A sentence may have no end. */
const LOOK_BACK = 200;

/** The last year named, null for none. */
export function yearNamed(words: string): number | null {
  const near = words.slice(-LOOK_BACK).replace(TITLE, '');
  const own = [...near.matchAll(OWN_YEAR)].at(-1)?.index ?? 0;
  const year = [...near.slice(own).matchAll(YEAR)].at(-1)?.[0];
  return year === undefined ? null : Number(year);
}

/** Whether a part of the year only is meant: 上半年, 截至6月底, but not 1月1日至12月31日. */
export function isPartOfYear(words: string): boolean {
  const near = words.slice(-LOOK_BACK);
  // 3月开展培训，全年收到12件.
  const whole = [...near.matchAll(WHOLE_YEAR)].at(-1);
  const last = near.slice(whole ? whole.index : 0);
  return PART_OF_YEAR.test(last) && !/[至到—－~～-](?:20\d\d年)?12\s*月/.test(last);
}

const OTHER_TIME =
  /(?:^|[，,；;])(?:在|与)?(?:上一?年度?|去年|往年|前[一两几]?年)(?:同期)?[，,]|近[一二两三四五六七八九十几\d]{1,2}年|以来[，,][^，,；;]{0,8}累计|历年|截[至止到](?!十二)[一二三四五六七八九十]{1,2}月/g;
const OWN_TIME = /今年|本年|全年|20\d\d年/g;

/** Whether another time is meant than a year that is named: 去年同期，…, 近三年，…, 截至六月底，…. */
export function isOtherTime(words: string): boolean {
  const near = words.slice(-LOOK_BACK);
  const other = [...near.matchAll(OTHER_TIME)].at(-1)?.index ?? -1;
  const own = [...near.matchAll(OWN_TIME)].at(-1)?.index ?? -1;
  return other > own;
}
