// A name of an organ in parts that can be compared: the places it begins with, and what it is there.
import { isWithin, splitOrgan } from '#src/report/prose/organ-names.ts';
import { organKey } from './organ-key.ts';

/** `places` from the widest; one character where the name says only 县 or 市, none where it does not say. */
export interface OrganParts {
  places: readonly string[];
  /** 教育局; endings are as short as they can be: 发展和改革委, 政府办. */
  rest: string;
}

/** The 市 of 市场监督管理局 and the 区 of 区划办 say no place. */
const LEVEL =
  /^(?:省(?![级直属])|市(?![场容级直属区]|政(?![府务法研协]))|区(?![划级直属])|[县州盟旗])/;
/** The tax bureaus carry their ministry's name before that of the place. */
const MINISTRY = /^国家税务总局(?=.{4})/;

/** 城关镇 is its government, 东街街道 its 办事处. */
function withOrgan(name: string): string {
  if (/.街道办?$/.test(name)) return `${name.replace(/办$/, '')}办事处`;
  return /..[镇乡]$/.test(name) ? `${name}人民政府` : name;
}

/** What an organ is, in the shortest of its wordings: 教育体育局, 政府办. */
export const shortened = (rest: string): string =>
  rest
    .replace(/(?:管理委员会|管委会)$/, '管委')
    .replace(/委员会$/, '委')
    .replace(/办公[室厅](?:\(室\))?$/, '办')
    .replaceAll('人民政府', '政府')
    .replace(/^府办$/, '政府办')
    .replace(/[和与及、]/g, '');

/** Takes a name apart. */
export function readParts(name: string): OrganParts {
  const whole = withOrgan(organKey(name).replace(MINISTRY, ''));
  const level = LEVEL.exec(whole)?.[0] ?? '';
  const { places, rest } = splitOrgan(whole.slice(level.length));
  return { places: level === '' ? places : [level, ...places], rest: shortened(rest) };
}

/** What places are told apart by at first: the last one, and whether a name says only its level. */
export const lastPlace = ({ places }: OrganParts): string => places.at(-1) ?? '';

const isSamePlace = (one: string, other: string): boolean =>
  one === other ||
  (one.length === 1 ? other.endsWith(one) : other.length === 1 && one.endsWith(other));

/**
 * Whether two names may be of one place: 县, 云河县 and 丹江市云河县 may, and a name without a place
 * may be of any; 云河县 and 清水县 are two.
 */
export function maySharePlace(one: OrganParts, other: OrganParts): boolean {
  const [fewer, more] = one.places.length <= other.places.length ? [one, other] : [other, one];
  if (fewer.places.length === 0) return true;
  if (!isSamePlace(lastPlace(fewer), lastPlace(more))) return false;
  let at = -1;
  return fewer.places.every((place) => {
    at = more.places.findIndex((wider, index) => index > at && isSamePlace(place, wider));
    return at >= 0;
  });
}

/** What an abbreviation keeps: 局, and of 支队 and 中心 both characters. */
const ENDING = /(?:中心|.队|.)$/u;
const endingOf = (rest: string): string => ENDING.exec(rest)?.[0] ?? '';
/** A part of another organ: 公安局交通警察大队. */
const innerOrgans = (rest: string): number => (rest.slice(0, -1).match(/[局厅委]/g) ?? []).length;

/** Rests that may abbreviate each other begin and end alike. */
export const shapeOf = (rest: string): string => rest.slice(0, 1) + endingOf(rest);

/** 第一 and 第十一, 第2 and 第22 are two. */
const NUMERALS = /[\d零〇一二三四五六七八九十百两]/g;
const numeralsOf = (rest: string): string => rest.match(NUMERALS)?.join('') ?? '';

/** How many characters of the shorter one stand side by side in the longer one, run by run. */
function runsOf(short: string, long: string): number[] {
  const runs: number[] = [];
  let last = -2;
  for (const char of short) {
    const at = long.indexOf(char, last + 1);
    runs.push(at === last + 1 ? (runs.pop() ?? 0) + 1 : 1);
    last = at;
  }
  return runs;
}

/**
 * Whether a name contracts the words of a longer one: 住建局 of 住房城乡建设局 takes single characters
 * out of them. 卫生局 of 卫生监督局 leaves whole words out, and may well be another organ.
 */
export function isContraction(short: string, long: string): boolean {
  if (short.length >= long.length) return false;
  const ending = endingOf(short);
  const [own, among] = [short.slice(0, -ending.length), long.slice(0, -ending.length)];
  const runs = runsOf(own, among);
  // 国有林场 of 国有青山林场: what stands beside the ending is a word with it.
  if (own.slice(-1) === among.slice(-1)) runs.pop();
  return runs.includes(1);
}

/**
 * Whether one may abbreviate the other: 住建局 of 住房城乡建设局. Its characters stand in the longer one
 * in their order, first and last ones are the same, two of them at least are its own.
 */
export function isAbbreviation(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const ending = endingOf(short);
  return (
    short.length < long.length &&
    short.length >= ending.length + 2 &&
    shapeOf(short) === shapeOf(long) &&
    innerOrgans(short) === innerOrgans(long) &&
    numeralsOf(short) === numeralsOf(long) &&
    isWithin(short.slice(0, -ending.length), long.slice(0, -ending.length))
  );
}
