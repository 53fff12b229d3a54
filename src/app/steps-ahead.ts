/** Where a clerk may go from a step, though the network fails meanwhile. */
const AHEAD: readonly (() => Promise<unknown>)[] = [
  () => import('./organ-page.tsx'),
  () => import('#src/steps/narrative/narrative-step.tsx'),
  async () => (await import('./review-page.tsx')).loadReviewPage(),
  () => import('./home-page.tsx'),
  () => import('./info-page.tsx'),
  () => import('./rescue.tsx'),
];

/** Not every browser tells when it has nothing else to do. */
const idle = (): Promise<unknown> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(resolve);
    else setTimeout(resolve, 1000);
  });

/** Fetches the other steps, one after the other; what fails is asked for again when it is needed. */
export async function loadStepsAhead(): Promise<void> {
  for (const load of AHEAD) {
    await idle();
    await load().catch(() => undefined);
  }
}
