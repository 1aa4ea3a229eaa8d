/** Hundreds of files: constant memory, a responsive page, and one bad file that stops nothing. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Field, imageFields, makeDicom, pixels } from '../unit/decode/make/dicom';
import { makeNifti, makeVoxels } from '../unit/decode/make/nifti';
import { dicomSeries, writeFolder, zipOf } from './dicom-series';
import { headPng, textFile } from './images';
import { drop, expect, resultOf, saved, test, type Upload } from './site';

/** Enough to notice what grows with their number. */
const COUNT = 80;
const study = dicomSeries({ slices: COUNT, every: 20 });
const bad: Upload = { name: 'IM40b', bytes: textFile().bytes };

/** Megabytes of the page after a garbage collection: JavaScript objects, and the bytes of arrays. */
async function heap(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const usage = (await cdp.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
  await cdp.detach();
  return (usage.usedSize + (usage.backingStorageSize ?? 0)) / 2 ** 20;
}

/** Records the longest task of the page, from its start. */
const watchLongTasks = (page: Page) =>
  page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });

const longTasks = (page: Page) =>
  page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);

async function chooseFolder(page: Page, folder: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /a folder$/ }).click(),
  ]);
  await chooser.setFiles(folder);
}

const savedText = async (page: Page, button: string) => (await saved(page, button)).bytes.toString();

/** Lines of a table by file name, without the folder or archive. */
const byName = (csv: string) =>
  new Map(
    csv
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => [/IM\d+b?/.exec(line)![0], line.replace(/^[^,]*,/, '')]),
  );

/** Hundreds of slices take a quarter of a minute, and several times that on a busy machine. */
async function finished(page: Page): Promise<void> {
  const study = page.locator('article.study[aria-busy="false"]');
  const list = page.getByRole('button', { name: 'Clear the list' });
  await study.or(list).first().waitFor({ timeout: 120_000 });
  // A single study is shown as its answer; the list is one step further.
  if (await study.isVisible()) await page.getByRole('link', { name: /^All results/ }).click();
  await list.waitFor();
}

test('a folder of 80 DICOM files, one of them bad; a zip of it gives the same', async ({ page, site }, {
  outputDir,
  annotations,
}) => {
  test.slow();
  await watchLongTasks(page);
  // As many workers as on a laptop.
  await page.addInitScript(() => Object.defineProperty(navigator, 'hardwareConcurrency', { value: 4 }));
  const folder = join(outputDir, 'disc');
  writeFolder(folder, [...study, bad, { name: 'Thumbs.db', bytes: bad.bytes }]);
  await page.goto(site.url);
  const before = await heap(page);
  await chooseFolder(page, folder);
  await expect(page.getByText(/of 81 files read/)).toBeVisible();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await finished(page);
  const after = await heap(page);
  annotations.push({ type: 'heap', description: `${before.toFixed(1)} → ${after.toFixed(1)} MB` });
  // A thumbnail is 9 kB: with the readings, 80 slices are about 2 MB. With full pictures it would be over 20.
  expect(after - before).toBeLessThan(10);

  const table = page.getByRole('grid');
  await expect(table).toHaveAttribute('aria-rowcount', '82');
  // Only visible rows are in the document.
  expect(await table.getByRole('row').count()).toBeLessThan(60);
  const csv = byName(await savedText(page, 'Save table (CSV)'));
  expect(csv.size).toBe(81);
  expect(csv.get('IM40b')).toMatch(/^error,/);

  await page.getByRole('button', { name: 'Clear the list' }).click();
  const zip = zipOf('disc.zip', [...study, bad]);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose images' }).click(),
  ]);
  await chooser.setFiles({ name: zip.name, mimeType: zip.type!, buffer: Buffer.from(zip.bytes) });
  await expect(page.getByRole('progressbar')).toBeVisible();
  await finished(page);
  const zipped = byName(await savedText(page, 'Save table (CSV)'));
  expect([...zipped]).toEqual(
    [...csv.entries()].sort(([a], [b]) => [...zipped.keys()].indexOf(a) - [...zipped.keys()].indexOf(b)),
  );
  expect((await heap(page)) - before).toBeLessThan(10);

  const held = await longTasks(page);
  const longest = Math.max(0, ...held);
  annotations.push({ type: 'long tasks', description: `${held.length}, longest ${longest.toFixed(0)} ms` });
});

