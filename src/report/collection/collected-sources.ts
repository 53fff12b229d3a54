// Where each figure of the government's own report comes from: the departments whose reports it sums
// (Article 49 of the Regulation). Kept among the report's explanations, so internal as those are.
import { isRecord } from '#src/report/draft/json.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { fenToText, readFen, readFigure } from '#src/report/figures.ts';
import type { FigureCell } from '#src/report/tables/table.ts';
import { typedAt } from '#src/report/tables/readings.ts';
import type { CellSum } from './sum-figures.ts';

/** The `rule` of such an explanation: no check has this name, so that none ever answers it. */
export const COLLECTED_SUM = 'collected-sum';

/** The `place` of the one that says which organs are in the sums at all. */
export const WHOLE_COLLECTION = 'report';

/** What one organ adds to a cell: 件, or 万元 as a plain decimal. */
export interface Contribution {
  organ: string;
  figure: string;
}

const NAMED = 10;

const isZero = ({ figure }: Contribution): boolean => Number(figure) === 0;

function namedWords(contributions: readonly Contribution[]): string[] {
  if (contributions.length === 0) return [];
  const named = contributions.slice(0, NAMED).map(({ organ, figure }) => `${organ} ${figure}`);
  const many = contributions.length > NAMED ? '等' : '共';
  return [`${named.join('、')}，${many} ${contributions.length} 家`];
}

const tallyWords = (words: string, count: number): string[] =>
  count === 0 ? [] : [`${words} ${count} 家`];

/**
 * 来源：县公安局 12、县教育局 5，共 2 家；填 0 的 35 家；未填 2 家；未报 3 家. `contributions` are largest
 * first; of more than ten the others are a number. `outside` says whose figures are in no sum.
 */
export function sourceWords(
  contributions: readonly Contribution[],
  { blank, unreadable }: Pick<CellSum, 'blank' | 'unreadable'>,
  outside: string,
): string {
  const clauses = [
    ...namedWords(contributions.filter((one) => !isZero(one))),
    ...tallyWords('填 0 的', contributions.filter(isZero).length),
    ...(contributions.length === 0 ? ['没有机关填写'] : []),
    ...tallyWords('未填', blank),
    ...tallyWords('填的不是数字', unreadable),
    ...(outside === '' ? [] : [outside]),
  ];
  return `来源：${clauses.join('；')}`;
}

/** What is kept of a cell; `sum` as it was filled in, null where it was left blank. */
export interface CollectedSource {
  text: string;
  sum: string | null;
}

/** Every source kept in a report, by the path of its cell; none where it was not collected. */
export function collectedSourcesOf({
  explanations,
}: Pick<Draft, 'explanations'>): Map<string, CollectedSource> {
  const collected = explanations.filter(({ rule }) => rule === COLLECTED_SUM);
  return new Map(
    collected.map(({ place, text, for: facts }) => {
      const sum = isRecord(facts) ? facts['sum'] : undefined;
      return [place, { text, sum: typeof sum === 'string' ? sum : null }];
    }),
  );
}

/** How far two figures are apart, in the unit of their cell. */
function differenceWords(typed: string, sum: string, unit: FigureCell['unit']): string {
  if (unit === 'amount') {
    const [now, then] = [readFen(typed), readFen(sum)];
    if (now === null || then === null || now === then) return '';
    return now > then ? `，多 ${fenToText(now - then)} 万元` : `，少 ${fenToText(then - now)} 万元`;
  }
  const [now, then] = [readFigure(typed, unit), readFigure(sum, unit)];
  if (now.state !== 'read' || then.state !== 'read') return '';
  return `，${now.value > then.value ? '多' : '少'} ${Math.abs(now.value - then.value)} 件`;
}

/** Two texts mean the same figure, or both none. */
function isSameFigure(one: string, other: string, unit: FigureCell['unit']): boolean {
  const [left, right] = [readFigure(one, unit), readFigure(other, unit)];
  if (left.state === 'read' && right.state === 'read') return left.value === right.value;
  return left.state === right.state && (left.state === 'blank' || one.trim() === other.trim());
}

/** That a cell no longer holds the sum it was filled with; '' where it does. */
export function misfitWords(draft: Draft, cell: FigureCell, { sum }: CollectedSource): string {
  const typed = typedAt(draft, cell.path);
  if (isSameFigure(typed, sum ?? '', cell.unit)) return '';
  const now = typed.trim() === '' ? '是空的' : `是 ${typed.trim()}`;
  const then = sum === null ? '没有机关填写' : `各机关之和是 ${sum}`;
  return `本格现在${now}，汇总时${then}${differenceWords(typed, sum ?? '', cell.unit)}`;
}
