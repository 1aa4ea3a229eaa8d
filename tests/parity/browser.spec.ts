/**
 * The same image gives the same reading in Node (training, the command line) and in the browser (the app).
 *
 * PNGs are lossless and go through exact decoders on both sides. JPEGs are decoded by libjpeg-turbo on both sides, with
 * the same settings. So everything is compared to the last bit: measurements, probabilities, path and status. For
 * hundreds of slices, and for other engines, see tests/engines.
 */
import { readFileSync } from 'node:fs';
import { decodeFile } from '../../src/decode/index';
import { readable } from '../../src/decode/pictures';
import { nodeEnvironment } from '../../src/decode/platform/node';
import { FINDINGS } from '../../src/pipeline/findings/findings';
import { loadModel, type Model } from '../../src/pipeline/model';
import { readSlice } from '../../src/pipeline/read';
import { dicomSamples, example, headJpeg, headPng, pngVariants } from '../e2e/images';
import { drop, expect, offlineReady, test, type Upload } from '../e2e/site';

interface Compared {
  file: string;
  status: string;
  label: string | null;
  probabilities: Readonly<Record<string, number>> | null;
  measurements?: Readonly<Record<string, number>>;
  path: readonly { value: number; threshold: number; below: boolean }[];
}

let model: Model;
test.beforeAll(async () => {
  model = await loadModel(async (name) => new Uint8Array(readFileSync(`model/${name}`)));
});

const made: readonly (readonly [string, () => readonly Upload[]])[] = [
  ['examples', () => [example('axial'), example('coronal'), example('sagittal')]],
  ['PNG of every kind', pngVariants],
  ['JPEG', () => [headJpeg()]],
  ['sizes', () => [64, 150, 257, 512, 1031].map((side) => ({ ...headPng(side), name: `${side}.png` }))],
];

for (const [name, uploads] of made) {
  test(name, async ({ page, site }) => compare(page, site.url, uploads()));
}

test('DICOM in every common encoding, where samples are at hand', async ({ page, site }) => {
  const images = dicomSamples();
  test.skip(images.length === 0, 'the samples are not here');
  await page.goto(site.url);
  // From here on the worker runs under its policy, which must not stop the codecs.
  await offlineReady(page);
  await compare(page, site.url, images);
});

async function compare(
  page: Parameters<typeof drop>[0],
  url: string,
  uploads: readonly Upload[],
): Promise<void> {
  await page.goto('about:blank');
  await page.goto(url);
  await drop(page, ...uploads);
  // A single slice opens at once; a batch has its buttons above the list.
  if (uploads.length === 1) await page.getByRole('tab', { name: 'Report' }).click({ timeout: 120_000 });
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.getByRole('button', { name: 'Save results' }).click({ timeout: 120_000 }),
  ]);
  const text = Buffer.concat(await (await download.createReadStream()).toArray()).toString();
  const inBrowser = (JSON.parse(text) as { results: Compared[] }).results;
  expect(inBrowser.length).toBe(uploads.length);
  for (const [index, upload] of uploads.entries()) {
    // Doubles are exact in JSON, so this compares bits.
    expect(comparable(inBrowser[index])).toEqual(JSON.parse(JSON.stringify(await inNode(upload))));
  }
}

const comparable = ({ file, status, label, probabilities, measurements, path }: Compared): Compared => ({
  file,
  status,
  label,
  probabilities,
  ...(measurements && { measurements }),
  path: path.map(({ value, threshold, below }) => ({ value, threshold, below })),
});

async function inNode({ name, bytes }: Upload): Promise<Compared> {
  for await (const decoded of readable(decodeFile(name, bytes, nodeEnvironment()), model)) {
    if (decoded.kind === 'refused') throw new Error(`${name}: ${decoded.message}`);
    const { status, label, probabilities, measurements, path } = readSlice(decoded.slice, model);
    return {
      file: decoded.file,
      status,
      label,
      probabilities,
      ...(measurements.length > 0 && {
        measurements: Object.fromEntries(FINDINGS.map(({ id }, index) => [id, measurements[index]])),
      }),
      path: path.map(({ value, threshold, below }) => ({ value, threshold, below })),
    };
  }
  throw new Error(`${name} holds no slice`);
}
