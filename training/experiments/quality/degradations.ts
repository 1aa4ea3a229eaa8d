/** Ways in which a slice is degraded, and the warning that should appear. */

import { resample } from '../../../src/pipeline/image/resample';
import type { QualityCode } from '../../../src/pipeline/quality/quality';
import type { Slice } from '../../../src/pipeline/slice';
import { written } from './font';
import { type Movement, moved, nodding, swaying } from './motion';

export interface Degradation {
  readonly code: QualityCode;
  readonly name: string;
  readonly spoil: (slice: Slice) => Slice;
}

/** Phase-encoding lines of an acquisition, for simulated motion. */
const LINES = 192;

/** Motion at LINES lines, where a picture with a field of view of 240 mm has pixels of 1.25 mm. */
const motion = (name: string, movement: (lines: number) => Movement): Degradation => ({
  code: 'ghosting',
  name,
  spoil: (slice) => {
    const reduced = atLines(slice);
    return moved(reduced, movement(reduced.height));
  },
});

function atLines(slice: Slice): Slice {
  const { width, height, grey } = slice;
  const scale = LINES / Math.max(width, height);
  const [wide, tall] = [Math.round(width * scale), Math.round(height * scale)];
  const all = { x: 0, y: 0, width, height };
  return {
    width: wide,
    height: tall,
    grey: resample(grey, width, height, all, wide, tall),
    colourfulness: 0,
  };
}

/** In the lower left corner; the height of the letters is a share of the picture's. */
const text = (share: number): Degradation => ({
  code: 'writing',
  name: `letters of ${(100 * share).toFixed(1)} % of the height`,
  spoil: (slice) => {
    const dot = Math.max(1, Math.round((share * slice.height) / 7));
    return written(slice, 'DOE 1940 R', 2, slice.height - 9 * dot, dot);
  },
});

/** A percentage of the picture's height, in pixels. */
const share = (percent: number) => (lines: number) => (percent / 100) * lines;

export const DEGRADATIONS: readonly Degradation[] = [
  ...[0.4, 0.8, 1.6, 2.4].map((percent) =>
    motion(`swaying by ${percent} % of the height`, (lines) => swaying(share(percent)(lines))),
  ),
  ...[1.6, 3.2].map((percent) =>
    motion(`one nod of ${percent} % of the height`, (lines) => nodding(share(percent)(lines))),
  ),
  text(0.02),
  text(0.03),
  text(0.05),
];
