/** Bright objects on a dark background, each of which may be a head, in a reduced picture. */
import { connectedComponents } from '../image/components';
import { erode } from '../image/head';
import { otsu } from '../image/otsu';

/** An object's box, in working pixels; `right` and `bottom` lie just outside it. */
export interface Blob {
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
  /** Number of its pixels. */
  readonly area: number;
}

export interface Working {
  readonly width: number;
  readonly height: number;
  readonly grey: Float32Array;
}

/**
 * A bright area that makes up at least this share of the picture's edge is the surround of a film: a light box or a
 * page.
 */
const SURROUND_SHARE = 0.03;

/** Smallest side of a blob, and the smallest share of its box that it fills (rings of scalp fill little). */
const MIN_SIDE = 6;
const MIN_FILL = 0.22;

/**
 * An object this large in both directions, as a share of the picture, is a frame or the surround if it fills little of
 * its box.
 */
const FRAME_SIDE = 0.6;
const FRAME_FILL = 0.5;

/** Windows of the local mean that a pixel is compared with, as shares of the longer side. */
const LOCAL = [1 / 8, 1 / 20];

/**
 * The background of a viewer: uniform within this share of the range, at least this much brighter than the darkest
 * grey, and at least this share of the edge.
 */
const EVEN = 0.03;
const GREY = 0.06;
const GROUND_SHARE = 0.4;

/**
 * The surround of a film that was photographed or pasted on white, or of the panes of a viewer: bright areas along the
 * edges of the picture, and an area of a single grey.
 *
 * @returns 1 there, 0 elsewhere
 */
export function surroundOf(working: Working): Uint8Array {
  const { grey } = working;
  const threshold = otsu(grey);
  const surround = alongEdges(
    working,
    above(grey, null, () => threshold),
    0.2,
  );
  const [low, ground, high] = groundOf(working, surround);
  if (!(ground - low > GREY * (high - low))) return surround;
  const isLike = (v: number) => Math.abs(v - ground) <= EVEN * (high - low);
  const even = new Uint8Array(grey.length);
  for (let i = 0; i < even.length; i++) even[i] = surround[i] || isLike(grey[i]) ? 1 : 0;
  const around = alongEdges(working, even, GROUND_SHARE);
  for (let i = 0; i < surround.length; i++) if (around[i]) surround[i] = 1;
  return surround;
}

/** The picture's smallest and largest grey, and the median along the edges outside the surround. */
function groundOf({ width, height, grey }: Working, surround: Uint8Array): [number, number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < grey.length; i++) {
    if (grey[i] < low) low = grey[i];
    if (grey[i] > high) high = grey[i];
  }
  const edge: number[] = [];
  for (const i of edgesOf(width, height)) if (!surround[i]) edge.push(grey[i]);
  edge.sort((a, b) => a - b);
  return [low, edge[edge.length >> 1] ?? low, high];
}

function* edgesOf(width: number, height: number): Generator<number> {
  for (let x = 0; x < width; x++) {
    yield x;
    yield (height - 1) * width + x;
  }
  for (let y = 0; y < height; y++) {
    yield y * width;
    yield y * width + width - 1;
  }
}

/** The components of a mask that each make up at least a share of the picture's edges. */
function alongEdges({ width, height, grey }: Working, mask: Uint8Array, share: number): Uint8Array {
  const { labels, components } = connectedComponents(mask, width);
  // Pixels of each component along the edges.
  const along = new Int32Array(components.length + 1);
  for (const i of edgesOf(width, height)) along[labels[i]]++;
  const edge = 2 * (width + height);
  const kept = new Uint8Array(components.length + 1);
  for (const { label, size } of components)
    kept[label] = size >= SURROUND_SHARE * grey.length && along[label] >= share * edge ? 1 : 0;
  const surround = new Uint8Array(grey.length);
  for (let i = 0; i < surround.length; i++) surround[i] = kept[labels[i]];
  return surround;
}

/** Shares of Otsu's threshold that separate heads from a dark background. */
const SHARES = [0.5, 1];

/** Masks that may separate the heads, by one threshold for the whole picture. */
export function* masksOf({ grey }: Working, surround: Uint8Array): Generator<Uint8Array> {
  const threshold = thresholdOf(grey, surround);
  for (const share of SHARES) {
    yield above(grey, surround, () => share * threshold);
  }
}

