import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { COMPLETE } from '#src/testing/complete-draft.ts';
import { mutatedTree } from '#src/testing/mutated-json.ts';
import { SAMPLES } from '#src/testing/drafts.ts';
import { tries } from '#src/testing/tries.ts';
import { guardOf } from './guard.ts';
import { toReportFile } from './report-file.ts';
import { reportFileSchema } from './report-schema.ts';

const STAMP = { revision: 1, savedAt: '2025-01-14T09:30:00+08:00' };
const FILES = [COMPLETE, ...Object.values(SAMPLES)].map((draft) => toReportFile(draft, STAMP));
const isReportFile = guardOf(reportFileSchema);

describe('a guard', () => {
  it('lets report files pass', () => {
    expect(FILES.map((file) => isReportFile(JSON.parse(JSON.stringify(file))))).not.toContain(
      false,
    );
  });

  it('lets nothing pass that the schema refuses', () => {
    fc.assert(
      fc.property(mutatedTree(FILES), (tree) => {
        const file: unknown = JSON.parse(JSON.stringify(tree));
        if (isReportFile(file)) expect(reportFileSchema.safeParse(file).success).toBe(true);
      }),
      { numRuns: tries(300, 6_000) },
    );
  });

  it.each([
    [z.object({ a: z.optional(z.string()) }), {}, true],
    [z.object({ a: z.optional(z.string()) }), { a: null }, false],
    [z.object({ a: z.string() }), ['a'], false],
    [z.record(z.string(), z.number()), { a: 1, b: 2 }, true],
    [z.record(z.string(), z.number()), { a: 1, b: '2' }, false],
    [z.number(), Infinity, false],
    [z.nullable(z.boolean()), null, true],
    [z.union([z.null(), z.literal(3)]), 3, true],
    [z.union([z.null(), z.literal(3)]), 4, false],
    [z.enum(['own', 'aggregate']), 'toString', false],
    [z.array(z.unknown()), [1, null], true],
    [z.array(z.unknown()), { 0: 1 }, false],
  ])('%#. answers as its schema does', (schema, value, fits) => {
    expect(guardOf(schema)(value)).toBe(fits);
    expect(schema.safeParse(value).success).toBe(fits);
  });

  it('is not made of what it cannot hold a value against', () => {
    expect(() => guardOf(z.date())).toThrow('No guard for date');
    expect(() => guardOf(z.string().check(z.minLength(2)))).toThrow('string with checks');
  });
});
