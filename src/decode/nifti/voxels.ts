import { isFiller } from '../filler';
import { Refusal } from '../refusal';
import { roughness } from '../roughness';
import type { NiftiHeader } from './header';
import { VOXEL_BYTES } from './header';

/** The first volume's voxels, read in place and converted only when used. */
export interface Voxels {
  readonly count: number;
  /** Scaled value of a voxel; never NaN or infinite. */
  readonly value: (index: number) => number;
  /** Red, green and blue of a colour volume. */
  readonly colour?: (index: number) => readonly [number, number, number];
  /** Other bytes follow the voxels. */
  readonly goesOn: boolean;
}

/** Up to this many surplus bytes after the voxels are ignored. */
const PADDING = 16;

/** @throws Refusal `truncated` when voxels are missing, `corrupt` or `contradictory` when there are more than stated */
export function readVoxels(bytes: Uint8Array, header: NiftiHeader): Voxels {
  const { size, datatype, little, slope, intercept, offset } = header;
  const count = size[0] * size[1] * size[2];
  const step = VOXEL_BYTES[datatype];
  const goesOn = checkLength(bytes.subarray(offset), header);
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, count * step);
  if (datatype === 128 || datatype === 2304) {
    const channel = (index: number, c: number) => view.getUint8(index * step + c);
    return {
      ...{ count, goesOn },
      value: (index) => channel(index, 0),
      colour: (index) => [channel(index, 0), channel(index, 1), channel(index, 2)],
    };
  }
  const stored = storedValue(view, datatype, little);
  const scaled = slope !== 1 || intercept !== 0;
  const value = scaled ? (index: number) => stored(index) * slope + intercept : stored;
  return { count, goesOn, value: FLOATS.has(datatype) || scaled ? finite(count, value) : value };
}

const FLOATS: ReadonlySet<number> = new Set([16, 64]);
/** Values beyond the range of a 32-bit float count as infinite. */
const MAX_FINITE = 3.4e38;

/**
 * NaN marks "no data" in processed volumes and is shown as the smallest value, as is minus infinity. Plus infinity is
 * shown as the largest.
 */
function finite(count: number, value: (index: number) => number): (index: number) => number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let all = true;
  for (let i = 0; i < count; i++) {
    const here = value(i);
    if (!(Math.abs(here) < MAX_FINITE)) {
      all = false;
      continue;
    }
    if (here < low) low = here;
    if (here > high) high = here;
  }
  if (all) return value;
  if (low > high) return () => 0;
  return (index) => {
    const here = value(index);
    return Math.abs(here) < MAX_FINITE ? here : here > 0 ? high : low;
  };
}

/**
 * Compares the length of the data with the header: with a wrong size every line would begin in the wrong place. All
 * volumes are counted, though only the first is read.
 * @returns whether padding or text follows the voxels
 * @throws Refusal `truncated`, `corrupt`, or `contradictory` where lines of another length would fit
 */
function checkLength(data: Uint8Array, header: NiftiHeader): boolean {
  const { size, volumes, datatype } = header;
  const step = VOXEL_BYTES[datatype];
  const volume = size[0] * size[1] * size[2] * step;
  if (data.length < volume * volumes) throw new Refusal('truncated');
  const surplus = data.subarray(volume * volumes);
  if (surplus.length <= PADDING) return false;
  if (!isFiller(surplus)) throw new Refusal('corrupt');
  const line = data.length / step / (size[1] * size[2] * volumes);
  if (Number.isInteger(line) && !VOXELS_OF_COLOUR.has(datatype)) {
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    const value = storedValue(view, datatype, header.little);
    const rough = (width: number) => {
      const slice = width * size[1];
      const first = (size[2] >> 1) * slice;
      return roughness(
        Float32Array.from({ length: slice }, (_, i) => value(first + i)),
        width,
      );
    };
    if (rough(line) < rough(size[0])) throw new Refusal('contradictory');
  }
  return true;
}

const VOXELS_OF_COLOUR: ReadonlySet<number> = new Set([128, 2304]);

function storedValue(view: DataView, datatype: number, little: boolean): (index: number) => number {
  switch (datatype) {
    case 2:
      return (i) => view.getUint8(i);
    case 4:
      return (i) => view.getInt16(2 * i, little);
    case 8:
      return (i) => view.getInt32(4 * i, little);
    case 16:
      return (i) => view.getFloat32(4 * i, little);
    case 64:
      return (i) => view.getFloat64(8 * i, little);
    case 256:
      return (i) => view.getInt8(i);
    case 512:
      return (i) => view.getUint16(2 * i, little);
    case 768:
      return (i) => view.getUint32(4 * i, little);
    case 1024:
      return (i) => Number(view.getBigInt64(8 * i, little));
    case 1280:
      return (i) => Number(view.getBigUint64(8 * i, little));
    default:
      throw new Refusal('corrupt');
  }
}
