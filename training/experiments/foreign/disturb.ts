/** Things that do not belong into a prepared image, drawn at a random place of the head. Pure. */
import type { Random } from '../../../src/evaluation/random';
import { GRID_SIZE, IMAGE_SIZE, type Prepared } from '../../../src/pipeline/prepare';
import { widthOf, written } from '../quality/font';

export interface Disturbed {
  readonly image: Float32Array;
  /** 1 where the thing is. */
  readonly touched: Uint8Array;
}

type Pictured = Pick<Prepared, 'image' | 'mask'>;

export interface Disturbance {
  readonly name: string;
  /** @param other another patient's image */
  readonly draw: (own: Pictured, random: Random, other: Pictured) => Disturbed;
}

const N = IMAGE_SIZE;
const RADIUS = 22;
const HALF = 14;

function placeIn({ mask }: Pictured, random: Random): [x: number, y: number] {
  for (;;) {
    const [x, y] = [HALF + random.integer(N - 2 * HALF), HALF + random.integer(N - 2 * HALF)];
    const at = (place: number) => Math.floor((place / N) * GRID_SIZE);
    if (mask[at(y) * GRID_SIZE + at(x)]) return [x, y];
  }
}

/** @param grey of a pixel at a distance from the place; null where nothing is drawn */
function drawn(
  own: Pictured,
  random: Random,
  grey: (dx: number, dy: number, before: number) => number | null,
  [cx, cy] = placeIn(own, random),
): Disturbed {
  const touched = new Uint8Array(N * N);
  const image = own.image.map((before, pixel) => {
    const value = grey((pixel % N) - cx, Math.floor(pixel / N) - cy, before);
    if (value === null) return before;
    touched[pixel] = 1;
    return Math.min(1, Math.max(0, value));
  });
  return { image, touched };
}

const inDisc = (dx: number, dy: number) => Math.hypot(dx, dy) <= RADIUS;
const inSquare = (dx: number, dy: number) => Math.max(Math.abs(dx + 0.5), Math.abs(dy + 0.5)) < HALF;

function gaussian(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.uniform())) * Math.cos(2 * Math.PI * random.uniform());
}

const TEXT = 'DOE 1940';
const DOT = 2;

function withText(own: Pictured, random: Random): Disturbed {
  const [x, y] = placeIn(own, random);
  const [wide, tall] = [widthOf(TEXT, DOT), 7 * DOT];
  const left = Math.min(Math.max(0, x - wide / 2), N - wide);
  const slice = { width: N, height: N, grey: own.image, colourfulness: 0 };
  const touched = Uint8Array.from({ length: N * N }, (_, pixel) => {
    const [px, py] = [pixel % N, Math.floor(pixel / N)];
    return Number(px >= left && px < left + wide && py >= y && py < y + tall);
  });
  return { image: written(slice, TEXT, left, y, DOT, 1).grey, touched };
}

/** A lobed void with a bright rim, as metal leaves. */
const metal = (dx: number, dy: number) =>
  inDisc(dx, dy)
    ? Math.hypot(dx, dy) / RADIUS < 0.7 + 0.15 * Math.cos(2 * Math.atan2(dy, dx))
      ? 0
      : 1
    : null;

function pasted(own: Pictured, random: Random, other: Pictured): Disturbed {
  const [ox, oy] = placeIn(other, random);
  return drawn(own, random, (dx, dy) => (inSquare(dx, dy) ? other.image[(oy + dy) * N + ox + dx] : null));
}

export const DISTURBANCES: readonly Disturbance[] = [
  { name: 'writing', draw: withText },
  { name: 'a metal artefact', draw: (own, random) => drawn(own, random, metal) },
  {
    name: 'a grey square',
    draw: (own, random) => {
      const grey = random.uniform();
      return drawn(own, random, (dx, dy) => (inSquare(dx, dy) ? grey : null));
    },
  },
  {
    name: 'a chequered square',
    draw: (own, random) =>
      drawn(own, random, (dx, dy) => (inSquare(dx, dy) ? ((dx >> 2) + (dy >> 2)) & 1 : null)),
  },
  { name: 'a square of another head', draw: pasted },
  ...[0.2, 0.1].map((amount) => ({
    name: `noise of ${100 * amount} %, in a disc`,
    draw: (own: Pictured, random: Random) =>
      drawn(own, random, (dx, dy, before) => (inDisc(dx, dy) ? before + amount * gaussian(random) : null)),
  })),
];
