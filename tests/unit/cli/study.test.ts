import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClassifyOptions, classifyPaths } from '../../../src/cli/classify-paths';
import type { Decode } from '../../../src/cli/decode-apart';
import { decodePath } from '../../../src/cli/decode-path';
import { LABELS } from '../../../src/pipeline/labels';
import { loadModel, type Model } from '../../../src/pipeline/model';
import { readSeries } from '../../../src/pipeline/series';
import type { Line } from '../../../src/records/json/line';
import { type SeriesLine, seriesLine } from '../../../src/records/json/series-line';
import { environment } from '../decode/make/decode';
import { type Field, imageFields, makeDicom, pixels } from '../decode/make/dicom';
import { makeNifti } from '../decode/make/nifti';
import { makePng } from '../decode/make/png';
import { madeUpModel, reader } from '../pipeline/made-up-model';
import { lesion, slice } from '../pipeline/series/make';
import { headSlice } from '../pipeline/slice-phantom';

const SAMPLES = fileURLToPath(new URL('../../../../shared/samples', import.meta.url));
const UID = '1.2.826.0.1.3680043.9.7777';
const SIDE = 64;

let folder: string;
let model: Model;
let everything: Awaited<ReturnType<typeof classify>>;

beforeAll(async () => {
  model = await loadModel(reader(madeUpModel()));
  folder = await mkdtemp(join(tmpdir(), 'study-'));
  await mkdir(join(folder, 'b'));
  const { grey } = headSlice(SIDE, SIDE);
  const head = (z: number, series: string, more: Field[] = [], frames = 1) =>
    makeDicom([
      ...imageFields({ rows: SIDE, columns: SIDE, ...(frames > 1 && { frames }) }).filter(
        ([tag]) => tag !== 0x0020000e,
      ),
      [0x00100010, 'PN', 'Nobody^Known'],
      [0x0020000e, 'UI', `${UID}.${series}`],
      [0x00200032, 'DS', `0\\0\\${z}`],
      [0x00200037, 'DS', '1\\0\\0\\0\\1\\0'],
      ...more,
      pixels(Uint16Array.from({ length: frames * SIDE * SIDE }, (_, i) => grey[i % (SIDE * SIDE)])),
    ]);
  const t1: Field[] = [
    [0x00180080, 'DS', '500'],
    [0x00180081, 'DS', '12'],
  ];
  // No extensions, and names that do not tell the order.
  await writeFile(join(folder, 'IM2'), head(10, '1', t1));
  await writeFile(join(folder, 'b', '0007'), head(0, '1', t1));
  await writeFile(join(folder, 'a0'), head(5, '1', t1));
  await writeFile(join(folder, 'frames'), head(0, '2', [], 3));
  await writeFile(join(folder, 'DICOMDIR'), makeDicom([[0x00041220, 'SQ', []]]));
  await writeFile(
    join(folder, 'picture.png'),
    makePng({ width: SIDE, height: SIDE, depth: 8, colourType: 0, samples: Uint8Array.from(grey) }),
  );
  const values = Array.from({ length: SIDE * SIDE * 40 }, (_, i) => grey[i % (SIDE * SIDE)]);
  const sform = [
    [1, 0, 0, 0],
    [0, 1, 0, 0],
    [0, 0, 2.5, 0],
  ];
  await writeFile(join(folder, 'volume.nii'), makeNifti({ size: [SIDE, SIDE, 40], values, sform }));
  everything = await classify(folder, { study: true });
}, 60_000);

afterAll(() => rm(folder, { recursive: true }));

async function classify(
  path: string,
  options: ClassifyOptions,
): Promise<{ lines: Line[]; series: SeriesLine[] }> {
  const all: (Line | SeriesLine)[] = [];
  for await (const line of classifyPaths([path], model, here, options)) all.push(line);
  const lines = all.filter((line) => 'file' in line);
  const series = all.filter((line) => 'series' in line);
  expect(all).toEqual([...lines, ...series]);
  return { lines, series };
}

/** In this thread: decoding in another thread has a test of its own. */
const here: Decode = (file, options) => decodePath(file, environment, options);

const inside = (...names: string[]) => names.map((name) => join(folder, ...name.split('/')));

