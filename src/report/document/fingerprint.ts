// What tells whether two copies say the same: the check code printed for people, and the hash that
// stands beside embedded data.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Narrative } from '#src/report/draft/draft.ts';
import type { PublicReport } from './public-report.ts';
import type { Block, ReportDocument } from './report-document.ts';

/** Without I, L, O and U, which are misread or misheard. */
const CODE_CHARACTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 8;

const withoutIds = ({ opening, parts }: Narrative) => ({
  opening,
  parts: parts.map(({ heading, text }) => ({ heading, text })),
});

/**
 * The check code (校验码) of a report: eight characters that change with any word or figure of the
 * report proper, so that paper and file can be matched.
 */
export function checkCodeOf(report: PublicReport): string {
  const { overview, improvement, other } = report;
  const content = {
    ...report,
    overview: withoutIds(overview),
    improvement: withoutIds(improvement),
    other: withoutIds(other),
  };
  const hash = sha256(utf8ToBytes(JSON.stringify(content).normalize('NFC')));
  return Array.from(
    hash.subarray(0, CODE_LENGTH),
    (byte) => CODE_CHARACTERS[byte % CODE_CHARACTERS.length],
  ).join('');
}

/** Begins the text of a cell, so that a blank one counts. */
export const CELL = '|';

/** Stands for what is seen in a copy and is no text. A copy as it is made has none. */
export const PICTURE = '▣';

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'table':
      return block.table.rows.flat().map(({ text }) => CELL + text);
    case 'signature':
      return block.lines;
    case 'paragraph':
      return [block.lead + block.text];
    case 'heading':
    case 'note':
      return [block.text];
  }
}

/** All that can be read in a document, in order: one text a paragraph, one a cell behind `CELL`. */
export const visibleTextsOf = ({
  title,
  blocks,
}: Pick<ReportDocument, 'title' | 'blocks'>): string[] => [title, ...blocks.flatMap(textsOf)];

/** Blanks, and what one program or another drops or replaces: controls, marks, halves of pairs. */
const NOT_READ = /[\s\p{Cc}\p{Cf}\p{Cs}\u2011\uFFFD-\uFFFF]/gu;

/**
 * Hash of a copy as it stands beside embedded data: `sha256-` and 64 hexadecimal digits over its
 * visible texts and the embedded JSON. Blanks, unprintable characters and empty paragraphs do not
 * count, since programs that save a copy again move them; where one text ends and the next begins
 * does.
 */
export function fingerprintOf(visibleTexts: readonly string[], json: string): string {
  const texts = [...visibleTexts, json].map((text) => text.replace(NOT_READ, '').normalize('NFC'));
  return `sha256-${bytesToHex(sha256(utf8ToBytes(texts.filter(Boolean).join('\n'))))}`;
}
