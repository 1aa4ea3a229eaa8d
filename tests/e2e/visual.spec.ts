/**
 * How every state looks, against how it looked when someone last looked at it: three widths, light and dark, from left
 * to right and from right to left. Coarsely: another digit passes, a panel that moved does not.
 *
 *     npx playwright test visual.spec --update-snapshots     keeps how it looks now; look at it first, in .cache/visual/
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { SITTINGS, walk } from './states';
import { type Blocks, blocksAcross, blocksOf, difference } from './visual/blocks';
import { packed, unpacked } from './visual/sheet';
import { hasFont, putBack, setFont, shotsOf, take } from './visual/shots';

const KEPT = 'tests/e2e/visual/kept';
/** In full, for people. */
const SHOWN = '.cache/visual';

for (const sitting of SITTINGS) {
  test(`it looks as it did: ${Object.keys(sitting.states).join(', ')}`, async ({ browser, page }, {
    config,
  }) => {
    test.setTimeout(900_000);
    test.skip(!(await hasFont(page)), 'the font DejaVu Sans (Debian: fonts-dejavu-core) is not installed');
    const update = config.updateSnapshots === 'all' || config.updateSnapshots === 'changed';
    mkdirSync(SHOWN, { recursive: true });
    await walk(browser, sitting, async (page, state) => {
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
    });
  });
}
