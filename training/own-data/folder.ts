/**
 * A folder of labelled images, in either of two layouts (docs/training.md):
 *
 *     DIR/manifest.csv and DIR/images/…        one row for each image (training/data/dataset.ts)
 *     DIR/HOSPITAL/CLASS/PATIENT_anything.png  and DIR/boxes.csv where lesions have boxes
 *
 * Read before the classes are known, so nothing here may import what names them.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, normalize, parse } from 'node:path';
import { parseCsv } from '../../src/evaluation/csv';
import type { LabelMap } from '../../src/pipeline/labels';
import { BOX_COLUMNS, parseBox } from '../data/box';

/** A row of the manifest that is written for the training. */
export interface OwnRow {
  /** Path under `images`. */
  readonly file: string;
  readonly source: string;
  readonly label: string;
  readonly group: string;
  readonly patient: string;
  /** As in the table: centre and size as fractions of the image; all empty where there is no box. */
  readonly box: readonly [cx: string, cy: string, width: string, height: string];
  /** Other columns of a manifest, unchanged. */
  readonly more: Readonly<Record<string, string>>;
}

export interface OwnFolder {
  /** Folder of the files. */
  readonly images: string;
  readonly rows: readonly OwnRow[];
  /** From `classes.json` in the folder, if there is one. */
  readonly classes: Partial<LabelMap>;
}

/** A problem with the data, in a sentence that says what to do. */
export class DataError extends Error {}

const PICTURE = /\.(png|jpe?g|bmp|gif|tiff?|webp|dcm|ima)$/i;
const NO_BOX = ['', '', '', ''] as const;

/** @throws DataError */
export function readOwnFolder(folder: string): OwnFolder {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new DataError(`There is no folder ${folder}; give the one with the images.`);
  }
  const classes = readClasses(folder);
  if (existsSync(join(folder, 'manifest.csv'))) {
    return { images: join(folder, 'images'), rows: manifestRows(folder), classes };
  }
  const rows = folderRows(folder);
  if (rows.length === 0) {
    throw new DataError(
      `${folder} holds neither manifest.csv nor pictures as HOSPITAL/CLASS/PATIENT_1.png; see docs/training.md.`,
    );
  }
  return { images: folder, rows, classes };
}

function readClasses(folder: string): Partial<LabelMap> {
  const path = join(folder, 'classes.json');
  if (!existsSync(path)) return {};
  let said: unknown;
  try {
    said = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new DataError(`${path} is not JSON: ${(error as Error).message}.`);
  }
  if (!isClasses(said)) {
    throw new DataError(
      `${path} is not as docs/training.md has it: {"none": "healthy", "names": {"abscess": {"en": "brain abscess"}}}, either of which may be left out.`,
    );
  }
  return said;
}

function isClasses(said: unknown): said is Partial<LabelMap> {
  if (!isRecord(said) || Object.keys(said).some((key) => key !== 'none' && key !== 'names')) return false;
  const { none = null, names = {} } = said;
  const isName = (name: unknown) => typeof name === 'string' && name.trim() !== '';
  return (
    (none === null || isName(none)) &&
    isRecord(names) &&
    Object.values(names).every((one) => isRecord(one) && Object.values(one).every(isName))
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function tableOf(path: string): Record<string, string>[] {
  try {
    return parseCsv(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new DataError(`${path} could not be read: ${(error as Error).message}.`);
  }
}

function manifestRows(folder: string): OwnRow[] {
  const path = join(folder, 'manifest.csv');
  const lineOf = new Map<string, number>();
  const rows = tableOf(path).map((record, i): OwnRow => {
    const line = i + 2;
    const { file, source, label, group, patient = '', ...more } = record;
    for (const name of [...BOX_COLUMNS, 'sha256']) delete more[name];
    for (const [name, value] of Object.entries({ file, source, label })) {
      if (!value) throw new DataError(`${path}: line ${line} has no ${name}; each image needs one.`);
    }
    if (!patient && !group) {
      throw new DataError(`${path}: line ${line} names neither patient nor group; give one of them.`);
    }
    if (isAbsolute(file) || normalize(file).startsWith('..')) {
      throw new DataError(
        `${path}: line ${line}: ${file} lies outside ${join(folder, 'images')}; put it there.`,
      );
    }
    const before = lineOf.get(file);
    if (before)
      throw new DataError(`${path}: line ${line} repeats ${file} of line ${before}; keep one of them.`);
    lineOf.set(file, line);
    const box = boxOf(path, record, line);
    return { file, source, label, group: group || `${source}/${patient}`, patient, box, more };
  });
  // Slices that do not show their label are used neither for training nor for testing.
  return rows.filter(({ more }) => !['u', 'n'].includes(more.lesion_visible ?? ''));
}

function boxOf(path: string, record: Record<string, string>, line: number): OwnRow['box'] {
  try {
    parseBox(record, line);
  } catch (error) {
    throw new DataError(`${path}: ${(error as Error).message}; write four, or leave all of them empty.`);
  }
  return BOX_COLUMNS.map((name) => record[name] ?? '') as unknown as OwnRow['box'];
}

function folderRows(folder: string): OwnRow[] {
  const boxes = boxesIn(folder);
  const foldersIn = (path: string) =>
    readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .sort();
  const rows = foldersIn(folder).flatMap((source) =>
    foldersIn(join(folder, source)).flatMap((label) =>
      readdirSync(join(folder, source, label))
        .filter((name) => PICTURE.test(name) && !name.startsWith('.'))
        .sort()
        .map((name): OwnRow => {
          const file = `${source}/${label}/${name}`;
          const patient = patientOf(name);
          const box = boxes.get(file) ?? NO_BOX;
          boxes.delete(file);
          return { file, source, label, group: `${source}/${patient}`, patient, box, more: {} };
        }),
    ),
  );
  const [lost] = boxes.keys();
  if (lost !== undefined) {
    throw new DataError(
      `boxes.csv names ${lost}, which is not in the folder; write HOSPITAL/CLASS/FILE as it lies there.`,
    );
  }
  return rows;
}

/** The part before the first underscore; a name without one counts as its own patient. */
function patientOf(name: string): string {
  const [before] = parse(name).name.split('_');
  return before || name;
}

function boxesIn(folder: string): Map<string, OwnRow['box']> {
  const path = join(folder, 'boxes.csv');
  if (!existsSync(path)) return new Map();
  return new Map(
    tableOf(path).map((record, i) => {
      const { file } = record;
      if (!file) throw new DataError(`${path}: line ${i + 2} has no file.`);
      return [file.replaceAll('\\', '/'), boxOf(path, record, i + 2)];
    }),
  );
}

/** A manifest as training/data/dataset.ts reads it. */
export function manifestOf(rows: readonly (OwnRow & { readonly sha256: string })[]): string {
  const more = [...new Set(rows.flatMap((row) => Object.keys(row.more)))].sort();
  const header = ['file', 'source', 'label', 'group', 'patient', ...BOX_COLUMNS, 'sha256', ...more];
  const lines = rows.map(({ file, source, label, group, patient, box, sha256, more: own }) =>
    [file, source, label, group, patient, ...box, sha256, ...more.map((name) => own[name] ?? '')]
      .map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
      .join(','),
  );
  return `${[header.join(','), ...lines].join('\n')}\n`;
}