test('the table is sorted, filtered, walked with the keyboard and saved', async ({ page, site }) => {
  test.slow();
  await page.goto(site.url);
  const files = [...dicomSeries({ slices: 30, every: 6 }), { ...bad, name: '=bad,"name"' }];
  await drop(page, ...files);
  await finished(page);
  const table = page.getByRole('grid', { name: 'Results' });
  const rows = table.getByRole('row');
  await expect(table).toHaveAttribute('aria-rowcount', '32');

  await page.getByRole('radio', { name: /Errors/ }).check({ force: true });
  await expect(rows).toHaveCount(2);
  await expect(page.getByText('1 of 31 results')).toBeVisible();
  const csv = await savedText(page, 'Save table (CSV)');
  // Text that a spreadsheet would execute as a formula is escaped.
  expect(csv.split('\r\n')[1]).toMatch(/^"'=bad,""name""",error,/);
  const { results } = JSON.parse(await savedText(page, 'Save all details (JSON)'));
  expect(results).toHaveLength(1);

  await page.getByRole('radio', { name: /All/ }).check({ force: true });
  await page.getByRole('searchbox').fill('im3');
  await expect(rows).toHaveCount(3);
  await page.getByRole('searchbox').fill('nowhere');
  await page.getByRole('button', { name: 'Show all' }).click();

  const header = page.getByRole('columnheader', { name: 'Tumour' });
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  const first = await rows.nth(1).getByRole('link').textContent();
  await rows.nth(1).getByRole('link').focus();
  await page.keyboard.press('End');
  await expect(rows.last().getByRole('link')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(rows.nth(1).getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await resultOf(page);
  await page.goBack();
  // Unchanged: sorted, and on the row that was opened.
  await expect(rows.nth(2).getByRole('link')).toBeFocused();
  expect(await rows.nth(1).getByRole('link').textContent()).toBe(first);
});

test('a big batch can be cancelled; every file says what became of it', async ({ page, site }) => {
  await page.goto(site.url);
  await drop(page, ...Array.from({ length: 60 }, (_, i) => ({ ...headPng(), name: `${i}.png` })));
  await page.getByText(/^[2-9] of 60 files read/).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('progressbar')).toBeHidden();
  await expect(page.getByRole('status')).toHaveText('Cancelled');
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '61');
  await page.getByRole('searchbox').fill('59.png');
  await expect(page.getByRole('row', { name: /59\.png.*cancelled/ })).toBeVisible();
});

test('a study among other files: its answer, its slices in order, and one closely', async ({
  page,
  site,
}) => {
  test.slow();
  await page.goto(site.url);
  // Dropped in random order; two series; a picture that belongs to neither.
  const files = [...dicomSeries({ slices: 14, ball: 8 })].sort((a, b) => (a.name < b.name ? 1 : -1));
  await drop(page, ...files, ...dicomSeries({ slices: 2, uid: '1.2.4' }), headPng());
  await finished(page);
  await expect(page.getByRole('heading', { name: '2 studies' })).toBeVisible();
  await page.getByRole('link', { name: /Axial.*14 slices · 3 mm apart/ }).click();
  await page.locator('article.study[aria-busy="false"]').waitFor();

  const strip = page.getByRole('navigation', { name: /Slices of the series/ });
  await strip.getByRole('link', { name: /^Slice 1 of 14/ }).click();
  await expect(page.locator('.result__file')).toHaveText('Slice 1 of 14');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.result__file')).toHaveText('Slice 2 of 14');
  await page.keyboard.press('End');
  await expect(page.locator('.result__file')).toHaveText('Slice 14 of 14');
  await expect(strip.getByRole('link', { name: /^Slice 14 of 14/ })).toBeFocused();
  // Its full picture was dropped, and is read from the file again: its own values can be windowed.
  await expect(page.locator('.viewer')).toContainText('W 1000 · L 500');

  // In another order, the same slice stays.
  await page.getByText('Suspicious first').click();
  await expect(strip.getByRole('link', { name: /^Slice 14 of 14/ })).toHaveAttribute('aria-current', 'true');
  // Back leads to the list, however many slices were viewed.
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Results' })).toBeVisible();
});

