import { NIFTI1, NIFTI2 } from 'nifti-reader-js';
import { MAX_FILE_BYTES, MAX_SIDE } from '../limits';
import { Refusal } from '../refusal';

/** The fields of a NIfTI-1 or -2 header that are read; its free texts (descrip, aux_file, intent_name) are not. */
export interface NiftiHeader {
  readonly little: boolean;
  /** Voxels along i, j, k. */
  readonly size: readonly [number, number, number];
  /** Number of volumes: time points and channels. */
  readonly volumes: number;
  readonly datatype: number;
  /** Where the voxels begin, in this file or in the `.img`. */
  readonly offset: number;
  readonly slope: number;
  readonly intercept: number;
  /** Millimetres along i, j, k, as given in the file; NaN where they are not. */
  readonly pixdim: readonly [number, number, number];
  /** Voxel indices to millimetres, rows x (right), y (front), z (head); undefined where the file gives none. */
  readonly affine: Affine | undefined;
  /** The voxels are in a separate file (`.img`). */
  readonly pair: boolean;
}

export type Affine = readonly [Row, Row, Row];
type Row = readonly [number, number, number, number];

/** Bytes a voxel, by datatype code. */
export const VOXEL_BYTES: Readonly<Record<number, number>> = {
  2: 1, // uint8
  4: 2, // int16
  8: 4, // int32
  16: 4, // float32
  64: 8, // float64
  128: 3, // RGB
  256: 1, // int8
  512: 2, // uint16
  768: 4, // uint32
  1024: 8, // int64
  1280: 8, // uint64
  2304: 4, // RGBA
};

const UNSUPPORTED: Readonly<Record<number, string>> = {
  1: 'one-bit voxels',
  32: 'complex voxels',
  1536: '128-bit voxels',
  1792: 'complex voxels',
  2048: 'complex voxels',
};

/**
 * Reads a header (nifti1.h, nifti2.h) with nifti-reader-js.
 * @throws Refusal `corrupt`, `truncated`, `too-large`, `unsupported-encoding`
 */
export function readHeader(bytes: Uint8Array): NiftiHeader {
  const read = parse(bytes);
  const { dims, pixDims, scl_slope: slope, scl_inter: intercept, vox_offset: offset } = read;
  if (!(dims[0] >= 2 && dims[0] <= 7)) throw new Refusal('corrupt');
  const along = (axis: number) => (axis <= dims[0] ? Math.max(1, dims[axis]) : 1);
  const size = [along(1), along(2), along(3)] as const;
  const volumes = along(4) * along(5) * along(6) * along(7);
  checkVolume(size, read.datatypeCode);
  // the header states this twice, so a mismatch reveals damage
  if (read.numBitsPerVoxel !== 8 * VOXEL_BYTES[read.datatypeCode]) throw new Refusal('corrupt');
  const unit = MILLIMETRES[read.xyzt_units & 7] ?? 1;
  const pixdim = [1, 2, 3].map((axis) => spacingOf(pixDims[axis]) * unit) as [number, number, number];
  const scaled = Number.isFinite(slope) && slope !== 0 && Number.isFinite(intercept);
  return {
    little: read.littleEndian,
    size,
    volumes,
    datatype: read.datatypeCode,
    offset: Number.isFinite(offset) && offset > 0 ? Math.floor(offset) : 0,
    slope: scaled ? slope : 1,
    intercept: scaled ? intercept : 0,
    pixdim,
    affine: affineOf(read, pixdim, unit),
    pair: read.magic.startsWith('ni'),
  };
}

type Fields = NIFTI1 | NIFTI2;

/**
 * Parses the header with the library, which gets only a copy of the fixed part: it follows extensions, and two that
 * point at each other would keep it busy until memory runs out. It prefers the qform where its code is larger. We
 * prefer the sform, as nibabel does, so for a file with both the qform is hidden from the library.
 */
