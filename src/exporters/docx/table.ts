import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  HeightRule,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
} from 'docx';
import {
  isUnreadable,
  placeCells,
  type DocumentCell,
  type DocumentTable,
  type PlacedCell,
} from '#src/report/document/report-document.ts';
import { sum } from '#src/exporters/sum.ts';
import { toXmlText } from '#src/exporters/xml-text.ts';
import { STYLE_SIZES, settingFor, type Setting } from './table-setting.ts';
import { TYPE_AREA_WIDTH } from './typesetting.ts';

/** Widths in twips that add up to the type area's to the last one. */
export function toColumnWidths(widths: readonly number[]): number[] {
  const all = sum(widths);
  let before = 0;
  return widths.map((width) => {
    const start = Math.round((before / all) * TYPE_AREA_WIDTH);
    before += width;
    return Math.round((before / all) * TYPE_AREA_WIDTH) - start;
  });
}

/** Marks that Latin and Chinese share, to be set full width. */
const MARKS = /[“”‘’—…·]/;

interface Drawing {
  columns: readonly number[];
  setting: Setting;
  /** What cannot be read stands on grey. */
  isDraft: boolean;
}

/** A label over many rows of a narrow column is written downwards. */
const isUpright = ({ text, rowSpan }: DocumentCell): boolean => rowSpan > 2 * text.length;

/** One cell of a row: a cell of the table, or the part of one that reaches into the row from above. */
function drawCell({ cell, row, column }: PlacedCell, at: number, drawing: Drawing): TableCell {
  const { columns, setting, isDraft } = drawing;
  const { size, line } = setting;
  const isSmaller = size !== STYLE_SIZES[setting.style];
  const isCovered = at > row;
  const text = isCovered ? '' : toXmlText(cell.text);
  return new TableCell({
    width: {
      size: sum(columns.slice(column, column + cell.colSpan)),
      type: WidthType.DXA,
    },
    verticalAlign: VerticalAlign.CENTER,
    ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
    ...(cell.rowSpan > 1
      ? { verticalMerge: isCovered ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART }
      : {}),
    ...(isUpright(cell) ? { textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT } : {}),
    // Column heads are narrow and centred: they need no padding.
    ...(cell.scope === 'col' ? { margins: { left: 0, right: 0 } } : {}),
    ...(isDraft && isUnreadable(cell) ? { shading: { fill: 'D9D9D9' } } : {}),
    children: [
      new Paragraph({
        style: setting.style,
        ...(cell.scope === 'row' ? { alignment: AlignmentType.LEFT } : {}),
        ...(isSmaller ? { spacing: { line, lineRule: LineRuleType.EXACT } } : {}),
        children:
          text === ''
            ? []
            : [
                new TextRun({
                  text,
                  ...(MARKS.test(text) ? { font: { hint: 'eastAsia' } } : {}),
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
  const { setting, fits } = settingFor(table, rows, columns, height);
  const drawing = { columns, setting, isDraft };
  const cellsAt = (index: number) =>
    placed
      .filter(({ cell, row }) => row <= index && index < row + cell.rowSpan)
      .sort((one, other) => one.column - other.column);
  return new Table({
    width: { size: sum(columns), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: {
      left: setting.padding,
      right: setting.padding,
      marginUnitType: WidthType.DXA,
    },
    rows: rows.map(
      (_, index) =>
        new TableRow({
          cantSplit: true,
          // Rows that no page can hold together are not kept together.
          ...(fits && index < rows.length - 1 ? { keepNext: true } : {}),
          ...(index < table.headRows ? { tableHeader: true } : {}),
          height: { value: setting.rowHeight, rule: HeightRule.ATLEAST },
          children: cellsAt(index).map((cell) => drawCell(cell, index, drawing)),
        }),
    ),
  });
}
