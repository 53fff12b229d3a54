/** Makes the browser ask whether the page is to be left; the way before Chromium 119 is the second. */
export function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
  event.returnValue = true;
}
