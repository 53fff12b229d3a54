/** Years that can be chosen: those with a collection, and those that reports may be of now. */
export const yearsOf = (known: readonly number[], year: number): number[] => {
  const now = new Date().getFullYear();
  return [...new Set([...known, year, now, now - 1, now - 2])].sort((one, other) => other - one);
};
