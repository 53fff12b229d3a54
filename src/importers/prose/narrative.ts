// A narrative's paragraphs as opening and numbered parts.
import type { Narrative } from '#src/report/draft/draft.ts';
import { toChineseNumeral } from '#src/report/sections/narratives.ts';
import type { Paragraph } from './join-lines.ts';
import {
  MAX_OWN_LINE,
  readHeading,
  readNumbered,
  type Numbered,
  type NumeralStyle,
} from './part-heads.ts';
import { isSentence } from './plain-text.ts';

export interface ReadNarrative {
  narrative: Narrative;
  /** How its numbering is not one to the end; '' where it is. */
  irregular: '' | 'gap' | 'restart';
  /** How many paragraphs would begin a part but are too many. */
  surplus: number;
}

/** Each part is three controls of the form: a file of thousands would stop the page. */
export const MOST_PARTS = 100;

interface Numerable extends Paragraph {
  numbered: Numbered | null;
}

const NEXT = /[（(]\s*([一二三四五六七八九十]{1,3})\s*[)）](?![一二三四五六七八九十项款条、])/gu;
const SENTENCE_END = /[。！？!?…][”’）)」』\s]*$/u;

/** Cuts a run-together paragraph at （一）（二）… that follow each other, each behind a sentence. */
function cutAtNumerals(text: string): string[] {
  const cuts: number[] = [];
  for (const match of text.matchAll(NEXT)) {
    if (match[1] !== toChineseNumeral(cuts.length + 1)) continue;
    const before = text.slice(Math.max(0, match.index - 6), match.index);
    if (before.trim() === '' || SENTENCE_END.test(before)) cuts.push(match.index);
  }
  if (cuts.length < 2) return [text];
  const pieces = [0, ...cuts].map((from, index) => text.slice(from, cuts[index]).trim());
  return pieces.filter((piece) => piece !== '');
}

function toNumerable(paragraphs: readonly Paragraph[]): Numerable[] {
  const numbered = paragraphs.map(({ text, level }) => ({
    text,
    level,
    numbered: readNumbered(text),
  }));
  const heads = numbered.filter((one) => one.numbered?.style === 'bracketed');
  if (heads.length > 1) return numbered;
  return numbered.flatMap((one) => {
    if (heads.length === 1 && one !== heads[0]) return [one];
    const pieces = cutAtNumerals(one.text);
    if (pieces.length === 1) return [one];
    return pieces.map((text) => ({ text, level: 0, numbered: readNumbered(text) }));
  });
}

/** The kind of numeral that numbers the parts: the first that counts from its beginning on. */
function findStyle(paragraphs: readonly Numerable[], first: number): NumeralStyle | null {
  const numbers = paragraphs.map(({ numbered }) => numbered).filter((one) => one !== null);
  const all = new Set(numbers.map(({ style, number }) => `${style} ${number}`));
  const goesOn = ({ style, number }: Numbered) => all.has(`${style} ${number + 1}`);
  const start = numbers.find((one) => {
    if (one.style === 'bracketed') return one.number === 1;
    return (one.number === 1 || (one.style === 'plain' && one.number === first)) && goesOn(one);
  });
  return start?.style ?? null;
}

/** Headings of the file itself, as Word numbers them without a numeral in the text. */
function findMarkedHeads(paragraphs: readonly Numerable[]): Set<Numerable> {
  const heads = paragraphs.filter(
    ({ text, level }) => level > 0 && text.length <= MAX_OWN_LINE && !isSentence(text),
  );
  return new Set(heads.length > 1 ? heads : []);
}

/** Which paragraphs begin a part. */
function findStarts(paragraphs: readonly Numerable[], style: NumeralStyle | null) {
  const starts = new Set<Numerable>();
  let last = 0;
  let irregular: ReadNarrative['irregular'] = '';
  for (const paragraph of paragraphs) {
    const { numbered } = paragraph;
    if (!numbered || numbered.style !== style || irregular === 'restart') continue;
    if (numbered.number < last) irregular = 'restart';
    else {
      if (starts.size > 0 && numbered.number !== last + 1) irregular = 'gap';
      starts.add(paragraph);
      last = numbered.number;
    }
  }
  return { starts, irregular };
}

/**
 * Opening and parts of a narrative. Only numbered paragraphs begin a part; where the numbering
 * starts again, or after MOST_PARTS, what follows stays with its numerals in the part above. `first`
 * is the number that may begin it beside 1, where the sections' own numerals go on within it. Total.
 */
export function readNarrative(
  paragraphs: readonly Paragraph[],
  newId: () => string,
  first = 1,
): ReadNarrative {
  const all = toNumerable(paragraphs);
  const style = findStyle(all, first);
  const { starts: found, irregular } =
    style === null
      ? { starts: findMarkedHeads(all), irregular: '' as const }
      : findStarts(all, style);
  const starts = new Set([...found].slice(0, MOST_PARTS));
  const opening: string[] = [];
  const parts: { id: string; heading: string; lines: string[] }[] = [];
  all.forEach((paragraph, index) => {
    const part = parts.at(-1);
    if (starts.has(paragraph)) {
      const next = all[index + 1];
      const hasMore = next !== undefined && !found.has(next);
      const words = paragraph.numbered?.rest ?? paragraph.text;
      const { heading, text } = readHeading(words, hasMore);
      parts.push({ id: newId(), heading, lines: text === '' ? [] : [text] });
    } else if (part) part.lines.push(paragraph.text);
    else opening.push(paragraph.text);
  });
  const narrative = {
    opening: opening.join('\n'),
    parts: parts.map(({ id, heading, lines }) => ({ id, heading, text: lines.join('\n') })),
  };
  return { narrative, irregular, surplus: found.size - starts.size };
}
