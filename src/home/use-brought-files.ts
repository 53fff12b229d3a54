import { useEffect } from 'react';
import { PRESET_FORMAT } from '#src/report/preset/preset-format.ts';

/** What is shorter was hardly meant to be a report. */
const SHORTEST_TEXT = 200;
const PASTED = '粘贴的内容';
const CONTROL = 'input:not([type=file]), textarea, select, [contenteditable]';

/** A text as a file of its own; a page's text says by its first words that it is one. */
function toFiles(html: string, text: string): File[] {
  // An editor puts colours beside it.
  if (text.includes(`"${PRESET_FORMAT}"`)) return [new File([text], PASTED)];
  const isReport = /<table/i.test(html) || text.trim().length > SHORTEST_TEXT;
  if (!isReport) return [];
  return [new File([html.trim() === '' ? text : `<!doctype html>${html}`], PASTED)];
}

/**
 * The files, or the text, that were dropped or pasted. Word and Excel put a picture of what was
 * copied beside its text.
 */
export function readBrought(data: DataTransfer | null): File[] {
  const files = [...(data?.files ?? [])];
  const documents = files.filter(({ type }) => !type.startsWith('image/'));
  if (documents.length > 0) return files;
  const texts = toFiles(data?.getData('text/html') ?? '', data?.getData('text/plain') ?? '');
  return texts.length > 0 ? texts : files;
}

export const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(CONTROL) !== null;

/** Files and texts dropped or pasted anywhere on the page are imported like chosen files. */
export function useBroughtFiles(onImport: (files: readonly File[]) => void): void {
  useEffect(() => {
    const take = (event: Event, data: DataTransfer | null) => {
      if (isControl(event.target)) return;
      const files = readBrought(data);
      if (files.length === 0) return;
      event.preventDefault();
      onImport(files);
    };
    const drop = (event: DragEvent) => {
      take(event, event.dataTransfer);
    };
    const paste = (event: ClipboardEvent) => {
      take(event, event.clipboardData);
    };
    const allowDrop = (event: DragEvent) => {
      event.preventDefault();
    };
    window.addEventListener('dragover', allowDrop);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragover', allowDrop);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, [onImport]);
}
