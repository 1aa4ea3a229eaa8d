/**
 * What happens to a sheet before it is dropped on the page: it hangs on a light box and is photographed with a phone,
 * by hand. Strengths are guesses; none was fitted to photographs.
 */
import { encode, Image } from 'image-js';
import { decodeFile } from '../../../src/decode/index';
import { nodeEnvironment } from '../../../src/decode/platform/node';
import { normal, Random } from '../../../src/evaluation/random';
import { bilinear } from '../../../src/pipeline/image/bilinear';
import type { Point } from '../../../src/pipeline/sheet/lattice';
import type { Slice } from '../../../src/pipeline/slice';
import type { Sheet } from './sheet';

export interface Condition {
  readonly name: string;
  readonly apply: (sheet: Sheet, seed: number) => Sheet | Promise<Sheet>;
}

type Spoil = (picture: Slice, random: Random) => Slice | Promise<Slice>;

export const CONDITIONS: readonly Condition[] = [
  { name: 'as it is (a screenshot)', apply: (sheet) => sheet },
  { name: 'on a white page', apply: onPage },
  { name: 'negative', apply: negative },
  { name: 'photographed at an angle', apply: photographed() },
  { name: 'at an angle, glare', apply: photographed(glare) },
  { name: 'at an angle, moiré', apply: photographed(moire) },
  { name: 'at an angle, blur', apply: photographed(blur) },
  { name: 'at an angle, noise and JPEG', apply: photographed(noise) },
  { name: 'all of these together', apply: photographed(glare, moire, blur, noise) },
];

const WHITE = 250;

function onPage({ picture: { width, height, grey }, middles }: Sheet): Sheet {
  const margin = Math.round(0.08 * Math.max(width, height));
  const wide = width + 2 * margin;
  const out = new Float32Array(wide * (height + 2 * margin)).fill(WHITE);
  for (let y = 0; y < height; y++)
    out.set(grey.subarray(y * width, (y + 1) * width), (margin + y) * wide + margin);
  return {
    picture: { width: wide, height: height + 2 * margin, grey: out, colourfulness: 0 },
    middles: middles.map(({ x, y }) => ({ x: x + margin, y: y + margin })),
  };
}

function negative({ picture, middles }: Sheet): Sheet {
  return { picture: { ...picture, grey: picture.grey.map((value) => 255 - value) }, middles };
}

/**
 * Grey of the light box, the darkest grey that film lets through, and how much darker the photograph's corners are; out
 * of 255.
 */
const LIGHT = 235;
const BLACK = 12;
const VIGNETTE = 0.3;

/** How much larger than the film the photographed light box is, in each direction. */
const ROOM = 1.25;

/** Largest rotation of the phone in degrees, and largest tilt: how much nearer one edge is than the middle. */
const TURN = 4;
const TILT = 0.12;

function photographed(...spoils: readonly Spoil[]): Condition['apply'] {
  return async ({ picture, middles }, seed) => {
    const random = new Random(seed);
    const between = (limit: number) => limit * (2 * random.uniform() - 1);
    const { width, height } = picture;
    const angle = (between(TURN) * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const [a, b] = [2 * between(TILT), 2 * between(TILT)];
    // Relative to the middle, in widths: on the photograph (u, v), on the film (p, q).
    const ratio = height / width;
    const grey = new Float32Array(width * height);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const [u, v] = [x / width - 0.5, y / width - ratio / 2];
        const depth = (1 + a * u + b * v) / ROOM;
        const film = bilinear(
          picture,
          ((cos * u - sin * v) / depth + 0.5) * width,
          ((sin * u + cos * v) / depth + ratio / 2) * width,
          null,
        );
        const seen = film === null ? LIGHT : BLACK + ((LIGHT - BLACK) * film) / 255;
        grey[y * width + x] = seen * (1 - VIGNETTE * 2 * (u * u + v * v));
      }
    }
    let photo: Slice = { width, height, grey, colourfulness: 0 };
    for (const spoil of spoils) photo = await spoil(photo, random);
    const onPhoto = ({ x, y }: Point): Point => {
      const [p, q] = [(x / width - 0.5) / ROOM, (y / width - ratio / 2) / ROOM];
      // (cos - p a) u - (sin + p b) v = p;  (sin - q a) u + (cos - q b) v = q
      const [m, n, k, l] = [cos - p * a, -sin - p * b, sin - q * a, cos - q * b];
      const whole = m * l - n * k;
      const [u, v] = [(p * l - n * q) / whole, (m * q - p * k) / whole];
      return { x: (u + 0.5) * width, y: (v + ratio / 2) * width };
    };
    return { picture: { ...photo, grey: photo.grey.map(clamped) }, middles: middles.map(onPhoto) };
  };
}

