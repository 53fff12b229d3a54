import { useCallback, useState, type FocusEvent } from 'react';
import { setText } from '#src/form/set-text.ts';
import type { ReportForm } from '#src/form/report-form.tsx';
import { fitText } from '#src/ui/growing-text.tsx';

/** Where the caret of a text stands, or what of it is selected. */
export interface Caret {
  area: HTMLTextAreaElement;
  start: number;
  end: number;
}

const caretOf = (area: HTMLTextAreaElement): Caret => ({
  area,
  start: area.selectionStart,
  end: area.selectionEnd,
});

/** Writes words at the caret, over what is selected, as one step called `label`; then goes there. */
export function insertAt(report: ReportForm, caret: Caret, words: string, label: string): void {
  const { area } = caret;
  const text = area.value;
  // The text may have become shorter since.
  const start = Math.min(caret.start, text.length);
  const end = Math.min(Math.max(caret.end, start), text.length);
  setText(report, area.name, text.slice(0, start) + words + text.slice(end), label);
  fitText(area);
  area.focus();
  area.setSelectionRange(start + words.length, start + words.length);
}

/** Writes words behind all of a text. */
export function insertBehind(
  report: ReportForm,
  area: HTMLTextAreaElement,
  words: string,
  label: string,
): void {
  insertAt(report, { area, start: area.value.length, end: area.value.length }, words, label);
}

export interface LastCaret {
  /** To be set on what holds the texts. */
  listeners: {
    onFocus: (event: FocusEvent) => void;
    onBlur: (event: FocusEvent) => void;
  };
  /** The text that had the focus last, null where there is none or it is gone. */
  last: Caret | null;
  /** Where it stands now. */
  read: () => Caret | null;
}

const isText = (target: EventTarget): target is HTMLTextAreaElement =>
  target instanceof HTMLTextAreaElement;

/** Remembers where the caret was in the text that had the focus last. */
export function useLastCaret(): LastCaret {
  const [last, setLast] = useState<Caret | null>(null);
  const remember = useCallback(({ target }: FocusEvent) => {
    if (isText(target)) setLast(caretOf(target));
  }, []);
  const read = useCallback(() => {
    if (!last?.area.isConnected) return null;
    return last.area === document.activeElement ? caretOf(last.area) : last;
  }, [last]);
  return {
    listeners: { onFocus: remember, onBlur: remember },
    last: last?.area.isConnected ? last : null,
    read,
  };
}
