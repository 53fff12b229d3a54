import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import './dialog.css';

interface DialogProps {
  title: string;
  /** Read aloud with the title when the window opens. */
  summary?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

const STOPS =
  'a[href], :is(button, input, select, textarea):not(:disabled), summary, [tabindex="0"]';
const FOLDED = 'details:not([open]) > :not(summary)';

/** Tab goes round within the dialog. */
function goRound(dialog: HTMLElement, isBack: boolean): void {
  const stops = [...dialog.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => !stop.closest(FOLDED),
  );
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const next = at < 0 ? 0 : at + (isBack ? -1 : 1);
  stops.at(next % stops.length)?.focus();
}

/**
 * A window over the page, its first button in focus; closing it gives the focus back. Not by
 * showModal(), which makes every element of the page inert, and later not: 11 ms each way on a page
 * with table 三, four times that on an old machine.
 */
export function Dialog({ title, summary, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const summaryId = useId();
  useLayoutEffect(() => {
    const opener = document.activeElement;
    dialog.current
      ?.querySelector<HTMLElement>('button:not(:disabled)')
      ?.focus({ preventScroll: true });
    return () => {
      // Once it is gone: focusing lays the page out, and then need not do so twice. What was given the
      // focus meanwhile keeps it.
      setTimeout(() => {
        const isFree = document.activeElement === document.body;
        if (isFree && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
      });
    };
  }, []);
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' && event.key !== 'Tab') return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') onClose();
      else if (dialog.current) goRound(dialog.current, event.shiftKey);
    };
    document.addEventListener('keydown', press, true);
    return () => {
      document.removeEventListener('keydown', press, true);
    };
  }, [onClose]);
  return (
    <div
      className="dialog-cover"
      onMouseDown={(event) => {
        // The focus stays in the window wherever beside it is pressed.
        if (event.target === event.currentTarget) event.preventDefault();
      }}
    >
      <dialog
        ref={dialog}
        open
        aria-modal="true"
        aria-label={title}
        aria-describedby={summaryId}
        className="dialog"
      >
        <h2 className="font-bold">{title}</h2>
        <div id={summaryId} className="space-y-2">
          {summary}
        </div>
        {children}
      </dialog>
    </div>
  );
}
