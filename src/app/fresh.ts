export const thisYear = (): number => new Date().getFullYear();

/** A key for a report; getRandomValues also works on plain http, where randomUUID does not. */
export const freshId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
