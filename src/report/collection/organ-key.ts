// What makes two names of organs the same: not how wide their brackets and blanks are.

/** A name as it is compared: full-width letters, figures and brackets as ASCII, no blanks. */
export const organKey = (name: string): string =>
  name.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');
