import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { FIGURE_CELLS } from '#src/report/tables/tables.ts';
import { tries } from '#src/testing/tries.ts';
import { control, expect, findings, goToStep, savedStatus, test } from './fixtures.ts';
import { openProfile } from './profile.ts';

/** A killed browser may lose what was typed so shortly before, and nothing else. */
const MOST_LOST_MS = 500;

/** The time at which a control held a text; what stands in it after the kill is one of these. */
interface Typed {
  name: string;
  text: string;
  at: number;
}

/** Chance that can be repeated: the same numbers from 0 to 1 for the same seed (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const CELLS = FIGURE_CELLS.filter(({ table }) => table === 'requests').map(({ path }) => path);
const STEPS = [
  { step: 'organ', names: ['organ.name', 'title', 'preface'], signs: '云河县水务局年度报告abc' },
  {
    step: 'overview',
    names: ['overview.opening', 'overview.parts.0.text'],
    signs: '公开信息，。12',
  },
  { step: 'requests', names: CELLS, signs: '123456789' },
] as const;

/** What the page itself shows as saved, noted by the page at the moment the line says so. */
async function watchStatus(page: Page): Promise<void> {
  await page.evaluate(() => {
    const line = document.querySelector('[role=status]');
    const shown = window as unknown as { savedAt: number };
    const note = () => {
      if (line?.textContent.startsWith('已保存')) shown.savedAt = Date.now();
    };
    note();
    if (line) new MutationObserver(note).observe(line, { childList: true });
  });
}

for (let round = 0; round < tries(5, 50); round += 1) {
  const given = process.env['SEED'];
  const seed = given === undefined ? Math.floor(Math.random() * 1e9) : Number(given) + round;

  test(`a browser killed while typing loses half a second at most, round ${round + 1}`, async ({
    baseURL,
  }) => {
    console.log(`killed.spec.ts, round ${round + 1}: SEED=${seed}`);
    const chance = chanceOf(seed);
    const pick = <Item>(items: readonly Item[]): Item =>
      items[Math.floor(chance() * items.length)] ?? pick(items);
    const profile = await mkdtemp(join(tmpdir(), 'annual-report-'));
    const log: Typed[] = [];
    let { page, kill } = await openProfile(profile);
    try {
      await page.goto(`${baseURL ?? ''}/#/`);
      await page.getByRole('button', { name: '新建报告' }).click();
      await page.waitForURL(/#\/reports\/[^/]+\/organ$/);
      const id = /reports\/([^/]+)\//.exec(page.url())?.[1] ?? '';
      await control(page, 'organ.name').waitFor();
      await expect(savedStatus(page)).toHaveText(/^已保存/);

      const { step, names, signs } = pick(STEPS);
      await goToStep(page, step);
      await watchStatus(page);
      const until = Date.now() + 900 + chance() * 1_600;
      const held = new Map<string, string>();
      while (Date.now() < until) {
        const name = pick(names);
        // A cell that holds a figure is entered with it selected: typing would replace it.
        if (step === 'requests' && held.has(name)) continue;
        await control(page, name).focus();
        if (step !== 'requests') await page.keyboard.press('ControlOrMeta+End');
        for (let left = 2 + Math.floor(chance() * 6); left > 0 && Date.now() < until; left -= 1) {
          const text = (held.get(name) ?? '') + pick([...signs]);
          // Noted before the key: it cannot be there earlier.
          log.push({ name, text, at: Date.now() });
          held.set(name, text);
          await page.keyboard.type(text.slice(-1));
          await page.waitForTimeout(20 + chance() * 90);
        }
      }
      // Asked for over the same line as the keys, hence after all of them.
      const { savedAt, says, now } = await page.evaluate(() => ({
        savedAt: (window as unknown as { savedAt?: number }).savedAt ?? 0,
        says: document.querySelector('[role=status]')?.textContent ?? '',
        now: Date.now(),
      }));
      await kill();

      ({ page, kill } = await openProfile(profile));
      await page.goto(`${baseURL ?? ''}/#/`);
      await page.locator(`a[href*="${id}"]`).first().click();
      await control(page, 'organ.name').waitFor();
      await goToStep(page, step);
      const isAllSaved = says.startsWith('已保存');
      for (const name of held.keys()) {
        const shown = await control(page, name).inputValue();
        const own = log.filter((typed) => typed.name === name);
        const texts = ['', ...own.map(({ text }) => text)];
        expect(texts, name).toContain(shown);
        const lost = own.slice(texts.indexOf(shown));
        const oldest = lost[0]?.at ?? now;
        expect(now - oldest, `${name}: ms of typing lost`).toBeLessThanOrEqual(MOST_LOST_MS);
        if (isAllSaved) expect(lost, '已保存 was shown').toEqual([]);
        else expect(oldest, '已保存 was shown later').toBeGreaterThan(savedAt - MOST_LOST_MS);
      }
      await expect(findings(page)).toBeVisible();
      await expect(savedStatus(page)).toHaveText(/^已保存/);
    } finally {
      await kill();
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    }
  });
}
