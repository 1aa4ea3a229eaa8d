/** The reasons for an answer: its signs, the two readers, and the tree with the path marked. */
import type { Page } from '@playwright/test';
import { LABELS } from '../../src/pipeline/labels';
import { barriers } from './axe';
import { example } from './images';
import { drop, expect, resultOf, test } from './site';

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await drop(page, example('axial'));
  await resultOf(page);
}

const tree = (page: Page) => page.getByRole('region', { name: 'The whole tree' });

/** The tree agrees with the answer, and the network names another class. */
async function withDisagreement(page: Page): Promise<void> {
  await page.addInitScript((labels) => {
    globalThis.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener('message', ({ data: { outcome } }) => {
          if (outcome?.kind !== 'reading' || !outcome.explanation) return;
          const { reading } = outcome;
          const network = reading.label === 'glioma' ? 'pituitary' : 'glioma';
          Object.assign(reading, { readers: { network, findings: reading.label } });
          const params = { tree: labels.indexOf(reading.label), network: labels.indexOf(network) };
          Object.assign(reading, { status: 'uncertain', reason: { code: 'disagreement', params } });
        });
      }
    };
  }, LABELS);
}

const openTree = (page: Page) => page.getByRole('button', { name: 'See the tree' }).click();

test('each sign has its share of every class, as whole numbers of 100', async ({ page, site }) => {
  await open(page, site.url);
  const rows = page.getByRole('tabpanel', { name: 'Why' }).locator('tbody').getByRole('row');
  expect(await rows.count()).toBeGreaterThan(0);
  for (const row of await rows.all()) await expect(row.getByRole('cell')).toHaveText(Array(4).fill(/^\d+$/));
});

test('the tree shows this slice’s way to its end', async ({ page, site }) => {
  await open(page, site.url);
  await openTree(page);
  expect(await tree(page).getByText('This slice came here.').count()).toBeGreaterThan(0);
  await expect(tree(page).getByText('This slice ended here.')).toHaveCount(1);
});

test('where the two readers differ, it is said', async ({ page, site }) => {
  await withDisagreement(page);
  await open(page, site.url);
  await expect(page.getByText('The two readers, the network and the tree, differ.')).toBeVisible();
  await expect(page.locator('.card')).toContainText(
    /The tree says .+, the network .+: too unsure to rely on\./,
  );
});

test('a kept result explains itself after a reload', async ({ page, site }) => {
  await open(page, site.url);
  await openTree(page);
  const drawn = await tree(page).textContent();
  await page.reload();
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await page.getByRole('dialog').getByRole('link', { name: /^#1/ }).click();
  await openTree(page);
  expect(await tree(page).textContent()).toBe(drawn);
});

test('a picture where there is room, a list on a phone', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, site.url);
  await openTree(page);
  const boxes = () =>
    tree(page)
      .locator('.node__box')
      .evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().toJSON() as DOMRect));
  const overlap = (a: DOMRect, b: DOMRect) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  for (const width of [1280, 768, 360]) {
    await page.setViewportSize({ width, height: 800 });
    const all = await boxes();
    expect(all.flatMap((a, i) => all.slice(i + 1).filter((b) => overlap(a, b)))).toEqual([]);
    expect(Math.max(...all.map(({ right }) => right))).toBeLessThanOrEqual(width);
    const [root, ...others] = all;
    if (width < 1280) expect(others.every(({ top }) => top > root.bottom - 1)).toBe(true);
    else expect(others.every(({ left }) => left > root.right)).toBe(true);
    await expect(tree(page).locator('.tree__links')).toBeVisible({ visible: width === 1280 });
  }
});

test('axe finds nothing, light and dark, on a phone and a desk', async ({ page, site }) => {
  test.slow();
  await withDisagreement(page);
  await open(page, site.url);
  await openTree(page);
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const found = await barriers(page, { within: '.panel' });
      expect.soft(found, `${width} pixels, ${colorScheme}`).toEqual([]);
    }
  }
});
