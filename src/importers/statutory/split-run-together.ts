// Text in which all cells of the tables run together, as some archives keep web pages: cut at the
// labels of the form, so that each stands before the figures of its row.
import type { SourceBlock, SourceParagraph } from '#src/importers/source-document.ts';
import { SECTION_HEADINGS } from '#src/report/sections/sections.ts';
import { TABLES, TABLE_IDS } from '#src/report/tables/tables.ts';
import { LABELS_OF_2019 } from './form-of-2019.ts';

/** Without blanks and marks, which differ from file to file. */
const bare = (text: string): string => text.replace(/[\s、，.,]/gu, '');

const OTHER_LABELS = ['规范性文件', '（六）其他处理', '申请人情况', ...LABELS_OF_2019];

const LABELS = [
  ...TABLE_IDS.flatMap((id) =>
    TABLES[id].rows.flat().flatMap((cell) => (cell.kind === 'label' ? [cell.text] : [])),
  ),
  ...OTHER_LABELS,
  ...Object.values(SECTION_HEADINGS),
];

/** A label with its blanks and brackets as they come. */
function patternOf(label: string): string {
  return [...label.replace(/[（(]单位：万元[）)]$/, '')]
    .map((char) => {
      if ('（('.includes(char)) return '[（(]';
      if ('）)'.includes(char)) return '[）)]';
      if ('“”'.includes(char)) return '["“”]';
      if (char === '.' || char === '、' || char === '，') return '[.、,，]?';
      return char.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    })
    .join(' ?');
}

const longestFirst = [...new Set(LABELS)].sort((one, other) => other.length - one.length);
const LABEL = new RegExp(
  `(?:${longestFirst.map(patternOf).join('|')})(?: ?[（(]单位：万元[）)])?`,
  'gu',
);
const HEADINGS = new Set(Object.values(SECTION_HEADINGS).map((heading) => bare(heading)));

const START =
  /第 ?二 ?十 ?条 ?第?[（(]一[）)]项|[（(]本列数据的勾稽关系|一、本年新收政府信息公开申请数量/u;
/** The last rows of tables 三 and 四, and the digits behind them. */
const END = /(?:总 ?计|四、结转下年度继续办理)(?=[\d ]*\d)[\d ]*\d/gu;
/** The three tables have some ninety labels. */
const FEWEST_LABELS = 20;
const MOST_LABELS = 300;

const paragraph = (from: SourceParagraph, text: string): SourceParagraph => ({
  kind: 'paragraph',
  text: text.trim(),
  level: 0,
  ...(from.page === undefined ? {} : { page: from.page }),
});

/** A label with its row's figures; a heading of a section and what stands behind it. */
function rowBlocks(from: SourceParagraph, label: string, rest: string): SourceParagraph[] {
  if (HEADINGS.has(bare(label))) return [paragraph(from, label), paragraph(from, rest)];
  return [{ ...paragraph(from, `${label} ${rest}`), isRunTogether: true }];
}

function split(block: SourceParagraph): SourceParagraph[] {
  const text = block.text.replace(/\s+/gu, ' ');
  const start = START.exec(text)?.index ?? -1;
  if (start < 0) return [block];
  const end = [...text.slice(start).matchAll(END)].reduce(
    (last, match) => Math.max(last, start + match.index + match[0].length),
    -1,
  );
  if (end < 0) return [block];
  const tables = text.slice(start, end);
  const labels = [...tables.matchAll(LABEL)];
  if (labels.length < FEWEST_LABELS || labels.length > MOST_LABELS) return [block];
  const rows = labels.flatMap((match, index) => {
    const next = labels[index + 1]?.index ?? tables.length;
    return rowBlocks(block, match[0], tables.slice(match.index + match[0].length, next));
  });
  return [
    paragraph(block, text.slice(0, start)),
    ...rows,
    paragraph(block, text.slice(end)),
  ].filter(({ text }) => text !== '');
}

/** Cuts paragraphs that hold the tables of a report without any borders; others stay as they are. */
export const splitRunTogether = (blocks: readonly SourceBlock[]): SourceBlock[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.words === undefined ? split(block) : [block],
  );
