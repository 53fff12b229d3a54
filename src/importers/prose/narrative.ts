// A narrative's paragraphs as opening and numbered parts.
import type { Narrative, Part } from '#src/report/draft/draft.ts';
import { toChineseNumeral } from '#src/report/sections/narratives.ts';
import { readHeading, readNumbered, type Numbered, type NumeralStyle } from './part-heads.ts';

export interface ReadNarrative {
  narrative: Narrative;
  /** How its numbering is not one to the end, in words for the reader; '' where it is. */
  irregular: '' | 'gap' | 'restart';
}

interface Paragraph {
  text: string;
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

const toParagraph = (text: string): Paragraph => ({ text, numbered: readNumbered(text) });

function toAllParagraphs(texts: readonly string[]): Paragraph[] {
  const heads = texts.filter((text) => readNumbered(text)?.style === 'bracketed').length;
  return texts.flatMap((text) => {
    const isOnlyHead = heads === 0 || (heads === 1 && readNumbered(text)?.number === 1);
    return (isOnlyHead ? cutAtNumerals(text) : [text]).map(toParagraph);
  });
}

/** The kind of numeral that numbers the parts: the first that counts from its beginning on. */
function findStyle(paragraphs: readonly Paragraph[], first: number): NumeralStyle | null {
  const numbers = paragraphs.map(({ numbered }) => numbered).filter((one) => one !== null);
  const all = new Set(numbers.map(({ style, number }) => `${style} ${number}`));
  const goesOn = ({ style, number }: Numbered) => all.has(`${style} ${number + 1}`);
  const start = numbers.find((one) => {
    if (one.style === 'bracketed') return one.number === 1;
    return (one.number === 1 || (one.style === 'plain' && one.number === first)) && goesOn(one);
  });
  return start?.style ?? null;
}

/** Which paragraphs begin a part. */
function findStarts(paragraphs: readonly Paragraph[], style: NumeralStyle | null) {
  const starts = new Set<Paragraph>();
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
 * starts again, what follows stays with its numerals in the part above. `first` is the number that
 * may begin it beside 1, where the sections' own numerals go on within it. Total.
 */
export function readNarrative(
  texts: readonly string[],
  newId: () => string,
  first = 1,
): ReadNarrative {
  const paragraphs = toAllParagraphs(texts);
  const { starts, irregular } = findStarts(paragraphs, findStyle(paragraphs, first));
  const opening: string[] = [];
  const parts: (Omit<Part, 'text'> & { id: string; heading: string; lines: string[] })[] = [];
  paragraphs.forEach((paragraph, index) => {
    const part = parts.at(-1);
    if (paragraph.numbered && starts.has(paragraph)) {
      const next = paragraphs[index + 1];
      const hasMore = next !== undefined && !starts.has(next);
      const { heading, text } = readHeading(paragraph.numbered.rest, hasMore);
      parts.push({ id: newId(), heading, lines: text === '' ? [] : [text] });
    } else if (part) part.lines.push(paragraph.text);
    else opening.push(paragraph.text);
  });
  const narrative = {
    opening: opening.join('\n'),
    parts: parts.map(({ id, heading, lines }) => ({ id, heading, text: lines.join('\n') })),
  };
  return { narrative, irregular };
}
