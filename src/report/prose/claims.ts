// Statements of the prose about figures that stand in the tables: 收到政府信息公开申请 12 件.
import { DISCLOSURE, readByLine, type Found, type Topic } from './by-line.ts';
import type { ClaimKind } from './claim-kinds.ts';
import { clausesIn, type Piece } from './clauses.ts';
import { numbersIn, type ProseNumber } from './prose-number.ts';
import { readStatement } from './statements.ts';
import { isPartOfYear, yearNamed } from './time-words.ts';

export interface Claim extends Found {
  kind: ClaimKind;
  /** Where it stands is counted from the start of the claim. */
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
/** 其中，收到3件: a clause of its own that narrows the next. */
const NARROWS = /(?:其中|包括)[，,]\s*$/;
const NARROWED: readonly ClaimKind[] = ['newlyReceived', 'handled', 'processed'];

/** The words of its measure behind a number; null where it counts nothing. */
function measureOf(before: string, behind: string): string | null {
  const measure = MEASURE.exec(behind)?.[0];
  return measure ?? (COUNTED.test(before) && !OTHER_UNIT.test(behind) ? '' : null);
}

/** 推进行政复议信息公开: what is disclosed there is not what is disputed. */
const DISPUTES_DISCLOSED = /行政(?:复议|诉讼|应诉)[^，,。；;]{0,8}公开/;

/** A dispute counts only where the words around it say that it is over disclosure. */
const isAboutDisclosure = (earlier: string, after: string, topic: Topic): boolean =>
  topic.byHeading || (DISCLOSURE.test(earlier + after) && !DISPUTES_DISCLOSED.test(earlier));

function claimsOf(sentence: Piece, topic: Topic): Claim[] {
  return clausesIn(sentence).flatMap(({ words, start }) => {
    const claims: Claim[] = [];
    const ahead = sentence.words.slice(0, start - sentence.start);
    let from = 0;
    for (const number of numbersIn(words)) {
      const lead = Math.max(from, number.start - LONGEST_BEFORE);
      const before = words.slice(lead, number.start);
      const measure = measureOf(before, words.slice(number.end, number.end + LONGEST_BEHIND));
      if (measure === null) continue;
      const end = number.end + measure.length;
      from = end;
      const earlier =
        ahead.slice(-LONGEST_BEFORE * 4) + words.slice(0, number.start).slice(-LONGEST_BEFORE);
      const after = words.slice(end, end + LONGEST_BEHIND);
      const about = { ...topic, disclosure: isAboutDisclosure(earlier, after, topic) };
      const statement = readStatement(before, after, about);
      if (!statement || isPartOfYear(earlier)) continue;
      const { kind, subject, carriedYear = null, behind = 0 } = statement;
      const first = lead + statement.from;
      const isNarrowed = lead === 0 && NARROWED.includes(kind) && NARROWS.test(ahead);
      claims.push({
        kind,
        number: { ...number, start: number.start - first, end: number.end - first },
        start: start + first,
        end: start + end + behind,
        year: carriedYear === null ? yearNamed(earlier) : null,
        carriedYear,
        subject: isNarrowed ? '其中' : subject,
      });
    }
    return claims;
  });
}

/** The statements of a text that stands under a heading, in order. */
export const claimsIn = readByLine(claimsOf);
