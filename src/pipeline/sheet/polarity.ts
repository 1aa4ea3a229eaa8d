import { nonBrainScore } from '../brain/non-brain-score';
import { reduce } from '../brain/thumbnail';
import { percentiles } from '../image/percentile';
import type { Model } from '../model';
import type { Slice } from '../slice';

/** What must be corrected before a slice can be read. */
export type Polarity =
  /** A negative: air is white. */
  | 'inverted'
  /** A head, or a whole picture, on a white page. */
  | 'white-surround';

/**
 * Lowest brightness of a white background, as a share of the picture's range, and the smallest share of the edge with
 * that grey.
 */
const BRIGHT_GROUND = 0.6;
const EVEN = 0.7;
const LIKE_GROUND = 0.15;

/** Limits for black and white pixels outside the background, as shares of the range. */
const BLACK = 0.15;
const WHITE = 0.85;

/**
 * Weight of the greys against the network's score: log odds per unit of log(white / black). The accuracy of this guess
 * was not measured.
 */
const SCORE_UNIT = 4;

/** Share of pixels added to both counts, so that neither is 0. */
const NONE = 0.01;

/**
 * Whether the background of a slice is white, and why. On a negative, bone, sinuses and (on T1) fluid are as white as
 * the air outside; on a white page they are black. The corrected slice must look like a brain.
 *
 * @returns null for a slice on a dark background, and for a picture that is not a brain either way
 */
export function polarityOf(slice: Slice, model: Pick<Model, 'brain' | 'thresholds'>): Polarity | null {
  const small = { ...slice, ...reduce(slice) };
  if (!groundOf(small)) return null;
  const scores = (['inverted', 'white-surround'] as const).map((polarity) =>
    nonBrainScore(turned(small, polarity), model.brain),
  );
  const [inverted, surround] = scores;
  const polarity =
    whitenessOf(small) + (surround - inverted) / SCORE_UNIT > 0 ? 'inverted' : 'white-surround';
  const score = polarity === 'inverted' ? inverted : surround;
  return score <= model.thresholds.greatestNonBrainScore ? polarity : null;
}

/** The slice with a dark background and corrected polarity. */
export function turned(slice: Slice, polarity: Polarity): Slice {
  const { grey } = slice;
  const [low, high] = extremes(grey);
  if (polarity === 'inverted') return { ...slice, grey: grey.map((v) => low + high - v) };
  const ground = groundOf(slice);
  return ground ? { ...slice, grey: grey.map((v, i) => (ground[i] ? low : v)) } : slice;
}

function extremes(grey: Float32Array): readonly [number, number] {
  const [low, high] = percentiles(grey, [0, 100]);
  return [low, high];
}

/** 1 in the white background: pixels as bright as the edge and connected with it. Null where the edge is not white. */
function groundOf({ width, height, grey }: Slice): Uint8Array | null {
  const [low, high] = extremes(grey);
  const range = high - low;
  const edge: number[] = [];
  for (let x = 0; x < width; x++) edge.push(x, (height - 1) * width + x);
  for (let y = 1; y < height - 1; y++) edge.push(y * width, y * width + width - 1);
  const [ground] = percentiles(
    Float32Array.from(edge, (i) => grey[i]),
    [50],
  );
  if (!(ground - low > BRIGHT_GROUND * range)) return null;
  const isLike = (i: number) => Math.abs(grey[i] - ground) <= LIKE_GROUND * range;
  if (edge.filter(isLike).length < EVEN * edge.length) return null;
  const mask = new Uint8Array(grey.length);
  const queue = edge.filter(isLike);
  for (const i of queue) mask[i] = 1;
  for (let next = 0; next < queue.length; next++) {
    const i = queue[next];
    const x = i % width;
    for (const j of [x > 0 ? i - 1 : -1, x < width - 1 ? i + 1 : -1, i - width, i + width]) {
      if (j < 0 || j >= grey.length || mask[j] || !isLike(j)) continue;
      mask[j] = 1;
      queue.push(j);
    }
  }
  return mask;
}

/** log(white / black pixels) outside the background. */
function whitenessOf(slice: Slice): number {
  const ground = groundOf(slice);
  const [low, high] = extremes(slice.grey);
  let [white, black, all] = [0, 0, 0];
  slice.grey.forEach((v, i) => {
    if (ground?.[i]) return;
    const share = (v - low) / (high - low);
    all++;
    if (share > WHITE) white++;
    if (share < BLACK) black++;
  });
  return Math.log((white / all + NONE) / (black / all + NONE));
}
