import { useLayoutEffect, useRef, type ReactNode } from 'react';
import './dialog.css';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A window over the page, its first button in focus; closing it gives the focus back. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed before it is taken from the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    opened?.querySelector('button')?.focus();
    return () => {
      opened?.close();
    };
  }, []);
  return (
    <dialog ref={dialog} aria-label={title} className="dialog" onClose={onClose}>
      <h2 className="font-bold">{title}</h2>
      {children}
    </dialog>
  );
}
