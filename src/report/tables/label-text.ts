// Labels of the statutory tables as others write them: numbering, brackets, quotes, blanks and
// traditional characters aside, what is left must be the statute's words.

/** A label without what varies. */
interface LabelText {
  /** Its number as written, without brackets or points: 七, 3; '' without one. */
  numeral: string;
  /** Its words alone, without blanks and punctuation; '' where it cannot be a label. */
  body: string;
}

/** The longest label of the form has 35 characters. */
const MAX_LABEL_LENGTH = 120;
const NUMBERING =
  /^(?:\((?<inBrackets>[一二三四五六七八九十]{1,3}|\d{1,2})\)|(?<chinese>[一二三四五六七八九十]{1,3})(?=[、.,:)])|(?<arabic>\d{1,2})(?=[^\d]))[、.,:)]?/u;
const VARIANTS =
  '總总計计開开處处務务書书關关機机構构組组織织業业會会訴诉訟讼複复復复議议維维糾纠結结審审屬属國国個个類类過过執执詢询項项權权護护證证現现製制補补內内確确認认獲获報报舉举無无費费規规範范許许罰罚強强廢废發发數数額额單单萬万轉转續续繼继辦办請请沒没當当穩稳後后訪访繳缴納纳與与條条於于對对總总應应臺台';
const SIMPLE = new Map<string, string>([['它', '他']]);
for (let at = 0; at < VARIANTS.length; at += 2) {
  SIMPLE.set(VARIANTS.charAt(at), VARIANTS.charAt(at + 1));
}

const toBody = (text: string): string =>
  [...text.replace(/[\p{P}\p{S}]/gu, '')].map((char) => SIMPLE.get(char) ?? char).join('');

/** Reads a label: `（七）总 计` -> 七, 总计. Total; full and half width are the same. */
export function readLabelText(text: string): LabelText {
  if (text.length > MAX_LABEL_LENGTH) return { numeral: '', body: '' };
  const plain = text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');
  const match = NUMBERING.exec(plain);
  const { inBrackets, chinese, arabic } = match?.groups ?? {};
  return {
    numeral: inBrackets ?? chinese ?? arabic ?? '',
    body: toBody(plain.slice(match?.[0].length ?? 0)),
  };
}

/**
 * The ways the form's own label may be written: with its bracketed explanation and without, and
 * without 行政 before it (规范性文件).
 */
export function bodiesOf(label: string): readonly string[] {
  const short = label.replace(/[（(][^（）()]*[）)]$/, '');
  const bodies = [label, short, short.replace(/^行政/, '')].map((text) => readLabelText(text).body);
  return [...new Set(bodies)].filter((body) => body !== '');
}
