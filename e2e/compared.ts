import type { Locator, Page } from '@playwright/test';
import type { Draft } from '#src/report/draft/draft.ts';
import { toReference } from '#src/report/last-year/to-reference.ts';
import { BUREAU, narrative, withFigures } from '#src/testing/drafts.ts';
import { control, findings } from './fixtures.ts';

export const CARRIED_IN = 'requests.carriedIn.enterprise';
const LAST: Draft = {
  ...withFigures(BUREAU, { 'requests.carriedOut.enterprise': '2' }, '0'),
  id: 'last',
  year: '2023',
  overview: narrative('2023年，云河县水务局推进政府信息公开工作。'),
};
/** Carried in 0 where last year carried out 2; 5 requests in words where the table holds none. */
export const THIS: Draft = {
  ...withFigures(BUREAU, {}, '0'),
  id: 'this',
  overview: {
    ...BUREAU.overview,
    parts: BUREAU.overview.parts.map((part, index) =>
      index === 1 ? { ...part, text: '本年共收到政府信息公开申请5件。' } : part,
    ),
  },
  reference: toReference(LAST, '上年.json'),
};
export const TEXT = 'overview.parts.1.text';

export const rule = (page: Page, id: string) => findings(page).locator(`[data-rule="${id}"]`);
export const said = (page: Page) => findings(page).locator('[aria-live="polite"]');
export const explanation = (page: Page) => control(page, 'explanations.0.text');

export async function press(target: Locator): Promise<void> {
  await target.focus();
  await target.press('Enter');
}
