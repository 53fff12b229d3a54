import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '#src/exporters/file-name.ts';
import { toHtml } from '#src/exporters/html.ts';
import { toTableCopy } from '#src/exporters/table-copy.ts';
import { toText } from '#src/exporters/text.ts';
import { runChecks } from '#src/report/checks/run-checks.ts';
import { buildAnnex } from '#src/report/document/annex.ts';
import { buildDocument } from '#src/report/document/build-document.ts';
import { toPublicReport } from '#src/report/document/public-report.ts';
import { readYear, type Draft } from '#src/report/draft/draft.ts';
import { draftSchema } from '#src/report/draft/report-schema.ts';
import { newDraft } from '#src/report/draft/new-draft.ts';
import { nextYearDraft } from '#src/report/draft/next-year.ts';
import { mapFigures, toReportFile, toReportJson } from '#src/report/draft/report-file.ts';
import { restore, restoreJson, type Restored } from '#src/report/draft/restore.ts';
import { readFigure } from '#src/report/figures.ts';
import { FIGURE_CELLS, leafAt } from '#src/report/tables/tables.ts';
import { anyDraft } from '#src/testing/arbitraries.ts';
import { areCasesPresent, caseBytes } from '#src/testing/cases.ts';
import { COMPLETE } from '#src/testing/complete-draft.ts';
import { SAMPLES, withLastYear } from '#src/testing/drafts.ts';
import { mutatedText, mutatedTree } from '#src/testing/mutated-json.ts';
import { SEEDS, triesBySeed } from '#src/testing/tries.ts';
import { areBuiltInsUntouched } from '#src/testing/untouched.ts';
import { importFile } from './import-file.ts';

const DRAFT_SCHEMA = draftSchema();
const EMPTY = newDraft('empty', '');
const STAMP = { revision: 7, savedAt: '2025-01-14T09:30:00+08:00' };

const LAST_YEAR = withLastYear(COMPLETE, { 'requests.carriedOut.naturalPerson': 3 });
const imported = areCasesPresent
  ? await importFile(caseBytes('seeds/001_49be5e48092c958c.txt'), '上年.txt')
  : null;
const DRAFTS = [
  COMPLETE,
  LAST_YEAR,
  ...Object.values(SAMPLES),
  ...fc.sample(anyDraft, { seed: 5, numRuns: 3 }),
  ...(imported?.state === 'read' ? [imported.draft] : []),
];
const TEXTS = DRAFTS.map((draft) => toReportJson(toReportFile(draft, STAMP)));
const TREES: unknown[] = TEXTS.map((text): unknown => JSON.parse(text));

/** As a file says it: what cannot be told apart there is not told apart here. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** A draft by what its figures and year say, however they are written. */
const saidIn = (draft: Draft) => {
  const said = mapFigures<string, unknown>(draft, (typed = '', { unit }) => {
    const reading = readFigure(typed, unit);
    return reading.state === 'unreadable' ? typed : reading;
  });
  const year = draft.year.trim();
  return plain({ ...draft, ...said, year: readYear(year) ?? (year === '' ? '' : draft.year) });
};

const savedAndLoaded = (draft: Draft, ways: (file: unknown) => unknown): Draft => {
  const result = restore(ways(toReportFile(draft, draft)), EMPTY);
  if (result.state === 'refused') throw new Error(result.reason);
  expect(result.messages.length).toBe(result.readOnly ? 1 : 0);
  return result.draft;
};

/** Figures that did not stand in the file at that very cell, as number or as text. */
const inventedIn = (draft: Draft, source: unknown): string[] => {
  const file = source as Parameters<typeof leafAt>[0] & { typed?: Record<string, unknown> };
  return FIGURE_CELLS.flatMap((cell) => {
    const text = leafAt<string>(draft, cell) ?? '';
    const there = [leafAt<unknown>(file, cell), file.typed?.[cell.path]];
    return text === '' || there.some((value) => String(value) === text) ? [] : [cell.path];
  });
};

/** What the program does with every draft; nothing of it may throw. */
const tryDraft = (draft: Draft): void => {
  const findings = runChecks(draft, 2025);
  const document = buildDocument(draft, true);
  toText(document);
  toHtml(document, toPublicReport(draft));
  for (const block of document.blocks) if (block.kind === 'table') toTableCopy(block.table);
  buildAnnex(draft, findings, '2025年1月14日');
  nextYearDraft(draft, 'next', true);
  fileName(draft, { isDraft: true, isInternal: false }, 'docx');
};

/** What holds for whatever is read; `source` is what stood in the file. */
function expectLaws(result: Restored, source: unknown): void {
  expect(areBuiltInsUntouched()).toBe(true);
  if (result.state === 'refused') {
    expect(result.reason).toMatch(/。$/);
    return;
  }
  const { draft } = result;
  expect(DRAFT_SCHEMA.safeParse(draft).error?.issues ?? []).toEqual([]);
  expect(inventedIn(draft, source)).toEqual([]);
  const once = savedAndLoaded(draft, plain);
  expect(saidIn(once)).toEqual(saidIn(draft));
  expect(plain(savedAndLoaded(once, structuredClone))).toEqual(plain(once));
  tryDraft(draft);
  expect(areBuiltInsUntouched()).toBe(true);
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
};

describe.each(SEEDS)('a mutated report file, SEED=%i', (seed) => {
  it('with other keys and values is a valid draft or refused, and no figure is invented', () => {
    fc.assert(
      fc.property(mutatedTree(TREES), (tree) => {
        expectLaws(restoreJson(JSON.stringify(tree), EMPTY), tree);
      }),
      { seed, numRuns: triesBySeed(350, 7_000) },
    );
  });

  it('with a damaged text is a valid draft or refused, and no figure is invented', () => {
    fc.assert(
      fc.property(mutatedText(TEXTS), (text) => {
        expectLaws(restoreJson(text, EMPTY), parsed(text));
      }),
      { seed, numRuns: triesBySeed(150, 3_000) },
    );
  });

  it('may be anything at all', () => {
    const anything = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
      fc.object({
        key: fc.constantFrom('format', 'version', 'requests', 'overview', 'parts', '0'),
      }),
      fc.jsonValue(),
    );
    const disguised = anything.map((value) =>
      typeof value === 'object' && value !== null
        ? Object.assign(value, { format: 'disclosure-annual-report' })
        : value,
    );
    fc.assert(
      fc.property(fc.oneof(anything, disguised), (source) => {
        const result = restore(source, EMPTY);
        if (result.state === 'refused') expect(result.reason).toMatch(/。$/);
        else expect(DRAFT_SCHEMA.safeParse(result.draft).success).toBe(true);
      }),
      { seed, numRuns: triesBySeed(200, 4_000) },
    );
  });
});
