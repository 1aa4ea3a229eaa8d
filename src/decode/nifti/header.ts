import { MAX_FILE_BYTES, MAX_SIDE } from '../limits';
import { Refusal } from '../refusal';

/** The fields of a NIfTI-1 or -2 header that are read; its free texts (descrip, aux_file, intent_name) are not. */
export interface NiftiHeader {
  readonly little: boolean;
  /** Voxels along i, j, k. */
  readonly size: readonly [number, number, number];
  /** Time points and channels beyond the first volume. */
  readonly volumes: number;
  readonly datatype: number;
  /** Where the voxels begin, in this file or in the `.img`. */
  readonly offset: number;
  readonly slope: number;
  readonly intercept: number;
  /** Millimetres along i, j, k. */
  readonly pixdim: readonly [number, number, number];
  /** Voxel indices to millimetres, rows x (right), y (front), z (head); undefined where the file gives none. */
  readonly affine: Affine | undefined;
  /** The voxels are in a file of their own. */
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

const UNREAD: Readonly<Record<number, string>> = {
  1: 'one-bit voxels',
  32: 'complex voxels',
  1536: '128-bit voxels',
  1792: 'complex voxels',
  2048: 'complex voxels',
};

/**
 * Reads a header (nifti1.h, nifti2.h).
 * @throws Refusal `corrupt`, `too-large`, `unsupported-encoding`
 */
export function readHeader(bytes: Uint8Array): NiftiHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = view.getInt32(0, true) === 348 || view.getInt32(0, true) === 540;
  const second = view.getInt32(0, little) === 540;
  if (second && bytes.length < 540) throw new Refusal('truncated');
  const read = second ? reader2(view, little) : reader1(view, little);
  const dim = read.dim;
  if (!(dim[0]! >= 2 && dim[0]! <= 7)) throw new Refusal('corrupt');
  const along = (axis: number) => (axis <= dim[0]! ? Math.max(1, dim[axis]!) : 1);
  const size = [along(1), along(2), along(3)] as const;
  const volumes = along(4) * along(5) * along(6) * along(7);
  checkVolume(size, read.datatype);
  const pixdim = [1, 2, 3].map((axis) => saneSpacing(read.pixdim[axis]!)) as [number, number, number];
  const scaled = Number.isFinite(read.slope) && read.slope !== 0 && Number.isFinite(read.intercept);
  return {
    little,
    size,
    volumes,
    datatype: read.datatype,
    offset: Number.isFinite(read.offset) && read.offset > 0 ? Math.floor(read.offset) : 0,
    slope: scaled ? read.slope : 1,
    intercept: scaled ? read.intercept : 0,
    pixdim,
    affine: affineOf(read, pixdim),
    pair: bytes[second ? 5 : 345] === 0x69, // "ni1", "ni2"
  };
}

interface Fields {
  readonly dim: readonly number[];
  readonly datatype: number;
  readonly pixdim: readonly number[];
  readonly offset: number;
  readonly slope: number;
  readonly intercept: number;
  readonly qform: number;
  readonly sform: number;
  /** b, c, d of the quaternion, then its offset. */
  readonly quaternion: readonly number[];
  readonly rows: readonly number[];
}

const list = (count: number, get: (i: number) => number) => Array.from({ length: count }, (_, i) => get(i));

function reader1(view: DataView, little: boolean): Fields {
  const f32 = (at: number) => view.getFloat32(at, little);
  return {
    dim: list(8, (i) => view.getInt16(40 + 2 * i, little)),
    datatype: view.getInt16(70, little),
    pixdim: list(8, (i) => f32(76 + 4 * i)),
    offset: f32(108),
    slope: f32(112),
    intercept: f32(116),
    qform: view.getInt16(252, little),
    sform: view.getInt16(254, little),
    quaternion: list(6, (i) => f32(256 + 4 * i)),
    rows: list(12, (i) => f32(280 + 4 * i)),
  };
}

function reader2(view: DataView, little: boolean): Fields {
  const f64 = (at: number) => view.getFloat64(at, little);
  const i64 = (at: number) => Number(view.getBigInt64(at, little));
  return {
    dim: list(8, (i) => i64(16 + 8 * i)),
    datatype: view.getInt16(12, little),
    pixdim: list(8, (i) => f64(104 + 8 * i)),
    offset: i64(168),
    slope: f64(176),
    intercept: f64(184),
    qform: view.getInt32(344, little),
    sform: view.getInt32(348, little),
    quaternion: list(6, (i) => f64(352 + 8 * i)),
    rows: list(12, (i) => f64(400 + 8 * i)),
  };
}

function checkVolume(size: readonly number[], datatype: number): void {
  const unread = UNREAD[datatype];
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

/** A spacing of 0, NaN or metres is damage: 1 mm keeps the shape. */
function saneSpacing(value: number): number {
  const mm = Math.abs(value);
  return mm > 0.001 && mm < 50 ? mm : 1;
}

/** sform before qform, as nibabel and the standard's "method 3" have it. */
function affineOf(fields: Fields, pixdim: readonly number[]): Affine | undefined {
  const { rows } = fields;
  if (fields.sform > 0 && rows.every(Number.isFinite) && isRegular(rows)) {
    return [rows.slice(0, 4), rows.slice(4, 8), rows.slice(8, 12)] as unknown as Affine;
  }
  return fields.qform > 0 && fields.quaternion.every(Number.isFinite)
    ? fromQuaternion(fields, pixdim)
    : undefined;
}

/** No axis is without direction: an all-zero sform is common damage. */
function isRegular(m: readonly number[]): boolean {
  const det =
    m[0]! * (m[5]! * m[10]! - m[6]! * m[9]!) -
    m[1]! * (m[4]! * m[10]! - m[6]! * m[8]!) +
    m[2]! * (m[4]! * m[9]! - m[5]! * m[8]!);
  return Math.abs(det) > 1e-9;
}

/** "Method 2" of nifti1.h: a rotation, the spacing, and a mirrored k axis where pixdim[0] is negative. */
function fromQuaternion(
  { quaternion, pixdim: stored }: Fields,
  pixdim: readonly number[],
): Affine | undefined {
  const [b, c, d, x, y, z] = quaternion as [number, number, number, number, number, number];
  const squares = b * b + c * c + d * d;
  if (squares > 1.01) return undefined; // no rotation
  const a = Math.sqrt(Math.max(0, 1 - squares));
  const [i, j] = pixdim as [number, number];
  const k = pixdim[2]! * (stored[0]! < 0 ? -1 : 1);
  return [
    [(a * a + b * b - c * c - d * d) * i, 2 * (b * c - a * d) * j, 2 * (b * d + a * c) * k, x],
    [2 * (b * c + a * d) * i, (a * a + c * c - b * b - d * d) * j, 2 * (c * d - a * b) * k, y],
    [2 * (b * d - a * c) * i, 2 * (c * d + a * b) * j, (a * a + d * d - b * b - c * c) * k, z],
  ];
}
