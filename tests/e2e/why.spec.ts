/** Why an answer came about: the path in sentences, how near another answer is, and the tree with the path lit. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { imageFields, makeDicom, pixels } from '../unit/decode/make/dicom';
import { example, syntheticHead } from './images';
import { drop, expect, resultOf, test, type Upload } from './site';

async function open(page: Page, url: string, upload: Upload = example('axial')): Promise<void> {
  await page.goto(url);
  await drop(page, upload);
  await resultOf(page);
}

const why = (page: Page) => page.getByRole('region', { name: 'Why: the path through the tree' });
const tree = (page: Page) => page.getByRole('region', { name: 'The whole tree' });

/** Whatever the reader says, the network names another class, and the paths part at the first step. */
async function withDisagreement(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener('message', ({ data: { outcome } }) => {
          if (outcome?.kind !== 'reading' || !outcome.explanation) return;
          const network = outcome.reading.label === 'glioma' ? 'pituitary' : 'glioma';
          Object.assign(outcome.explanation, { network, parting: 0 });
          outcome.reading.status = 'uncertain';
          outcome.reading.reason = { code: 'disagreement', params: { tree: 0, network: 3 } };
        });
      }
    };
  });
}

/** 192 columns of 1.1 mm. */
function dicom(): Upload {
  const values = Uint16Array.from(syntheticHead(192).getRawImage().data);
  // Square pixels: the head is drawn for such, and looks like none when it is stretched.
  const fields = imageFields({ rows: 192, columns: 192 }).filter(([tag]) => tag !== 0x00280030);
  return {
    name: 'spaced.dcm',
    bytes: makeDicom([...fields, [0x00280030, 'DS', '1.1\\1.1'], pixels(values)]),
  };
}

test('each question has a value, a line and its other side; the tree shows the same way', async ({
  page,
  site,
}) => {
  await open(page, site.url);
  const steps = why(page).locator('.step:not(.step--end)');
  const count = await steps.count();
  expect(count).toBeGreaterThan(0);
  for (const step of await steps.all()) {
    await expect(step.getByRole('heading')).toHaveText(/\?$/);
    await expect(step).toContainText(/The dividing line: .*\. This slice lies .* (below|above) it/);
    await expect(step).toContainText(/Just on the other side, the tree would (still )?say /);
  }
  const end = (await why(page).locator('.step--end').getByRole('heading').textContent())!;
  const said = end.replace('The tree says: ', '');
  await expect(why(page).locator('.step--end')).toContainText(
    /Of the [\d,]+ training slices that ended here/,
  );
  await expect(tree(page).getByText('This slice came here.')).toHaveCount(count);
  const leaf = tree(page).getByRole('listitem').filter({ hasText: 'This slice ended here.' }).last();
  await expect(leaf).toContainText(new RegExp(said, 'i'));
});

test('a finding leads to what it was found in, by keyboard too', async ({ page, site }) => {
  await open(page, site.url);
  const overlay = page.getByRole('combobox', { name: 'Overlay' });
  await overlay.waitFor();
  const button = why(page)
    .getByRole('button', { name: /Show where this comes from: .*whole slice look like a pituitary/ })
    .first();
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(overlay).toHaveValue('pituitary');
  await expect(button).toBeFocused();
});

test('the end of the path leads to the tree', async ({ page, site }) => {
  await open(page, site.url);
  await why(page).getByRole('button', { name: 'See it in the whole tree' }).click();
  const heading = tree(page).getByRole('heading', { name: 'The whole tree' });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
});

test('where tree and network part, it is said at that step', async ({ page, site }) => {
  await withDisagreement(page);
  await open(page, site.url);
  await expect(why(page).locator('.step').first()).toContainText('Here the tree and the network part.');
  await expect(why(page).getByText('Here the tree and the network part.')).toHaveCount(1);
});

test('lengths are millimetres where the file tells them', async ({ page, site }) => {
  await open(page, site.url);
  const measurements = page.locator('.measurements');
  await expect(measurements).toContainText(/\d% of the head’s width/);
  await expect(measurements).not.toContainText(/\d mm/);
  await drop(page, dicom());
  await expect(page.locator('.result__file')).toHaveText('spaced.dcm');
  await expect(measurements).toContainText(/\d mm/);
  await expect(measurements).not.toContainText('of the head’s width');
});

test('a kept result explains itself after a reload', async ({ page, site }) => {
  await open(page, site.url);
  const said = await why(page).locator('.path').textContent();
  const drawn = await tree(page).textContent();
  await page.reload();
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByRole('link', { name: /colin27-axial/ }).click();
  await tree(page).waitFor();
  expect(await tree(page).textContent()).toBe(drawn);
  expect(await why(page).locator('.path').textContent()).toBe(said);
});

test('a picture where there is room, a list on a phone', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, site.url);
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
    if (width === 360) expect(others.every(({ top }) => top > root!.bottom - 1)).toBe(true);
    else expect(others.every(({ left }) => left > root!.right)).toBe(true);
    await expect(tree(page).locator('.tree__links')).toBeVisible({ visible: width > 360 });
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test(`axe finds nothing, ${colorScheme}, ${width} pixels`, async ({ page, site }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await withDisagreement(page);
      await open(page, site.url);
      const { violations } = await new AxeBuilder({ page }).include('.why').include('.tree').analyze();
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
    });
  }
}
