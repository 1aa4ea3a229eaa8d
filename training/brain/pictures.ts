import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DecodeOptions, decodeFile } from '../../src/decode/index';
import { nodeEnvironment } from '../../src/decode/platform/node';
import { parseCsv } from '../../src/evaluation/csv';
import { type Picture, reduce } from '../../src/pipeline/brain/thumbnail';
import { checkPixels } from '../../src/pipeline/check';
import type { Slice } from '../../src/pipeline/slice';
import { codeKey } from '../data/code-key';
import { DATA_FOLDER, loadSlice, readDataset } from '../data/dataset';
import { writeAtomically } from '../net/checkpoint';

/** A picture that the brain check is trained or tested on: the whole picture, small. */
export interface Sample {
  readonly file: string;
  readonly brain: boolean;
  /** For a brain: its source. For anything else: the kind of picture. */
  readonly kind: string;
  /** Never split: a patient, a cluster of near-duplicates, or one picture in several encodings. */
  readonly group: string;
  /** Whether `check` refuses it before a net sees it. */
  readonly refused: boolean;
  readonly width: number;
  readonly height: number;
  /** 0..1. */
  readonly grey: Float32Array;
}

export interface Collection {
  readonly samples: readonly Sample[];
  /** Identifies all the pictures. */
  readonly key: string;
}

type Note = Pick<Sample, 'file' | 'brain' | 'kind' | 'group'>;

const CACHE_FOLDER = fileURLToPath(new URL('../../.cache', import.meta.url));
const SAMPLES_FOLDER = fileURLToPath(new URL('../../../shared/samples', import.meta.url));
/** More brains, from other hospitals. */
const MORE_FOLDER = fileURLToPath(new URL('../../../shared/data-more', import.meta.url));
const NOT_BRAIN_FOLDER = join(SAMPLES_FOLDER, 'not-brain');

/** Kind of the brains that are not part of the data set: files of other scanners, always from a volume or DICOM. */
export const ELSEWHERE = 'elsewhere';

/** Kind of the sample DICOM files that are no brain MRI: CT, ultrasound, test patterns. */
export const DICOM = 'dicom';

/** CTs of the head among the data set's MRI, found by eye: white skull, flat brain. */
const CT = new Set([
  'sartaj/2cacf3fbb3.jpg',
  'sartaj/5d747f1fa6.jpg',
  'sartaj/94110c6776.jpg',
  'sartaj/95d15a1673.jpg',
  'sartaj/b362a0711d.jpg',
  'sartaj/f29f32ac06.jpg',
]);

/** From each plane, one slice in four of the middle part is taken. */
const MIDDLE = [0.25, 0.75];
const STEP = 4;

/**
 * Brains of the data set, brains of the sample files, and what is no brain MRI: one folder a kind under the samples'
 * `not-brain`, and under `extra` where that is given. Decoding takes minutes, so the result is cached.
 */
export async function readCollection(extra?: string): Promise<Collection> {
  const key = await nameInputs(extra === undefined ? [] : [extra]);
  const path = join(CACHE_FOLDER, `brain-pictures-${key}.bin`);
  const cached = fromCache(path);
  if (cached !== null) return { samples: cached, key };
  toCache(path, [
    ...(await readBrains()),
    ...(await readMoreBrains()),
    ...(await readSampleFiles()),
    ...(await readOthers(NOT_BRAIN_FOLDER)),
    ...(extra === undefined ? [] : await readOthers(extra)),
  ]);
  return { samples: fromCache(path) ?? [], key };
}

/** The code that reads them, the manifests (which hold the images' hashes), and names and sizes of all other files. */
async function nameInputs(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(`${await codeKey(fileURLToPath(import.meta.url))}\n`);
  hash.update(await readFile(join(DATA_FOLDER, 'manifest.csv')));
  hash.update(await readFile(join(MORE_FOLDER, 'manifest.csv')).catch(() => ''));
  for (const folder of [SAMPLES_FOLDER, ...folders]) {
    for (const path of await filesUnder(folder)) {
      hash.update(`${relative(folder, path)} ${(await stat(path)).size}\n`);
    }
  }
  return hash.digest('hex').slice(0, 12);
}

async function readBrains(): Promise<Sample[]> {
  const dataset = await readDataset(DATA_FOLDER);
  const environment = nodeEnvironment();
  const samples: Sample[] = [];
  for (const row of dataset.rows) {
    const slice = await loadSlice(dataset, row, environment);
    const ct = CT.has(row.file);
    const kind = ct ? 'head_ct' : row.source;
    samples.push(sampleOf(slice, { file: row.file, brain: !ct, kind, group: row.group }));
    if (samples.length % 500 === 0) console.log(`read ${samples.length} of ${dataset.rows.length} brains`);
  }
  return samples;
}

/** Part of this source has no patient ids, so it is one group. */
const UNSPLIT = 'rsna';

