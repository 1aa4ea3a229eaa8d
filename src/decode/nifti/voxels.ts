import { Refusal } from '../refusal';
import type { NiftiHeader } from './header';
import { VOXEL_BYTES } from './header';

/** The first volume's voxels, read where they stand: nothing is converted before it is shown. */
export interface Voxels {
  readonly count: number;
  /** Scaled value of a voxel; never NaN or infinite. */
  readonly value: (index: number) => number;
  /** Red, green and blue of a colour volume. */
  readonly colour?: (index: number) => readonly [number, number, number];
}

/** Bytes after the voxels that prove nothing. */
const PADDING = 16;

/** @throws Refusal `truncated` when the volumes are not whole, `corrupt` when there is more than they are */
export function readVoxels(bytes: Uint8Array, header: NiftiHeader): Voxels {
  const { size, datatype, little, slope, intercept, offset } = header;
  const count = size[0] * size[1] * size[2];
  const step = VOXEL_BYTES[datatype]!;
  checkLength(bytes.length - offset, header);
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, count * step);
  if (datatype === 128 || datatype === 2304) {
    const channel = (index: number, c: number) => view.getUint8(index * step + c);
    return {
      count,
      value: (index) => channel(index, 0),
      colour: (index) => [channel(index, 0), channel(index, 1), channel(index, 2)],
    };
  }
  const stored = storedValue(view, datatype, little);
  const scaled = slope !== 1 || intercept !== 0;
  return {
    count,
    value: (index) => {
      const value = stored(index);
      // NaN marks "no data" in processed volumes: shown as nothing
      if (!Number.isFinite(value)) return 0;
      return scaled ? value * slope + intercept : value;
    },
  };
}

/**
 * A size that is not the file's makes every line begin in the wrong place. All volumes count, though only the
 * first is read.
 * @throws Refusal `truncated` or `corrupt`
 */
function checkLength(length: number, { size, volumes, datatype }: NiftiHeader): void {
  const volume = size[0] * size[1] * size[2] * VOXEL_BYTES[datatype]!;
  if (length < volume * volumes) throw new Refusal('truncated');
  if (length - volume * volumes > PADDING) throw new Refusal('corrupt');
}

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
