import { controlNamed } from './focus-named.ts';

/**
 * Selects what `find` finds in the text of a control and brings it into view, within a long text,
 * too. Where it finds nothing, nothing is selected.
 */
export function selectRange(name: string, find: (text: string) => [number, number] | null): void {
  const control = controlNamed(name);
  if (!(control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement)) return;
  const [start, end] = find(control.value) ?? [
    control.selectionEnd ?? 0,
    control.selectionEnd ?? 0,
  ];
  control.setSelectionRange(start, end);
  // Browsers bring the selection of a control into view when it gets the focus.
  control.blur();
  control.focus();
}
