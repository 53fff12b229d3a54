import { fitText } from './growing-text.tsx';

export const controlNamed = (name: string) =>
  document.querySelector<HTMLElement>(`:is(input, select, textarea)[name="${CSS.escape(name)}"]`);

/** Focuses the control with this name and brings it into view; false where the page has none. */
export function focusNamed(name: string, block: ScrollLogicalPosition = 'center'): boolean {
  const control = controlNamed(name);
  control?.focus({ preventScroll: true });
  control?.scrollIntoView({ block });
  return control !== null;
}

/** Puts the caret of a text behind where it differs from what stood there before. */
export function putCaretBehindChange(name: string, before: string): void {
  const control = controlNamed(name);
  if (!(control instanceof HTMLTextAreaElement)) return;
  const text = control.value;
  let same = 0;
  const most = Math.min(text.length, before.length);
  while (same < most && text.at(-1 - same) === before.at(-1 - same)) same += 1;
  fitText(control);
  control.setSelectionRange(text.length - same, text.length - same);
}

/** Selects the text of a control, so that typing replaces it. */
export function selectNamed(name: string): void {
  const control = controlNamed(name);
  if (control instanceof HTMLInputElement) control.select();
}
