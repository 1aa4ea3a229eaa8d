/**
 * The table of findings, from which the tree is trained. Each image was measured by a lesion finder that never saw its
 * patient. Computed once from the images (`measure-tables.ts`) and committed, so that a fresh clone trains without
 * them.
 *
 * Three files: `table.json` (this header), `rows.csv` (one line for each image) and `values.bin.gz` (the measurements).
 * The header holds the hashes of the other two; files that do not belong together are refused.
 *
 * `values.bin.gz`, unpacked, is four planes of `features x rows` bytes, least significant first: byte p of the
 * little-endian float of feature f and row r lies at `p * features * rows + f * rows + r`. Bytes of the same
 * significance lie together, so that they compress well.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'fflate';
import { parseCsv } from '../../src/evaluation/csv';
import { LABELS } from '../../src/pipeline/labels';
import { PREPROCESSING_VERSION } from '../../src/pipeline/prepare';
import { ROW_LABELS, type RowLabel } from './dataset';

/** Folder of the committed table. */
export const TABLE_FOLDER = fileURLToPath(new URL('./tables', import.meta.url));

export interface TableRow {
  readonly file: string;
  readonly source: string;
  readonly label: RowLabel;
  /** Never split between training and testing. */
  readonly group: string;
  /** The fold of the lesion finder that measured it, which was trained on all other folds. */
  readonly fold: number;
  /** How well the lesion was found; null where there is no drawn box. */
  readonly pointing: Pointing | null;
  /** The baseline tree's probabilities for the same image, in the order of LABELS; empty where it was not run. */
  readonly baseline: readonly number[];
}

/** The lesion that was found, compared with the drawn box. */
export interface Pointing {
  /** Whether the map's peak lies inside the box. */
  readonly inside: boolean;
  /** Whether the centre of the lesion's own box does. */
  readonly centre: boolean;
  /** Intersection over union of the boxes, 0..1. */
  readonly overlap: number;
}

/** An image that is not in the table, because a reading would reject it. */
export interface LeftOut {
  readonly file: string;
  /** Code of the reason. */
  readonly reason: string;
}

export interface Table {
  readonly preprocessingVersion: number;
  /** Ids of the measurements, in the order of the columns. */
  readonly features: readonly string[];
  readonly rows: readonly TableRow[];
  /** Row-major, `rows.length` x `features.length`. */
  readonly values: Float32Array;
  readonly leftOut: readonly LeftOut[];
}

interface Header {
  readonly format: 'dendrite-table';
  readonly formatVersion: 2;
  readonly preprocessingVersion: number;
  readonly classes: readonly string[];
  readonly features: readonly string[];
  readonly rowCount: number;
  readonly leftOut: readonly LeftOut[];
  /** Probabilities of the baseline tree's leaves; rows refer to a leaf by its index here. */
  readonly baselineLeaves: readonly (readonly number[])[];
  readonly files: Readonly<
    Record<'rows.csv' | 'values.bin.gz', { readonly sha256: string; readonly bytes: number }>
  >;
}

const COLUMNS = 'file,source,label,group,fold,inside,centre,overlap,baseline';

/** Writes the three files; the same table gives the same bytes on every machine. */
export async function writeTable(table: Table, folder: string = TABLE_FOLDER): Promise<void> {
  const leaves = new Map<string, number>();
  const lines = table.rows.map(({ file, source, label, group, fold, pointing, baseline }) => {
    const key = JSON.stringify(baseline);
    if (!leaves.has(key)) leaves.set(key, leaves.size);
    const found = pointing
      ? [...[pointing.inside, pointing.centre].map((yes) => String(Number(yes))), pointing.overlap.toFixed(4)]
      : ['', '', ''];
    return [file, source, label, group, String(fold), ...found, String(leaves.get(key))].map(quote).join(',');
  });
  const rows = new TextEncoder().encode(`${[COLUMNS, ...lines].join('\n')}\n`);
  // Compressed in plain JavaScript: zlib's output differs between versions and processors.
  const values = gzipSync(toPlanes(table.values, table.features.length), { level: 9, mtime: 0 });
  const header: Header = {
    format: 'dendrite-table',
    formatVersion: 2,
    preprocessingVersion: table.preprocessingVersion,
    classes: LABELS,
    features: table.features,
    rowCount: table.rows.length,
    leftOut: table.leftOut,
    baselineLeaves: Array.from(leaves.keys(), (key) => JSON.parse(key)),
    files: { 'rows.csv': fingerprint(rows), 'values.bin.gz': fingerprint(values) },
  };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'rows.csv'), rows);
  await writeFile(join(folder, 'values.bin.gz'), values);
  await writeFile(join(folder, 'table.json'), `${JSON.stringify(header, null, 1)}\n`);
}

