// Abbreviations of the report's own organ in its prose: 市工信局 for 周口市工业和信息化局.
import { splitOrgan, type OrganName } from './organ-names.ts';
import type { Span } from './quote.ts';
import { remember } from './remember.ts';
import { squeezed } from './squeezed.ts';

/** An abbreviation where it stands in the squeezed text. */
export interface ShortForm extends Span {
  /** 市工信局 */
  name: string;
  /** 工信局: two names with the same core are one form. */
  core: string;
  /** It stands in （以下简称“…”）. */
  isGiven: boolean;
}

/** What an organ's name ends with, and what its abbreviations end with. */
const ENDINGS: readonly [full: string, short: string][] = [
  ['委员会', '委'],
  ['办公室', '办'],
  ['办公厅', '办'],
  ['局', '局'],
  ['厅', '厅'],
  ['委', '委'],
  ['办', '办'],
];
const SUFFIX = /[局委办厅]/g;
const LONGER_SUFFIX = /^(?:员会|公室|公厅)/;
/** 局长, 委员, 办理: no organ ends there. */
const NO_END: Record<string, RegExp> = {
  局: /^[长属限面势部域]/,
  委: /^(?:员(?!会)|[托派任以])/,
  办: /^(?:公(?!室|厅|开)|[理法结事件案好复学证成班])/,
  厅: /^[长堂]/,
};
const ACCOUNT = /^[”"]?(?:官方|政务)?(?:微信|公众|公号|微博|抖音|视频号|头条|客户端)/;
/** A document may be called as it likes: 《周口市工信局政务公开制度》. */
const IN_TITLE = /《[^》]*$/;
const GIVEN_BEFORE = /简称[:：为]?[“"「『《〈]?$/;
/** What may stand before 市工信局 without making another place of it, as 洛阳市工信局 does. */
const FREE_BEFORE =
  /(?:^|[^\p{Script=Han}A-Za-z]|[年度月日间来后在由和与及向对经为将使以从是即称我本的了并同请])$/u;
/** The same for a name without any place, which may be another's. */
const SUBJECT_BEFORE = /(?:^|[，。；：,;:（(“"」]|[年度月日间来由我本])$/u;
const GOVERNMENT = /(?:政府|管委会|管理委员会|镇|乡|街道|办事处)$/;
const LONGEST = 24;
const BEFORE = 30;
const LONGEST_NAME = 40;

interface Own extends OrganName {
  name: string;
  stem: string;
  full: string;
  short: string;
}

function readOwn(name: string): Own | null {
  const ending = ENDINGS.find(([full]) => name.endsWith(full));
  if (!ending || GOVERNMENT.test(name) || name.length > LONGEST_NAME) return null;
  const [full, short] = ending;
  const { places, rest } = splitOrgan(name);
  const stem = rest.slice(0, rest.length - full.length);
  return isPartOfOrgan(stem) ? null : { name, places, rest, stem, full, short };
}

/** 公安局丹城区分局: what is short in it is the organ that it is a part of. */
const isPartOfOrgan = (stem: string): boolean => /[局委厅]/.test(stem);

/** 教育和体育局 and 教育体育局 are no two names, nor are 卫生健康委员会 and 卫生健康委. */
const plainStem = (stem: string): string => stem.replace(/人民(?=政府)|[和与及、]/g, '');

/** The place in front of an abbreviation, as far as it is the organ's own; null where it is not. */
function isOwnPlace(place: string, { places }: Own): boolean {
  const own = places.at(-1) ?? '';
  if (place === '') return true;
  if (place === own.slice(-1) || place === own || place === own.slice(0, -1)) return true;
  return places.some((_, index) => place === places.slice(index).join(''));
}

/** How many characters before `end` stand in `name` in their order, and which of them are places. */
function walkBack(text: string, end: number, name: string, placesEnd: number): [number, number] {
  let at = name.length;
  let start = end;
  let stem = end;
  while (start > 0 && end - start < LONGEST) {
    at = at === 0 ? -1 : name.lastIndexOf(text.charAt(start - 1), at - 1);
    if (at < 0) break;
    start -= 1;
    if (at >= placesEnd) stem = start;
  }
  return [start, stem];
}

interface Candidate extends ShortForm {
  suffix: string;
  stem: string;
}

function readCandidate(text: string, suffixAt: number, own: Own): Candidate | null {
  const suffix = text.charAt(suffixAt);
  const behind = text.slice(suffixAt + 1, suffixAt + 12);
  const longer = suffix === own.short ? (LONGER_SUFFIX.exec(behind)?.[0] ?? '') : '';
  const end = suffixAt + 1 + longer.length;
  if (NO_END[suffix]?.test(behind) || ACCOUNT.test(text.slice(end, end + 10))) return null;
  const placesEnd = own.places.join('').length;
  const named = own.name.slice(0, own.name.length - own.full.length);
  const [farthest, stemAt] = walkBack(text, suffixAt, named, placesEnd);
  const stem = text.slice(stemAt, suffixAt);
  // An abbreviation keeps the first character of what it abbreviates.
  if (stem === '' || !own.stem.startsWith(stem.charAt(0))) return null;
  for (let start = farthest; start <= stemAt; start += 1) {
    const place = text.slice(start, stemAt);
    if (!isOwnPlace(place, own)) continue;
    const before = text.slice(Math.max(0, start - BEFORE), start);
    const isGiven = GIVEN_BEFORE.test(before);
    if (IN_TITLE.test(before) && !isGiven) return null;
    const isNamed = place.length > 1;
    const isFree = (place === '' ? SUBJECT_BEFORE : FREE_BEFORE).test(before);
    if (!isNamed && !isFree && !isGiven) continue;
    // 水局 abbreviates nothing that can be told.
    if (stem.length < 2 && (place === '' || !'委办'.includes(suffix))) return null;
    const name = text.slice(start, end);
    return { name, core: plainStem(stem) + suffix, start, end, isGiven, suffix, stem };
  }
  return null;
}

function readForms(written: string, own: Own): readonly Candidate[] {
  const { text } = squeezed(written);
  return [...text.matchAll(SUFFIX)].flatMap(({ index }) => {
    const candidate = readCandidate(text, index, own);
    return candidate ? [candidate] : [];
  });
}

/** Reads texts for one organ; a new reader for each other one. */
const readerOf = remember((organ: string) => {
  const own = readOwn(squeezed(organ).text);
  return own && { own, read: remember((written) => readForms(written, own)) };
}, 4);

/**
 * The abbreviations of an organ in each of several texts. Left out is its name with and without its
 * places, and whatever may be another organ's.
 */
export function shortFormsOf(texts: readonly string[], organ: string): readonly ShortForm[][] {
  const reader = readerOf(organ);
  if (!reader) return texts.map(() => []);
  const { own, read } = reader;
  const forms = texts.map(read);
  const stems = new Set(
    forms.flat().flatMap(({ suffix, stem }) => (suffix === own.short ? [stem] : [])),
  );
  // 工信委 is this organ only beside 工信局: what it was called before.
  return forms.map((found) =>
    found.filter(({ suffix, stem, core }) =>
      suffix === own.short
        ? core !== plainStem(own.stem) + own.short
        : stem.length > 1 && plainStem(stem) !== plainStem(own.stem) && stems.has(stem),
    ),
  );
}