describe('classify --study', { timeout: 60_000 }, () => {
  it('ends with a line a series, its files in the order of their places', () => {
    const { lines, series } = everything;
    expect(lines.length).toBe(1 + 1 + 1 + 1 + 3 + 1 + 40);
    expect(series.map(({ files }) => files)).toEqual([
      inside('b/0007', 'a0', 'IM2'),
      inside('frames#0', 'frames#1', 'frames#2'),
      Array.from({ length: 40 }, (_, i) => join(folder, `volume.nii#${i}`)),
    ]);
    expect(
      series.map((line) => [line.series, line.plane, line.sequence, line.spacingMm, line.slices]),
    ).toEqual([
      [1, 'axial', 'T1', 5, 3],
      [2, 'axial', null, null, 3],
      [3, 'axial', null, 2.5, 40],
    ]);
    const statusOf = new Map(lines.map(({ file, status }) => [file, status]));
    for (const line of series) {
      expect(Object.keys(line)).toEqual([
        ...['series', 'plane', 'sequence', 'spacingMm', 'slices', 'read', 'status', 'label', 'probabilities'],
        ...['lesions', 'suspicious', 'files', 'reason'],
      ]);
      expect(line.read).toBe(line.files.filter((file) => statusOf.get(file) === 'read').length);
      expect(Object.keys(line.probabilities!)).toEqual([...LABELS]);
      expect(Object.values(line.probabilities!).reduce((a, b) => a + b)).toBeCloseTo(1, 5);
      expect(line.suspicious.length).toBe(Math.min(5, line.files.length));
      expect(line.reason === null).toBe(line.status === 'read');
    }
  });

  it('tells an index of a disc from an image, and stays silent about who it is', () => {
    const { lines, series } = everything;
    expect(lines[0]).toMatchObject({ file: join(folder, 'DICOMDIR'), status: 'rejected' });
    expect(lines[0].reason).toContain('index of a DICOM disc');
    const text = JSON.stringify([lines, series]);
    expect(text).not.toContain(UID);
    expect(text).not.toContain('Nobody');
  });

  it('gives lines for images alone unless asked', async () => {
    expect((await classify(join(folder, 'frames'), {})).series).toEqual([]);
  });

  it('reads volumes in the planes asked for', async () => {
    const volume = join(folder, 'volume.nii');
    const { lines, series } = await classify(volume, { study: true, planes: 'all' });
    expect(lines.length).toBe(40 + 2 * SIDE);
    expect(series.map(({ plane, spacingMm, files }) => [plane, spacingMm, files[0]])).toEqual([
      ['axial', 2.5, `${volume}#0`],
      ['coronal', 1, `${volume}#coronal0`],
      ['sagittal', 1, `${volume}#sagittal0`],
    ]);
    expect((await classify(volume, { planes: 'sagittal' })).lines[7].file).toBe(`${volume}#sagittal7`);
  });
});

describe('a series line', () => {
  it('names the lesions with their slices, extent and volume', () => {
    const ill = { none: 0.1, type: 'meningioma', lesion: lesion(0.5, 0.5, 0.1, 0.2, 0.9) } as const;
    const slices = [0, 6, 12, 18, 24].map((at) =>
      slice({ file: `s${at}`, at, spacing: { x: 0.5, y: 0.5 }, ...(at === 6 || at === 12 ? ill : {}) }),
    );
    const [study] = readSeries(slices);
    const line = seriesLine(study, 4);
    expect(line).toMatchObject({ series: 4, spacingMm: 6, slices: 5, read: 5, label: 'meningioma' });
    expect(line.lesions).toEqual([
      {
        files: ['s6', 's12'],
        peak: 's6',
        score: 0.9,
        extentMm: { width: 12.8, height: 25.6, depth: 12 },
        volumeMl: Number((((Math.PI / 4) * 12.8 * 25.6 * 12) / 1000).toFixed(2)),
        cut: false,
      },
    ]);
    expect(line.suspicious.slice(0, 2)).toEqual(['s6', 's12']);
  });

  it('says so where nothing could be read, and calls no rejected slice suspicious', () => {
    const [study] = readSeries([
      slice({ none: 0.1, status: 'rejected' }),
      slice({ none: null, status: 'rejected' }),
    ]);
    expect(seriesLine(study, 1)).toMatchObject({
      ...{ status: 'rejected', label: null, probabilities: null, lesions: [], suspicious: [], read: 0 },
      reason: 'No slice of the series could be read as a brain MR slice.',
    });
  });
});

describe.skipIf(!existsSync(SAMPLES))('a real study', { timeout: 120_000 }, () => {
  it('is one axial series of 32 slices', async () => {
    const { lines, series } = await classify(join(SAMPLES, 'dicom', 'study-t1'), { study: true });
    expect(lines.length).toBe(32);
    expect(series).toEqual([expect.objectContaining({ plane: 'axial', spacingMm: 8, slices: 32 })]);
    expect(series[0].files).toEqual(lines.map(({ file }) => file));
  });
});
