import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeEnvironment } from '../../src/decode/platform/node';
import type { Rect } from '../../src/pipeline/image/resample';
import { IMAGE_SIZE, PREPROCESSING_VERSION, prepare } from '../../src/pipeline/prepare';
import type { Slice } from '../../src/pipeline/slice';
import type { Box } from '../data/box';
import { DATA_FOLDER, type Dataset, loadSlice, type Row, readDataset } from '../data/dataset';
import { writeAtomically } from './checkpoint';
import type { Samples } from './samples';

/** All images of one or more data sets as the pipeline prepares them, in the order of the manifests. */
export interface PreparedSet {
  readonly samples: Samples;
  /** Every row of the manifests, including those that could not be prepared: folds are assigned over all of them. */
  readonly rows: readonly Row[];
  /** Row of each sample. */
  readonly rowOf: Int32Array;
  /** Identifies data and preprocessing: changes when either does. */
  readonly key: string;
}

interface Header {
  readonly rowOf: readonly number[];
  readonly boxes: readonly (Box | null)[];
}

const CACHE_FOLDER = fileURLToPath(new URL('../../.cache', import.meta.url));

/**
 * Reads the cache, or prepares everything and fills it.
 *
 * @param size side of the images, in pixels
 */
export async function prepareAll(
  size = IMAGE_SIZE,
  folders: readonly string[] = [DATA_FOLDER],
  log: (line: string) => void = console.log,
): Promise<PreparedSet> {
  const datasets = await Promise.all(folders.map(readDataset));
  const all = datasets.flatMap((dataset) => dataset.rows.map((row): [Dataset, Row] => [dataset, row]));
  const rows = all.map(([, row]) => row);
  const key = await cacheKey(size, folders);
  const path = join(CACHE_FOLDER, `prepared-${key}.bin`);
  const cached = await readFile(path).catch(() => null);
  if (cached !== null) return fromBytes(cached, rows, size, key);

  const environment = nodeEnvironment();
  const images: Float32Array[] = [];
  const rowOf: number[] = [];
  const boxes: (Box | null)[] = [];
  const started = performance.now();
  for (const [index, [dataset, row]] of all.entries()) {
    const slice = await loadSlice(dataset, row, environment);
    const prepared = prepare(slice, size);
    if (prepared === null) {
      log(`${row.file}: no head found, left out`);
      continue;
    }
    images.push(prepared.image);
    rowOf.push(index);
    boxes.push(row.box && boxInCrop(row.box, slice, prepared.crop));
    if ((index + 1) % 500 === 0) {
      const seconds = (performance.now() - started) / 1000;
      const left = (seconds / (index + 1)) * (rows.length - index - 1);
      log(`prepared ${index + 1} of ${rows.length}, ${left.toFixed(0)} s left`);
    }
  }
  const header: Header = { rowOf, boxes };
  mkdirSync(CACHE_FOLDER, { recursive: true });
  const parts = images.map((image) => Buffer.from(image.buffer, image.byteOffset, image.byteLength));
  const bytes = Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...parts]);
  writeAtomically(path, bytes);
  return fromBytes(bytes, rows, size, key);
}

/** From fractions of the slice to fractions of the prepared image; may extend over its edges. */
export function boxInCrop(box: Box, slice: Pick<Slice, 'width' | 'height'>, crop: Rect): Box {
  return {
    cx: (box.cx * slice.width - crop.x) / crop.width,
    cy: (box.cy * slice.height - crop.y) / crop.height,
    width: (box.width * slice.width) / crop.width,
    height: (box.height * slice.height) / crop.height,
  };
}

function fromBytes(bytes: Buffer, rows: readonly Row[], size: number, key: string): PreparedSet {
  const end = bytes.indexOf(10);
  const header = JSON.parse(bytes.subarray(0, end).toString()) as Header;
  // Copied, since the header's length leaves the floats unaligned.
  const images = new Float32Array(new Uint8Array(bytes.subarray(end + 1)).buffer);
  const kept = header.rowOf.map((row) => rows[row]);
  return {
    samples: {
      size,
      images,
      labels: kept.map((row) => row.label),
      boxes: header.boxes,
      sources: kept.map((row) => row.source),
      groups: kept.map((row) => row.group),
      stripped: kept.map((row) => row.stripped),
      files: kept.map((row) => row.file),
    },
    rows,
    rowOf: Int32Array.from(header.rowOf),
    key,
  };
}

/**
 * The preprocessing's version, the images' side, the manifests (which hold the images' hashes), and the source of
 * `prepare` with all its imports, so that nobody who changes these trains on images from an old cache.
 */
async function cacheKey(size: number, folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(`${PREPROCESSING_VERSION} ${size}\n`);
  for (const folder of folders) hash.update(await readFile(join(folder, 'manifest.csv')));
  const start = fileURLToPath(new URL('../../src/pipeline/prepare.ts', import.meta.url));
  for (const path of [...importsOf(start)].sort()) hash.update(readFileSync(path));
  return hash.digest('hex').slice(0, 12);
}

function importsOf(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const [, name] of readFileSync(path, 'utf8').matchAll(/from '(\.[^']+)'/g)) {
    importsOf(`${resolve(dirname(path), name)}.ts`, found);
  }
  return found;
}
