// The headings of the six sections as reports word them; old wordings are those of the form of 2019.
import { SECTION_IDS, type SectionId } from '#src/report/sections/sections.ts';
import { toPlain, type PlainText } from './plain-text.ts';

/** A section's heading found in a paragraph; `from` and `to` are places in its text. */
export interface FoundHead {
  section: SectionId;
  from: number;
  to: number;
  /** How surely it is one, from 1 to 10. */
  weight: number;
  /** Has 一、 and the like, which captions of tables do not have. */
  isNumbered: boolean;
}

const AND = '[、,和及与以]*';
const DISCLOSURE = '(?:(?:政府信息|政务)公开)?';

/** Wordings on plain text, punctuation half width. */
const WORDINGS: Record<SectionId, string> = {
  overview: `${DISCLOSURE}(?:工作)?总体(?:工作)?情况`,
  proactive: '主动公开(?:的)?政府信息(?:工作)?(?:的)?情况|政府信息主动公开(?:工作)?(?:的)?情况',
  requests: `收到${AND}(?:处理|办理)(?:的)?(?:政府)?信息(?:公开)?申请(?:的)?(?:工作)?情况`,
  disputes: `因?(?:政府信息公开)?(?:工作|申请)?被?(?:申请|提起)?行政复议${AND}被?(?:提起)?(?:行政)?诉讼(?:的)?情况`,
  improvement:
    `${DISCLOSURE}(?:工作)?中?(?:当前|目前)?(?:存在)?的?(?:主要)?(?:问题|不足|困难)(?:[、和及与]+(?:不足|困难|原因))?` +
    `${AND}(?:下一步)?的?(?:改进|整改|工作)(?:工作)?(?:情况|措施|打算|计划|方向|建议|思路|安排|意见)`,
  other:
    '(?:其[他它])?(?:需要|应当|需|应)(?:要)?(?:报告|说明)的?(?:其[他它])?(?:有关)?(?:事项|情况|问题|内容)(?:和附件)?',
};
/** Short wordings that name something else as well: only behind the section's own numeral. */
const SHORT_WORDINGS: Record<SectionId, string> = {
  overview: '(?:基本|整体)(?:工作)?情况|(?:工作)?(?:概述|概况)',
  proactive: '(?:政府信息)?主动公开(?:工作)?的?情况',
  requests: '(?:政府信息)?依申请公开(?:政府信息)?(?:工作)?(?:办理)?的?情况',
  disputes: '行政(?:复议|诉讼)情况',
  improvement: '(?:存在的?)?(?:主要)?问题',
  other: '其[他它](?:有关)?(?:事项|情况)',
};
const NUMERALS = '一二三四五六七八九';
const SUFFIX = '(?:统计)?表?';

/** 一、 and the like, which only headings have. */
const OWN_NUMERAL = new RegExp(`(?:([${NUMERALS}])[、.,]|第([${NUMERALS}])部分[、,:]?)是?`, 'y');
/** What else stands before a heading: sub-heads and list items have the same. */
const OTHER_NUMERAL = new RegExp(
  `(?:\\([${NUMERALS}]\\)[、.,]?|[1-9][、.](?!\\d)|[${NUMERALS}](?=是)|表[${NUMERALS}1-9]?[、:.]?)是?`,
  'y',
);
const stickyOf = (wordings: Record<SectionId, string>): (readonly [SectionId, RegExp])[] =>
  SECTION_IDS.map((id) => [id, new RegExp(`(?:${wordings[id]})${SUFFIX}`, 'y')]);
const WORDED = stickyOf(WORDINGS);
const WORDED_SHORT = stickyOf(SHORT_WORDINGS);

