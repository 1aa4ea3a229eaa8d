/**
 * Readings on a processor that is four times slower: the first one, including the start of its worker, and later ones.
 */
import type { Page } from '@playwright/test';
import { slowProcessor } from '../scripts/slow-processor';
import { dropped, opened, picture } from './drop';
import { withSite } from './site';

const FACTOR = 4;
const DROPS = 10;
/** Target in milliseconds. */
const AIM = 1000;

/** Prints the measurements, or why there are none. */
export async function benchSlow(): Promise<void> {
  console.log(`\nFrom drop to verdict, page and workers slowed ${FACTOR} times`);
  await withSite(async (browser, url) => {
    const page = await opened(browser, url);
    const png = await picture();
    const before = await spin(page);
    const release = await slowProcessor(browser, FACTOR);
    const factor = (await spin(page)) / before;
    const [first] = (await dropped(page, png, { warmUp: 0, drops: 1 })).verdict;
    const { verdict } = await dropped(page, png, { warmUp: 1, drops: DROPS });
    await release();
    const sorted = [...verdict].sort((a, b) => a - b);
    console.log(`  A loop took ${factor.toFixed(1)} times as long as before.`);
    console.log(`  first   ${first.toFixed(0)} ms`);
    console.log(
      `  after   ${sorted[sorted.length >> 1].toFixed(0)} ms (median of ${DROPS}), at most ${sorted.at(-1)!.toFixed(0)} ms (aim: ${AIM} ms)`,
    );
  });
}

/** Milliseconds for a fixed amount of work, warm. */
const spin = (page: Page): Promise<number> =>
  page.evaluate(() => {
    let took = 0;
    for (let round = 0; round < 3; round++) {
      const start = performance.now();
      let state = 1;
      for (let i = 0; i < 1e8; i++) state = (Math.imul(state, 1664525) + 1013904223) | 0;
      // Uses the result, so that the compiler cannot remove the loop.
      took = performance.now() - start + (state === 0 ? 1 : 0);
    }
    return took;
  });
