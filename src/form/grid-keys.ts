import type { Move } from '#src/report/tables/grid.ts';

/** What a key asks of the cell in focus. */
export type GridCommand =
  { move: Move } | 'edit' | 'note' | 'meaning' | 'restore' | 'clear' | 'leave';

interface Key {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

const COMMANDS: Record<string, GridCommand> = {
  Enter: { move: 'down' },
  'Shift+Enter': { move: 'up' },
  'Ctrl+Home': { move: 'start' },
  'Ctrl+End': { move: 'end' },
  F1: 'meaning',
  F2: 'edit',
  'Shift+F2': 'note',
  Escape: 'restore',
  Tab: 'leave',
  'Shift+Tab': 'leave',
};

/** Keys that move the caret while there is one. */
const WITHOUT_CARET: Record<string, GridCommand> = {
  ArrowLeft: { move: 'left' },
  ArrowRight: { move: 'right' },
  ArrowUp: { move: 'up' },
  ArrowDown: { move: 'down' },
  Home: { move: 'rowStart' },
  End: { move: 'rowEnd' },
  Delete: 'clear',
};

/** The command of a key, null for one that the browser may keep. */
export function readGridKey(pressed: Key, hasCaret: boolean): GridCommand | null {
  if (pressed.altKey) return null;
  const ctrl = pressed.ctrlKey || pressed.metaKey ? 'Ctrl+' : '';
  const name = ctrl + (pressed.shiftKey ? 'Shift+' : '') + pressed.key;
  return COMMANDS[name] ?? (hasCaret ? null : (WITHOUT_CARET[name] ?? null));
}
