/** 1 -> ①, up to ⑳; beyond that the number in brackets. */
export const circledNumber = (number: number): string =>
  number <= 20 ? String.fromCodePoint(0x245f + number) : `(${number})`;
