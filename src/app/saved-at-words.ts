const pad = (number: number): string => String(number).padStart(2, '0');

/** Days since another day of the same calendar, whatever the hours. */
const daysBetween = (from: Date, to: Date): number =>
  Math.round(
    (new Date(to).setHours(12, 0, 0, 0) - new Date(from).setHours(12, 0, 0, 0)) / 86_400_000,
  );

/**
 * When it was saved, in local time: 14:32:05 of today, 昨天 09:16, 1月20日 09:16 of this year,
 * 2025年12月30日. Written by hand: the browser's own takes its time, at every save.
 */
export function savedAtWords(at: Date, now: Date): string {
  const minute = `${pad(at.getHours())}:${pad(at.getMinutes())}`;
  const days = daysBetween(at, now);
  if (days === 0) return `${minute}:${pad(at.getSeconds())}`;
  if (days === 1) return `昨天 ${minute}`;
  const day = `${at.getMonth() + 1}月${at.getDate()}日`;
  return at.getFullYear() === now.getFullYear()
    ? `${day} ${minute}`
    : `${at.getFullYear()}年${day}`;
}
