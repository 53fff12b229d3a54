// Words around a statement that do not narrow it: who reports, for which time, how thoroughly. A
// statement with any other word (代, 其中, 各镇, 上半年, 网上) may count something else.
import type { Draft } from '#src/report/draft/draft.ts';
import { isWithin } from './organ-names.ts';

const TIME =
  /20\d\d年?度?(?:以来)?|[今本全该]年度?(?:以来)?|年[内度]|截[至止][\d年月日底末]*|[自从]?\d{1,2}月(?:\d{1,2}日)?[起止]?|[至到—－~～-]+(?=20\d\d年|\d{1,2}月)/;
/** 我局, 本单位, 全委: the organ that reports, as it calls itself. */
export const REPORTER =
  /[我本](?:局|委|办|厅|机关|单位|部门|管委会|中心|院|署|站|队|社|会|室)(?:机关)?|全[局委厅]/;
const MANNER =
  /期间|共计?|合计|总计|累计|总共|实际|依法|依规|依照规定|按照?(?:规定|要求|时限|时|期)|及时|规范|妥善|全部|所有|均|已经?|都|并|且|也|还|则|又|就|尚|暂|了|有|目前|其间|情况|方面|工作|(?<!\d)\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]是|[①-⑳，,、\s]/;

/** Tells what is left of some words besides those that narrow nothing and those of `more`. */
export function narrowingBesides(more: RegExp): (words: string) => string {
  const sources = [TIME, REPORTER, more, MANNER].map(({ source }) => source);
  const tokens = new RegExp(sources.join('|'), 'g');
  return (words) => words.replace(tokens, '');
}

const WHO =
  /^(?:20\d\d年?度?|[今本全该]年度?(?:以来)?|[，,\s])*(?<who>[我本全](?:[省市县区州旗镇乡]|街道)|各[级省市县区州旗镇乡街部单][^，,。；;\d]{0,6}|(?:[省市县区州旗镇乡]|街道)(?:人民)?政府(?:办公[室厅]|办)?(?!网|门户|信息|公报|信箱|领导|常务|部署|要求|统一|关于|令))/;

/** Who a clause is about: 全县, 各镇, 县政府办公室, '' for 我局, else who was spoken of before. */
export function speakerOf(clause: string, before: string): string {
  if (REPORTER.test(clause)) return '';
  return WHO.exec(clause)?.groups?.who ?? before;
}

const LEVEL = /(?:[省市县区州旗镇乡]|街道)$/;
/** 我市, 全县, 全区各部门、各镇: what a government reports for, and none of its departments. */
const WHOLE_PLACE =
  /^[我本全](?<level>(?:[省市县区州旗镇乡]|街道))(?:全\k<level>)?(?:各级\p{sc=Han}*|各?\p{sc=Han}*(?:部门|单位|机关)\p{sc=Han}*|政府系统)?$/u;
const GOVERNS = /(?:政府|管委会|管理委员会|办事处|[省市县区州旗镇乡])$/;
const OF_PLACE = /(?:人民)?政府(?:办公[室厅]|办)?$|办事处$|管理委员会$|管委会$/;
const IS_PLACE = /(?:政府|[省市县区州旗镇乡]|街道)$/;
/** 云河县人民政府 before 办公室, 云河市水务局 before 清泉区分局. */
const PARENT = /^.*(?:局|委员会|政府)(?=.)/;

const levelOf = (name: string): string => LEVEL.exec(name.replace(OF_PLACE, ''))?.[0] ?? '';

/** Whether a statement about `subject` is one about the whole of what the organ reports. */
export function isOwnSubject(
  subject: string,
  { organ, scope }: Pick<Draft, 'organ' | 'scope'>,
): boolean {
  if (subject === '') return true;
  const name = organ.name.trim();
  const governs = scope === 'aggregate' || GOVERNS.test(name);
  const level = WHOLE_PLACE.exec(subject)?.groups?.level;
  if (level !== undefined) return governs && level === levelOf(name);
  if (!isWithin(subject, name)) return false;
  if (IS_PLACE.test(subject)) return governs && levelOf(subject) === levelOf(name);
  const [parent] = PARENT.exec(name) ?? [];
  return parent === undefined || !isWithin(subject, parent);
}
