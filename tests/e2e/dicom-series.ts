/** Generated DICOM series: a head cut from top to bottom, with a bright ball in it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { type Field, imageFields, makeDicom, pixels } from '../unit/decode/make/dicom';
import { syntheticHead } from './images';
import type { Upload } from './site';

const SIDE = 128;
const head = syntheticHead(SIDE);
/** Air: rejected at once by its content, so that hundreds of files take only seconds. */
const AIR = new Uint16Array(SIDE * SIDE);

export interface SeriesOptions {
  readonly slices: number;
  /** One slice in so many shows the head, the others air. Default: all do. */
  readonly every?: number;
  readonly uid?: string;
  /** Thickness in slices of a ball around the middle slice. */
  readonly ball?: number;
  /** Additional fields of every file. */
  readonly told?: readonly Field[];
}

/** Slices named IM1, IM2, ... of one axial series, 3 mm apart, with pixels of 2 × 2 mm. */
export function dicomSeries({
  slices,
  every = 1,
  uid = '1.2.3',
  ball = 0,
  told = [],
}: SeriesOptions): Upload[] {
  return Array.from({ length: slices }, (_, index) => {
    const shown = index % every === 0;
    const fromMiddle = Math.abs(index - slices / 2);
    const grey = shown ? headPixels(fromMiddle < ball / 2 ? Math.sqrt(1 - (2 * fromMiddle) / ball) : 0) : AIR;
    return { name: `IM${index + 1}`, bytes: dicomSlice(grey, index, uid, told) };
  });
}

function headPixels(ball: number): Uint16Array {
  const out = new Uint16Array(SIDE * SIDE);
  for (let i = 0; i < out.length; i++) {
    const x = (i % SIDE) / SIDE;
    const y = Math.floor(i / SIDE) / SIDE;
    const inBall = Math.hypot(x - 0.36, y - 0.6) < 0.12 * ball;
    out[i] = inBall ? 900 : 4 * head.getValueByIndex(i, 0);
  }
  return out;
}

function dicomSlice(grey: Uint16Array, index: number, uid: string, told: readonly Field[]): Uint8Array {
  const replaced = [0x0020000e, 0x00280030];
  const fields: Field[] = [
    ...told,
    ...imageFields({ rows: SIDE, columns: SIDE }).filter(([tag]) => !replaced.includes(tag)),
    [0x0020000e, 'UI', uid],
    [0x00180050, 'DS', '3'],
    [0x00200013, 'IS', String(index + 1)],
    [0x00200032, 'DS', `0\\0\\${3 * index}`],
    [0x00200037, 'DS', '1\\0\\0\\0\\1\\0'],
    [0x00280030, 'DS', '2\\2'],
    [0x00281050, 'DS', '500'],
    [0x00281051, 'DS', '1000'],
    pixels(grey),
  ];
  return makeDicom(fields);
}

/** Writes files into a folder, as on a disc. */
export function writeFolder(folder: string, files: readonly Upload[]): void {
  for (const { name, bytes } of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}

export const zipOf = (name: string, files: readonly Upload[]): Upload => ({
  name,
  bytes: zipSync(Object.fromEntries(files.map((file) => [file.name, file.bytes])), { level: 1 }),
  type: 'application/zip',
});
