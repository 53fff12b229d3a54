import { buildDocument } from '#src/report/document/build-document.ts';
import type { DocumentTable } from '#src/report/document/report-document.ts';
import type { Draft } from '#src/report/draft/draft.ts';

/** The statutory tables of a report as every copy draws them. */
export const tablesOf = (draft: Draft): DocumentTable[] =>
  buildDocument(draft, false).blocks.flatMap((block) =>
    block.kind === 'table' ? [block.table] : [],
  );
