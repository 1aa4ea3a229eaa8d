/** Whatever the files say of their patient, the command prints none of it: neither in a line nor in an error. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decodeAll } from '../decode/make/decode';
import { type Field, imageFields, makeDicom, pixels } from '../decode/make/dicom';
import { IDENTIFYING, IDENTITY, POISON, SERIES_UID, withPreamble } from '../decode/make/identifying';
import { makeNifti } from '../decode/make/nifti';
import { madeUpModel } from '../pipeline/made-up-model';
import { headSlice } from '../pipeline/slice-phantom';
import { classify } from './command';

const SIDE = 64;
const { grey } = headSlice(SIDE, SIDE);

/** A slice of a series at a position; other fields override its own. */
function dicom(z: number, ...others: Field[]): Uint8Array {
  const told: Field[] = [
    ...others,
    ...IDENTIFYING,
    [0x0020000e, 'UI', SERIES_UID],
    [0x00200032, 'DS', `0\\0\\${z}`],
    [0x00200037, 'DS', '1\\0\\0\\0\\1\\0'],
    ...imageFields({ rows: SIDE, columns: SIDE }),
    pixels(Uint16Array.from(grey)),
  ];
  const fields = new Map(told.reverse().map((field) => [field[0], field]));
  return withPreamble(makeDicom([...fields.values()]));
}

const files: Readonly<Record<string, Uint8Array>> = {
  slice1: dicom(0),
  slice2: dicom(5),
  slice3: dicom(10),
  // Names instead of codes.
  modality: dicom(0, [0x00080060, 'CS', POISON]),
  photometric: dicom(0, [0x00280004, 'CS', POISON]),
  size: dicom(0, [0x00280010, 'LO', POISON]),
  ct: dicom(0, [0x00080060, 'CS', 'CT']),
  syntax: makeDicom(IDENTIFYING, { uid: '1.2.666.666.99' }),
  nothing: makeDicom(IDENTIFYING),
  index: makeDicom([[0x00041220, 'SQ', [[...IDENTIFYING]]]]),
  // Damaged in the header, and in the pixels.
  early: dicom(0).subarray(0, 600),
  cut: dicom(0).subarray(0, 4000),
  'volume.nii': makeNifti({
    size: [SIDE, SIDE, 2],
    values: [...grey, ...grey],
    description: `${POISON} was here`,
  }),
  text: new TextEncoder().encode(`${POISON}^PATIENT`),
};

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'identity-'));
  for (const [name, bytes] of [...Object.entries(files), ...madeUpModel()])
    await writeFile(join(folder, name), bytes);
});

afterAll(() => rm(folder, { recursive: true }));

it('is in no line and in no error', { timeout: 60_000 }, async () => {
  const [first] = await decodeAll(files.slice1);
  const key = first?.kind === 'slice' && first.provenance.series;
  expect(key).toMatch(/^[0-9a-f]{10,}$/);
  const paths = Object.keys(files).map((name) => join(folder, name));
  const { code, out, err } = await classify('--model', folder, '--jsonl', '--study', ...paths);
  expect(code).toBe(0);
  for (const path of paths) expect(out).toContain(path);
  expect(out).toContain('"spacingMm":5');
  expect(out).not.toMatch(IDENTITY);
  expect(out).not.toContain(key);
  expect(err).not.toMatch(IDENTITY);
});
