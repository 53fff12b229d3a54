// Where the report ends: its signature, and what stands behind it on the page.
import { isDateLine, readFurniture, type Furniture } from './furniture.ts';
import type { Line } from './pieces.ts';
import { isSentence, squeeze } from './plain-text.ts';

export interface ReportEnd {
  /** The lines that are the report's. */
  lines: readonly Line[];
  signature: { organ: string; date: string };
  /** What stands behind the report. */
  after: readonly string[];
}

const DATE =
  '(?:\\d{4}\\s*(?:年|[-./])\\s*\\d{1,2}\\s*(?:月|[-./])\\s*\\d{1,2}\\s*日?|[二〇○零一三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)';
const DATE_LINE = new RegExp(`^(?<organ>[^。，；：]{0,40}?)\\s*(?<date>${DATE})$`, 'u');
const MAX_ORGAN = 40;

const canBeOrgan = (text: string): boolean =>
  text.length <= MAX_ORGAN &&
  /\p{Script=Han}{2}/u.test(text) &&
  !isSentence(text) &&
  !/[。；：:！？，]$|^\d|^[（(]?[一二三四五六七八九十][）)、]/u.test(text) &&
  readFurniture(text) === null;

/** A sentence goes on in what follows: 统计期限自 / 2024年1月1日. */
const LEADS_ON = /[自至到在于从、，,（(—-]$/u;

interface Signed {
  from: number;
  to: number;
  organ: string;
  date: string;
}

/** The line with the date, with the organ on it or on the line above; null without one. */
function findSigned(lines: readonly Line[]): Signed | null {
  for (let index = 0; index < lines.length; index += 1) {
    const { organ = '', date = '' } = DATE_LINE.exec(lines[index]?.text ?? '')?.groups ?? {};
    if (date === '' || (organ !== '' && !canBeOrgan(organ))) continue;
    const above = lines[index - 1]?.text ?? '';
    if (LEADS_ON.test(above)) continue;
    const hasOrganAbove = organ === '' && canBeOrgan(above);
    const from = hasOrganAbove ? index - 1 : index;
    return {
      from,
      to: index + 1,
      organ: squeeze(hasOrganAbove ? above : organ),
      date: squeeze(date),
    };
  }
  return null;
}

/** Cuts the lines of the last section at the report's end. `organ` is the one in its title. */
export function cutReportEnd(lines: readonly Line[], organ: string): ReportEnd {
  const texts = lines.map(({ text }) => text);
  const furnitureAt = texts.findIndex((text) => readFurniture(text) !== null);
  const end = furnitureAt < 0 ? lines.length : furnitureAt;
  const signed = findSigned(lines.slice(0, end));
  if (signed) {
    return {
      lines: lines.slice(0, signed.from),
      signature: { organ: signed.organ, date: signed.date },
      after: texts.slice(signed.to),
    };
  }
  const isSigned = organ !== '' && end > 0 && squeeze(texts[end - 1] ?? '') === organ;
  return {
    lines: lines.slice(0, isSigned ? end - 1 : end),
    signature: { organ: isSigned ? organ : '', date: '' },
    after: texts.slice(end),
  };
}

export type Outside = Exclude<Furniture, 'pages'> | 'unread';

/** What lines outside the report are; a sentence among them may be the report's after all. */
export function sortOutside(lines: readonly string[]): Map<Outside, string[]> {
  const sorted = new Map<Outside, string[]>();
  let isList = false;
  for (const line of lines) {
    const furniture = readFurniture(line) ?? (isDateLine(line) ? 'metadata' : null);
    isList = furniture === 'attachments' || (isList && /^\d/.test(line));
    const kind = furniture ?? (isList ? 'attachments' : isSentence(line) ? 'unread' : 'site');
    const some = sorted.get(kind) ?? [];
    some.push(line);
    sorted.set(kind, some);
  }
  return sorted;
}
