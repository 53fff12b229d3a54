import { useEffect } from 'react';
import { Button } from '#src/ui/button.tsx';
import { HISTORY_KEY, useLive, useReportForm } from './report-form.tsx';
import './undo-buttons.css';

const WORDS = { undo: '撤销', redo: '重做' } as const;
type Way = keyof typeof WORDS;

/** The way that a key asks for: Ctrl+Z back, Ctrl+Y or Ctrl+Shift+Z forth. */
function wayOf(event: KeyboardEvent): Way | null {
  const { ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
  if (altKey || ctrlKey === metaKey || isComposing) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return shiftKey ? 'redo' : 'undo';
  return key === 'y' && !shiftKey ? 'redo' : null;
}

const INPUT_TYPES: Record<string, Way> = { historyUndo: 'undo', historyRedo: 'redo' };

/** 撤销 and 重做 over the whole report, in place of what the browser would undo in one field. */
export function UndoButtons() {
  const { undo, redo, readOnly } = useReportForm();
  const labels = useLive(HISTORY_KEY, ({ history }) => history.labels());
  useEffect(() => {
    const go = (event: Event, way: Way | null | undefined) => {
      // What is no part of the report has the browser's own undo.
      if (event.target instanceof HTMLInputElement && event.target.dataset.ownUndo) return;
      if (!way || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      if (way === 'undo') undo();
      else redo();
    };
    const press = (event: KeyboardEvent) => {
      go(event, wayOf(event));
    };
    // The browser's own menu asks this way.
    const input = (event: InputEvent) => {
      go(event, INPUT_TYPES[event.inputType]);
    };
    document.addEventListener('keydown', press);
    document.addEventListener('beforeinput', input);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener('beforeinput', input);
    };
  }, [undo, redo]);
  if (readOnly) return null;
  return (
    <div className="flex items-center gap-2">
      {labels.notice && (
        <span key={labels.notice} className="last-step">
          {labels.notice}
        </span>
      )}
      {(['undo', 'redo'] as const).map((way) => (
        <Button
          key={way}
          aria-disabled={labels[way] === null}
          title={labels[way] === null ? undefined : `${WORDS[way]}：${labels[way]}`}
          onClick={way === 'undo' ? undo : redo}
        >
          {WORDS[way]}
        </Button>
      ))}
    </div>
  );
}
