import { controlNamed } from './focus-named.ts';

/** Browsers bring a caret into view as its control gets the focus, but not a selection. */
function revealCaret(control: HTMLTextAreaElement | HTMLInputElement, at: number): void {
  const before = control.scrollTop;
  control.setSelectionRange(at, at);
  control.blur();
  control.focus();
  // Off the edge, so that the words around it are seen, too.
  control.scrollTop += (Math.sign(control.scrollTop - before) * control.clientHeight) / 3;
}

/**
 * Selects what `find` finds in the text of a control and brings it into view, within a long text,
 * too. Where it finds nothing, nothing is selected.
 */
export function selectRange(name: string, find: (text: string) => [number, number] | null): void {
  const control = controlNamed(name);
  if (!(control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement)) return;
  const found = find(control.value);
  if (found) {
    revealCaret(control, found[0]);
    control.setSelectionRange(...found);
  } else {
    control.setSelectionRange(control.selectionStart, control.selectionStart);
  }
}
