// The three answers on 信息处理费 as typed, and where in section 六 their statement stands.
import type { Draft } from '#src/report/draft/draft.ts';
import { readFigure, toHalfWidth } from '#src/report/figures.ts';
import { narrativeTexts } from '#src/report/prose/prose-texts.ts';
import { readFeeStatement, type FeeAnswers, type FeeStatement } from './fee-statement.ts';
import { isBareNothing } from './nothing-to-report.ts';

/** A blank answer is no zero. */
type Answered = number | 'blank' | 'unreadable';

const MANY_DECIMALS = /\.\d{3}/;

/** Reads an answer: `notices` is a whole number of 件, the others are 元 with at most two decimals. */
export function readFeeAnswer(answer: keyof FeeAnswers, typed: string): Answered {
  const text = toHalfWidth(typed).replace(answer === 'notices' ? /$/ : /\s*元$/, '');
  // 万元 is how table 二 counts, and would be read as such.
  if (text.includes('万') || MANY_DECIMALS.test(text)) return 'unreadable';
  const reading = readFigure(text, answer === 'notices' ? 'count' : 'amount');
  if (reading.state === 'blank') return toHalfWidth(typed) === '' ? 'blank' : 'unreadable';
  return reading.state === 'read' && reading.note === '' ? reading.value : 'unreadable';
}

/** Where a statement stands or would be written. */
interface FeeStatementPlace {
  place: string;
  text: string;
  statement: FeeStatement;
}

/**
 * The text of 六 with the statement; where there is none a blank one under a heading of fees, then
 * one with a bare 无, then the opening.
 */
export function feeStatementPlace(draft: Draft): FeeStatementPlace {
  const texts = narrativeTexts(draft, 'other').filter(({ kind }) => kind === 'text');
  const stating = texts.find(({ text }) => Object.keys(readFeeStatement(text).answers).length > 0);
  const headed = texts.find(({ heading, text }) => heading.includes('费') && isBareNothing(text));
  const bare = texts.find(({ text }) => text.trim() !== '' && isBareNothing(text));
  const { place, text } = stating ??
    headed ??
    bare ?? { place: 'other.opening', text: draft.other.opening };
  return { place, text, statement: readFeeStatement(text) };
}
