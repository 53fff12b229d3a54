// Section 六: the position of 信息处理费 (国办函〔2020〕109号) in three answers, read and written.
import { numbersIn } from '#src/report/prose/prose-number.ts';
import type { Span } from '#src/report/prose/quote.ts';
import { remember } from '#src/report/prose/remember.ts';
import { isBareNothing } from './nothing-to-report.ts';

/** `notices` is a number of 收费通知, `notified` and `collected` are amounts in 元. */
export interface FeeAnswers {
  notices: number;
  notified: number;
  collected: number;
}

type Answer = keyof FeeAnswers;

/** A value and the words that state it. */
export interface StatedAnswer extends Span {
  value: number;
}

export interface FeeStatement {
  /** What is stated, each as it is stated first. */
  answers: Partial<Record<Answer, StatedAnswer>>;
  /** All amounts stated as collected, in 元, and all numbers of notices. */
  all: Readonly<Record<'collected' | 'notices', readonly StatedAnswer[]>>;
  /** Where the statement stands, without the mark behind it; null where it stands in pieces. */
  span: Span | null;
}

interface Clause {
  text: string;
  start: number;
  /** It is the first of its sentence. */
  isFirst: boolean;
}

type Stated = StatedAnswer & { answer: Answer };

const MARKS = /[，。；！？;!?\r\n]|,(?!\d{3})/g;
const SENTENCE_END = /[。！？!?\r\n]/;
/** What must not stand between a denial and what it denies: 未按收费通知要求缴纳费用 denies no notice. */
const NO_NOTICE =
  /(?:未|没有|没|无)(?:[^按在到缴交逾收]{0,10}?(?:发出|下达|送达|制发|出具|开具|开出|发送|寄送|寄发|作出|制作|发放|下发|印发|发过)[^按]{0,14}?(?:收费|缴费|缴款|处理费|费用)|(?:任何|政府|信息|公开|处理费|有|的){0,5}(?:收费|缴费|缴款))[^按]{0,4}?通知/;
const NO_FEE =
  /(?:未|没有|没|无(?!法|偿|正当|论)|不存在|不涉及)[^按在缴交逾违超擅减免退知]{0,16}?(?:收取|收缴|收费|处理费|费用)(?![^，。]{0,4}通知)/;
const NOTICE = /(?:收费|缴费|缴款|处理费|费用)[^，。]{0,4}通知/;
/** 逾期未按收费通知要求缴纳: applications, not notices, are counted. */
const OF_NOTICES = /逾期|未|按|要求/;
const NOTICE_BEHIND =
  /^\s?(?:件|份|个|次|张|封)[^，。]{0,14}?(?:收费|缴费|缴款|处理费)[^，。]{0,4}通知/;
const UNIT = /^\s?(?:元|件|份|个|次|张|封)/;
const OTHER_FEE =
  /行政事业性|非税|罚|每|标准|超[过出]|上年|去年|同比|减免|免收|免除|退|预算|经费|结转/;
const COLLECTED = /实际|实收|已收|实缴|到账|入库|收到/;
const NOTIFIED = /通知|应收|应缴|拟收/;
const FEE = /收取|收缴|征收|收费|缴纳|处理费/;
const RATE = /^\s?元?(?:[/／每])/;
const SUM = /金额|共|合计|总计|费用/;
const LEAD = /^\s*(?:[\d０-９]{4}\s*年度?|本年度?|全年|今年|报告期内)?\s*(?:[我本]\S{0,6})?\s*$/;

function toClauses(text: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let isFirst = true;
  for (const { index, 0: mark } of text.matchAll(MARKS)) {
    clauses.push({ text: text.slice(start, index), start, isFirst });
    start = index + 1;
    isFirst = SENTENCE_END.test(mark);
  }
  clauses.push({ text: text.slice(start), start, isFirst });
  return clauses;
}

/** What an amount behind these words is; `before` says what amounts spoken of last were. */
function amountAnswer(words: string, before: Answer | null, isSameClause: boolean): Answer | null {
  if (OTHER_FEE.test(words)) return null;
  if (COLLECTED.test(words)) return 'collected';
  if (NOTIFIED.test(words)) return 'notified';
  if (FEE.test(words)) return 'collected';
  return isSameClause || SUM.test(words) ? before : null;
}

