import { isWhole, type KnownSum } from '#src/report/tables/known-sum.ts';

/** A sum in words: its figure, and what is missing of it. `12`, `12，另有 3 格没填`, `没有填`. */
export function knownText(sum: KnownSum): string {
  const { text, blank, unreadable } = sum;
  if (isWhole(sum)) return text ?? '';
  if (text === null && unreadable === 0) return '没有填';
  const missing = [
    ...(blank > 0 ? [`${blank} 格没填`] : []),
    ...(unreadable > 0 ? [`${unreadable} 格读不出`] : []),
  ].join('，');
  return text === null ? missing : `${text}，另有 ${missing}`;
}