/** Brains of other hospitals, with whatever they show, which does not matter here. None where the folder is missing. */
async function readMoreBrains(): Promise<Sample[]> {
  const text = await readFile(join(MORE_FOLDER, 'manifest.csv'), 'utf8').catch(() => '');
  const samples: Sample[] = [];
  for (const { file, source, group } of text === '' ? [] : parseCsv(text)) {
    const own = source === UNSPLIT ? source : group;
    const note = { brain: true, kind: source, group: own };
    const bytes = await readFile(join(MORE_FOLDER, 'images', file));
    for await (const decoded of decodeFile(file, bytes, nodeEnvironment())) {
      if (decoded.kind === 'slice') samples.push(sampleOf(decoded.slice, { ...note, file }));
    }
    if (samples.length % 500 === 0) console.log(`read ${samples.length} more brains`);
  }
  return samples;
}

/** Stored with 8 bits a pixel, which is what most files have. */
function toCache(path: string, samples: readonly Sample[]): void {
  mkdirSync(CACHE_FOLDER, { recursive: true });
  const notes = samples.map(({ grey: _, ...note }) => note);
  const pixels = samples.map(({ grey }) => Uint8Array.from(grey, (v) => Math.round(255 * v)));
  writeAtomically(path, Buffer.concat([Buffer.from(`${JSON.stringify(notes)}\n`), ...pixels]));
}

function fromCache(path: string): Sample[] | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return null;
  }
  let at = bytes.indexOf(10) + 1;
  const notes = JSON.parse(bytes.subarray(0, at).toString()) as Omit<Sample, 'grey'>[];
  return notes.map((note) => {
    const pixels = bytes.subarray(at, at + note.width * note.height);
    at += pixels.length;
    return { ...note, grey: Float32Array.from(pixels, (v) => v / 255) };
  });
}

/** A folder with a subfolder for each kind; an empty list where the folder is missing. */
async function readOthers(folder: string): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const kind of (await readdir(folder).catch(() => [])).sort()) {
    for (const path of await filesUnder(join(folder, kind))) {
      const file = basename(path);
      samples.push(...(await readSlices(path, { brain: false, kind, group: `${kind}/${file}` })));
    }
  }
  return samples;
}

/** Sample files for format tests: brains from elsewhere, and CT, ultrasound and test patterns. */
async function readSampleFiles(): Promise<Sample[]> {
  const dicom = join(SAMPLES_FOLDER, 'dicom');
  const brain = { brain: true, kind: ELSEWHERE };
  const samples: Sample[] = [];
  for (const path of await filesUnder(join(dicom, 'study-t1'))) {
    samples.push(...(await readSlices(path, { ...brain, group: 'study-t1' })));
  }
  samples.push(...(await readSlices(join(dicom, 'wg04', 'MR1_UNC'), { ...brain, group: 'wg04' })));
  for (const path of await filesUnder(join(SAMPLES_FOLDER, 'nifti'))) {
    // The small volumes for tests of orientation hold a mask, which does not look like an MRI.
    if (path.includes('nifti_space')) continue;
    const slices = await readSlices(path, { ...brain, group: basename(path) }, { planes: 'all' });
    samples.push(...slices);
  }
  for (const path of await filesUnder(join(dicom, 'cornerstone'))) {
    const file = basename(path);
    // One picture comes in many encodings.
    const group = file.split(/[._]/)[0];
    samples.push(...(await readSlices(path, { brain: false, kind: DICOM, group }, { anyModality: true })));
  }
  return samples;
}

async function readSlices(
  path: string,
  note: Omit<Note, 'file'>,
  options: DecodeOptions = {},
): Promise<Sample[]> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return [];
  const samples: Sample[] = [];
  for await (const decoded of decodeFile(relative(SAMPLES_FOLDER, path), bytes, nodeEnvironment(), options)) {
    if (decoded.kind !== 'slice') continue;
    const { index = 0, count = 1 } = decoded.provenance;
    const place = index / count;
    const wanted = place >= MIDDLE[0] && place <= MIDDLE[1] && index % STEP === 0;
    if (count < 2 * STEP || wanted) samples.push(sampleOf(decoded.slice, { ...note, file: decoded.file }));
  }
  return samples;
}

async function filesUnder(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (found === null) return [];
  if (found.isFile()) return [path];
  const inside = (await readdir(path)).sort();
  return (await Promise.all(inside.map((name) => filesUnder(join(path, name))))).flat();
}

function sampleOf(slice: Slice, note: Note): Sample {
  const { width, height, grey } = reduce(slice);
  return { ...note, refused: checkPixels(slice) !== null, width, height, grey: spread(grey) };
}

/** Scaled to 0..1. */
function spread(grey: Float32Array): Float32Array {
  const low = grey.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const high = grey.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return grey.map((v) => (v - low) / (high - low || 1));
}

/** A sample as the thumbnail function takes it. */
export function pictureOf({ width, height, grey }: Sample): Picture {
  return { width, height, grey };
}
