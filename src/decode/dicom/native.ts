import { is422, type PixelFormat, photometricOf } from './format';

/** The samples of a frame as stored, interleaved. */
export interface StoredFrame {
  readonly samples: Uint8Array | Uint16Array;
  readonly components: 1 | 3;
  /** Of the samples as they are now: a codec may have converted YCbCr to RGB, and the header may be wrong. */
  readonly photometric: string;
  /** Number of valid bits, and the position of the highest. */
  readonly bits: number;
  readonly highBit: number;
  /** The frame went through a lossy codec. */
  readonly lossy?: boolean;
  /** The header does not match the stream. */
  readonly contradicted?: boolean;
}

/** The samples of one uncompressed frame. */
export function native(bytes: Uint8Array, format: PixelFormat, little: boolean, vr: string): StoredFrame {
  const { rows, columns, components, bitsAllocated, bitsStored, highBit } = format;
  const stored = {
    ...{ components, bits: bitsStored, highBit },
    photometric: photometricOf(format.photometric, components),
  };
  let samples: Uint8Array | Uint16Array;
  if (bitsAllocated === 16) samples = words(bytes, little);
  // bytes inside 16-bit words: big endian swaps each pair (PS3.5, annex D)
  else samples = !little && vr === 'OW' ? swapPairs(bytes) : bytes;
  if (components === 3 && is422(format.photometric)) {
    return { ...stored, samples: unpack422(samples, rows * columns) };
  }
  return { ...stored, samples: format.planar && components > 1 ? interleave(samples, components) : samples };
}

export function words(bytes: Uint8Array, little: boolean): Uint16Array {
  const out = new Uint16Array(bytes.length >> 1);
  const [low, high] = little ? [0, 1] : [1, 0];
  for (let i = 0; i < out.length; i++) out[i] = bytes[2 * i + low] | (bytes[2 * i + high] << 8);
  return out;
}

function swapPairs(bytes: Uint8Array): Uint8Array {
  const out = bytes.slice();
  for (let i = 0; i + 1 < out.length; i += 2) {
    out[i] = bytes[i + 1];
    out[i + 1] = bytes[i];
  }
  return out;
}

function interleave<T extends Uint8Array | Uint16Array>(planar: T, components: number): T {
  const out = planar.slice() as T;
  const count = planar.length / components;
  for (let c = 0; c < components; c++) {
    for (let i = 0; i < count; i++) out[i * components + c] = planar[c * count + i];
  }
  return out;
}

/** Y1 Y2 Cb Cr, for every two pixels of a row. */
function unpack422(samples: Uint8Array | Uint16Array, count: number): Uint8Array | Uint16Array {
  const out = samples instanceof Uint16Array ? new Uint16Array(count * 3) : new Uint8Array(count * 3);
  for (let pair = 0, from = 0; pair * 2 < count; pair++, from += 4) {
    for (let k = 0; k < 2 && pair * 2 + k < count; k++) {
      const to = (pair * 2 + k) * 3;
      out[to] = samples[from + k];
      out[to + 1] = samples[from + 2];
      out[to + 2] = samples[from + 3];
    }
  }
  return out;
}