/** A sentence goes on behind it, or a list: it is a mention. */
const GOES_ON = /[、,;和及与以等的中”"’》)\]】]/;
const MARKS = /[:。.\s]/;
/** In a table of contents, a page number behind dots. */
const CONTENTS_TAIL = /^[.…·。]*\d{1,3}$/;

/** What a heading may say of itself before its words. */
const OF_THE_YEAR = /(?:本年度?|\d{4}年度?|全年)/y;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

function matchWording(text: string, start: number, numeral: string) {
  const at = start + (matchAt(OF_THE_YEAR, text, start)?.[0].length ?? 0);
  const own = NUMERALS.indexOf(numeral || ' ');
  for (const [section, pattern] of WORDED) {
    const match = matchAt(pattern, text, at);
    const weight = SECTION_IDS[own] === section ? 10 : 8;
    if (match) return { section, end: at + match[0].length, weight };
  }
  for (const [section, pattern] of WORDED_SHORT) {
    const match = SECTION_IDS[own] === section && matchAt(pattern, text, at);
    if (match) return { section, end: at + match[0].length, weight: 4 };
  }
  return null;
}

/** Where the text goes on behind a heading that ends at `end`, in the text as it stood. */
function endOf(plain: PlainText, end: number): number {
  let next = end;
  while (MARKS.test(plain.text.charAt(next))) next += 1;
  return plain.at[next] ?? 0;
}

/** A heading with a numeral of its own at `at`, on its line or with text glued to it. */
function readOwn(plain: PlainText, at: number): FoundHead | null {
  const numeral = matchAt(OWN_NUMERAL, plain.text, at);
  if (!numeral) return null;
  const start = at + numeral[0].length;
  const wording = matchWording(plain.text, start, numeral[1] ?? numeral[2] ?? '');
  if (!wording) return null;
  const after = plain.text.charAt(wording.end);
  if (GOES_ON.test(after)) return null;
  if (/[.…·\d]/.test(after) && CONTENTS_TAIL.test(plain.text.slice(wording.end, wording.end + 40)))
    return null;
  const isGlued = after !== '' && !MARKS.test(after);
  const weight = wording.weight - (isGlued || at > 0 ? 2 : 0);
  const from = plain.at[at] ?? 0;
  const to = endOf(plain, wording.end);
  return { section: wording.section, from, to, weight, isNumbered: true };
}

/** A heading without a numeral of its own, which is all of its line. */
function readWhole(plain: PlainText, level: number): FoundHead | null {
  const numeral = matchAt(OTHER_NUMERAL, plain.text, 0)?.[0] ?? '';
  const wording = matchWording(plain.text, numeral.length, '');
  if (!wording || !/^[:。]?$/.test(plain.text.slice(wording.end, wording.end + 2))) return null;
  const weight = numeral === '' ? (level > 0 ? 8 : 7) : 4;
  const to = plain.at.at(-1) ?? 0;
  return { section: wording.section, from: 0, to, weight, isNumbered: false };
}

const MAX_TITLE = 80;

/** A heading within a run-together paragraph follows the title, the end of a sentence, or a blank. */
function canBegin(text: string, from: number): boolean {
  if (from > 0 && from < MAX_TITLE && text.slice(0, from).endsWith('报告')) return true;
  return from === 0 || /[。！？!?…）)〕】\]”’\s]/u.test(text.charAt(from - 1));
}

/** Every place in a paragraph that may be the heading of a section, in order. */
export function findSectionHeads(text: string, level: number): FoundHead[] {
  const plain = toPlain(text);
  const heads: FoundHead[] = [];
  for (let at = 0; at < plain.text.length; at += 1) {
    if (!NUMERALS.includes(plain.text.charAt(at)) && plain.text.charAt(at) !== '第') continue;
    const head = canBegin(text, plain.at[at] ?? 0) ? readOwn(plain, at) : null;
    if (head) heads.push(head);
  }
  const whole = heads.length === 0 && plain.text.length <= 60 ? readWhole(plain, level) : null;
  return whole ? [whole] : heads;
}

const CONTENTS = new RegExp(
  `^(?:[${NUMERALS}][、.,]|\\([${NUMERALS}]\\))?.{2,30}?[.…·]{2,}\\d{1,3}$`,
  'u',
);

/** A line of a table of contents, with dots and a page number. */
export const isContentsLine = (text: string): boolean =>
  text.length < 200 && CONTENTS.test(toPlain(text).text);

/** A numeral and a few words: the heading of whatever follows it, worded as nobody else does. */
export const isNumberedCaption = (text: string): boolean =>
  text.length <= 40 && /^[一二三四五六七八九]、[^。；：，！？]+$/u.test(text);

const PROBLEMS =
  /^(?:\(一\)|一[、.]|1[、.])?(?:当前|目前)?(?:工作中)?(?:存在)?的?(?:主要)?(?:问题|不足)(?:[和与及](?:不足|困难))?(?:方面)?(?:[:。]|$)/;

/** How section 五 begins where its heading is missing: 主要问题, as sub-head or run-in. */
export const beginsWithProblems = (text: string): boolean =>
  PROBLEMS.test(toPlain(text.slice(0, 40)).text);
