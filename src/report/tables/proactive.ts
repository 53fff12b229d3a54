// Table 二 主动公开政府信息情况: Article 50(1) of the Regulation, format 国办公开办函〔2021〕30号.
import { figure, label, type FigureCell, type StatutoryTable, type TableCell } from './table.ts';

interface Column {
  id: string;
  label: string;
}
interface Row {
  id: string;
  label: string;
}

const STOCK = [
  { id: 'issued', label: '本年制发件数' },
  { id: 'repealed', label: '本年废止件数' },
  { id: 'inForce', label: '现行有效件数' },
] as const satisfies Column[];
const DECISIONS = [{ id: 'decisions', label: '本年处理决定数量' }] as const satisfies Column[];
const FEES = [{ id: 'amount', label: '本年收费金额（单位：万元）' }] as const satisfies Column[];

const GROUPS = [
  {
    clause: '第二十条第（一）项',
    columns: STOCK,
    unit: 'count',
    rows: [
      {
        id: 'rules',
        label: '规章',
      },
      {
        id: 'normativeDocuments',
        label: '行政规范性文件',
      },
    ],
  },
  {
    clause: '第二十条第（五）项',
    columns: DECISIONS,
    unit: 'count',
    rows: [{ id: 'licenses', label: '行政许可' }],
  },
  {
    clause: '第二十条第（六）项',
    columns: DECISIONS,
    unit: 'count',
    rows: [
      { id: 'penalties', label: '行政处罚' },
      { id: 'compulsion', label: '行政强制' },
    ],
  },
  {
    clause: '第二十条第（八）项',
    columns: FEES,
    unit: 'amount',
    rows: [
      {
        id: 'fees',
        label: '行政事业性收费',
      },
    ],
  },
] as const;

type Group = (typeof GROUPS)[number];
type RowOf<G extends Group> = G extends Group
  ? { [R in G['rows'][number]['id']]: { column: G['columns'][number]['id'] } }
  : never;
type Merge<U> = (U extends unknown ? (part: U) => void : never) extends (all: infer I) => void
  ? I
  : never;
type Rows = Merge<RowOf<Group>>;

/** The typed figures of table 二: `rules.issued` … `fees.amount`. */
export type ProactiveFigures<Figure> = { [R in keyof Rows]: Record<Rows[R]['column'], Figure> };

const COLUMNS = 4;

function groupRows(group: Group): TableCell[][] {
  const span = (COLUMNS - 1) / group.columns.length;
  const cells = (row: Row): FigureCell[] =>
    group.columns.map((column) =>
      figure({
        table: 'proactive',
        row: row.id,
        column: column.id,
        rowLabel: row.label,
        columnLabel: column.label,
        unit: group.unit,
        colSpan: span,
      }),
    );
  return [
    [label(group.clause, 'rowgroup', COLUMNS)],
    [label('信息内容', 'col'), ...group.columns.map((column) => label(column.label, 'col', span))],
    ...group.rows.map((row) => [label(row.label, 'row'), ...cells(row)]),
  ];
}

export const PROACTIVE: StatutoryTable = {
  id: 'proactive',
  shortName: '表二',
  widths: [28, 24, 24, 24],
  headRows: 0,
  rows: GROUPS.flatMap(groupRows),
};
