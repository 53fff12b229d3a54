// A report's blocks as lines and possible headings in their order, page furniture taken out.
import type { SectionId } from '#src/report/sections/sections.ts';
import type { TableId } from '#src/report/tables/table.ts';
import type { TextGrid } from '#src/report/tables/text-grid.ts';
import type { ProseBlock } from '#src/importers/prose-block.ts';
import type { SourceParagraph, Word } from '#src/importers/source-document.ts';
import { isPageNumber } from '#src/importers/page-number.ts';
import { isBareNumber } from './furniture.ts';
import { toPlain } from './plain-text.ts';
import {
  beginsWithProblems,
  findSectionHeads,
  isContentsLine,
  isNumberedCaption,
} from './section-heads.ts';

export interface Line {
  kind: 'line';
  /** Trimmed; never empty. */
  text: string;
  /** 1 to 6 where the file marks it as a heading of that level, else 0. */
  level: number;
  /** An empty line, or something that is no line, stands before it. */
  isAfterGap: boolean;
  /** Begins with blanks that set it in. */
  isSetIn: boolean;
  words?: readonly Word[];
}

/** What may be a section's heading; a line again where it turns out not to be. */
export interface Head {
  kind: 'head';
  section: SectionId;
  weight: number;
  /** Has 一、 and the like, which captions of tables do not have. */
  isNumbered: boolean;
  line: Line;
  /**
   * What says that it is one: its wording; text that only this section begins with, which stays; or
   * its place above a table.
   */
  evidence: 'wording' | 'text' | 'place';
}

export type Piece =
  | Line
  | Head
  | { kind: 'statutory'; table: TableId }
  | { kind: 'other-table'; grid: TextGrid }
  | { kind: 'picture' };

export interface Pieces {
  pieces: readonly Piece[];
  /** Page numbers, and what stands at the edge of every page. */
  pageLines: readonly string[];
  contents: readonly string[];
}

/** Lines that a page repeats at its edge are furniture from this many on. */
const REPEATED = 3;

interface PageEdges {
  blocks: ReadonlySet<SourceParagraph>;
  repeated: ReadonlySet<string>;
}

/** First and last line of each page, and which of their texts stand on several pages. */
function findPageEdges(blocks: readonly ProseBlock[]): PageEdges {
  const pages = new Map<number, { first: SourceParagraph; last: SourceParagraph }>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.page === undefined || block.text.trim() === '')
      continue;
    const page = pages.get(block.page);
    if (page) page.last = block;
    else pages.set(block.page, { first: block, last: block });
  }
  const edges = new Set([...pages.values()].flatMap(({ first, last }) => [first, last]));
  const counts = new Map<string, number>();
  for (const { text } of edges) counts.set(text.trim(), (counts.get(text.trim()) ?? 0) + 1);
  const repeated = [...counts].filter(([, count]) => count >= REPEATED).map(([text]) => text);
  return { blocks: edges, repeated: new Set(repeated) };
}

/** `## 表二` and `**（一）…**` without their marks. */
const withoutMarkdown = (text: string): string =>
  text.replace(/^#{1,6}\s+/, '').replace(/^\*\*([^*]+)\*\*/, '$1');

const trimWords = (block: SourceParagraph): Pick<Line, 'words'> =>
  block.words && block.words.length > 0 ? { words: block.words } : {};

/** A paragraph cut at the headings in it. */
function cutParagraph(block: SourceParagraph, isAfterGap: boolean): (Line | Head)[] {
  const text = withoutMarkdown(block.text.trim()).trim();
  const heads = findSectionHeads(text, block.level);
  const isSetIn = /^\s{2}/u.test(block.text);
  const line = (from: number, to?: number): Line => ({
    kind: 'line',
    text: text.slice(from, to).trim(),
    level: heads.length === 0 ? block.level : 0,
    isAfterGap: isAfterGap || from > 0,
    isSetIn: isSetIn && from === 0,
  });
  if (heads.length === 0) return text === '' ? [] : [{ ...line(0), ...trimWords(block) }];
  const cuts = heads.flatMap((head, index): (Line | Head)[] => {
    const { section, weight, isNumbered, from, to } = head;
    const found: Head = {
      kind: 'head',
      section,
      weight,
      isNumbered,
      line: line(from, to),
      evidence: 'wording',
    };
    return [found, line(to, heads[index + 1]?.from)];
  });
  return [line(0, heads[0]?.from), ...cuts].filter((cut) => cut.kind === 'head' || cut.text !== '');
}

/** A heading that is broken over two lines; null where they are none. */
function joinHead(first: Line | undefined, second: Line | undefined): Head | null {
  if (!first || !second || !/^[第一二三四五六七八九（(]/u.test(first.text)) return null;
  const text = first.text + second.text;
  if (text.length > 60) return null;
  const [head] = findSectionHeads(text, 0);
  if (head?.from !== 0 || toPlain(text.slice(head.to)).text !== '') return null;
  const { section, weight, isNumbered } = head;
  const { isAfterGap, isSetIn } = first;
  const line: Line = { kind: 'line', text, level: 0, isAfterGap, isSetIn };
  return { kind: 'head', section, weight: weight - 1, isNumbered, line, evidence: 'wording' };
}

/** The blocks in order as lines, headings, tables and pictures. Total. */
export function toPieces(blocks: readonly ProseBlock[]): Pieces {
  const edges = findPageEdges(blocks);
  const pieces: Piece[] = [];
  const pageLines: string[] = [];
  const contents: string[] = [];
  let isAfterGap = true;
  let isBehindTables = false;
  const isPageLine = (block: SourceParagraph, text: string): boolean =>
    isPageNumber(text) ||
    (edges.blocks.has(block) && (isBareNumber(text) || edges.repeated.has(text)));

  const addParagraph = (block: SourceParagraph): void => {
    for (const cut of cutParagraph(block, isAfterGap)) {
      const before = pieces.at(-1);
      const joined =
        cut.kind === 'line' && before?.kind === 'line' && !cut.isAfterGap
          ? joinHead(before, cut)
          : null;
      if (joined) pieces[pieces.length - 1] = joined;
      else if (isBehindTables && cut.kind === 'line' && beginsWithProblems(cut.text)) {
        pieces.push({
          kind: 'head',
          section: 'improvement',
          weight: 3,
          isNumbered: false,
          line: cut,
          evidence: 'text',
        });
      } else pieces.push(cut);
      isAfterGap = false;
    }
  };
  for (const block of blocks) {
    if (block.kind !== 'paragraph') {
      const above = pieces.at(-1);
      if (block.kind === 'statutory' && above?.kind === 'line' && isNumberedCaption(above.text)) {
        const section = block.table;
        pieces[pieces.length - 1] = {
          kind: 'head',
          section,
          weight: 3,
          isNumbered: true,
          line: above,
          evidence: 'place',
        };
      }
      pieces.push(block);
      isAfterGap = true;
      isBehindTables ||= block.kind === 'statutory' && block.table === 'disputes';
      continue;
    }
    const text = block.text.trim();
    if (text === '') isAfterGap = true;
    else if (isPageLine(block, text)) pageLines.push(text);
    else if (isContentsLine(text)) contents.push(text);
    else addParagraph(block);
  }
  return { pieces, pageLines, contents };
}
