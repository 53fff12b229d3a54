// The focus is seen wherever it goes, and never lost.
import { STEP_IDS } from '#src/report/sections/sections.ts';
import { APPLICANTS } from '#src/report/tables/requests.ts';
import { figureCellsOf } from '#src/report/tables/tables.ts';
import { GOVERNMENT, withFigures, withLastYear } from '#src/testing/drafts.ts';
import { control, expect, findings, goToStep, openReport, test } from './fixtures.ts';
import { expectFocusInView, hiddenStops } from './focus-in-view.ts';

const TYPED = {
  'requests.newlyReceived.naturalPerson': '7',
  'requests.carriedOut.enterprise': 'abc',
};
const FAULTY = withLastYear(withFigures(GOVERNMENT, TYPED, '3'), {
  'requests.carriedOut.naturalPerson': 4,
});

const ROWS = figureCellsOf('requests').length / APPLICANTS.length;

for (const [width, height] of [
  [1366, 768],
  // The same window at a zoom of 200 %.
  [683, 384],
] as const) {
  test(`at ${width} x ${height} nothing lies over what Tab comes to, on any step`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openReport(page, FAULTY);
    await expect(findings(page).getByRole('button', { name: '下一处' })).toBeVisible();
    for (const step of STEP_IDS) {
      await goToStep(page, step);
      expect.soft(await hiddenStops(page), step).toEqual([]);
    }
  });

  test(`at ${width} x ${height} the cells of table 三 stay in view upwards, too`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openReport(page, FAULTY);
    await goToStep(page, 'requests');
    await control(page, 'requests.newlyReceived.enterprise').focus();
    await page.keyboard.press('Control+End');
    await expectFocusInView(page);
    for (let row = 1; row < ROWS; row += 1) {
      await page.keyboard.press('ArrowUp');
      await expectFocusInView(page);
    }
    await expect(control(page, 'requests.newlyReceived.otherOrganization')).toBeFocused();
  });
}

test('a step that loads late leaves the focus where it was put meanwhile', async ({ page }) => {
  let load = () => undefined as void;
  const asked = new Promise<void>((resolve) => (load = resolve));
  await page.route('**/organ-page-*.js', async (route) => {
    await asked;
    await route.continue();
  });
  await openReport(page, FAULTY);
  const next = findings(page).getByRole('button', { name: '下一处' });
  await next.focus();
  load();
  await expect(control(page, 'organ.name')).toBeVisible();
  await expect(next).toBeFocused();
});
