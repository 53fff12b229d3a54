// Prose is read line by line: a line is a paragraph, and what it is about does not reach the next.
import { sentencesIn, type Piece } from './clauses.ts';
import { remember } from './remember.ts';

/** What the sentences so far are about. */
export interface Topic {
  /** Applications for government information. */
  requests: boolean;
  /** The disclosure of government information at all. */
  disclosure: boolean;
  /** The heading above them says that they are about applications. */
  byHeading: boolean;
}

export interface Found {
  /** Where its words stand in the text. */
  start: number;
  end: number;
}

const REQUESTS = /信息公开的?申请|依申请|申请公开|公开申请|政府信息的申请/;
/** Words about the disclosure of government information. */
export const DISCLOSURE = /信息公开|政务公开|依申请/;
const SEPARATOR = '\u0000';

/**
 * Reads a text that stands under a heading: `read` is given each sentence with its place in its
 * line and what the line has been about. Lines that were read lately are remembered.
 */
export function readByLine<Item extends Found>(
  read: (sentence: Piece, topic: Topic) => Item[],
): (text: string, heading: string) => Item[] {
  const readLine = remember((key) => {
    const [heading = '', line = ''] = key.split(SEPARATOR);
    const isKnown = REQUESTS.test(heading);
    const topic = { requests: isKnown, disclosure: isKnown, byHeading: isKnown };
    return sentencesIn(line).flatMap((sentence) => {
      topic.requests ||= REQUESTS.test(sentence.words);
      topic.disclosure ||= DISCLOSURE.test(sentence.words);
      return read(sentence, topic);
    });
  });
  return (text, heading) => {
    let start = 0;
    return text.split('\n').flatMap((line) => {
      const shift = start;
      start += line.length + 1;
      const plain = line.replaceAll(SEPARATOR, ' ');
      return readLine(`${heading}${SEPARATOR}${plain}`).map((item) => ({
        ...item,
        start: item.start + shift,
        end: item.end + shift,
      }));
    });
  };
}