function parse(bytes: Uint8Array): Fields {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const second = view.getInt32(0, true) === 540 || view.getInt32(0, false) === 540;
  const length = second ? 540 : 348;
  if (bytes.length < length) throw new Refusal('truncated');
  const { buffer } = new Uint8Array(bytes.subarray(0, length));
  const read = (): Fields => {
    const header = second ? new NIFTI2() : new NIFTI1();
    header.readHeader(buffer);
    return header;
  };
  const header = read();
  if (second || header.sform_code <= 0) return header;
  new DataView(buffer).setInt16(252, 0); // qform_code
  const shown = read();
  shown.qform_code = header.qform_code; // needed if the sform is invalid
  return shown;
}

function checkVolume(size: readonly number[], datatype: number): void {
  const unread = UNSUPPORTED[datatype];
  if (unread) throw new Refusal('unsupported-encoding', { format: 'NIfTI', encoding: unread });
  const bytes = VOXEL_BYTES[datatype];
  if (bytes === undefined) throw new Refusal('corrupt');
  const [width, height, depth] = size as [number, number, number];
  if (Math.max(width, height, depth) > MAX_SIDE || width * height * depth * bytes > MAX_FILE_BYTES) {
    throw new Refusal('too-large', {
      width,
      height,
      maxSide: MAX_SIDE,
      maxMegapixels: MAX_FILE_BYTES / 1024 / 1024 / bytes,
    });
  }
}

/** Millimetres of a unit of length, by its code (nifti1.h): metre, millimetre, micrometre. */
const MILLIMETRES: Readonly<Record<number, number>> = { 1: 1000, 2: 1, 3: 0.001 };

/** A spacing of 0 or NaN counts as missing. */
function spacingOf(value: number): number {
  const length = Math.abs(value);
  return length > 0 && Number.isFinite(length) ? length : Number.NaN;
}

/** The sform takes precedence over the qform, as in nibabel ("method 3" of nifti1.h). */
function affineOf(fields: Fields, pixdim: readonly number[], unit: number): Affine | undefined {
  const rows = fields.affine
    .slice(0, 3)
    .flat()
    .map((value) => value * unit);
  if (fields.sform_code > 0 && rows.every(Number.isFinite) && isRegular(rows)) {
    return [rows.slice(0, 4), rows.slice(4, 8), rows.slice(8, 12)] as unknown as Affine;
  }
  return fields.qform_code > 0 ? fromQuaternion(fields, pixdim, unit) : undefined;
}

/** Whether the matrix is invertible: an all-zero sform is common damage. */
function isRegular(m: readonly number[]): boolean {
  const det =
    m[0] * (m[5] * m[10] - m[6] * m[9]) -
    m[1] * (m[4] * m[10] - m[6] * m[8]) +
    m[2] * (m[4] * m[9] - m[5] * m[8]);
  return Math.abs(det) > 1e-15;
}

/**
 * "Method 2" of nifti1.h: a rotation, the spacing, and a mirrored k axis where pixdim[0] is negative. The library does
 * this only for NIfTI-1, and without checks.
 */
function fromQuaternion(fields: Fields, pixdim: readonly number[], unit: number): Affine | undefined {
  const { quatern_b: b, quatern_c: c, quatern_d: d } = fields;
  const [x, y, z] = [fields.qoffset_x * unit, fields.qoffset_y * unit, fields.qoffset_z * unit] as const;
  if (![b, c, d, x, y, z].every(Number.isFinite)) return undefined;
  const squares = b * b + c * c + d * d;
  if (squares > 1.01) return undefined; // not a rotation
  const a = Math.sqrt(Math.max(0, 1 - squares));
  // without a spacing the directions are still right
  const [i, j, size] = pixdim.map((mm) => mm || 1) as [number, number, number];
  const k = size * (fields.pixDims[0] < 0 ? -1 : 1);
  return [
    [(a * a + b * b - c * c - d * d) * i, 2 * (b * c - a * d) * j, 2 * (b * d + a * c) * k, x],
    [2 * (b * c + a * d) * i, (a * a + c * c - b * b - d * d) * j, 2 * (c * d - a * b) * k, y],
    [2 * (b * d - a * c) * i, 2 * (c * d + a * b) * j, (a * a + d * d - b * b - c * c) * k, z],
  ];
}
