import { ascii } from './bytes';

export interface NiftiSource {
  readonly size: readonly number[];
  readonly values: ArrayLike<number>;
  /** 2, 4, 16, 64, 256, 512, 768, ... */
  readonly datatype?: number;
  readonly version?: 1 | 2;
  readonly little?: boolean;
  readonly pixdim?: readonly number[];
  /** Three rows of four. */
  readonly sform?: readonly (readonly number[])[];
  /** b, c, d, x, y, z. */
  readonly qform?: readonly number[];
  readonly slope?: number;
  readonly intercept?: number;
  readonly pair?: boolean;
  readonly description?: string;
}

const BYTES: Record<number, number> = {
  2: 1,
  4: 2,
  8: 4,
  16: 4,
  64: 8,
  128: 3,
  256: 1,
  512: 2,
  768: 4,
  1024: 8,
  1280: 8,
};

/** Writes a volume; for a pair, only the header (`makeVoxels` writes the rest). */
export function makeNifti(source: NiftiSource): Uint8Array {
  const { size, datatype = 4, version = 1, little = true, pixdim = [1, 1, 1, 1], pair = false } = source;
  const { slope = 0, intercept = 0, sform, qform, description = '' } = source;
  const length = version === 1 ? 352 : 544;
  const header = new Uint8Array(pair ? length - 4 : length);
  const view = new DataView(header.buffer);
  const dims = [size.length, ...size, 1, 1, 1, 1, 1, 1].slice(0, 8);
  if (version === 1) {
    view.setInt32(0, 348, little);
    dims.forEach((n, i) => {
      view.setInt16(40 + 2 * i, n, little);
    });
    view.setInt16(70, datatype, little);
    view.setInt16(72, BYTES[datatype] * 8, little);
    pixdim.forEach((n, i) => {
      view.setFloat32(76 + 4 * i, n, little);
    });
    view.setFloat32(108, pair ? 0 : 352, little);
    view.setFloat32(112, slope, little);
    view.setFloat32(116, intercept, little);
    header.set(ascii(description).subarray(0, 79), 148);
    view.setInt16(252, qform ? 1 : 0, little);
    view.setInt16(254, sform ? 1 : 0, little);
    qform?.forEach((n, i) => {
      view.setFloat32(256 + 4 * i, n, little);
    });
    sform?.flat().forEach((n, i) => {
      view.setFloat32(280 + 4 * i, n, little);
    });
    header.set(ascii(pair ? 'ni1\0' : 'n+1\0'), 344);
  } else {
    view.setInt32(0, 540, little);
    header.set(ascii(`${pair ? 'ni2' : 'n+2'}\0\r\n\x1a\n`), 4);
    view.setInt16(12, datatype, little);
    view.setInt16(14, BYTES[datatype] * 8, little);
    dims.forEach((n, i) => {
      view.setBigInt64(16 + 8 * i, BigInt(n), little);
    });
    pixdim.forEach((n, i) => {
      view.setFloat64(104 + 8 * i, n, little);
    });
    view.setBigInt64(168, BigInt(pair ? 0 : 544), little);
    view.setFloat64(176, slope, little);
    view.setFloat64(184, intercept, little);
    view.setInt32(344, qform ? 1 : 0, little);
    view.setInt32(348, sform ? 1 : 0, little);
    qform?.forEach((n, i) => {
      view.setFloat64(352 + 8 * i, n, little);
    });
    sform?.flat().forEach((n, i) => {
      view.setFloat64(400 + 8 * i, n, little);
    });
  }
  if (pair) return header;
  const voxels = makeVoxels(source);
  const out = new Uint8Array(header.length + voxels.length);
  out.set(header);
  out.set(voxels, header.length);
  return out;
}

export function makeVoxels({ values, datatype = 4, little = true }: NiftiSource): Uint8Array {
  const step = BYTES[datatype];
  const out = new DataView(new ArrayBuffer(values.length * (datatype === 128 ? 1 : step)));
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (datatype === 2 || datatype === 128) out.setUint8(i, value);
    else if (datatype === 256) out.setInt8(i, value);
    else if (datatype === 4) out.setInt16(2 * i, value, little);
    else if (datatype === 512) out.setUint16(2 * i, value, little);
    else if (datatype === 8) out.setInt32(4 * i, value, little);
    else if (datatype === 768) out.setUint32(4 * i, value, little);
    else if (datatype === 16) out.setFloat32(4 * i, value, little);
    else if (datatype === 64) out.setFloat64(8 * i, value, little);
    else if (datatype === 1024) out.setBigInt64(8 * i, BigInt(value), little);
    else out.setBigUint64(8 * i, BigInt(value), little);
  }
  return new Uint8Array(out.buffer);
}
