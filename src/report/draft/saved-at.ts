// When a report was saved, as its file says it.

/** 2026-11-20 17:05 of a local time with its offset. */
export const minuteOf = (time: string): string => time.slice(0, 16).replace('T', ' ');
