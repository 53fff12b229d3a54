import { useMemo, type ClipboardEvent, type DragEvent } from 'react';
import { readFigure } from '#src/report/figures.ts';
import { figureCellAt } from '#src/report/tables/tables.ts';
import { useReportForm } from './report-form.tsx';
import { cellOf } from './use-grid-keys.ts';

/** What was copied, in the shapes that it came in. */
export interface Copied {
  html: string;
  text: string;
  hasPicture: boolean;
}

/** Told of what is pasted at a cell, unless it is the text of that one cell. */
export type PasteBlock = (copied: Copied, at: string) => void;

const LONGEST_FIGURE = 200;

function readData(data: DataTransfer): Copied {
  return {
    html: data.getData('text/html'),
    text: data.getData('text/plain'),
    hasPicture: [...data.items].some(({ type }) => type.startsWith('image/')),
  };
}

/** The text for one cell, null for a block of cells. Exactly one trailing line break is dropped. */
function readOneCell({ html, text }: Copied): string | null {
  const cells = html.match(/<t[dh][\s>]/gi)?.length ?? 0;
  const line = text.replace(/\r?\n$/, '');
  const isOne = cells <= 1 && line !== '' && !/[\t\r\n]/.test(line);
  return isOne && line.length <= LONGEST_FIGURE ? line : null;
}

/** Paste and drop on the cells of the figure grid. */
export function useGridPaste(onBlock: PasteBlock) {
  const { change, setFigure, readOnly } = useReportForm();
  return useMemo(() => {
    const take = (copied: Copied, input: HTMLInputElement) => {
      const line = readOneCell(copied);
      if (line === null) {
        onBlock(copied, input.name);
        return;
      }
      const { value } = input;
      const [start, end] = [input.selectionStart ?? 0, input.selectionEnd ?? value.length];
      if (start === 0 && end === value.length) {
        const reading = readFigure(line, figureCellAt(input.name)?.unit ?? 'count');
        const isPlain = reading.state === 'read' && reading.note === '';
        const figure = isPlain ? reading.text : line.trim();
        change('填入 1 格', input.name, [{ unit: input.name, value: figure }]);
        input.select();
        return;
      }
      setFigure(input.name, value.slice(0, start) + line + value.slice(end));
      input.setSelectionRange(start + line.length, start + line.length);
    };
    return {
      onPaste: (event: ClipboardEvent) => {
        const input = cellOf(event);
        if (!input) return;
        event.preventDefault();
        if (!readOnly) take(readData(event.clipboardData), input);
      },
      onDrop: (event: DragEvent) => {
        const input = cellOf(event);
        const copied = readData(event.dataTransfer);
        if (!input || (copied.text === '' && copied.html === '')) return;
        event.preventDefault();
        if (readOnly) return;
        input.focus();
        take(copied, input);
      },
    };
  }, [change, setFigure, readOnly, onBlock]);
}
