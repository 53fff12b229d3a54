// The columns of the list: what they are called, and what they are sorted by.
import {
  COUNTINGS,
  OFFICE_STATES,
  STANDINGS,
  type DeskRow,
} from '#src/report/collection/collected.ts';
import {
  GLANCES,
  GLANCE_PATHS,
  confirmsOf,
  errorsOf,
  explainedOf,
  glanceAt,
  nameOf,
  yearOf,
} from './row-values.ts';

export interface Column {
  label: string;
  /** Null where there is no value to sort by. */
  valueOf: (row: DeskRow) => number | string | null;
  /** What is looked for in it is the largest: the first press lists that first. */
  isDownFirst: boolean;
}

const placeIn = (words: Record<string, string>, key: string): number =>
  Object.keys(words).indexOf(key);

const text = (label: string, valueOf: Column['valueOf']): Column => ({
  label,
  valueOf,
  isDownFirst: false,
});
const number = (label: string, valueOf: Column['valueOf']): Column => ({
  label,
  valueOf,
  isDownFirst: true,
});

const named = {
  organ: text('机关', nameOf),
  standing: text('状态', ({ standing }) => placeIn(STANDINGS, standing)),
  counting: text('汇总', ({ counting }) => counting && placeIn(COUNTINGS, counting)),
  office: text('收件', ({ held }) => {
    const office = held?.file.office;
    return office ? `${placeIn(OFFICE_STATES, office.state)} ${office.at}` : null;
  }),
  errors: number('必须改正', errorsOf),
  confirms: number('需要核实', confirmsOf),
  explained: number('已说明', explainedOf),
};
const glances = Object.fromEntries(
  GLANCE_PATHS.map((path) => [path, number(GLANCES[path], (row) => glanceAt(row, path).sum)]),
);

export type ColumnId = keyof typeof named | keyof typeof GLANCES | 'year' | 'file';

// fromEntries forgets the keys, which are those of GLANCES.
export const COLUMNS = {
  ...named,
  ...glances,
  year: text('年度', yearOf),
  file: text('文件', ({ held }) => held?.file.fileName ?? null),
} as Readonly<Record<ColumnId, Column>>;

// Object.keys is typed string[]; the keys are those of the literal above.
export const COLUMN_IDS = Object.keys(COLUMNS) as ColumnId[];
