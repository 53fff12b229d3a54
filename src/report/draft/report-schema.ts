// The shape of a report in zod: the one door for whatever comes from outside. The page that opens a
// stored report of its own version does without it, see sound-file.ts.
import * as z from 'zod/mini';
import type { FigureCell } from '#src/report/tables/table.ts';
import { buildFigures, type TableFigures } from '#src/report/tables/tables.ts';
import { FORMAT, KIND_IDS, SCOPE_IDS } from './draft.ts';

// Compiling schemas with `new Function` is refused under a content security policy.
z.config({ jitless: true });

const text = z.string();
const nothingOr = <Schema extends z.core.SomeType>(schema: Schema) => z.nullable(schema);
const record = z.record(z.string(), z.unknown());

const importMessageSchema = z.looseObject({
  /** One of MESSAGE_KINDS; newer versions may know others. */
  kind: z.string(),
  /** Place in the report file, a section's or table's id, or '' for the report as a whole. */
  place: z.string(),
  /** A sentence that says what came of it and what to do. */
  text: z.string(),
  /** The words of the file as they stand there; '' without any. */
  raw: z.string(),
});

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
function reportSchema<
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
        /** Typed cells that the import could not decide, by path: blank here is not nothing there. */
        unread: z.optional(z.array(text)),
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

/** The report as the form holds it. */
export const draftSchema = () =>
  reportSchema({
    figure: () => text,
    year: text,
    cellNotes: z.looseObject(figuresSchema(() => text)),
  });

/** A number; null (or no key) when blank; the text as typed when it cannot be read. */
const fileFigure = z.optional(z.union([z.number(), z.string(), z.null()]));

export const reportFileSchema = z.extend(
  reportSchema({
    figure: () => fileFigure,
    year: z.union([z.number(), z.string(), z.null()]),
    cellNotes: z.record(z.string(), z.string()),
  }),
  {
    format: z.literal(FORMAT),
    version: z.number(),
    /** Typed texts that their number alone does not give back: `18.8710`, `22（其中修订 16 件）`. */
    typed: z.optional(z.record(z.string(), z.string())),
  },
);
