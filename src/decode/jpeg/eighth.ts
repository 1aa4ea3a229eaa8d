import { exifOrientation, orient } from '../image/exif';
import type { Rgba } from '../image/rgba';
import { Refusal } from '../refusal';
import { ascii, readView } from '../view';
import { blockMeans } from './check';
import { APP14, FIRST, isFrame, readFrameHeader, segmentAt } from './markers';
import type { Component } from './scan';

/** Side of a block, in samples. */
export const EIGHTH = 8;

/**
 * Decodes a picture at an eighth of its width and height, for those that are too large to decode in full. The first
 * coefficient of every block of 8 x 8 samples is the block's mean (ITU-T T.81, A.3.3), so no full-size pixels are
 * computed.
 * @returns turned upright by its EXIF tag
 * @throws Refusal `truncated` or `corrupt`
 */
export function eighthOf(jpeg: Uint8Array): Rgba {
  const { width, height, isRgb } = readView(jpeg, frameOf);
  const components = blockMeans(jpeg);
  const [across, down] = [Math.ceil(width / EIGHTH), Math.ceil(height / EIGHTH)];
  const mostH = Math.max(...components.map(({ h }) => h));
  const mostV = Math.max(...components.map(({ v }) => v));
  const lines = components.map((component) => lineOf(component, mostH, mostV, across));
  const [one, two = one, three = one] = lines;
  const rgba = new Uint8ClampedArray(across * down * 4);
  for (let y = 0, at = 0; y < down; y++) {
    for (const line of lines) line.read(y);
    for (let x = 0; x < across; x++, at += 4) {
      const [a, b, c] = [one.samples[x], two.samples[x], three.samples[x]];
      const plain = lines.length < 3 || isRgb;
      // JFIF 1.02: BT.601 chroma, full range
      rgba[at] = plain ? a : a + 1.402 * (c - 128);
      rgba[at + 1] = plain ? b : a - 0.344136 * (b - 128) - 0.714136 * (c - 128);
      rgba[at + 2] = plain ? c : a + 1.772 * (b - 128);
      rgba[at + 3] = 255;
    }
  }
  return orient({ width: across, height: down, rgba }, exifOrientation(jpeg));
}

/** Means of one row of blocks, 0..255; those of a subsampled component are repeated. */
function lineOf({ h, v, stride, dc, factors }: Component, mostH: number, mostV: number, across: number) {
  const table = factors();
  if (!table || !dc) throw new Refusal('corrupt');
  const [factor] = table;
  const samples = new Float32Array(across);
  return {
    samples,
    read(y: number) {
      const row = Math.floor((y * v) / mostV) * stride;
      for (let x = 0; x < across; x++)
        samples[x] = Math.min(255, Math.max(0, (dc[row + Math.floor((x * h) / mostH)] * factor) / 8 + 128));
    },
  };
}

interface Frame {
  readonly width: number;
  readonly height: number;
  /** Its three components are red, green and blue, by the Adobe marker or by their names. */
  readonly isRgb: boolean;
}

function frameOf(view: DataView): Frame {
  let adobe: number | undefined;
  for (let segment = segmentAt(view, FIRST); ; segment = segmentAt(view, segment.end)) {
    const { marker, body, end } = segment;
    const bytes = new Uint8Array(
      view.buffer,
      view.byteOffset + body,
      Math.max(0, Math.min(end, view.byteLength) - body),
    );
    if (marker === APP14 && ascii(bytes, 0, 5) === 'Adobe' && bytes.length >= 12) adobe = bytes[11];
    if (!isFrame(marker)) continue;
    const { width, height, components } = readFrameHeader(view, body);
    const named = String.fromCharCode(...components.map(({ id }) => id)) === 'RGB';
    return { width, height, isRgb: adobe === undefined ? named : adobe === 0 };
  }
}
