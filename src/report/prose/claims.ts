// Statements of the prose about figures that stand in the tables: 收到政府信息公开申请 12 件.
import { readByLine, type Found, type Topic } from './by-line.ts';
import type { ClaimKind } from './claim-kinds.ts';
import { clausesIn, type Piece } from './clauses.ts';
import {
  isOnOtherThings,
  isInformation,
  isOverDisclosure,
  isPartClaim,
  partOf,
  withoutParts,
} from './claim-scope.ts';
import { speakerOf } from './own-words.ts';
import { numbersIn, type ProseNumber } from './prose-number.ts';
import { readStatement } from './statements.ts';
import { isOtherTime, isPartOfYear, yearNamed } from './time-words.ts';

export interface Claim extends Found {
  kind: ClaimKind;
  number: ProseNumber;
  /** The year named before it, null for none. */
  year: number | null;
  /** The other year that a carry-over names: 结转至2026年. */
  carriedYear: number | null;
  /** Who or what it may be limited to, '' for nothing. */
  subject: string;
}

const MEASURE = /^\s*[余多]?\s*(?:件次?|条|份|宗|例|起|项|次|个(?=[，。；、,;）)]|$))/;
/** Before a number without a measure: 行政诉讼数为0. */
const COUNTED = /(?:数|量|为|是)\s*$/;
const OTHER_UNIT = /^\s*(?:年|月|日|天|%|％|元|万元|个|人|家|小时)/;
const LONGEST_BEFORE = 60;
const LONGEST_BEHIND = 30;
/** A sentence may have no end. */
const LOOK_BACK = 240;
const PART_ENDS = '；;）)';
/** A subject that stays the subject of what follows: 全县, 县政府办公室, 各镇. */
const STAYS = /^[全各]|政府|部门|单位|系统|街道|[省市县区州旗镇乡局委办厅院]$/;

/** The words of its measure behind a number; null where it counts nothing. */
function measureOf(before: string, behind: string): string | null {
  const measure = MEASURE.exec(behind)?.[0];
  return measure ?? (COUNTED.test(before) && !OTHER_UNIT.test(behind) ? '' : null);
}

/** What the sentence has said so far. */
interface SoFar {
  words: string;
  /** The clause at hand ends with its line, without a mark. */
  isTorn: boolean;
  /** Figures that count what is not known, and none that counts what is. */
  hasOtherCounts: boolean;
  hasClaims: boolean;
  /** 其中县政府办公室, as far as the next ；. */
  part: string;
}

function claimsOfClause({ words, start }: Piece, soFar: SoFar, topic: Topic): Claim[] {
  const claims: Claim[] = [];
  const ahead = soFar.words;
  const { isTorn } = soFar;
  let from = 0;
  for (const number of numbersIn(words)) {
    const lead = Math.max(from, number.start - LONGEST_BEFORE);
    const before = words.slice(lead, number.start);
    const measure = measureOf(before, words.slice(number.end, number.end + LONGEST_BEHIND));
    // 数量为1 at a line's end may go on with 2件 on the next.
    if (measure === null || (measure === '' && isTorn && number.end === words.length)) continue;
    const end = number.end + measure.length;
    from = end;
    const near = words.slice(0, number.start).slice(-LONGEST_BEFORE);
    const earlier = ahead.slice(-LOOK_BACK) + near;
    const after = words.slice(end, end + LONGEST_BEHIND);
    const isOver = topic.byHeading || isOverDisclosure(earlier, after);
    const statement = readStatement(before, after, { ...topic, disclosure: isOver });
    if (!statement && !soFar.hasClaims) soFar.hasOtherCounts = true;
    if (!statement || isPartOfYear(earlier) || isOtherTime(earlier)) continue;
    if (statement.isBare && isOnOtherThings(statement.kind, earlier, soFar.hasOtherCounts))
      continue;
    const { kind, subject, carriedYear = null, behind = 0 } = statement;
    if (isInformation(kind, words.slice(lead, end))) continue;
    soFar.hasClaims = true;
    if (STAYS.test(subject) && !subject.startsWith('其中')) topic.speaker = subject;
    const isNarrowed = isPartClaim(
      kind,
      ahead.slice(-LOOK_BACK) + words.slice(0, lead).slice(-LOOK_BACK),
      lead === 0,
    );
    claims.push({
      kind,
      number: { ...number, start: start + number.start, end: start + number.end },
      start: start + lead + statement.from,
      end: start + end + behind,
      year: carriedYear === null ? yearNamed(earlier) : null,
      carriedYear,
      subject: isNarrowed ? '其中' : subject || soFar.part || topic.speaker,
    });
  }
  return claims;
}

function claimsOf(sentence: Piece, topic: Topic): Claim[] {
  const soFar: SoFar = {
    words: '',
    isTorn: false,
    hasOtherCounts: false,
    hasClaims: false,
    part: '',
  };
  const claims = clausesIn(sentence).flatMap((clause) => {
    topic.speaker = speakerOf(clause.words, topic.speaker);
    soFar.words = sentence.words.slice(0, clause.start - sentence.start);
    soFar.isTorn = clause.start - sentence.start + clause.words.length === sentence.words.length;
    soFar.part = partOf(
      clause.words,
      PART_ENDS.includes(soFar.words.at(-1) ?? ' ') ? '' : soFar.part,
    );
    return claimsOfClause(clause, soFar, topic);
  });
  return withoutParts(claims, sentence);
}

/** The statements of a text that stands under a heading, in order. */
export const claimsIn = readByLine(claimsOf);
