/**
 * What may happen to a slice before it is read, in steps of growing strength. All changes are made to the source slice,
 * so that they pass through the whole pipeline, including check and preparation.
 */
import { encode, Image } from 'image-js';
import { decodeFile } from '../../../src/decode/index';
import { nodeEnvironment } from '../../../src/decode/platform/node';
import { normal, Random } from '../../../src/evaluation/random';
import { bilinear } from '../../../src/pipeline/image/bilinear';
import { resample } from '../../../src/pipeline/image/resample';
import type { Slice } from '../../../src/pipeline/slice';

export interface Change {
  readonly kind: string;
  /** Unit of the steps. */
  readonly unit: string;
  readonly steps: readonly number[];
  readonly apply: (slice: Slice, step: number) => Slice | Promise<Slice>;
}

export const CHANGES: readonly Change[] = [
  { kind: 'rotation', unit: 'degrees', steps: [5, 10, 20, 30, 45], apply: rotated },
  { kind: 'scale', unit: 'of the size, on a black ground', steps: [0.9, 0.75, 0.5], apply: shrunk },
  { kind: 'crop', unit: 'of each side cut off', steps: [0.05, 0.1, 0.15, 0.2], apply: cropped },
  { kind: 'gamma', unit: 'exponent', steps: [0.5, 0.7, 1.4, 2], apply: gammaed },
  { kind: 'noise', unit: 'of the range, standard deviation', steps: [0.02, 0.05, 0.1, 0.2], apply: noisy },
  { kind: 'jpeg', unit: 'quality', steps: [75, 50, 25, 10], apply: jpeged },
  { kind: 'resolution', unit: 'pixels on the longer side', steps: [192, 128, 96, 64], apply: reduced },
  { kind: 'window', unit: 'of the range cut off at each end', steps: [0.05, 0.1, 0.2], apply: windowed },
  { kind: 'mirror', unit: '', steps: [1], apply: mirrored },
];

function rotated(slice: Slice, degrees: number): Slice {
  const { width, height, grey } = slice;
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [cx, cy] = [(width - 1) / 2, (height - 1) / 2];
  const ground = minimum(grey);
  const out = new Float32Array(grey.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const u = cos * (x - cx) + sin * (y - cy) + cx;
      const v = -sin * (x - cx) + cos * (y - cy) + cy;
      out[y * width + x] = bilinear(slice, u, v, ground);
    }
  }
  return { ...slice, grey: out };
}

function shrunk(slice: Slice, share: number): Slice {
  const { width, height, grey } = slice;
  const w = Math.round(width * share);
  const h = Math.round(height * share);
  const small = resample(grey, width, height, { x: 0, y: 0, width, height }, w, h);
  const out = new Float32Array(grey.length).fill(minimum(grey));
  const left = (width - w) >> 1;
  const top = (height - h) >> 1;
  for (let y = 0; y < h; y++) out.set(small.subarray(y * w, (y + 1) * w), (top + y) * width + left);
  return { ...slice, grey: out };
}

function cropped(slice: Slice, share: number): Slice {
  const x = Math.round(slice.width * share);
  const y = Math.round(slice.height * share);
  const width = slice.width - 2 * x;
  const height = slice.height - 2 * y;
  const grey = resample(slice.grey, slice.width, slice.height, { x, y, width, height }, width, height);
  return { ...slice, width, height, grey };
}

function gammaed(slice: Slice, exponent: number): Slice {
  return byRange(slice, (t) => t ** exponent);
}

function windowed(slice: Slice, share: number): Slice {
  return byRange(slice, (t) => Math.min(1, Math.max(0, (t - share) / (1 - 2 * share))));
}

function noisy(slice: Slice, deviation: number): Slice {
  const random = new Random(slice.width * 65_537 + slice.height);
  return byRange(slice, (t) => Math.min(1, Math.max(0, t + deviation * normal(random))));
}

function mirrored(slice: Slice): Slice {
  const { width, height, grey } = slice;
  const out = Float32Array.from(grey, (_, i) => grey[i - (i % width) + width - 1 - (i % width)]);
  return { ...slice, width, height, grey: out };
}

function reduced(slice: Slice, side: number): Slice {
  const { width, height, grey, spacing } = slice;
  const scale = Math.min(1, side / Math.max(width, height));
  const w = Math.max(1, Math.round(width * scale));
  const h = Math.max(1, Math.round(height * scale));
  return {
    ...slice,
    ...{ width: w, height: h, grey: resample(grey, width, height, { x: 0, y: 0, width, height }, w, h) },
    ...(spacing && { spacing: { x: (spacing.x * width) / w, y: (spacing.y * height) / h } }),
  };
}

const environment = nodeEnvironment();

async function jpeged(slice: Slice, quality: number): Promise<Slice> {
  const { width, height } = slice;
  const { low, range } = rangeOf(slice.grey);
  const data = Uint8Array.from(slice.grey, (v) => Math.round((255 * (v - low)) / range));
  const image = new Image(width, height, { colorModel: 'GREY', data });
  const bytes = encode(image, { format: 'jpeg', encoderOptions: { quality } });
  for await (const decoded of decodeFile('changed.jpg', bytes, environment)) {
    if (decoded.kind === 'slice') return { ...slice, grey: decoded.slice.grey };
    throw new Error(decoded.message);
  }
  throw new Error('the encoder wrote no image');
}

/** Applies a change to values scaled to 0..1, and scales them back. */
function byRange(slice: Slice, change: (value: number) => number): Slice {
  const { low, range } = rangeOf(slice.grey);
  return { ...slice, grey: slice.grey.map((v) => low + range * change((v - low) / range)) };
}

function rangeOf(grey: Float32Array): { low: number; range: number } {
  const low = minimum(grey);
  let high = low;
  for (const value of grey) if (value > high) high = value;
  return { low, range: high > low ? high - low : 1 };
}

function minimum(grey: Float32Array): number {
  let low = grey[0];
  for (const value of grey) if (value < low) low = value;
  return low;
}