test('a dropped folder is walked, its folders too', async ({ page, site }, { outputDir }) => {
  await page.goto(site.url);
  const folder = join(outputDir, 'patient');
  writeFolder(folder, [
    ...dicomSeries({ slices: 3 }).map((file) => ({ ...file, name: `one/deep/${file.name}` })),
    { ...headPng(), name: 'two/head.png' },
    { name: '.DS_Store', bytes: bad.bytes },
  ]);
  await dropPaths(page, folder);
  await expect(page.getByRole('list').getByRole('link', { name: /patient\/one\/deep\/IM3/ })).toBeVisible();
  await expect(page.getByRole('list').getByRole('link', { name: /patient\/two\/head\.png/ })).toBeVisible();
  await finished(page);
  await expect(page.locator('.items').getByRole('link')).toHaveCount(4);
});

test('a disc: its index is no error, another modality is turned away, volumes of one name stay apart', async ({
  page,
  site,
}, { outputDir }) => {
  test.slow();
  await page.goto(site.url);
  const folder = join(outputDir, 'disc');
  const small = imageFields({ rows: 16, columns: 16, modality: 'CT' });
  const volume = makeNifti({
    size: [64, 64, 3],
    values: Array.from({ length: 64 * 64 * 3 }, (_, i) => i % 61),
  });
  writeFolder(folder, [
    ...dicomSeries({ slices: 3 }).map((file) => ({ ...file, name: `DICOM/${file.name}` })),
    { name: 'DICOM/CT1', bytes: makeDicom([...small, pixels(new Uint16Array(256))]) },
    { name: 'DICOMDIR', bytes: makeDicom([[0x00041220, 'SQ', []]]) },
    { name: 'one/head.nii', bytes: volume },
    { name: 'two/head.nii', bytes: volume },
  ]);
  await dropPaths(page, folder);
  await finished(page);
  const others = page.getByText('1 other file was left out: no image');
  await others.click();
  await expect(page.getByText(/DICOMDIR: This is the index of a DICOM disc/)).toBeVisible();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(1 + 3 + 1 + 3 + 3));
  await expect(page.getByRole('row', { name: /CT1/ })).toContainText('Not read');
  await expect(page.getByText('Cannot be opened')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: '3 studies' })).toBeVisible();
});

test('a volume is read in its three planes, one study', async ({ page, site }) => {
  test.slow();
  await page.goto(site.url);
  const size = [64, 70, 66] as const;
  const inside = (i: number, at: number, side: number) => ((i - side / 2) / (at * side)) ** 2;
  const values = Array.from({ length: size[0] * size[1] * size[2] }, (_, v) => {
    const x = v % size[0];
    const y = Math.floor(v / size[0]) % size[1];
    const z = Math.floor(v / (size[0] * size[1]));
    const r = inside(x, 0.4, size[0]) + inside(y, 0.4, size[1]) + inside(z, 0.4, size[2]);
    return r < 1 ? 100 + (v % 7) : v % 3;
  });
  await drop(page, { name: 'head.nii', bytes: makeNifti({ size: [...size], values }) });
  await page.locator('article.study[aria-busy="false"]').waitFor({ timeout: 120_000 });
  await page.getByRole('tab', { name: 'Series' }).click();
  for (const [plane, slices] of [
    ['Axial', 66],
    ['Coronal', 70],
    ['Sagittal', 64],
  ] as const) {
    await expect(
      page.getByRole('tabpanel').getByRole('button', { name: new RegExp(`${plane}.*${slices} slices`, 's') }),
    ).toBeVisible();
  }
});

