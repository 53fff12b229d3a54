// What a file says before anything of it is understood: the same for every kind of file.
import type { ImportMessage } from '#src/report/draft/import-message.ts';
import type { TextGrid } from '#src/report/tables/text-grid.ts';

/** A piece of a line that stands apart from its neighbours, with its left and right edge. */
export interface Word {
  text: string;
  left: number;
  right: number;
}

export interface SourceParagraph {
  kind: 'paragraph';
  /** Its text on one line; words keep the blanks that stood between them. */
  text: string;
  /** 1 to 6 where the file marks it as a heading of that level, else 0. */
  level: number;
  /**
   * Where its words stand across the page, in any one unit for the whole document; only known from
   * files that keep positions (PDF, text laid out with blanks).
   */
  words?: readonly Word[];
  /** Its page from 1, where the file has pages. */
  page?: number;
  /** A label and the figures of its row without anything between them. */
  isRunTogether?: boolean;
}

export interface SourceTable {
  kind: 'table';
  /** All that its cells say, by position; null where a merged cell reaches over. */
  grid: TextGrid;
  page?: number;
}

/** Something drawn: nothing in it can be read. */
export interface SourcePicture {
  kind: 'picture';
}

export type SourceBlock = SourceParagraph | SourceTable | SourcePicture;

export interface SourceDocument {
  /**
   * `paragraphs` where each paragraph block is a whole paragraph; `lines` where the file broke
   * paragraphs to the width of its page, so that one goes on in the next block.
   */
  flow: 'paragraphs' | 'lines';
  blocks: readonly SourceBlock[];
  /** What the reader could not read or left out. */
  messages: readonly ImportMessage[];
}

/** What came of reading one file, before it is understood. */
export type SourceRead =
  { state: 'read'; document: SourceDocument } | { state: 'refused'; reason: string };
