import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  HeightRule,
  VerticalAlign,
  WidthType,
} from 'docx';
import {
  isUnreadable,
  placeCells,
  type DocumentTable,
  type PlacedCell,
} from '#src/report/document/report-document.ts';
import { toXmlText } from '#src/exporters/xml-text.ts';
import { TYPE_AREA_WIDTH } from './typesetting.ts';

const sumOf = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);

/** Widths in twips that add up to the type area's to the last one. */
export function toColumnWidths(widths: readonly number[]): number[] {
  const sum = sumOf(widths);
  let before = 0;
  return widths.map((width) => {
    const start = Math.round((before / sum) * TYPE_AREA_WIDTH);
    before += width;
    return Math.round((before / sum) * TYPE_AREA_WIDTH) - start;
  });
}

interface Setting {
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

const SETTINGS_SIZE = { Cell: WIDE.size, NarrowCell: NARROW.size };

const SHRINK_STEP = 0.05;
const SMALLEST = 0.6;

const scaled = (setting: Setting, scale: number): Setting => ({
  ...setting,
  size: Math.floor(setting.size * scale),
  line: Math.floor(setting.line * scale),
  rowHeight: Math.floor(setting.rowHeight * scale),
});

/** Height of a row as a word processor will set it: its own, or that of the tallest cell in it. */
function rowHeightOf(cells: readonly PlacedCell[], columns: readonly number[], setting: Setting) {
  const heights = cells
    .filter(({ cell }) => cell.rowSpan === 1)
    .map(({ cell, column }) => {
      const width = sumOf(columns.slice(column, column + cell.colSpan)) - 2 * setting.padding;
      // Half points to twips: 10; half of it for a Latin letter or digit.
      const length = [...cell.text].reduce(
        (total, char) => total + setting.size * (char < '\u0100' ? 5 : 10),
        0,
      );
      return Math.ceil(length / width) * setting.line;
    });
  return Math.max(setting.rowHeight, ...heights);
}

/** Sets a table that would not fit `height` smaller, as far as it stays legible. */
function settingThatFits(
  rows: readonly (readonly PlacedCell[])[],
  columns: readonly number[],
  setting: Setting,
  height: number,
): Setting {
  for (let scale = 1; scale > SMALLEST; scale -= SHRINK_STEP) {
    const smaller = scaled(setting, scale);
    if (sumOf(rows.map((cells) => rowHeightOf(cells, columns, smaller))) <= height) return smaller;
  }
  return scaled(setting, SMALLEST);
}

/** Marks that Latin and Chinese share, to be set full width. */
const MARKS = /[“”‘’—…·]/;

interface Drawing {
  columns: readonly number[];
  setting: Setting;
  /** What cannot be read stands on grey. */
  isDraft: boolean;
}

function drawCell({ cell, column }: PlacedCell, drawing: Drawing): TableCell {
  const { columns, setting, isDraft } = drawing;
  const { size, line } = setting;
  const isSmaller = size !== SETTINGS_SIZE[setting.style];
  return new TableCell({
    width: {
      size: sumOf(columns.slice(column, column + cell.colSpan)),
      type: WidthType.DXA,
    },
    verticalAlign: VerticalAlign.CENTER,
    ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
    ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    // Column heads are narrow and centred: they need no padding.
    ...(cell.scope === 'col' ? { margins: { left: 0, right: 0 } } : {}),
    ...(isDraft && isUnreadable(cell) ? { shading: { fill: 'D9D9D9' } } : {}),
    children: [
      new Paragraph({
        style: setting.style,
        ...(cell.scope === 'row' ? { alignment: AlignmentType.LEFT } : {}),
        ...(isSmaller ? { spacing: { line } } : {}),
        children:
          cell.text === ''
            ? []
            : [
                new TextRun({
                  text: toXmlText(cell.text),
                  ...(MARKS.test(cell.text) ? { font: { hint: 'eastAsia' } } : {}),
                  ...(isSmaller ? { size } : {}),
                }),
              ],
      }),
    ],
  });
}

/**
 * A statutory table within the type area: widths of the grid and of the cells add up alike, heads
 * repeat, and its rows stay on one page, set smaller where notes make them taller than `height`.
 */
export function drawTable(table: DocumentTable, isDraft: boolean, height: number): Table {
  const columns = toColumnWidths(table.widths);
  const placed = placeCells(table);
  const rows = table.rows.map((_, index) => placed.filter(({ row }) => row === index));
  const setting = settingThatFits(rows, columns, SETTINGS[table.id], height);
  const drawing = { columns, setting, isDraft };
  return new Table({
    width: { size: sumOf(columns), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: {
      left: setting.padding,
      right: setting.padding,
      marginUnitType: WidthType.DXA,
    },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          cantSplit: true,
          ...(index < rows.length - 1 ? { keepNext: true } : {}),
          ...(index < table.headRows ? { tableHeader: true } : {}),
          height: { value: setting.rowHeight, rule: HeightRule.ATLEAST },
          children: cells.map((cell) => drawCell(cell, drawing)),
        }),
    ),
  });
}
