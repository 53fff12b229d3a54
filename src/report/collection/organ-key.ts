// What makes two names of organs the same: not how wide their brackets and blanks are.

const PLAIN = /^[\u4e00-\u9fff]*$/;

/** A name as it is compared: full-width letters, figures and brackets as ASCII, no blanks. */
export const organKey = (name: string): string =>
  // Nearly every name is plain already, and is asked for again and again.
  PLAIN.test(name) ? name : name.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');

const LAST_BRACKET = /\(([^()]*)\)$/;
/** 公安局(交警大队) is not the 公安局. */
const PART = /(?:分局|.队|[所站])$/;

/** The words in the brackets that a key ends with: 县外事办公室 of 县政府办公室(县外事办公室); '' if none. */
export const lastBracket = (key: string): string => LAST_BRACKET.exec(key)?.[1] ?? '';

/** A key without these brackets, unless they name a part of the organ. */
export const withoutBracket = (key: string): string =>
  PART.test(lastBracket(key)) ? key : key.replace(LAST_BRACKET, '');
