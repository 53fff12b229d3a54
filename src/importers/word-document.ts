// A Word file as the library holds it before it becomes HTML: taken from it what is no text of the
// report, and kept what was taken.
import { HIDDEN_COLOR } from './word-parts.ts';

/** As much of the library's elements as is looked at; their kinds differ in what they have. */
export interface WordElement {
  type: string;
  children?: WordElement[];
  value?: string;
  highlight?: string | null;
  numbering?: object | null;
  body?: WordElement[];
}

export interface WordDocument extends WordElement {
  notes: { resolve: (reference: WordElement) => WordElement | undefined };
  comments: readonly WordElement[];
}

/** What was taken from a document, as texts, and whether Word numbers paragraphs of it. */
export interface Taken {
  notes: string[];
  comments: string[];
  hidden: string[];
  hasNumbering: boolean;
}

const textOf = (element: WordElement): string =>
  element.value ?? [...(element.children ?? []), ...(element.body ?? [])].map(textOf).join('');

const isSaid = (text: string): boolean => text.trim() !== '';

/**
 * Takes hidden words, and notes with their marks, out of a document, in place; the marks stand
 * beside figures and would become part of them.
 */
export function takeFrom(document: WordDocument): Taken {
  const { comments } = document;
  const taken: Taken = {
    notes: [],
    comments: comments.map(textOf).filter(isSaid),
    hidden: [],
    hasNumbering: false,
  };
  const isKept = (element: WordElement): boolean => {
    if (element.type === 'noteReference') {
      const note = document.notes.resolve(element);
      if (note) taken.notes.push(textOf(note).trim());
      return false;
    }
    if (element.highlight !== HIDDEN_COLOR) return true;
    if (isSaid(textOf(element))) taken.hidden.push(textOf(element));
    return false;
  };
  const walk = (element: WordElement): void => {
    if (!element.children) return;
    element.children = element.children.filter(isKept);
    taken.hasNumbering ||= Boolean(element.numbering) && isSaid(textOf(element));
    element.children.forEach(walk);
  };
  walk(document);
  return taken;
}
