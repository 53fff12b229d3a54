import { fileName } from '#src/exporters/file-name.ts';
import { toText } from '#src/exporters/text.ts';
import { hasErrors } from '#src/report/checks/finding.ts';
import { runChecks } from '#src/report/checks/run-checks.ts';
import { buildAnnex } from '#src/report/document/annex.ts';
import { buildDocument } from '#src/report/document/build-document.ts';
import { toPublicReport } from '#src/report/document/public-report.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import type { CopyKind } from '#src/review/export-buttons.tsx';
import { isDraftCopy } from './is-draft-copy.ts';
import { thisYear } from './fresh.ts';
import { toDataFile } from './report-files.ts';

/** A copy as a file. */
export interface Copy {
  name: string;
  content: BlobPart;
  type: string;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The day as it is written: 2025年1月14日. */
export const today = (): string => {
  const now = new Date();
  return `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`;
};

/** Typed as backed by a plain buffer, which the libraries' bytes are. */
const toContent = (bytes: Uint8Array): BlobPart => bytes as Uint8Array<ArrayBuffer>;

/** Makes one copy of a draft; what it needs is loaded when first used. Rejects where that fails. */
export async function makeCopy(kind: CopyKind, draft: Draft): Promise<Copy> {
  // The backup rests on nothing else: it is the way out where another copy cannot be made.
  if (kind === 'data') {
    const { name, text } = toDataFile(draft, isDraftCopy(draft));
    return { name, content: text, type: 'application/json' };
  }
  const findings = runChecks(draft, thisYear());
  const isDraft = hasErrors(findings);
  const report = buildDocument(draft, isDraft);
  // Taken together with the document, before anything is waited for.
  const published = toPublicReport(draft);
  const named = (extension: string, isInternal = false) =>
    fileName(draft, { isDraft, isInternal }, extension);
  switch (kind) {
    case 'text':
      return { name: named('txt'), content: toText(report), type: 'text/plain;charset=utf-8' };
    case 'html': {
      const { toHtml } = await import('#src/exporters/html.ts');
      return {
        name: named('html'),
        content: toHtml(report, published),
        type: 'text/html;charset=utf-8',
      };
    }
    case 'workbook': {
      const { toWorkbook } = await import('#src/exporters/workbook.ts');
      return { name: named('xlsx'), content: toContent(await toWorkbook(report)), type: WORKBOOK };
    }
    case 'word':
    case 'internal': {
      const isInternal = kind === 'internal';
      const annex = isInternal ? buildAnnex(draft, findings, today()) : null;
      const { toDocx } = await import('#src/exporters/docx/to-docx.ts');
      const content = toContent(await toDocx(report, published, annex));
      return { name: named('docx', isInternal), content, type: WORD };
    }
  }
}
