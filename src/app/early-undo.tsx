import { useEffect } from 'react';
import { useReportForm } from '#src/form/report-form.tsx';

/** 撤销 and 重做 by keys until their buttons have loaded, in place of the browser's own. */
export function EarlyUndo() {
  const { undo, redo } = useReportForm();
  useEffect(() => {
    const turns: Partial<Record<string, () => void>> = {
      z: undo,
      Z: redo,
      y: redo,
      historyUndo: undo,
      historyRedo: redo,
    };
    const press = (event: KeyboardEvent | InputEvent) => {
      const isKey = 'key' in event;
      const turn = turns[isKey ? event.key : event.inputType];
      if (event.isComposing || document.querySelector('dialog[open]')) return;
      // Both go to elements.
      const { ownUndo } = (event.target as HTMLElement).dataset;
      if (!turn || ownUndo || (isKey && !event.ctrlKey && !event.metaKey)) return;
      event.preventDefault();
      turn();
    };
    document.addEventListener('keydown', press);
    document.addEventListener('beforeinput', press);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener('beforeinput', press);
    };
  }, [undo, redo]);
  return null;
}
