// When a report was saved, as its file says it.

/** 2026-11-20 17:05 of a local time with its offset. */
export const minuteOf = (time: string): string => time.slice(0, 16).replace('T', ' ');

/** 2026-11-20 17:05:09, where the minute does not tell two apart. */
export const secondOf = (time: string): string => time.slice(0, 19).replace('T', ' ');