/**
 * Reads a table and checks that its parts belong together and that it fits this version of the pipeline.
 *
 * @param features ids that the table must hold, in order; any by default
 * @throws Error in one sentence that says what does not fit and what to run
 */
export async function loadTable(folder: string = TABLE_FOLDER, features?: readonly string[]): Promise<Table> {
  const stale = 'run `npx tsx training/data/measure-tables.ts` where the images are';
  const header: Header = JSON.parse(await readFile(join(folder, 'table.json'), 'utf8'));
  if (header.format !== 'dendrite-table' || header.formatVersion !== 2) {
    throw new Error(`${folder}/table.json is not a table of format version 2; ${stale}.`);
  }
  if (header.preprocessingVersion !== PREPROCESSING_VERSION) {
    throw new Error(
      `The table is of preprocessing version ${header.preprocessingVersion}, the pipeline of ${PREPROCESSING_VERSION}; ${stale}.`,
    );
  }
  if (String(header.classes) !== String(LABELS)) {
    throw new Error(`The table's classes are ${header.classes}, not ${LABELS}; ${stale}.`);
  }
  if (features && JSON.stringify(features) !== JSON.stringify(header.features)) {
    throw new Error(`The table does not hold the measurements that the pipeline takes; ${stale}.`);
  }
  const csv = await readPart(folder, header, 'rows.csv');
  const packed = await readPart(folder, header, 'values.bin.gz');
  const rows = parseCsv(new TextDecoder().decode(csv)).map((record) => rowOf(record, header));
  const values = fromPlanes(gunzipSync(packed), header.features.length);
  if (rows.length !== header.rowCount || values.length !== rows.length * header.features.length) {
    throw new Error(
      `The table has ${rows.length} rows and ${values.length} values, which do not fit; ${stale}.`,
    );
  }
  const { preprocessingVersion, leftOut } = header;
  return { preprocessingVersion, features: header.features, rows, values, leftOut };
}

async function readPart(folder: string, header: Header, name: keyof Header['files']): Promise<Uint8Array> {
  const bytes = await readFile(join(folder, name));
  if (fingerprint(bytes).sha256 !== header.files[name].sha256) {
    throw new Error(
      `${join(folder, name)} does not belong to the table.json beside it; restore both together.`,
    );
  }
  return bytes;
}

function rowOf(record: Record<string, string>, { baselineLeaves }: Header): TableRow {
  const { file, source, label, group, fold, inside, centre, overlap, baseline } = record;
  const leaf = baselineLeaves[Number(baseline)];
  if (!file || !group || !fold || !leaf || !ROW_LABELS.includes(label)) {
    throw new Error(`The table's row of ${file} is not complete.`);
  }
  const pointing = inside
    ? { inside: inside === '1', centre: centre === '1', overlap: Number(overlap) }
    : null;
  return { file, source, label, group, fold: Number(fold), pointing, baseline: leaf };
}

function fingerprint(bytes: Uint8Array) {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
}

function quote(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

function toPlanes(values: Float32Array, features: number): Uint8Array {
  const rows = values.length / features;
  const view = new DataView(new ArrayBuffer(4));
  const planes = new Uint8Array(values.length * 4);
  for (let r = 0; r < rows; r++) {
    for (let f = 0; f < features; f++) {
      view.setFloat32(0, values[r * features + f], true);
      for (let p = 0; p < 4; p++) planes[p * values.length + f * rows + r] = view.getUint8(p);
    }
  }
  return planes;
}

function fromPlanes(planes: Uint8Array, features: number): Float32Array {
  const count = Math.floor(planes.length / 4);
  const rows = count / features;
  const view = new DataView(new ArrayBuffer(4));
  const values = new Float32Array(count);
  for (let r = 0; r < rows; r++) {
    for (let f = 0; f < features; f++) {
      for (let p = 0; p < 4; p++) view.setUint8(p, planes[p * count + f * rows + r]);
      values[r * features + f] = view.getFloat32(0, true);
    }
  }
  return values;
}
