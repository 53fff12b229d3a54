// A sheet or a pasted block in which the whole report is one grid: cut where its tables begin.
import type { SourceBlock, SourceTable } from '#src/importers/source-document.ts';
import { readLabelText } from '#src/report/tables/label-text.ts';
import { SECTION_HEADINGS } from '#src/report/sections/sections.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { TABLE_IDS } from '#src/report/tables/tables.ts';
import { isFigureText } from './figure-text.ts';
import { isLabelWords } from './label-pieces.ts';

type Row = SourceTable['grid'][number];

const textsIn = (row: Row): string[] =>
  row.flatMap((cell) => (cell ? cell.replace(/\s+/gu, '') : []));

const HEADINGS = new Set(
  Object.values(SECTION_HEADINGS).map((heading) => readLabelText(heading).body),
);

/** Which table begins in a row: by what stands in its first row and in no other. */
function tableBegun(texts: readonly string[]): TableId | null {
  if (texts.some((text) => /勾稽关系/u.test(text))) return 'requests';
  if (texts.includes('行政复议') && texts.includes('行政诉讼')) return 'disputes';
  return texts.some((text) => /^第二十条第?[（(]一[）)]项$/u.test(text)) ? 'proactive' : null;
}

const isHeading = (texts: readonly string[]): boolean =>
  texts.length === 1 && HEADINGS.has(readLabelText(texts[0] ?? '').body);

const isOfTables = (row: Row): boolean =>
  textsIn(row).some(
    (text) => isFigureText(text) || TABLE_IDS.some((table) => isLabelWords(table, text)),
  );

/** A piece of a grid: a table where anything in it is of one, otherwise words row by row. */
function toBlocks(grid: SourceTable['grid'], table: SourceTable): SourceBlock[] {
  if (grid.some(isOfTables)) return [{ ...table, grid }];
  return grid.flatMap((row): SourceBlock[] => {
    const text = row.flatMap((cell) => cell || []).join(' ');
    return text === '' ? [] : [{ kind: 'paragraph', text, level: 0 }];
  });
}

function split(table: SourceTable): SourceBlock[] {
  const begun = table.grid.map((row) => tableBegun(textsIn(row)));
  const headed = table.grid.map((row) => isHeading(textsIn(row)));
  const isWhole =
    new Set(begun.filter((id) => id !== null)).size + headed.filter(Boolean).length > 1;
  if (!isWhole) return [table];
  const blocks: SourceBlock[] = [];
  let from = 0;
  const close = (to: number) => {
    if (to > from) blocks.push(...toBlocks(table.grid.slice(from, to), table));
    from = to;
  };
  table.grid.forEach((row, at) => {
    if (begun[at]) close(at);
    if (!headed[at]) return;
    close(at);
    blocks.push({ kind: 'paragraph', text: textsIn(row)[0] ?? '', level: 1 });
    from = at + 1;
  });
  close(table.grid.length);
  return blocks;
}

/** Cuts grids that hold more than one of the tables; others stay as they are. */
export const splitGrids = (blocks: readonly SourceBlock[]): SourceBlock[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? split(block) : [block]));
