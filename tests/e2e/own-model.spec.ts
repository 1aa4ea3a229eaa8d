/** One command makes an app from a folder of labelled images, and that app reads them. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CLASSES, makeHospitals } from '../unit/training/own-data/made-up';
import { drop, expect, resultOf, startSite, test } from './site';

test('an app that `npm run train -- --data` built reads in its classes, and shows its own report', async ({
  page,
}, info) => {
  test.setTimeout(600_000);
  const [data, out] = [info.outputPath('data'), info.outputPath('trained')];
  makeHospitals(data, 5);
  const recipe = ['--folds', '3', '--recipe', 'tests/unit/training/own-data/recipe.json'];
  const command = ['--import', 'tsx', 'training/train.ts', '--data', data, '--out', out, ...recipe];
  const { stdout } = await promisify(execFile)(process.execPath, command);
  expect(stdout).toContain('The app is in');

  const site = await startSite(join(out, 'app'));
  await page.goto(site.url);
  const name = 'north/metastasis/p11_1.png';
  await drop(page, { name: 'p11_1.png', type: 'image/png', bytes: readFileSync(join(data, name)) });
  await resultOf(page);
  await page.getByRole('tab', { name: 'How sure' }).click();
  const named = await page.locator('.sure__name').allTextContents();
  // An abscess is no tumour: where one is a class, "no tumour" would say too little.
  const called = CLASSES.map((label) => (label === 'healthy' ? 'no finding' : label));
  expect(named.map((label) => label.toLowerCase()).sort()).toEqual(called.sort());

  await page.getByRole('button', { name: 'Try to break it' }).click();
  const panel = page.getByRole('dialog', { name: 'Try to break it' });
  await panel.getByRole('button', { name: 'Show what looks foreign' }).click();
  await expect(panel.getByText(/^\d+% of the picture marked$/)).toHaveCount(2);

  await page.goto(`${site.url}#/evidence`);
  await expect(page.getByRole('heading', { name: 'north, which it never saw' })).toBeVisible();
  await expect(page.getByText('15 images of 15 patients.').first()).toBeVisible();
  await site.kill();
});
