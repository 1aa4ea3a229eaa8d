/**
 * A folder of labelled images: `manifest.csv`, one row for each image, and `images/`.
 *
 * Columns: `file` (under `images/`), `source`, `label` (one of the classes; `other`: abnormal but none of these;
 * `tumor`: type not recorded), `group` (never split between training and testing: a patient, or a cluster of
 * near-duplicates), `patient` (may be empty), `box_cx`, `box_cy`, `box_w`, `box_h` (the lesion's box: centre and size
 * as fractions of the image; empty where there is none), `sha256` of the file (may be empty); and, where known,
 * `sequence`, `plane`, `skull` (`stripped`) and `lesion_visible` (`y`, `u` unsure, `n`: whether the slice shows its
 * case's lesion).
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isAbsolute, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DecodeEnvironment, decodeFile } from '../../src/decode/index';
import { parseCsv } from '../../src/evaluation/csv';
import { NET_LABELS } from '../../src/pipeline/label-vectors';
import type { Slice } from '../../src/pipeline/slice';
import { type Box, parseBox } from './box';

/** Default folder of the images: next to the project, never inside it. */
export const DATA_FOLDER = fileURLToPath(new URL('../../../shared/data', import.meta.url));

/** The same, and the folder with images of more hospitals. */
export const DATA_FOLDERS = [DATA_FOLDER, `${DATA_FOLDER}-more`];

/** A tumour of unrecorded type: used for "tumour or not", never for a type. */
export const UNTYPED_TUMOUR = 'tumor';

export const ROW_LABELS: readonly string[] = [...NET_LABELS, UNTYPED_TUMOUR];

/** One of ROW_LABELS. */
export type RowLabel = string;

export interface Row {
  /** Path under `images/`, with forward slashes; unique. */
  readonly file: string;
  readonly source: string;
  readonly label: RowLabel;
  readonly group: string;
  readonly patient: string | null;
  readonly box: Box | null;
  /** Lower-case hex, or null where the manifest gives none. */
  readonly sha256: string | null;
  /** As in the manifest; empty where it says nothing. */
  readonly sequence: string;
  readonly plane: string;
  /** Whether the skull was stripped. */
  readonly stripped: boolean;
  /** Whether the slice shows the lesion of its label, according to a reviewer; null where nobody reviewed it. */
  readonly lesionVisible: 'yes' | 'unsure' | 'no' | null;
}

export interface Dataset {
  readonly folder: string;
  readonly rows: readonly Row[];
}

/** @throws Error in one sentence that names the file, the line and what is wrong with it */
export async function readDataset(folder: string = DATA_FOLDER): Promise<Dataset> {
  const path = join(folder, 'manifest.csv');
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`There is no ${path}; give the folder that holds manifest.csv and images/.`);
  });
  try {
    return { folder, rows: parseManifest(text) };
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`);
  }
}

/** One image and the data set that holds it. */
export interface Located {
  readonly dataset: Dataset;
  readonly row: Row;
}

/** @returns all images of all folders, in the order of the manifests */
export async function readAllRows(): Promise<Located[]> {
  const datasets = await Promise.all(DATA_FOLDERS.map((folder) => readDataset(folder)));
  return datasets.flatMap((dataset) => dataset.rows.map((row) => ({ dataset, row })));
}

const COLUMNS = ['file', 'source', 'label', 'group'] as const;

/** @throws Error that names the line, counted as in an editor as long as no field contains a line break */
export function parseManifest(text: string): Row[] {
  const records = parseCsv(text);
  if (records.length === 0) throw new Error('the manifest has no rows');
  const missing = COLUMNS.filter((name) => !(name in records[0]));
  if (missing.length > 0) throw new Error(`the header lacks ${missing.join(', ')}`);
  const lineOf = new Map<string, number>();
  return records.map((record, i) => {
    const line = i + 2;
    const row = parseRow(record, line);
    const before = lineOf.get(row.file);
    if (before !== undefined) throw new Error(`line ${line} repeats ${row.file} of line ${before}`);
    lineOf.set(row.file, line);
    return row;
  });
}

function parseRow(record: Record<string, string>, line: number): Row {
  for (const name of COLUMNS) if (!record[name]) throw new Error(`line ${line} has no ${name}`);
  const { file, source, label, group, patient, sha256 } = record as Record<string, string>;
  if (isAbsolute(file) || normalize(file).startsWith('..')) {
    throw new Error(`line ${line}: ${file} lies outside images/`);
  }
  if (!ROW_LABELS.includes(label)) {
    throw new Error(`line ${line} has the label "${label}"; use ${ROW_LABELS.join(', ')}`);
  }
  if (sha256 && !/^[0-9a-f]{64}$/i.test(sha256)) throw new Error(`line ${line}: sha256 is not 64 hex digits`);
  return {
    file,
    source,
    label,
    group,
    patient: patient || null,
    box: parseBox(record, line),
    sha256: sha256?.toLowerCase() || null,
    sequence: record.sequence ?? '',
    plane: record.plane ?? '',
    stripped: record.skull === 'stripped',
    lesionVisible: VISIBLE[record.lesion_visible ?? ''] ?? null,
  };
}

const VISIBLE: Readonly<Record<string, Row['lesionVisible']>> = { y: 'yes', u: 'unsure', n: 'no' };

/**
 * Reads one image of a data set, as the app would read it.
 *
 * @throws Error in one sentence when it is missing, is not the file of the manifest, or cannot be decoded
 */
export async function loadSlice(dataset: Dataset, row: Row, env: DecodeEnvironment): Promise<Slice> {
  const path = join(dataset.folder, 'images', row.file);
  const bytes = await readFile(path).catch(() => {
    throw new Error(`${path} is in the manifest but cannot be read.`);
  });
  if (row.sha256 && createHash('sha256').update(bytes).digest('hex') !== row.sha256) {
    throw new Error(`${path} is not the file of the manifest: its SHA-256 differs.`);
  }
  for await (const decoded of decodeFile(row.file, bytes, env)) {
    if (decoded.kind === 'slice') return decoded.slice;
    throw new Error(`${path}: ${decoded.message}`);
  }
  throw new Error(`${path} holds no image.`);
}
