// The sentence of each finding: what is wrong, with both sides and the difference, and what to do.
// Those of the checks that follow a moment later are in later-messages.ts.
import { placeName } from '#src/report/sections/place-names.ts';
import { SECTION_HEADINGS } from '#src/report/sections/sections.ts';
import { TABLES, figureCellAt } from '#src/report/tables/tables.ts';
import { differenceText, type Balance } from '#src/report/tables/balance.ts';
import type { Finding, FirstFinding, LaterFinding, RuleId } from './finding.ts';

const SHOWN = 24;
/** The beginning of a text that is quoted in a sentence. */
export const shorten = (text: string): string =>
  text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;

function balanceSentence(balance: Balance): string {
  const { label, newlyReceived, carriedIn, handled, carriedOut } = balance;
  return (
    `表三·${label}列：本年新收 ${newlyReceived} ＋ 上年结转 ${carriedIn} ＝ ${newlyReceived + carriedIn}，` +
    `办理结果总计 ${handled} ＋ 结转下年度 ${carriedOut} ＝ ${handled + carriedOut}，${differenceText(balance)}`
  );
}

function unreadableSentence(place: string, typed: string, offer: string | null): string {
  const rule =
    figureCellAt(place)?.unit === 'amount'
      ? '填以万元为单位的数字，最多 6 位小数'
      : '填不超过 12 位的整数';
  const offered = offer === null ? '' : `。若是 ${offer} 万元，可以改为 ${offer}`;
  return `${placeName(place)}：“${shorten(typed)}”不是可以统计的数字，${rule}${offered}`;
}

/** Says what a check found that follows a moment later. */
export type LaterSentence = (finding: LaterFinding) => string;

const FIRST_RULES: readonly RuleId[] = [
  'organ-missing',
  'year-missing',
  'figure-unreadable',
  'figure-blank',
  'requests-balance',
  'text-missing',
] satisfies FirstFinding['rule'][];

/** Whether it is found by the checks that a report is opened with. */
export const isFirst = (finding: Finding): finding is FirstFinding =>
  FIRST_RULES.includes(finding.rule);

function firstSentence(finding: FirstFinding): string {
  const [place] = finding.places;
  switch (finding.rule) {
    case 'organ-missing':
      return '机关全称还没有填写';
    case 'year-missing':
      return finding.typed === ''
        ? `报告年度还没有填写，填 ${finding.from} 至 ${finding.to} 之间的年份`
        : `报告年度“${shorten(finding.typed)}”不在 ${finding.from} 至 ${finding.to} 之间`;
    case 'figure-unreadable':
      return unreadableSentence(place, finding.typed, finding.offer);
    case 'figure-blank':
      return `${TABLES[finding.table].shortName}还有 ${finding.count} 格未填`;
    case 'requests-balance':
      return balanceSentence(finding.balance);
    case 'text-missing':
      return `“${SECTION_HEADINGS[finding.section]}”还没有写内容`;
  }
}

/** The finding in one sentence. */
export const sentenceOf = (finding: Finding, laterSentence: LaterSentence): string =>
  isFirst(finding) ? firstSentence(finding) : laterSentence(finding);
