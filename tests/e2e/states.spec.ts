/**
 * Every state of the screen: its look is compared with how it looked when someone last checked it (three widths, light
 * and dark, left to right and right to left), and searched by axe. The comparison is coarse: another digit passes, a
 * panel that moved does not.
 *
 *     npx playwright test states.spec --update-snapshots     accepts the current look; check it first, in .cache/visual/
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { barriers } from './axe';
import { REPORT, SCENARIOS, settled, walk } from './states';
import { type Blocks, blocksAcross, blocksOf, difference } from './visual/blocks';
import { packed, unpacked } from './visual/sheet';
import { hasFont, putBack, setFont, shotsOf, speak, take } from './visual/shots';

const KEPT = 'tests/e2e/visual/kept';
/** In full resolution, for people. */
const SHOWN = '.cache/visual';

for (const scenario of SCENARIOS) {
  test(`it looks as it did, and axe finds nothing: ${Object.keys(scenario.states).join(', ')}`, async ({
    browser,
    page,
  }, { annotations, config }) => {
    test.setTimeout(900_000);
    const compared = await hasFont(page);
    if (!compared) {
      const description =
        'the font DejaVu Sans (Debian: fonts-dejavu-core) is not installed: looks are not compared';
      annotations.push({ type: 'skipped', description });
      console.log(description);
    }
    const update = config.updateSnapshots === 'all' || config.updateSnapshots === 'changed';
    mkdirSync(SHOWN, { recursive: true });
    await walk(browser, scenario, async (page, state) => {
      if (compared) await compare(page, state, update);
      // There are no controls on paper.
      if (state !== REPORT && !update) await search(page, state);
    });
  });
}

async function compare(page: Page, state: string, update: boolean): Promise<void> {
  await setFont(page);
  const shots = shotsOf(state);
  const now: Blocks[] = [];
  for (const shot of shots) {
    const png = await take(page, shot);
    writeFileSync(join(SHOWN, `${state}-${shot.name}.png`), png);
    now.push(blocksOf(png));
  }
  await putBack(page);
  const file = join(KEPT, `${state}.png`);
  const before = existsSync(file)
    ? unpacked(
        readFileSync(file),
        shots.map(({ width }) => blocksAcross(width)),
      )
    : null;
  const differences = shots.flatMap(({ name }, i) => {
    const found = before ? difference(before[i], now[i]) : 'nothing was kept to compare it with';
    return found ? [`${name}: ${found}`] : [];
  });
  if (!update) expect.soft(differences, `${state}; see ${SHOWN}/${state}-*.png`).toEqual([]);
  else if (differences.length > 0) writeFileSync(file, packed(now));
}

/** All of WCAG 2.2 at level AA, and axe's best practices. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Hundreds of similar rows, each as slow to check as the first. */
const MORE_ROWS = '.table__body tr:nth-child(n + 4)';

async function search(page: Page, state: string): Promise<void> {
  const found = async (rules?: string[]) => {
    await settled(page);
    return barriers(page, { without: MORE_ROWS, ...(rules ? { rules } : { tags: TAGS }) });
  };
  await page.setViewportSize({ width: 1280, height: 800 });
  expect.soft(await found(), `${state}, light`).toEqual([]);
  // Everything else is the same in dark mode.
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await found(['color-contrast']), `${state}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 360, height: 740 });
  await speak(page, 'ar');
  // The whole page, or elements that happen to lie behind the bar at the bottom would count as too small.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 360, height });
  expect.soft(await found(), `${state}, Arabic, on a phone`).toEqual([]);
  await speak(page, 'en');
  // The next state is shown at desktop size.
  await page.setViewportSize({ width: 1280, height: 800 });
}

test('the search itself finds what is planted, and not what is left out', async ({ page }) => {
  await page.setContent(`<!doctype html><html lang="en"><title>Planted</title><main><h1>Planted</h1>
    <p class="pale" style="color: #ccc">Too pale</p> <div class="left"><img src="data:,"></div></main>`);
  const rules = async (scope = {}) => (await barriers(page, scope)).map((line) => line.split(':')[0]);
  expect(await rules({ tags: TAGS })).toEqual(['color-contrast', 'image-alt']);
  expect(await rules({ tags: TAGS, without: '.left' })).toEqual(['color-contrast']);
  expect(await rules({ rules: ['image-alt'] })).toEqual(['image-alt']);
  expect(await rules({ within: '.pale' })).toEqual(['color-contrast']);
});