const clamped = (value: number): number => Math.min(255, Math.max(0, value));

/** Reflections of two lamps in the film. */
function glare(picture: Slice, random: Random): Slice {
  const { width, height, grey } = picture;
  const lamps = [1, 2].map(() => ({
    x: random.uniform() * width,
    y: random.uniform() * height,
    size: (0.06 + 0.08 * random.uniform()) * width,
    light: 50 + 60 * random.uniform(),
  }));
  const out = grey.map((value, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    return lamps.reduce(
      (sum, lamp) =>
        sum + lamp.light * Math.exp(-(((x - lamp.x) / lamp.size) ** 2 + ((y - lamp.y) / lamp.size) ** 2)),
      value,
    );
  });
  return { ...picture, grey: out };
}

/** Moiré: stripes a few pixels wide, from the grids of a screen and a sensor. */
function moire(picture: Slice, random: Random): Slice {
  const { width, grey } = picture;
  const waves = [1, 2].map(() => {
    const angle = random.uniform() * Math.PI;
    const length = 4 + 8 * random.uniform();
    return {
      x: (2 * Math.PI * Math.cos(angle)) / length,
      y: (2 * Math.PI * Math.sin(angle)) / length,
    };
  });
  const out = grey.map((value, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    return value * (1 + waves.reduce((sum, wave) => sum + 0.06 * Math.sin(wave.x * x + wave.y * y), 0));
  });
  return { ...picture, grey: out };
}

/** Out of focus: standard deviation of the blur, in pixels of the photograph. */
const BLUR = 1.8;

function blur(picture: Slice): Slice {
  const { width, height, grey } = picture;
  const radius = Math.ceil(3 * BLUR);
  const weights = Array.from({ length: 2 * radius + 1 }, (_, k) =>
    Math.exp(-((k - radius) ** 2) / (2 * BLUR ** 2)),
  );
  const sum = weights.reduce((a, b) => a + b);
  const along = (from: Float32Array, step: number, length: number, lines: number, stride: number) => {
    const out = new Float32Array(from.length);
    for (let line = 0; line < lines; line++) {
      for (let k = 0; k < length; k++) {
        let value = 0;
        for (let j = -radius; j <= radius; j++) {
          const at = Math.min(length - 1, Math.max(0, k + j));
          value += weights[j + radius] * from[line * stride + at * step];
        }
        out[line * stride + k * step] = value / sum;
      }
    }
    return out;
  };
  return { ...picture, grey: along(along(grey, 1, width, height, width), width, height, width, 1) };
}

/** Standard deviation of a phone's noise in a dim room (out of 255), and JPEG quality. */
const NOISE = 8;
const QUALITY = 60;

const environment = nodeEnvironment();

async function noise(picture: Slice, random: Random): Promise<Slice> {
  const { width, height, grey } = picture;
  const data = Uint8Array.from(grey, (value) => Math.round(clamped(value + NOISE * normal(random))));
  const image = new Image(width, height, { colorModel: 'GREY', data });
  const bytes = encode(image, { format: 'jpeg', encoderOptions: { quality: QUALITY } });
  for await (const decoded of decodeFile('photo.jpg', bytes, environment)) {
    if (decoded.kind === 'slice') return { ...picture, grey: decoded.slice.grey };
    throw new Error(decoded.message);
  }
  throw new Error('the encoder wrote no image');
}