/** The values outside the surround. Plain loops, here and below: array methods take ten times as long. */
export function outside(grey: Float32Array, surround: Uint8Array): Float32Array {
  const out = new Float32Array(grey.length);
  let count = 0;
  for (let i = 0; i < grey.length; i++) if (!surround[i]) out[count++] = grey[i];
  return out.subarray(0, count);
}

/** 1 where a value outside the surround is above its own limit. */
function above(grey: Float32Array, surround: Uint8Array | null, limit: (i: number) => number): Uint8Array {
  const mask = new Uint8Array(grey.length);
  for (let i = 0; i < mask.length; i++) mask[i] = !surround?.[i] && grey[i] > limit(i) ? 1 : 0;
  return mask;
}

const thresholdOf = (grey: Float32Array, surround: Uint8Array): number => {
  const inside = outside(grey, surround);
  return inside.length === 0 ? 0 : otsu(inside);
};

/**
 * Masks with the local mean around each pixel as its threshold: slower, but works under uneven light.
 *
 * Source: Bradley and Roth, "Adaptive thresholding using the integral image", J. Graphics Tools 2007.
 */
export function* localMasksOf(working: Working, surround: Uint8Array): Generator<Uint8Array> {
  const { width, height, grey } = working;
  const least = 0.25 * thresholdOf(grey, surround);
  const dark = new Float32Array(grey.length);
  for (let i = 0; i < dark.length; i++) if (!surround[i]) dark[i] = grey[i];
  for (const share of LOCAL) {
    const mean = localMean({ width, height, grey: dark }, Math.round(share * Math.max(width, height)));
    yield above(dark, null, (i) => Math.max(mean[i], least));
  }
}

/** The mean over a square of the given radius around each pixel, cropped at the edges. */
function localMean({ width, height, grey }: Working, radius: number): Float32Array {
  const sums = new Float64Array((width + 1) * (height + 1));
  const line = width + 1;
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += grey[y * width + x];
      sums[(y + 1) * line + x + 1] = sums[y * line + x + 1] + row;
    }
  }
  const out = new Float32Array(grey.length);
  for (let y = 0; y < height; y++) {
    const [y0, y1] = [Math.max(0, y - radius), Math.min(height, y + radius + 1)];
    for (let x = 0; x < width; x++) {
      const [x0, x1] = [Math.max(0, x - radius), Math.min(width, x + radius + 1)];
      const sum = sums[y1 * line + x1] - sums[y0 * line + x1] - sums[y1 * line + x0] + sums[y0 * line + x0];
      out[y * width + x] = sum / ((y1 - y0) * (x1 - x0));
    }
  }
  return out;
}

/**
 * The objects of a mask that may be heads, each with everything inside it.
 *
 * @param opening pixels eroded from every edge first, which separates objects that touch
 */
export function blobsOf(mask: Uint8Array, width: number, height: number, opening: number): Blob[] {
  const { components } = connectedComponents(opening > 0 ? erode(mask, width, height, opening) : mask, width);
  const grown = components.map(({ x, y, right, bottom, size }) => ({
    x: x - opening,
    y: y - opening,
    right: right + opening,
    bottom: bottom + opening,
    area: size,
  }));
  const large = grown
    .filter((box) => Math.min(wide(box), tall(box)) >= MIN_SIDE)
    .filter((box) => !isFrame(box, width, height))
    .sort((a, b) => boxArea(b) - boxArea(a));
  const out: Blob[] = [];
  for (const blob of large) {
    const around = out.findIndex((other) => contains(other, blob));
    if (around < 0) out.push(blob);
    else out[around] = { ...out[around], area: out[around].area + blob.area };
  }
  return out.filter((blob) => blob.area >= MIN_FILL * boxArea(blob));
}

export const wide = ({ x, right }: Blob): number => right - x;
export const tall = ({ y, bottom }: Blob): number => bottom - y;
export const sideOf = (blob: Blob): number => Math.max(wide(blob), tall(blob));
const boxArea = (blob: Blob): number => wide(blob) * tall(blob);

function isFrame(box: Blob, width: number, height: number): boolean {
  return (
    wide(box) >= FRAME_SIDE * width &&
    tall(box) >= FRAME_SIDE * height &&
    box.area < FRAME_FILL * boxArea(box)
  );
}

function contains(outer: Blob, inner: Blob): boolean {
  const [x, y] = [(inner.x + inner.right) / 2, (inner.y + inner.bottom) / 2];
  return x > outer.x && x < outer.right && y > outer.y && y < outer.bottom;
}
