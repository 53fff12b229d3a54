// Prose is read by paragraphs: a line, or the lines into which a PDF cut a paragraph. What one is about
// does not reach the next.
import { sentencesIn, type Piece } from './clauses.ts';
import type { ProseNumber } from './prose-number.ts';
import type { Span } from './quote.ts';
import { remember } from './remember.ts';
import { squeezed } from './squeezed.ts';

/** What the sentences so far are about. */
export interface Topic {
  /** Applications for government information. */
  requests: boolean;
  /** The disclosure of government information at all. */
  disclosure: boolean;
  /** The heading above them says that they are about applications. */
  byHeading: boolean;
  /** Who was spoken of last, '' for the organ itself. */
  speaker: string;
}

/** Where words stand in the text. */
export interface Found extends Span {
  /** A number among them, its place counted like theirs. */
  number?: ProseNumber;
}

const REQUESTS = /信息公开的?申请|依申请|申请公开|公开申请|政府信息的申请/;
/** Words about the disclosure of government information. */
const DISCLOSURE = /信息公开|政务公开|依申请/;
const SEPARATOR = '\u0000';

const ENDS = '。！？!?；;：:';
const GOES_ON = '，,、';
/** （二）, 3., 二是: an item of a list. */
const BEGINS =
  /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[①-⑳]|[一二三四五六七八九十]是)/;
const FULL_LINE = 16;
/** （二）依申请公开情况 on a line of its own. */
const HEADS = /^\s*[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．][^，。；]{1,20}$/;

function isCut(line: string, next: string): boolean {
  const words = line.trimEnd();
  const last = words.at(-1) ?? '';
  if (last === '' || ENDS.includes(last) || HEADS.test(line)) return false;
  if (next.trim() === '' || BEGINS.test(next)) return false;
  return words.length >= FULL_LINE || GOES_ON.includes(last);
}

function paragraphsIn(text: string): string[] {
  const lines = text.split('\n');
  const paragraphs: string[][] = [];
  for (const [index, line] of lines.entries()) {
    const last = paragraphs.at(-1);
    if (last && isCut(lines[index - 1] ?? '', line)) last.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((cut) => cut.join('\n'));
}

/** What was found, with its places where `from` puts beginnings and `to` puts ends. */
function moved<Item extends Found>(
  item: Item,
  from: (start: number) => number,
  to: (end: number) => number,
): Item {
  const { start, end, number } = item;
  return {
    ...item,
    start: from(start),
    end: to(end),
    ...(number && { number: { ...number, start: from(number.start), end: to(number.end) } }),
  };
}

/**
 * Reads a text that stands under a heading: `read` is given each sentence without blanks, with its
 * place in its paragraph, and what the paragraph has been about. Paragraphs that were read lately are
 * remembered.
 */
export function readByLine<Item extends Found>(
  read: (sentence: Piece, topic: Topic) => Item[],
): (text: string, heading: string) => Item[] {
  const readParagraph = remember((key) => {
    const [heading = '', written = ''] = key.split(SEPARATOR);
    const { text, at } = squeezed(written);
    const from = (start: number) => at[start] ?? 0;
    const to = (end: number) => (at[end - 1] ?? -1) + 1;
    const isKnown = REQUESTS.test(heading.replace(/\s/g, ''));
    const topic = { requests: isKnown, disclosure: isKnown, byHeading: isKnown, speaker: '' };
    return sentencesIn(text).flatMap((sentence) => {
      topic.requests ||= REQUESTS.test(sentence.words);
      topic.disclosure ||= DISCLOSURE.test(sentence.words);
      return read(sentence, topic).map((item) => moved(item, from, to));
    });
  });
  return (text, heading) => {
    let start = 0;
    let above = heading;
    return paragraphsIn(text).flatMap((paragraph) => {
      const before = start;
      start += paragraph.length + 1;
      const shift = (place: number) => place + before;
      const plain = paragraph.replaceAll(SEPARATOR, ' ');
      if (HEADS.test(plain)) above = plain;
      return readParagraph(`${above}${SEPARATOR}${plain}`).map((item) => moved(item, shift, shift));
    });
  };
}
