// What the narrative sections 一, 五 and 六 hold.
import type { NarrativeId } from './sections.ts';

interface NarrativeForm {
  /** 填报说明, shown above the section. */
  guidance: string;
  /** Advised length in characters, null where none is advised. */
  length: number | null;
}

export const NARRATIVES: Record<NarrativeId, NarrativeForm> = {
  overview: {
    guidance:
      '依次写五个方面，原则上不超过 1000 字。各级政府（含乡镇）要在“监督保障”中写明工作考核、社会评议和责任追究结果。',
    length: 1000,
  },
  improvement: {
    guidance: '存在的主要问题和改进情况都要写。可以分成两个小节，也可以不分节，直接写在“正文”里。',
    length: null,
  },
  other: {
    guidance:
      '写明本年度收取政府信息公开信息处理费的情况，通常包括发出收费通知的件数、通知的总金额和实际收取的总金额。只写“无”会被退回。',
    length: null,
  },
};

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 -> 一, 12 -> 十二, 20 -> 二十; from 100 on in digits. */
export function toChineseNumeral(number: number): string {
  if (number > 99) return String(number);
  const tens = Math.floor(number / 10);
  const unit = DIGITS[number % 10] ?? '';
  if (tens === 0) return unit;
  return `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${unit}`;
}

/** A heading that ends in ： or 。 is set run-in: the text follows on the same line. */
export const isRunIn = (heading: string): boolean => /[：。]$/.test(heading.trim());

/** Paragraphs of a typed text: its lines, outer blanks and empty lines dropped. */
export const toParagraphs = (text: string): string[] =>
  text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Characters written in a narrative, headings included, blanks not counted. */
export const countCharacters = (narrative: {
  opening: string;
  parts: readonly { heading: string; text: string }[];
}): number =>
  [narrative.opening, ...narrative.parts.flatMap((part) => [part.heading, part.text])].reduce(
    (count, text) => count + [...text.replace(/\s+/gu, '')].length,
    0,
  );
