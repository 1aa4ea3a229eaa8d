/** Bright things on a dark ground that may each be a head, in a picture made small. */
import { connectedComponents } from '../image/components';
import { erode } from '../image/head';
import { otsu } from '../image/otsu';

/** A thing's box, in working pixels; `right` and `bottom` lie just outside it. */
export interface Blob {
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
  /** Pixels of it. */
  readonly area: number;
}

export interface Working {
  readonly width: number;
  readonly height: number;
  readonly grey: Float32Array;
}

/** A bright area along the picture's edge of at least this share is what lies around a film: a light box, a page. */
const SURROUND_SHARE = 0.03;

/** The least side of a blob, and the least share of its box that it fills: rings of scalp fill little. */
const MIN_SIDE = 6;
const MIN_FILL = 0.22;

/** A thing as long as this share of the picture both ways is a frame or the surround, if it fills little of its box. */
const FRAME_SIDE = 0.6;
const FRAME_FILL = 0.5;

/** Windows of the local mean that a pixel is held against, as shares of the longer side. */
const LOCAL = [1 / 8, 1 / 20];

/** A viewer's ground: even to this share of the range, at least so much brighter than the darkest, and much of the edge. */
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

/** The picture's extremes, and between them the median along those edges that are not in the surround. */
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

/** Of a mask, the large components that make up at least a share of the picture's edges, each. */
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

/** Shares of Otsu's threshold that part heads from a dark ground. */
const SHARES = [0.5, 1];

/** Masks in which heads may stand apart from one another, by one threshold for the whole picture. */
export function* masksOf({ grey }: Working, surround: Uint8Array): Generator<Uint8Array> {
  const threshold = thresholdOf(grey, surround);
  for (const share of SHARES) {
    yield above(grey, surround, () => share * threshold);
  }
}

/** The values that are not in the surround. Loops, here and below: the array's own methods take ten times as long. */
export function outside(grey: Float32Array, surround: Uint8Array): Float32Array {
  const out = new Float32Array(grey.length);
  let count = 0;
  for (let i = 0; i < grey.length; i++) if (!surround[i]) out[count++] = grey[i];
  return out.subarray(0, count);
}

/** 1 where a value outside the surround is above a limit of its own. */
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
 * The same with the mean around each pixel as its limit: slower, and works under uneven light.
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

/** The mean of the square of that radius around each pixel, cut at the edges. */
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
 * The things of a mask that may be heads, each with everything inside it.
 *
 * @param opening pixels taken off every edge first, which separates things that touch
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
