/**
 * A table of diagnoses: one line per image with `file`, `diagnosis` and, where it is known, `patient`. Separated by
 * comma, semicolon or tab, as spreadsheets of different countries write it.
 */
import { LABEL_NAMES, LABELS, type Label, NONE } from '../pipeline/labels';
import { parseCsv } from './csv';
import { DIAGNOSES, type Diagnosis } from './sample';

export interface Diagnosed {
  readonly file: string;
  readonly diagnosis: Diagnosis;
  /** Null where the table does not give it. */
  readonly patient: string | null;
}

export interface LabelsFile {
  readonly rows: readonly Diagnosed[];
  /** Whether every line names its patient. */
  readonly hasPatients: boolean;
}

export type LabelsFault =
  | { readonly code: 'not-a-table'; readonly detail: string }
  | { readonly code: 'no-column'; readonly column: 'file' | 'diagnosis' }
  | { readonly code: 'no-rows' }
  | { readonly code: 'unknown-diagnosis'; readonly line: number; readonly text: string }
  | { readonly code: 'contradiction'; readonly file: string };

/** The table cannot be used; `fault` says why. */
export class LabelsError extends Error {
  constructor(readonly fault: LabelsFault) {
    super(sentenceOf(fault));
    this.name = 'LabelsError';
  }
}

const COLUMNS = {
  file: ['file', 'filename', 'image', 'path'],
  diagnosis: ['diagnosis', 'label', 'class'],
  patient: ['patient', 'group', 'patient_id', 'patientid'],
} as const;

/** Common terms for a class, besides its id and its English name. */
const WRITTEN: Readonly<Record<string, Label>> = {
  glioma: 'glioma',
  astrocytoma: 'glioma',
  glioblastoma: 'glioma',
  oligodendroglioma: 'glioma',
  meningioma: 'meningioma',
  pituitary: 'pituitary',
  pituitarytumour: 'pituitary',
  pituitarytumor: 'pituitary',
  pituitaryadenoma: 'pituitary',
};

/** Diagnoses by the terms for them, without case, spaces and punctuation. */
const KNOWN = new Map<string, Diagnosis>([
  ...(['tumor', 'tumour'] as const).map((text) => [text, 'tumor'] as const),
  ...withNone(NONE),
  ...Object.entries(WRITTEN).filter(([, label]) => LABELS.includes(label)),
  ...LABELS.flatMap((label) => [label, LABEL_NAMES[label]].map((text) => [plain(text), label] as const)),
]);

function withNone(none: Label | null): [string, Label][] {
  return none === null ? [] : ['no', 'none', 'notumor', 'notumour'].map((text) => [text, none]);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * @param text of a CSV file with a header line
 * @throws LabelsError
 */
export function readLabels(text: string): LabelsFile {
  const records = recordsOf(text);
  const [first] = records;
  if (!first) throw new LabelsError({ code: 'no-rows' });
  const nameOf = (column: keyof typeof COLUMNS) =>
    Object.keys(first).find((name) => (COLUMNS[column] as readonly string[]).includes(name.toLowerCase()));
  const [file, diagnosis, patient] = [nameOf('file'), nameOf('diagnosis'), nameOf('patient')];
  if (!file) throw new LabelsError({ code: 'no-column', column: 'file' });
  if (!diagnosis) throw new LabelsError({ code: 'no-column', column: 'diagnosis' });
  const seen = new Map<string, Diagnosed>();
  records.forEach((record, i) => {
    const text = record[diagnosis];
    const known = KNOWN.get(plain(text));
    if (!known) throw new LabelsError({ code: 'unknown-diagnosis', line: i + 2, text });
    const row = {
      file: record[file].replaceAll('\\', '/').replace(/^\.\//, ''),
      diagnosis: known,
      patient: (patient && record[patient]) || null,
    };
    const before = seen.get(row.file);
    if (before && before.diagnosis !== row.diagnosis) {
      throw new LabelsError({ code: 'contradiction', file: row.file });
    }
    seen.set(row.file, row);
  });
  const rows = [...seen.values()];
  return { rows, hasPatients: rows.every((row) => row.patient !== null) };
}

function recordsOf(text: string): Record<string, string>[] {
  const [header = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n|\r/, 1);
  const separator = [';', '\t', ','].find((mark) => header.includes(mark)) ?? ',';
  try {
    return parseCsv(text, separator);
  } catch (error) {
    throw new LabelsError({ code: 'not-a-table', detail: (error as Error).message });
  }
}

/** Finds the line of each image. */
export interface Matcher {
  (file: string): Diagnosed | null;
  /** Lines that matched no image. */
  readonly unused: () => readonly string[];
}

/**
 * Finds an image's line by its path, or by its name alone where only one line has it.
 */
export function matcherOf({ rows }: LabelsFile): Matcher {
  const byPath = new Map(rows.map((row) => [row.file, row]));
  const byName = new Map<string, Diagnosed | null>();
  for (const row of rows) {
    const name = baseOf(row.file);
    byName.set(name, byName.has(name) ? null : row);
  }
  const used = new Set<Diagnosed>();
  const match = (file: string) => {
    const path = file.replaceAll('\\', '/');
    // a slice of a volume is listed under its volume
    const row =
      byPath.get(path) ??
      suffix(path, byPath) ??
      byName.get(baseOf(path)) ??
      byName.get(baseOf(path.replace(/#[a-z]*\d+$/, ''))) ??
      null;
    if (row) used.add(row);
    return row;
  };
  return Object.assign(match, {
    unused: () => rows.filter((row) => !used.has(row)).map(({ file }) => file),
  });
}

/** Finds a line by the end of the path: a table made in a subfolder names its files from there. */
function suffix(path: string, byPath: ReadonlyMap<string, Diagnosed>): Diagnosed | undefined {
  const plain = path.replace(/#[a-z]*\d+$/, '');
  const parts = plain.split('/');
  for (let from = 0; from < parts.length; from++) {
    const found = byPath.get(parts.slice(from).join('/'));
    if (found) return found;
  }
  return undefined;
}

const baseOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

function sentenceOf(fault: LabelsFault): string {
  switch (fault.code) {
    case 'not-a-table':
      return `The table of diagnoses could not be read: ${fault.detail}. Save it as CSV with one line an image.`;
    case 'no-column':
      return `The table of diagnoses has no column "${fault.column}". Name it in the first line: file,diagnosis,patient.`;
    case 'no-rows':
      return 'The table of diagnoses is empty. Write one line an image: file,diagnosis,patient.';
    case 'unknown-diagnosis':
      return `Line ${fault.line} has the diagnosis "${fault.text}". Write ${DIAGNOSES}, or tumour where its type is not known.`;
    case 'contradiction':
      return `The table gives "${fault.file}" two diagnoses. Keep the right one.`;
  }
}
