// Names of organs as reports write them: 周口市工业和信息化局, with its place, without, or abbreviated.

/** An organ's full name: the places that it begins with, the last of them its own, and the rest. */
export interface OrganName {
  /** 河南省, 周口市 */
  places: readonly string[];
  /** 工业和信息化局 */
  rest: string;
}

/** The 州 of 广州市 and the 市 of 沙市区 end no place yet; the 乡 of 住房和城乡建设局 ends none. */
const PLACE =
  /\p{Script=Han}{1,8}?(?:自治区|自治州|自治县|开发区|实验区|示范区|高新区|新区|省|市(?!区)|县|区|(?:州|盟|旗)(?![市县区]|新区)|(?:镇|乡|街道)(?=人民政府|政府|办事处))/uy;
/** Words within an organ's own part of the name that end as places do. */
const NO_PLACE =
  /(?:城市|社区|园区|景区|库区|灾区|辖区|片区|都市|中心城区|主城区|老城区)$|^(?:贫困|边远)?山区$/;

/** Cuts the places off a name. */
export function splitOrgan(name: string): OrganName {
  const places: string[] = [];
  let from = 0;
  while (places.length < 5) {
    PLACE.lastIndex = from;
    const [place] = PLACE.exec(name) ?? [];
    if (place === undefined || (places.length > 0 && NO_PLACE.test(place))) break;
    places.push(place);
    from += place.length;
  }
  return { places, rest: name.slice(from) };
}

const ORGAN_END =
  /(?:局|委|委员会|办|办公室|办公厅|办事处|政府|厅|部|署|院|中心|处|所|管委会|总队|支队|大队)$/;
const COUNTRY = /^(?:国家|中国|中华)/;
/** 我县政府, 全市各局: no name of one organ. */
const NO_NAME = /^(?:[我全本各该贵][省市县区镇乡州盟旗街局委办]|上级|有关|相关)/;
/** 政务公开中心 and 党政办公室 compile for others; the rest is what no organ is called. */
const NO_ORGAN_WORD =
  /[^\p{Script=Han}（）()]|公开|报告|根据|按照|依据|依照|结合|要求|党政|综合办|秘书/u;
const LONGEST_NAME = 40;

/** Whether words are the full name of an organ: a place or the country, and what organs end with. */
export function isFullOrgan(name: string): boolean {
  if (name.length > LONGEST_NAME || NO_NAME.test(name) || NO_ORGAN_WORD.test(name)) return false;
  const { places } = splitOrgan(name);
  // 市商务局 begins with no place: which 市 it is of, it does not say.
  return ORGAN_END.test(name) && (places.length > 0 || COUNTRY.test(name));
}

/** Whether all characters of `short` stand in `long` in their order: 市科委 in 上海市科学技术委员会. */
export function isWithin(short: string, long: string): boolean {
  let at = -1;
  return [...short].every((char) => (at = long.indexOf(char, at + 1)) >= 0);
}

/** The name, and the name without its first places as long as one of them stays. */
function withFewerPlaces(name: string): string[] {
  const { places } = splitOrgan(name);
  const shorter = places.slice(1).map((_, index) => places.slice(0, index + 1).join('').length);
  return [0, ...shorter].map((start) => name.slice(start));
}

const OFFICES = ['', '办公室', '办公厅'];

const isOnePlace = (one = '', other = ''): boolean => isWithin(one, other) || isWithin(other, one);

/** 洪泽区 and 淮安市 are two places, 周口 and 周口市 are one. */
function mayBeSamePlace(one: string, other: string): boolean {
  const [first, second] = [splitOrgan(one), splitOrgan(other)];
  const [place, otherPlace] = [first.places.at(-1), second.places.at(-1)];
  return (
    isOnePlace(place, otherPlace) ||
    // 工业园区 may be a place: it is one in a name that begins with it.
    isOnePlace(splitOrgan(first.rest).places[0] ?? '-', otherPlace) ||
    isOnePlace(place, splitOrgan(second.rest).places[0] ?? '-')
  );
}
const GOVERNMENT = /(?:政府|管理委员会|管委会)$/;

/**
 * Whether two names may be those of one organ: the same, with more or fewer places, an abbreviation,
 * an inner office of it. Where it cannot be told they may be.
 */
export function mayBeSameOrgan(one: string, other: string): boolean {
  const isPart = (part: string, whole: string) => whole.startsWith(part) || whole.endsWith(part);
  const isInner = isPart(one, other) || isPart(other, one);
  const pairs = (names: readonly string[], among: string) =>
    names.some((name) => OFFICES.some((office) => isWithin(name, among + office)));
  const isShort = pairs(withFewerPlaces(one), other) || pairs(withFewerPlaces(other), one);
  return isInner || (isShort && mayBeSamePlace(one, other));
}

/** Whether an organ is one of a government's own departments, which write its report for it. */
export function isOfGovernment(organ: string, government: string): boolean {
  const { places } = splitOrgan(government);
  const place = places.at(-1);
  return place !== undefined && GOVERNMENT.test(government) && organ.includes(place);
}

const LOCAL_GOVERNMENT = /(?:人民政府|街道办事处)$/;
const BARE_PLACE = /^\p{Script=Han}{2,12}(?:省|市|县|区|旗|镇|乡|街道)$/u;

/** Whether a bare place (清河镇) is another one than that of a local government (清水镇人民政府). */
export function isOtherPlace(name: string, government: string): boolean {
  if (!LOCAL_GOVERNMENT.test(government) || !BARE_PLACE.test(name) || NO_NAME.test(name)) {
    return false;
  }
  const organ = name.endsWith('街道') ? `${name}办事处` : `${name}人民政府`;
  return !mayBeSameOrgan(government, name) && !mayBeSameOrgan(government, organ);
}
