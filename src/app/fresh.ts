export const thisYear = (): number => new Date().getFullYear();

const random = (bytes: number): string =>
  // It also works on plain http, where randomUUID does not.
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** A key for a report; later ones are greater. */
export const freshId = (): string => `${Date.now().toString(16).padStart(12, '0')}${random(6)}`;

/** A key for a copy of a report, by which the list knows it as one. */
export const copyId = (id: string): string => `${id.slice(0, 40)}-${random(4)}`;
