import { useCallback, useEffect, useRef, useState } from 'react';
import { toText } from '#src/exporters/text.ts';
import { buildDocument } from '#src/report/document/build-document.ts';
import { toPublicReport } from '#src/report/document/public-report.ts';
import type { Draft } from '#src/report/draft/draft.ts';
import { COPY_NAMES, type CopyKind, type ExportState } from '#src/review/export-buttons.tsx';
import { copyToClipboard } from './copy.ts';
import { download, release } from './download.ts';
import { makeCopy } from './make-copy.ts';
import { useLater } from './use-later.ts';

/** The clipboard is open for a moment after a click only: what fills it is fetched before. */
const PRELOAD_MS = 0;
const loadHtml = () => import('#src/exporters/html.ts');

/** Lets the browser show what was just said before a long piece of work begins. */
const painted = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

export interface Exports {
  exporting: ExportState;
  exportCopy: (kind: CopyKind, draft: Draft) => void;
  copyAll: (draft: Draft) => void;
}

/** Makes copies one at a time; `say` is told in words of each that was made. */
export function useExport(say: (words: string) => void): Exports {
  const [exporting, setExporting] = useState<ExportState>({ state: 'none' });
  const isBusy = useRef(false);
  const html = useLater(loadHtml, PRELOAD_MS);

  // The last copy can be downloaded again for as long as its notice stands.
  const url = exporting.state === 'made' ? exporting.url : null;
  useEffect(
    () => () => {
      if (url !== null) release(url);
    },
    [url],
  );

  const exportCopy = useCallback(
    (kind: CopyKind, draft: Draft) => {
      if (isBusy.current) return;
      isBusy.current = true;
      setExporting({ state: 'making', kind });
      void painted()
        .then(() => makeCopy(kind, draft))
        .then(({ name, content, type }) => {
          setExporting({ state: 'made', kind, name, url: download(name, content, type) });
          say(`已${COPY_NAMES[kind]}`);
        })
        .catch((error: unknown) => {
          console.warn(error);
          setExporting({ state: 'failed', kind });
          say(`${COPY_NAMES[kind]}没有成功`);
        })
        .finally(() => {
          isBusy.current = false;
        });
    },
    [say],
  );

  const copyAll = useCallback(
    (draft: Draft) => {
      if (isBusy.current) return;
      if (!html) {
        setExporting({ state: 'failed', kind: 'html' });
        return;
      }
      const report = buildDocument(draft, false);
      const isCopied = copyToClipboard({
        html: html.toHtml(report, toPublicReport(draft)),
        text: toText(report).replace(/^\uFEFF/, ''),
      });
      setExporting({ state: isCopied ? 'copied' : 'not-copied' });
      say(isCopied ? '已复制全文' : '浏览器不允许复制');
    },
    [html, say],
  );

  return { exporting, exportCopy, copyAll };
}
