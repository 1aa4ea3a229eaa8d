/**
 * Converts volumes as BrainBrowser's `minc2volume-viewer.js` writes them (a JSON header and raw bytes, both gzipped) to
 * NIfTI-1, which the decoder reads: dim, pixdim, datatype and the rows of the affine
 * (https://nifti.nimh.nih.gov/nifti-1).
 */
import { gunzipSync } from 'node:zlib';

const AXES = ['xspace', 'yspace', 'zspace'] as const;

interface Axis {
  readonly space_length: number;
  readonly start: number;
  /** Millimetres, negative where the axis runs to the left, back or feet. */
  readonly step: number;
}

type Header = Readonly<Record<(typeof AXES)[number], Axis>> & { readonly order: readonly string[] };

const HEADER_BYTES = 352;
const UINT8 = 2;

/**
 * @param header gzipped JSON
 * @param raw gzipped values of one byte, the last axis of `order` fastest
 * @returns the first time point as a NIfTI-1 file, without the oblique part of the direction cosines
 * @throws RangeError where the number of bytes does not match the header
 */
export function niftiOfMinc(header: Uint8Array, raw: Uint8Array): Uint8Array {
  const about = JSON.parse(gunzipSync(header).toString()) as Header;
  const order = about.order.filter((name): name is (typeof AXES)[number] => name !== 'time').reverse();
  const axes = order.map((name) => about[name]);
  const count = axes.reduce((product, { space_length: length }) => product * Number(length), 1);
  const values = gunzipSync(raw);
  if (values.length < count || values.length % count !== 0)
    throw new RangeError(`${values.length} bytes are no volume of ${count} voxels.`);
  const file = new Uint8Array(HEADER_BYTES + count);
  const view = new DataView(file.buffer);
  view.setInt32(0, 348, true);
  view.setInt16(40, 3, true);
  axes.forEach(({ space_length: length, step }, i) => {
    view.setInt16(42 + 2 * i, Number(length), true);
    view.setFloat32(80 + 4 * i, Math.abs(Number(step)), true);
  });
  for (let i = 3; i < 7; i++) view.setInt16(42 + 2 * i, 1, true);
  view.setInt16(70, UINT8, true);
  view.setInt16(72, 8, true);
  view.setFloat32(108, HEADER_BYTES, true);
  view.setInt16(254, 1, true);
  AXES.forEach((name, row) => {
    view.setFloat32(280 + 16 * row + 4 * order.indexOf(name), Number(about[name].step), true);
    view.setFloat32(280 + 16 * row + 12, Number(about[name].start), true);
  });
  file.set([0x6e, 0x2b, 0x31, 0], 344);
  file.set(values.subarray(0, count), HEADER_BYTES);
  return file;
}
