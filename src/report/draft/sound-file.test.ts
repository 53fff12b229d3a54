import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPLETE } from '#src/testing/complete-draft.ts';
import { SAMPLES } from '#src/testing/drafts.ts';
import { mutatedTree } from '#src/testing/mutated-json.ts';
import { tries } from '#src/testing/tries.ts';
import { toReportFile } from './report-file.ts';
import { reportFileSchema } from './report-schema.ts';
import { isSoundFile } from './sound-file.ts';

const STAMP = { revision: 1, savedAt: '2025-01-14T09:30:00+08:00' };
const FILES = [COMPLETE, ...Object.values(SAMPLES)].map((draft) => toReportFile(draft, STAMP));
const copyOf = (tree: unknown): unknown => JSON.parse(JSON.stringify(tree));

describe('what is read without the schema', () => {
  it('is every file that this version writes', () => {
    expect(FILES.map((file) => isSoundFile(copyOf(file)))).not.toContain(false);
  });

  it('is nothing that the schema refuses or reads differently', () => {
    fc.assert(
      fc.property(mutatedTree(FILES), (tree) => {
        const file = copyOf(tree);
        if (isSoundFile(file)) expect(reportFileSchema.parse(file)).toEqual(file);
      }),
      { numRuns: tries(300, 6_000) },
    );
  });

  it.each([
    ['another format', { format: 'other' }],
    ['another version', { version: 2 }],
    ['no figures', { requests: undefined }],
    ['a row that is not there', { proactive: { ...FILES[0]?.proactive, rules: undefined } }],
    ['a year of no kind', { year: undefined }],
    ['a kind of organ that is not known', { organ: { name: '', kind: 'club' } }],
    ['figures that are no number', { revision: null }],
    ['parts that are no list', { other: { opening: '', parts: {} } }],
  ])('is no file with %s', (_name, change) => {
    expect(isSoundFile(copyOf({ ...FILES[0], ...change }))).toBe(false);
  });
});
