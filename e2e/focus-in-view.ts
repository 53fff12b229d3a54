// Whether what has the focus can be seen: WCAG 2.4.7 and 2.4.11, asked of the page itself.
import { expect, type Page } from '@playwright/test';

const MOST_STOPS = 400;

/** What has the focus, and '' or why it cannot be seen whole. */
interface FocusSeen {
  name: string;
  fault: string;
}

/**
 * Asks the browser what lies at the centre and the corners of what has the focus. Where it is
 * larger than the window, or scrolls by itself, the part in the window counts.
 */
export const readFocus = (page: Page): Promise<FocusSeen> =>
  page.evaluate(() => {
    const INSET = 4;
    const focused = document.activeElement;
    const name = (element: Element) =>
      element.getAttribute('name') ??
      `${element.localName} ${element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 24)}`;
    if (!focused || focused === document.body) return { name: 'body', fault: 'has the focus' };
    // A control that is hidden by its label shows its focus there.
    const shown = focused.matches('.file-button input')
      ? (focused.closest('label') ?? focused)
      : focused;
    const { outlineStyle, outlineWidth } = getComputedStyle(shown);
    const isMarked = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
    if (!isMarked && !focused.matches('#step-heading, h1, h2')) {
      return { name: name(focused), fault: 'has no outline' };
    }
    const [first] = shown.getClientRects();
    const box = first ?? shown.getBoundingClientRect();
    const top = Math.max(box.top, Math.min(0, innerHeight - box.height));
    const bottom = box.height > innerHeight ? Math.min(box.bottom, innerHeight) : box.bottom;
    const [left, right] = [box.left, Math.min(box.right, innerWidth)];
    const points = [
      [(left + right) / 2, (top + bottom) / 2],
      ...[left + INSET, right - INSET].flatMap((x) => [
        [x, top + INSET],
        [x, bottom - INSET],
      ]),
    ];
    const covers = points.flatMap(([x = 0, y = 0]) => {
      const hit = document.elementFromPoint(x, y);
      // The mark of a finding and last year's figure lie in the cell.
      const isOwn = hit && (shown.contains(hit) || hit.closest('.figure-cell')?.contains(shown));
      return isOwn ? [] : [`${hit ? name(hit) : 'nothing'} at ${Math.round(x)}, ${Math.round(y)}`];
    });
    return { name: name(focused), fault: covers.join('; ') };
  });

async function hiddenStopsBy(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<string[]> {
  const hidden: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press(key);
    const { name, fault } = await readFocus(page);
    if (name === 'body') return hidden;
    if (fault !== '') hidden.push(`${key} to ${name}: ${fault}`);
  }
  throw new Error(`${key} has not left the page after ${MOST_STOPS} stops`);
}

/**
 * Goes back by Shift+Tab to the top of the page, then by Tab through all of it, and gives every
 * stop that cannot be seen whole.
 */
export async function hiddenStops(page: Page): Promise<string[]> {
  const above = await hiddenStopsBy(page, 'Shift+Tab');
  return [...above, ...(await hiddenStopsBy(page, 'Tab'))];
}

export async function expectFocusInView(page: Page): Promise<void> {
  await expect.poll(async () => (await readFocus(page)).fault).toBe('');
}
