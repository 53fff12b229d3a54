import { useMemo } from 'react';
import { fileName } from '#src/exporters/file-name.ts';
import { toText } from '#src/exporters/text.ts';
import { buildDocument } from '#src/report/document/build-document.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { download } from './download.ts';
import { downloadReportFile, isDraftCopy } from './report-files.ts';

/** Each makes one kind of copy from the draft and returns the name of the file. */
export interface Exports {
  exportText: (draft: Draft) => string;
  exportData: (draft: Draft) => string;
}

export const useExport = (): Exports =>
  useMemo(
    () => ({
      exportText(draft) {
        const isDraft = isDraftCopy(draft);
        const name = fileName(draft, isDraft, 'txt');
        download(name, toText(buildDocument(draft, isDraft)), 'text/plain');
        return name;
      },
      exportData: downloadReportFile,
    }),
    [],
  );
