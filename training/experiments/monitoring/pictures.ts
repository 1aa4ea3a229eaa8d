/**
 * What the pictures of the training set look like, and the same for photographs of a screen: committed, without the
 * pictures themselves.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'fflate';
import { MEASURES, type PictureMeasures } from '../../../src/pipeline/quality/measures';
import type { Status } from '../../../src/pipeline/reading';

const PICTURES_FILE = fileURLToPath(new URL('./pictures.json.gz', import.meta.url));

/** MEASURES in their order, then the log odds that the picture is not a brain MR slice. */
export const COLUMNS = [...MEASURES, 'foreignness'] as const;

export interface MeasuredPicture {
  /** As in the table of findings. */
  readonly file: string;
  readonly source: string;
  readonly group: string;
  /** In the order of COLUMNS. */
  readonly values: readonly number[];
}

/** The same slice as a photograph of a screen, read by a finder that never saw its patient. */
export interface PhotographedPicture extends MeasuredPicture {
  readonly status: Status;
}

export interface Pictures {
  readonly every: number;
  readonly asTheyAre: readonly MeasuredPicture[];
  readonly photographed: readonly PhotographedPicture[];
}

export const valuesOf = (measures: PictureMeasures, foreignness: number): number[] =>
  [...MEASURES.map((name) => measures[name]), foreignness].map((value) => Math.round(value * 1e4) / 1e4);

export async function writePictures(pictures: Pictures): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify(pictures));
  await writeFile(PICTURES_FILE, gzipSync(bytes, { level: 9, mtime: 0 }));
}

export async function readPictures(): Promise<Pictures> {
  return JSON.parse(new TextDecoder().decode(gunzipSync(await readFile(PICTURES_FILE)))) as Pictures;
}
