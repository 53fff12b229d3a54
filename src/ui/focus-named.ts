/** Focuses the control with this name and brings it into view; false where the page has none. */
export function focusNamed(name: string): boolean {
  const control = document.querySelector<HTMLElement>(
    `:is(input, select, textarea)[name="${CSS.escape(name)}"]`,
  );
  control?.focus({ preventScroll: true });
  control?.scrollIntoView({ block: 'center' });
  return control !== null;
}
