import { isWhole, type KnownSum } from '#src/report/tables/known-sum.ts';

/** A sum in words: its figure, and what is missing of it. `12`, `12，还有 3 格没填`, `没有填`. */
export function knownText(sum: KnownSum): string {
  const { text, blank, unreadable } = sum;
  if (isWhole(sum)) return text ?? '';
  const missing = [
    ...(blank > 0 ? [text === null && unreadable === 0 ? '没有填' : `还有 ${blank} 格没填`] : []),
    ...(unreadable > 0 ? [`${unreadable} 格读不出`] : []),
  ];
  return [...(text === null ? [] : [text]), ...missing].join('，');
}
