// What stands before the first section: title, preface, and what the page puts around them.
import { standardTitle } from '#src/report/document/title.ts';
import { isBodyMark, isDateLine, readFurniture } from './furniture.ts';
import type { Line } from './pieces.ts';
import { isSentence, squeeze } from './plain-text.ts';
import { findTitle, type FoundTitle } from './report-title.ts';

export interface ReportFront {
  found: FoundTitle | null;
  /** '' where the standard title says the same. */
  title: string;
  /** Lines of the preface. */
  lines: readonly Line[];
  /** What stands around it, the repeated title aside. */
  outside: readonly string[];
  /** Lines where a title could stand and none was read. */
  untitled: readonly string[];
}

/** The published title where it is not the standard one for what it says itself. */
function toOwnTitle({ text, organ, year }: FoundTitle): string {
  if (organ === '' && year === null) return '';
  const standard = standardTitle({
    organ: { name: organ, kind: 'department' },
    year: year === null ? '' : String(year),
  });
  return squeeze(standard) === text ? '' : text;
}

/** Reads the lines before the first section. Total. */
export function readFront(lines: readonly Line[]): ReportFront {
  const texts = lines.map(({ text }) => text);
  const found = findTitle(texts);
  const bodyMark = texts.map(isBodyMark).lastIndexOf(true);
  const end = Math.max(found?.last ?? -1, bodyMark);
  const rest: Line[] =
    found && found.rest !== '' && found.last >= bodyMark
      ? [{ kind: 'line', text: found.rest, level: 0, isAfterGap: true, isSetIn: true }]
      : [];
  const behind = [...rest, ...lines.slice(end + 1)];
  const isTitle = (index: number) => found !== null && index >= found.first && index <= found.last;
  const printed = new Set(
    found ? [found.text, ...texts.filter((_, at) => isTitle(at)).map(squeeze)] : [],
  );
  const isRepeated = (text: string) => printed.has(squeeze(text));
  const above = texts.filter((text, index) => index <= end && !isTitle(index) && !isRepeated(text));
  const isBeside = (text: string) =>
    readFurniture(text) !== null || isDateLine(text) || squeeze(text) === found?.organ;
  const isReport = ({ text }: Line) => !isBeside(text);
  const preface = behind.filter((line) => isReport(line) && !isRepeated(line.text));
  const around = behind.filter((line) => !isReport(line)).map(({ text }) => text);
  const firstSentence = preface.findIndex(({ text }) => isSentence(text));
  const untitled = found ? 0 : firstSentence < 0 ? preface.length : firstSentence;
  return {
    found,
    title: found ? toOwnTitle(found) : '',
    lines: preface.slice(untitled),
    outside: [...above, ...around],
    untitled: preface.slice(0, untitled).map(({ text }) => text),
  };
}
