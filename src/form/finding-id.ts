/** DOM id of a finding's sentence in the panel, for aria-describedby at its target. */
export const findingId = (key: string): string => `finding-${key.replaceAll(/\s/g, '-')}`;
