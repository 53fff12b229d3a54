// The time that the words before a statement speak of.

const YEAR = /20\d\d(?=\s*年)/g;
const PART_OF_YEAR = /上半年|下半年|季度|(?<!\d)(?:[1-9]|1[01])\s*月/;
/** A sentence may have no end. */
const LOOK_BACK = 200;

/** The last year named, null for none. */
export function yearNamed(words: string): number | null {
  const year = [...words.slice(-LOOK_BACK).matchAll(YEAR)].at(-1)?.[0];
  return year === undefined ? null : Number(year);
}

/** Whether a part of the year only is meant: 上半年, 截至6月底, but not 1月1日至12月31日. */
export function isPartOfYear(words: string): boolean {
  const near = words.slice(-LOOK_BACK);
  return PART_OF_YEAR.test(near) && !/12\s*月/.test(near);
}
