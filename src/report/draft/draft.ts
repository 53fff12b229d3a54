// The report as typed. Figures and the year are the texts in their controls; what they mean is read
// elsewhere. One shape for the form (typed texts) and for the report file (numbers, blanks as null).
import * as z from 'zod/mini';
import { toHalfWidth } from '#src/report/figures.ts';
import type { FigureCell } from '#src/report/tables/table.ts';
import { buildFigures, type TableFigures } from '#src/report/tables/tables.ts';
import { importMessageSchema } from './import-message.ts';

// Compiling schemas with `new Function` is refused under a content security policy.
z.config({ jitless: true });

export const FORMAT = 'disclosure-annual-report';
export const VERSION = 1;

export const KINDS = {
  department: '政府部门',
  government: '地方人民政府',
  office: '政府办公厅（室）',
  ministry: '国务院部门',
  township: '乡镇人民政府',
  subdistrict: '街道办事处',
  vertical: '垂直管理单位',
  other: '其他',
} as const;
export const SCOPES = { own: '本机关', aggregate: '汇总（含所属部门、下级政府）' } as const;

export type Kind = keyof typeof KINDS;
type Scope = keyof typeof SCOPES;

// Object.keys is typed string[]; the keys are those of the literals above.
export const KIND_IDS = Object.keys(KINDS) as [Kind, ...Kind[]];
const SCOPE_IDS = Object.keys(SCOPES) as [Scope, ...Scope[]];

const text = z.string();
const nothingOr = <Schema extends z.core.SomeType>(schema: Schema) => z.nullable(schema);
const record = z.record(z.string(), z.unknown());

const narrative = z.looseObject({
  opening: text,
  parts: z.array(z.looseObject({ id: text, heading: text, text })),
});

/** Nests one schema per typed cell as the report file does: table, row, column. */
function figuresSchema<Leaf extends z.core.SomeType>(leaf: (cell: FigureCell) => Leaf) {
  type Leaves = TableFigures<z.core.output<Leaf>>;
  const tables = Object.entries(buildFigures(leaf)).map(([table, rows]) => {
    const shape = Object.entries(rows as Record<string, Record<string, Leaf>>).map(
      ([row, columns]) => [row, z.looseObject(columns)] as const,
    );
    return [table, z.looseObject(Object.fromEntries(shape))] as const;
  });
  // Nested from the same tree that Leaves describes; zod cannot see through fromEntries.
  return Object.fromEntries(tables) as unknown as {
    [Table in keyof Leaves]: z.ZodMiniType<Leaves[Table]>;
  };
}

/**
 * The report's shape with its leaves left open: what a figure, the year and the cell notes are
 * differs between form and file. Unknown keys are kept wherever an object stands.
 */
export function reportSchema<
  Figure extends z.core.SomeType,
  Year extends z.core.SomeType,
  CellNotes extends z.core.SomeType,
>(leaves: { figure: (cell: FigureCell) => Figure; year: Year; cellNotes: CellNotes }) {
  return z.looseObject({
    id: text,
    revision: z.number(),
    savedAt: text,
    organ: z.looseObject({ name: text, kind: z.enum(KIND_IDS) }),
    scope: z.enum(SCOPE_IDS),
    year: leaves.year,
    title: text,
    preface: text,
    overview: narrative,
    ...figuresSchema(leaves.figure),
    improvement: narrative,
    other: narrative,
    notes: z.looseObject({
      cells: leaves.cellNotes,
      proactive: text,
      requests: text,
      disputes: text,
    }),
    signature: z.looseObject({ organ: text, date: text }),
    source: nothingOr(
      z.looseObject({
        fileName: z.optional(text),
        printedTotals: z.optional(z.record(z.string(), z.number())),
        accepted: z.optional(z.boolean()),
        /** The file as text, tables with tabs between their cells, for looking things up. */
        text: z.optional(text),
        messages: z.optional(z.array(importMessageSchema)),
        /** By table: how many cells it has, were read, and of these stand blank in the file. */
        counts: z.optional(
          z.record(
            z.string(),
            z.looseObject({ cells: z.number(), read: z.number(), blank: z.number() }),
          ),
        ),
        /** The clerk has read what came of the import. */
        seen: z.optional(z.boolean()),
      }),
    ),
    reference: nothingOr(z.looseObject({ fileName: z.optional(text), report: z.optional(record) })),
    explanations: z.array(
      z.looseObject({ rule: text, place: text, text, for: z.optional(record) }),
    ),
    done: z.array(text),
    finalized: nothingOr(z.looseObject({ at: text, revision: z.number() })),
  });
}

export const FIRST_YEAR = 2019;

/** A year as typed (2024, ２０２４, 2024年); null where it is none. */
export function readYear(typed: string): number | null {
  const [, digits] = /^(\d{4})年?$/.exec(toHalfWidth(typed)) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** A report year that can be written: from 2019, when the report got its statutory form. */
export const isReportYear = (year: number | null, thisYear: number): year is number =>
  year !== null && year >= FIRST_YEAR && year <= thisYear;

/**
 * The report as the form holds it. Figures may be any text: whether they can be read is a finding,
 * shown on leaving the cell, never a reason to refuse them. Made when asked for: its type is all
 * that the page needs.
 */
export const draftSchema = () =>
  reportSchema({
    figure: () => text,
    year: text,
    cellNotes: z.looseObject(figuresSchema(() => text)),
  });

export type Draft = z.infer<ReturnType<typeof draftSchema>>;
export type Narrative = Draft['overview'];
/** Where a report was read from, and what came of it. */
export type ReportSource = NonNullable<Draft['source']>;
export type Part = Narrative['parts'][number];
