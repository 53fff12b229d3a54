// The report's title as it is found: over one to four lines, organ or year first, printed twice.
import { readFurniture } from './furniture.ts';
import { squeeze, toPlain } from './plain-text.ts';

export interface FoundTitle {
  /** As printed, on one line, without blanks. */
  text: string;
  organ: string;
  year: number | null;
  /** Its lines among those given, and what of the last one stands behind it. */
  first: number;
  last: number;
  rest: string;
}

const MAX_LINES = 4;
const MAX_LENGTH = 70;
const LABEL = /^(?:标题|名称|题名|信息名称|文章标题|文件名称)\s*[:：]\s*/u;
const YEAR = '(?:(\\d{4})|([〇○零一二三四五六七八九]{4}))年度?';
const TITLE = new RegExp(
  `^(?<organ>[^,。;:!?<>|_]*?)(?:关于)?(?:政府信息公开|政务公开|信息公开|政务信息公开|政府信息工作公开)` +
    `(?:工作)?(?:情况)?的?(?:\\(?${YEAR}\\)?)?(?:年度)?(?:工作)?(?:情况)?报告(?:全文)?(?:格式)?(?:模板|样式)?(?:\\(${YEAR}\\))?$`,
  'u',
);
const IN_ORGAN = new RegExp(`^\\(?${YEAR}\\)?|(?:关于)?\\(?${YEAR}\\)?$`, 'u');
const DIGITS = '〇一二三四五六七八九';

/** 二〇二四 -> 2024. */
const readYearWords = (words: string): number =>
  Number([...words.replace(/[○零]/gu, '〇')].map((char) => DIGITS.indexOf(char)).join(''));

const yearOf = (match: readonly (string | undefined)[]): number | null => {
  const digits = match.find((group) => group !== undefined && /^\d{4}$/.test(group));
  const words = match.find(
    (group) => group !== undefined && /^[〇○零一二三四五六七八九]{4}$/u.test(group),
  );
  return digits ? Number(digits) : words ? readYearWords(words) : null;
};

interface TitleText {
  text: string;
  organ: string;
  year: number | null;
}

/** What one text says as a title; null where it is none. */
function readTitleText(text: string): TitleText | null {
  if (text.length > 2 * MAX_LENGTH) return null;
  const plain = toPlain(text);
  const match = plain.text.length > MAX_LENGTH ? null : TITLE.exec(plain.text);
  if (!match) return null;
  const before = match.groups?.organ ?? '';
  const inOrgan = IN_ORGAN.exec(before);
  const name = before.replace(IN_ORGAN, '');
  const from = plain.text.indexOf(name);
  const organ = squeeze(text.slice(plain.at[from], plain.at[from + name.length]));
  return { text: squeeze(text), organ, year: yearOf([...match.slice(2), ...(inOrgan ?? [])]) };
}

const ORGAN_END =
  /(?:局|委|委员会|办|办公室|办公厅|政府|厅|部|署|院|中心|处|所|站|队|总队|支队|大队|街道|镇|乡|区|县|市|省|州|旗|盟|会|行|社|公司|学校|大学|医院|馆|团|组)$/u;
const PLACE = /[省市县区州盟旗镇乡]|街道|国家|中国|中华/u;
const looksLikeOrgan = (text: string): boolean => ORGAN_END.test(text) || PLACE.test(text);

const scoreOf = (title: TitleText): number => (title.organ ? 2 : 0) + (title.year !== null ? 1 : 0);

/** A line that may be a part of a title that is broken over lines. */
const canBePart = (text: string): boolean =>
  text.length <= MAX_LENGTH && !/[。；：，！？>＞|_]/u.test(text) && readFurniture(text) === null;

/** An organ's name that is itself broken: the line above begins it and does not end it. */
function isCutOrgan(above: string | undefined, organ: string): boolean {
  if (above === undefined || PLACE.test(organ) || !canBePart(above)) return false;
  return PLACE.test(above.slice(0, 8)) && !ORGAN_END.test(squeeze(above));
}

/** The title whose last line is the one at `last`; null where none ends there. */
function readTitleEndingAt(lines: readonly string[], last: number): FoundTitle | null {
  let best: FoundTitle | null = null;
  for (let first = last; first >= 0 && first > last - MAX_LINES; first -= 1) {
    const parts = lines.slice(first, last + 1).map((line) => line.replace(LABEL, ''));
    if (first < last && !parts.every(canBePart)) break;
    const title = readTitleText(parts.join(''));
    if (!title) continue;
    const isMore = best === null || scoreOf(title) > scoreOf(best);
    const isOrganCut = best !== null && isCutOrgan(parts[0], best.organ);
    if (best !== null && !isOrganCut && (!isMore || !looksLikeOrgan(title.organ))) continue;
    best = { ...title, first, last, rest: '' };
  }
  return best;
}

const GLUED =
  /^(.{0,60}?(?:政府信息公开|政务公开)(?:工作)?(?:年度)?(?:工作)?报告)\s*(?=根据|按照|依据|依照|本报告|本年报|现将|为)/u;
const SET_APART = /^(.{0,60}?(?:政府信息公开|政务公开)(?:工作)?(?:年度)?(?:工作)?报告)\s/u;

/** A title with the text behind it in one run-together paragraph. */
function readGluedTitle(line: string, at: number): FoundTitle | null {
  const [, printed] = GLUED.exec(line) ?? SET_APART.exec(line) ?? [];
  const title = printed === undefined ? null : readTitleText(printed);
  if (!title || title.year === null || printed === undefined) return null;
  return { ...title, first: at, last: at, rest: line.slice(printed.length).trim() };
}

/** The report's own title among the lines before its first section: the last that says most. */
export function findTitle(lines: readonly string[]): FoundTitle | null {
  let best: FoundTitle | null = null;
  lines.forEach((line, index) => {
    const title = readTitleEndingAt(lines, index) ?? readGluedTitle(line, index);
    if (title && (best === null || scoreOf(title) >= scoreOf(best))) best = title;
  });
  return best;
}

const PERIOD =
  /(?:统计|数据)?(?:期限|周期|时间|时限)[^。]{0,12}?(\d{4})年1月1日起?(?:至|到|[-—–－~～])(?:(\d{4})年)?12月31日/u;

/** The year that 统计期限自…1月1日起至12月31日 names; null where none is named. */
export function readPeriodYear(text: string): number | null {
  const [, from, to] = PERIOD.exec(toPlain(text).text) ?? [];
  return from === undefined || (to !== undefined && to !== from) ? null : Number(from);
}

const COMPILED = /本(?:年度)?报告由([^，。、；根据按照依负责]{3,30}?)(?:负责)?(?:编制|编写)/u;

/** The organ that 本报告由…编制 names; '' unless it names one, its inner offices aside. */
export function readCompiler(text: string): string {
  const [, organ = ''] = COMPILED.exec(squeeze(text)) ?? [];
  return ORGAN_END.test(organ) && !/(?:办公室|办公厅|科|处|股)$/u.test(organ) ? organ : '';
}