/** The figures of a clause; `spoken` is what amounts were spoken of before it. */
function statedFigures({ text, start }: Clause, spoken: Answer | null): Stated[] {
  const stated: Stated[] = [];
  let current = spoken;
  let from = 0;
  for (const number of numbersIn(text)) {
    const words = text.slice(from, number.start);
    const behind = text.slice(number.end, number.end + 30);
    const unit = UNIT.exec(behind)?.[0] ?? '';
    const isNotices = (NOTICE.test(words) && !OF_NOTICES.test(words)) || NOTICE_BEHIND.test(behind);
    const amount = amountAnswer(words, current, from > 0);
    const answer = unit.endsWith('元') ? amount : unit !== '' && isNotices ? 'notices' : null;
    current = isNotices ? 'notified' : amountAnswer(words, current, true);
    from = number.end;
    if (answer === null || number.rounding !== 'exact' || RATE.test(behind)) continue;
    const end = start + number.end + unit.length;
    stated.push({ answer, value: number.value, start: start + number.start, end });
  }
  return stated;
}

function statedDenials({ text, start }: Clause): Stated[] {
  const at = (pattern: RegExp, answer: Answer): Stated[] => {
    const match = pattern.exec(text);
    if (!match) return [];
    const from = start + match.index;
    return [{ answer, value: 0, start: from, end: from + match[0].length }];
  };
  return [
    ...at(NO_NOTICE, 'notices'),
    // Who was told of nothing was told of no amount.
    ...at(NO_NOTICE, 'notified'),
    ...at(NO_FEE, 'collected'),
  ];
}

function statedIn(clause: Clause, spoken: Answer | null): Stated[] {
  const figures = statedFigures(clause, spoken);
  const told = new Set(figures.map(({ answer }) => answer));
  return [...statedDenials(clause).filter(({ answer }) => !told.has(answer)), ...figures];
}

/** From the first to the last of the clauses that state something, 2024年， before them included. */
function spanOf(clauses: readonly Clause[], speaking: readonly number[]): FeeStatement['span'] {
  const [first = 0] = speaking;
  const last = clauses[speaking.at(-1) ?? -1];
  const isInOnePiece = (speaking.at(-1) ?? 0) - first + 1 === speaking.length;
  if (!last || !isInOnePiece) return null;
  const lead = clauses[first]?.isFirst ? undefined : clauses[first - 1];
  const from = lead && LEAD.test(lead.text) ? lead : clauses[first];
  if (!from) return null;
  const blanks = from.text.length - from.text.trimStart().length;
  return { start: from.start + blanks, end: last.start + last.text.trimEnd().length };
}

function readStatement(text: string): FeeStatement {
  const clauses = toClauses(text);
  const stated: Stated[] = [];
  const speaking: number[] = [];
  let spoken: Answer | null = null;
  for (const [index, clause] of clauses.entries()) {
    if (clause.isFirst) spoken = null;
    const found = statedIn(clause, spoken);
    if (found.length > 0) speaking.push(index);
    for (const one of found) stated.push(one);
    spoken = NOTICE.test(clause.text) ? 'notified' : amountAnswer(clause.text, spoken, true);
  }
  const answers: FeeStatement['answers'] = {};
  for (const { answer, ...one } of stated) answers[answer] ??= one;
  const allOf = (answer: Answer) => stated.filter((one) => one.answer === answer);
  const all = { collected: allOf('collected'), notices: allOf('notices') };
  return { answers, all, span: spanOf(clauses, speaking) };
}

/** Reads what a text says of 信息处理费; what it says in other words is not read. Total. */
export const readFeeStatement = remember(readStatement);

function coreOf({ notices, notified, collected }: FeeAnswers): string {
  const told =
    notices === 0 && notified === 0
      ? '未发出收费通知'
      : `发出收费通知${notices}件，通知总金额${notified}元`;
  const paid = collected === 0 ? '未收取信息处理费' : `实际收取信息处理费${collected}元`;
  return `本机关${told}，${paid}`;
}

const leadOf = (year: number | null): string => (year === null ? '本年度' : `${year}年`);

/** The statement as a sentence; `year` is that of the report, null where it is not known. */
export const writeFeeStatement = (answers: FeeAnswers, year: number | null): string =>
  `${leadOf(year)}，${coreOf(answers)}。`;

/**
 * A text of section 六 with the statement in it: instead of the one that stands there, else of a
 * bare 无, else behind all. Null where a statement stands in pieces, which nobody can exchange.
 */
export function withFeeStatement(
  text: string,
  answers: FeeAnswers,
  year: number | null,
): string | null {
  const sentence = writeFeeStatement(answers, year);
  const { answers: stated, span } = readFeeStatement(text);
  if (Object.keys(stated).length === 0) {
    return isBareNothing(text) ? sentence : `${text.trimEnd()}\n${sentence}`;
  }
  if (!span) return null;
  const before = text.slice(0, span.start);
  const behind = text.slice(span.end);
  // Behind 依据…规定， the year would stand in the middle of a sentence.
  const isWithin = /[，；,;]\s*$/.test(before);
  return before + (isWithin ? coreOf(answers) : sentence.slice(0, -1)) + (behind || '。');
}
