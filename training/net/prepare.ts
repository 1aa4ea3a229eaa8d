import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeEnvironment } from '../../src/decode/platform/node';
import type { Rect } from '../../src/pipeline/image/resample';
import { IMAGE_SIZE, prepare } from '../../src/pipeline/prepare';
import type { Slice } from '../../src/pipeline/slice';
import type { Box } from '../data/box';
import { codeKey } from '../data/code-key';
import { DATA_FOLDER, type Dataset, loadSlice, type Row, readDataset } from '../data/dataset';
import { type Header, type Prepared, readPrepared, writePrepared } from './prepared-file';
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
  const cached = readPrepared(path);
  if (cached !== null) return setOf(cached, rows, size, key);

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
  const pixels = new Float32Array(images.length * size * size);
  images.forEach((image, i) => {
    pixels.set(image, i * image.length);
  });
  writePrepared(path, { header, pixels });
  return setOf({ header, pixels }, rows, size, key);
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

function setOf({ header, pixels }: Prepared, rows: readonly Row[], size: number, key: string): PreparedSet {
  const kept = header.rowOf.map((row) => rows[row]);
  return {
    samples: {
      size,
      images: pixels,
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
 * The code that prepares them, the images' side, and the manifests (which hold the images' hashes), so that nobody who
 * changes one of these trains on images from an old cache.
 */
async function cacheKey(size: number, folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(`${await codeKey(fileURLToPath(import.meta.url))} ${size}\n`);
  for (const folder of folders) hash.update(await readFile(join(folder, 'manifest.csv')));
  return hash.digest('hex').slice(0, 12);
}
