/** The same file gets the same answer in every engine and in Node. */
import { expect, inject } from 'vitest';
import { LABELS } from '../../src/pipeline/labels';
import { startSite } from '../e2e/site';
import { inPage } from '../parity/compared';
import type { Browser } from './drive/browser';

/** Files read at a time: a timeout then names the batch. */
const BATCH = 10;
/** Tolerance of a probability: engines may differ in the last bits of `exp`. */
const TOLERANCE = 0.001;

/** One file in so many is compared; all of them with `ALL_SLICES=1`. */
const EVERY = 4;

export async function sameAsInNode(browser: Browser): Promise<void> {
  const { folder, page, worker, files: all } = inject('parity');
  const files = process.env.ALL_SLICES ? all : all.filter((_, i) => i % EVERY === 0);
  const site = await startSite(folder);
  try {
    await browser.open(site.url + page);
    let [read, largest] = [0, 0];
    const different: unknown[] = [];
    for (let from = 0; from < files.length; from += BATCH) {
      const batch = files.slice(from, from + BATCH);
      const addresses = batch.map(({ path }) => site.url + path);
      const there = await browser.evaluate(inPage, site.url + worker, addresses, [...LABELS]);
      for (const [index, { path, inNode }] of batch.entries()) {
        const inEngine = there[index];
        const differences = inNode.probabilities.map((p, i) =>
          Math.abs(p - (inEngine.probabilities[i] ?? 9)),
        );
        const difference = Math.max(0, ...differences);
        const same = inEngine.status === inNode.status && inEngine.label === inNode.label;
        if (!same || difference > TOLERANCE) different.push({ path, inEngine, inNode });
        if (inNode.probabilities.length > 0) read++;
        largest = Math.max(largest, difference);
      }
    }
    expect(different).toEqual([]);
    console.log(`${files.length} slices, ${read} with probabilities; largest difference ${largest}`);
  } finally {
    await site.kill();
  }
}