test('series of one examination are linked where they meet', async ({ page, site }) => {
  test.slow();
  await page.goto(site.url);
  const told: Field[] = [
    [0x0020000d, 'UI', '1.2.9'],
    [0x00200052, 'UI', '1.2.10'],
  ];
  const series = (uid: string, slices: number, from: number) =>
    dicomSeries({ uid, slices, told }).map(({ name, bytes }) => ({ name: `${from}/${name}`, bytes }));
  await drop(page, ...series('1.2.11', 9, 1), ...series('1.2.12', 7, 2));
  await page.locator('article.study[aria-busy="false"]').waitFor({ timeout: 120_000 });
  await page.getByRole('tab', { name: 'Planes' }).click();
  const other = page.getByRole('tabpanel').getByRole('button', { name: /slice \d+ of \d+/ });
  await expect(other).toHaveCount(1);
  const before = await other.textContent();
  await other.click();
  await expect(other).not.toHaveText(before!);
});

test('a volume in two files is one, in whichever order they come', async ({ page, site }) => {
  await page.goto(site.url);
  const values = Array.from({ length: 64 * 64 * 3 }, (_, i) => i % 61);
  const volume = { size: [64, 64, 3], values, pair: true };
  await drop(
    page,
    { name: 'one.img', bytes: makeVoxels(volume) },
    { name: 'one.hdr', bytes: makeNifti(volume) },
    { name: 'two.hdr', bytes: makeNifti(volume) },
    { name: 'two.img', bytes: makeVoxels(volume) },
    { name: 'alone.img', bytes: makeVoxels(volume) },
  );
  await finished(page);
  const items = page.locator('.items').getByRole('link');
  await expect(items).toHaveCount(3 + 3 + 1);
  await expect(items.filter({ hasText: 'cancelled' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: /^alone\.img Cannot be opened/ })).toBeVisible();
});

test('an empty folder says so', async ({ page, site }, { outputDir }) => {
  await page.goto(site.url);
  const folder = join(outputDir, 'empty');
  writeFolder(folder, [{ name: '.DS_Store', bytes: bad.bytes }]);
  await dropPaths(page, folder);
  await expect(page.getByText('There are no files in this folder')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('There are no files in this folder')).toBeHidden();
});

/** Drops files and folders of this machine, as the mouse would. */
async function dropPaths(page: Page, ...files: string[]): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await cdp.send('Input.dispatchDragEvent', { type, x: 200, y: 300, data });
  }
  await cdp.detach();
}

test('a photograph, where there is a camera', async ({ page, site }) => {
  await page.goto(site.url);
  await expect(page.getByRole('button', { name: 'Take a photo' })).toHaveCount(0);
  await page.addInitScript(() => {
    // As in a phone's browser.
    Object.defineProperty(HTMLInputElement.prototype, 'capture', {
      set(this: HTMLInputElement, value: string) {
        this.setAttribute('capture', value);
      },
    });
    navigator.mediaDevices.enumerateDevices = async () => [{ kind: 'videoinput' } as MediaDeviceInfo];
  });
  await page.reload();
  const button = page.getByRole('button', { name: 'Take a photo' });
  await expect(page.locator('input[capture]')).toHaveAttribute('accept', 'image/*');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  expect(chooser.isMultiple()).toBe(false);
  const { name, bytes } = headPng();
  await chooser.setFiles({ name, mimeType: 'image/png', buffer: Buffer.from(bytes) });
  expect(await resultOf(page)).toContain('head.png');
});
