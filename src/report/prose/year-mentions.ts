// The years that a text of the report names, and what each of them belongs to.
import { remember } from './remember.ts';
import { squeezed } from './squeezed.ts';
import { isAttached, isCompared, otherEnd, type YearContext } from './year-contexts.ts';
import { isEarly, isLate, isOfPaper, isPrepared } from './year-neighbours.ts';

/** The sentence that a year stands in. */
interface YearSentence {
  /** The years that are the time of what it tells. */
  told: Set<number>;
  /** The years that something is compared with. */
  compared: Set<number>;
  /** It holds figures of two years against each other. */
  compares: boolean;
  /** It says what is going to be done. */
  plans: boolean;
  /** 累计: it adds several years up. */
  addsUp: boolean;
  /** 今年, 本年度. */
  namesThisYear: boolean;
}

export interface YearMention {
  year: number;
  /** Within the squeezed text: from the first figure to behind 年 or 年度. */
  start: number;
  end: number;
  /** As its four figures are written: 2024 or 二〇二四. */
  figures: string;
  /** It is the year of a document, a budget, a period, an application carried over. */
  isAttached: boolean;
  /** 于2019年: when something happened once. */
  isOnce: boolean;
  /** 2023年以来 opens its sentence: what is told happened within the year. */
  isOpening: boolean;
  /** What it can be besides, if it is the year before the report's. */
  isOfLastYear: boolean;
  /** What it can be besides, if it is the year behind the report's. */
  isOfNextYear: boolean;
  sentence: YearSentence;
}

const NUMERALS = '〇一二三四五六七八九';
const YEAR =
  /(?<![\d〇○零一二三四五六七八九])(?:\d{4}|[一二][〇○零Oo0九][〇○零Oo0一二三四五六七八九]{2})年度?/g;
const SENTENCE_END = /[。！？!?]/g;
const OPENING = '《〈<“「『';
const CLOSING = '》〉>”」』';
const QUOTE_MARKS = /[《〈<“「『》〉>”」』]/g;

const COMPARES =
  /(?:增加|减少|增长|下降|上升|降低|提高|提升|多|少)(?:了|到|至|约|近)?\d|持平|同比|相比|对比|环比/;
const PLANS =
  /将|计划|拟|下一年|下一步|下步|下年|明年|来年|打算|力争|争取|目标|预计|规划|年底前|有效期|到期/;
const ADDS_UP = /累计|近年|历年|逐年|连续/;
const THIS_YEAR = /今年|本年/;
const STATISTICS = /统计|期限|数据/;
const ONCE = /(?:于|早在)$/;
const OPENING_BEFORE = /(?:^|[。！？!?：:])$/;
const OPENING_AFTER = /^以来/;
const CONTEXT = 60;

/** 2024 and 二〇二四 -> 2024. */
const yearOf = (figures: string): number =>
  Number(
    [...figures.replace(/[○零Oo]/g, '〇')]
      .map((char) => (NUMERALS.includes(char) ? NUMERALS.indexOf(char) : char))
      .join(''),
  );

/** A year written as `figures` are: in figures, or in numerals. */
export const writeYear = (year: number, figures: string): string =>
  /^\d/.test(figures)
    ? String(year)
    : String(year).replace(/\d/g, (digit) => NUMERALS.charAt(Number(digit)));

/** From where to where 《…》 and “…” run; what does not close quotes nothing. */
function quotedSpans(text: string): [start: number, end: number][] {
  const spans: [number, number][] = [];
  const open: { mark: number; at: number }[] = [];
  for (const { 0: char, index } of text.matchAll(QUOTE_MARKS)) {
    const mark = OPENING.indexOf(char);
    if (mark >= 0) {
      open.push({ mark, at: index });
      continue;
    }
    if (open.at(-1)?.mark !== CLOSING.indexOf(char)) continue;
    const start = open.pop()?.at ?? index;
    while ((spans.at(-1)?.[0] ?? -1) > start) spans.pop();
    spans.push([start, index]);
  }
  return spans;
}

function toSentence(text: string): YearSentence {
  return {
    told: new Set(),
    compared: new Set(),
    compares: COMPARES.test(text),
    plans: PLANS.test(text),
    addsUp: ADDS_UP.test(text),
    namesThisYear: THIS_YEAR.test(text),
  };
}

/** Whether a period runs from one year to another and is not that of the report's figures. */
function crossesYears(year: number, context: YearContext): boolean {
  const other = otherEnd(context);
  return other !== null && other !== year && !STATISTICS.test(context.before);
}

function readYears(written: string): readonly YearMention[] {
  const { text } = squeezed(written);
  const mentions: YearMention[] = [];
  const spans = quotedSpans(text);
  const ends = [...text.matchAll(SENTENCE_END)].map(({ index }) => index);
  let span = 0;
  let next = 0;
  let sentence: YearSentence | null = null;
  for (const { 0: words, index: start } of text.matchAll(YEAR)) {
    const end = start + words.length;
    while ((spans[span]?.[1] ?? Infinity) < start) span += 1;
    const isQuoted = (spans[span]?.[0] ?? Infinity) < start;
    const isSame = sentence !== null && start < (ends[next] ?? Infinity);
    while ((ends[next] ?? Infinity) < start) next += 1;
    if (!isSame || sentence === null) {
      sentence = toSentence(text.slice((ends[next - 1] ?? -1) + 1, ends[next]));
    }
    const context = {
      before: text.slice(Math.max(0, start - CONTEXT), start),
      after: text.slice(end, end + CONTEXT),
    };
    const figures = words.slice(0, 4);
    const year = yearOf(figures);
    if (isCompared(context)) sentence.compared.add(year);
    const isOfOther = isQuoted || isAttached(context) || crossesYears(year, context);
    if (!isOfOther) sentence.told.add(year);
    mentions.push({
      year,
      start,
      end,
      figures,
      isAttached: isOfOther,
      isOnce: ONCE.test(context.before),
      isOpening: OPENING_BEFORE.test(context.before) && OPENING_AFTER.test(context.after),
      isOfLastYear: isLate(context) || isOfPaper(context),
      isOfNextYear: isEarly(context) || isPrepared(context) || isOfPaper(context),
      sentence,
    });
  }
  return mentions;
}

/** All years that a text names with 年 behind them, in their order. */
export const yearMentions = remember(readYears);
