import type { DocumentTable, PlacedCell } from '#src/report/document/report-document.ts';
import { sum } from '#src/exporters/sum.ts';

export interface Setting {
  style: 'Cell' | 'NarrowCell';
  /** Half points. */
  size: number;
  /** Twips. */
  line: number;
  rowHeight: number;
  padding: number;
}

const WIDE: Setting = { style: 'Cell', size: 21, line: 273, rowHeight: 454, padding: 45 };
const NARROW: Setting = { style: 'NarrowCell', size: 18, line: 240, rowHeight: 363, padding: 34 };
const SETTINGS: Record<DocumentTable['id'], Setting> = {
  proactive: WIDE,
  requests: NARROW,
  disputes: { ...WIDE, padding: 0 },
};

/** Half points of the styles themselves. */
export const STYLE_SIZES = { Cell: WIDE.size, NarrowCell: NARROW.size };

const SHRINK_STEP = 0.05;
/** Smaller than 5.6 pt is not read. */
const SMALLEST = 0.625;

const scaled = (setting: Setting, scale: number): Setting => ({
  ...setting,
  size: Math.round(setting.size * scale),
  line: Math.round(setting.line * scale),
  rowHeight: Math.round(setting.rowHeight * scale),
});

/** How many lines a text takes in a cell of `width` twips, a character less a line to be safe. */
function linesIn(text: string, width: number, size: number): number {
  // Half points to twips, half a character for a Latin letter or digit.
  const half = size * 5;
  const room = Math.max(2, Math.floor(width / half) - 1);
  let lines = 1;
  let used = 0;
  for (const char of text) {
    const halves = char < '\u0100' ? 1 : 2;
    if (used + halves > room) {
      lines += 1;
      used = 0;
    }
    used += halves;
  }
  return lines;
}

/** Height of a row as a word processor will set it: its own, or that of the tallest cell in it. */
function rowHeightOf(cells: readonly PlacedCell[], columns: readonly number[], setting: Setting) {
  const heights = cells
    .filter(({ cell }) => cell.rowSpan === 1)
    .map(({ cell, column }) => {
      const width = sum(columns.slice(column, column + cell.colSpan)) - 2 * setting.padding;
      return linesIn(cell.text, width, setting.size) * setting.line;
    });
  return Math.max(setting.rowHeight, ...heights);
}

/**
 * How a table is set so that it fits `height`, smaller where need be, as far as it stays legible;
 * `fits` says whether that was enough.
 */
export function settingFor(
  { id }: DocumentTable,
  rows: readonly (readonly PlacedCell[])[],
  columns: readonly number[],
  height: number,
): { setting: Setting; fits: boolean } {
  for (let scale = 1; scale >= SMALLEST; scale -= SHRINK_STEP) {
    const setting = scaled(SETTINGS[id], scale);
    const fits = sum(rows.map((cells) => rowHeightOf(cells, columns, setting))) <= height;
    if (fits) return { setting, fits };
  }
  return { setting: scaled(SETTINGS[id], SMALLEST), fits: false };
}
