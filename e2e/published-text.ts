// A published report's plain text, cut up as far as typing it in and comparing it needs. Written for
// texts in the order of the form with its headings in full; it is no importer.
import {
  NARRATIVE_IDS,
  SECTION_HEADINGS,
  SECTION_IDS,
  type SectionId,
} from '#src/report/sections/sections.ts';
import type { Draft, Narrative } from '#src/report/draft/draft.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { TABLES, TABLE_IDS } from '#src/report/tables/tables.ts';
import { narrative, withFigures } from '#src/testing/drafts.ts';
import { areCasesPresent, readCase } from '#src/testing/cases.ts';
import { seedNames } from './cases.ts';

/** Width of punctuation and all blanks taken out, as published texts differ in both. */
export const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

/** The text of each section without its heading; `title` is what stands before the first. */
export function sectionsOf(text: string): Record<SectionId | 'title', string> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const starts = SECTION_IDS.map((id) =>
    lines.findIndex((line) => line.trim() === SECTION_HEADINGS[id]),
  );
  const cut = (from: number, to?: number) => lines.slice(from, to).join('\n');
  const sections = SECTION_IDS.map((id, index) => [
    id,
    cut((starts[index] ?? 0) + 1, starts[index + 1]),
  ]);
  // One entry per section id, and the title.
  return Object.fromEntries([...sections, ['title', cut(0, starts[0])]]) as Record<
    SectionId | 'title',
    string
  >;
}

/** The figures of a table's text in the order they stand, totals among them. */
export const figuresOf = (section: string): string[] =>
  section
    .split(/\s+/)
    .filter((token) => /^[\d.]+$/.test(token) && /^\d/.test(token) && !token.endsWith('.'));

/** Lines joined to paragraphs: one that does not end a sentence goes on in the next. */
function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = [];
  for (const line of text
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean)) {
    const last = paragraphs.at(-1);
    const goesOn =
      last !== undefined && !/[。：；]$/.test(last) && !/^[（(].[）)]/.test(line) && !isHead(last);
    if (goesOn) paragraphs[paragraphs.length - 1] = last + line;
    else paragraphs.push(line);
  }
  return paragraphs;
}

const HEAD = /^[（(][一二三四五六七八九十]+[）)]\s*/;
const isHead = (line: string): boolean =>
  HEAD.test(line) && line.length <= 25 && !/[：。]/.test(line);

function narrativeOf(text: string): Narrative {
  const opening: string[] = [];
  const parts: [heading: string, text: string][] = [];
  for (const paragraph of paragraphsOf(text)) {
    const last = parts.at(-1);
    if (HEAD.test(paragraph)) {
      const body = paragraph.replace(HEAD, '');
      const runIn = /^.{0,25}?[：。]/u.exec(body)?.[0];
      parts.push(
        isHead(paragraph) ? [body, ''] : [runIn ?? '', body.slice(runIn?.length ?? 0).trim()],
      );
    } else if (last) last[1] += (last[1] && '\n') + paragraph;
    else opening.push(paragraph);
  }
  return narrative(opening.join('\n'), ...parts);
}

/** The draft that a clerk who copies the published text would type. */
export function typedFrom(text: string): Draft {
  const sections = sectionsOf(text);
  const figures = TABLE_IDS.flatMap((id) => {
    const cells = TABLES[id].rows.flat().filter((cell) => cell.kind !== 'label');
    const printed = figuresOf(sections[id]);
    if (printed.length !== cells.length) throw new Error(`${id}: ${printed.length} figures`);
    return cells.map((cell, index) => [cell.path, printed[index] ?? ''] as const);
  });
  const [, organ = '', year = ''] = /^(.*)(\d{4})年/u.exec(plain(sections.title)) ?? [];
  const draft = withFigures(newDraft('typed', year), Object.fromEntries(figures));
  const narratives = NARRATIVE_IDS.map((id) => [id, narrativeOf(sections[id])] as const);
  return {
    ...draft,
    organ: { name: organ, kind: 'department' },
    ...Object.fromEntries(narratives),
  };
}

/** A PDF's text with each paragraph on one line: all lines but its first begin at the margin. */
function unwrapped(layout: string): string {
  const lines: string[] = [];
  for (const line of layout.replaceAll('\f', '').split('\n')) {
    const isFurniture = /^\s*-\s*\d+\s*-\s*$/.test(line);
    if (isFurniture || line.trim() === '') continue;
    const last = lines.at(-1);
    const isHeadingAbove = SECTION_IDS.some((id) => SECTION_HEADINGS[id] === last?.trim());
    if (last !== undefined && !isHeadingAbove && /^\S/.test(line)) {
      lines[lines.length - 1] = last + line;
    } else lines.push(line);
  }
  return lines.join('\n');
}

/** The report whose figures are read from the list beside it and whose prose from its PDF. */
function typedFromPdf(layout: string, expected: string): Draft {
  const { organ, year, figures } = JSON.parse(expected) as {
    organ: string;
    year: number;
    figures: Record<string, number>;
  };
  const text = unwrapped(layout);
  const sections = sectionsOf(text);
  const [, preface = ''] = /年度报告\s*\n([^]*)$/.exec(sections.title) ?? [];
  const typed = Object.entries(figures).map(([path, figure]) => [path, String(figure)] as const);
  const narratives = NARRATIVE_IDS.map((id) => [id, narrativeOf(sections[id])] as const);
  return {
    ...withFigures(newDraft('typed', String(year)), Object.fromEntries(typed)),
    organ: { name: organ, kind: 'government' },
    preface: preface.trim(),
    ...Object.fromEntries(narratives),
  };
}

/** The published reports as drafts; none where CASES_DIR is absent. */
export function publishedDrafts(): { name: string; draft: Draft }[] {
  if (!areCasesPresent) return [];
  const seeds = seedNames().map((file) => ({
    name: file.slice(0, 3),
    draft: typedFrom(readCase(`seeds/${file}`)),
  }));
  const huaian = typedFromPdf(
    readCase('reports/01-huaian-2024.layout.txt'),
    readCase('expected/01-huaian-2024.json'),
  );
  return [...seeds, { name: '01-huaian-2024', draft: huaian }];
}
