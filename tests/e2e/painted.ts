/**
 * Lesions painted on the bundled examples, so that every answer can be shown without a patient's picture.
 *
 * They were found by many trials; a newly trained model may answer differently. Then similar ones are tried, in a fixed
 * order. They are not clinical cases: what a model should answer to them is undefined.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodePng, encodePng, Image } from 'image-js';
import type { Random } from '../../src/evaluation/random';
import { loadModel, type Model } from '../../src/pipeline/model';
import { readSlice } from '../../src/pipeline/read';
import { between, seeded } from '../../training/net/random';
import type { Upload } from './site';

/** No pituitary tumour: the finder has these heads in its training as healthy, and accepts no painted one. */
export const ANSWERS = ['glioma', 'meningioma', 'uncertain'] as const;
export type Answer = (typeof ANSWERS)[number];

/** An ellipse with a soft edge. Positions are fractions of the picture's width and height, greys from 0 to 255. */
interface Lesion {
  readonly example: 'axial' | 'coronal' | 'sagittal';
  readonly x: number;
  readonly y: number;
  /** Half the height, as a fraction of the picture's; it is `stretch` times as wide. */
  readonly radius: number;
  readonly stretch: number;
  readonly grey: number;
  /** Grey of a core, half as wide. */
  readonly core?: number;
  /** Darkness of a rim around it, from 0 to 1: oedema, as on T1. */
  readonly oedema?: number;
}

/** Each was read as the answer under which it is listed: tumours with 0.95 or more. */
const LESIONS: Readonly<Record<Answer, Lesion>> = {
  glioma: {
    example: 'axial',
    x: 0.319,
    y: 0.536,
    radius: 0.126,
    stretch: 1.226,
    grey: 87,
    core: 64,
    oedema: 0.75,
  },
  meningioma: {
    example: 'sagittal',
    x: 0.409,
    y: 0.358,
    radius: 0.136,
    stretch: 1.082,
    grey: 244,
    oedema: 0.545,
  },
  uncertain: { example: 'axial', x: 0.687, y: 0.254, radius: 0.115, stretch: 0.912, grey: 243, core: 55 },
};

/** A reading takes about 50 ms. */
const TRIES = 60;

/**
 * Pictures that the built site reads as each answer. Answers that could not be painted are left out, with a message.
 */
export function paintedFor(): Promise<ReadonlyMap<Answer, Upload>> {
  painted ??= paintAll();
  return painted;
}

let painted: Promise<ReadonlyMap<Answer, Upload>> | null = null;

async function paintAll(): Promise<ReadonlyMap<Answer, Upload>> {
  const model = await loadModel(async (name) => readFileSync(join('model', name)));
  const found = new Map<Answer, Upload>();
  for (const answer of ANSWERS) {
    const image = paintedAs(answer, model);
    if (image) found.set(answer, { name: `${answer}.png`, bytes: encodePng(image), type: 'image/png' });
    else console.warn(`No lesion that is read as "${answer}" could be painted: that state is left out.`);
  }
  return found;
}

/** Hill-climbing from the stored lesion, in random steps, until it gets the wanted answer. */
function paintedAs(answer: Answer, model: Model): Image | null {
  const random = seeded(1);
  let best = { lesion: LESIONS[answer], worth: -1 };
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const lesion = attempt === 0 ? best.lesion : varied(best.lesion, random);
    const image = paint(lesion);
    const { worth, fits } = judged(answer, image, model);
    if (fits) return image;
    if (worth > best.worth) best = { lesion, worth };
  }
  return null;
}

function judged(answer: Answer, image: Image, model: Model): { worth: number; fits: boolean } {
  const { width, height } = image;
  const grey = Float32Array.from({ length: width * height }, (_, i) => image.getValueByIndex(i, 0));
  const { status, label, probabilities } = readSlice({ width, height, grey, colourfulness: 0 }, model);
  if (!probabilities) return { worth: 0, fits: false };
  if (answer === 'uncertain')
    return { worth: 1 - Math.max(...Object.values(probabilities)), fits: status === 'uncertain' };
  return { worth: probabilities[answer], fits: status === 'read' && label === answer };
}

function varied(lesion: Lesion, random: Random): Lesion {
  const by = (most: number) => between(random, -most, most);
  const { example, x, y, radius, stretch, grey, core, oedema } = lesion;
  return {
    example,
    x: x + by(0.03),
    y: y + by(0.03),
    radius: Math.max(0.03, radius + by(0.02)),
    stretch: stretch + by(0.2),
    grey: clamp((grey + by(30)) / 255) * 255,
    ...(core !== undefined && { core: clamp((core + by(20)) / 255) * 255 }),
    ...(oedema !== undefined && { oedema: clamp(oedema + by(0.3)) }),
  };
}

const clamp = (value: number) => Math.min(1, Math.max(0, value));

/** @returns the example in grey with the lesion on it */
function paint({ example, x, y, radius, stretch, grey, core, oedema = 0 }: Lesion): Image {
  const image = exampleOf(example);
  const { width, height } = image;
  const data = new Uint8Array(width * height);
  for (let i = 0; i < data.length; i++) {
    const across = ((i % width) - x * width) / (radius * height * stretch);
    const down = (Math.floor(i / width) - y * height) / (radius * height);
    const d = Math.hypot(across, down);
    let value = image.getValueByIndex(i, 0);
    value *= 1 - 0.45 * oedema * clamp((1.6 - d) * 4);
    value += (grey - value) * clamp((1 - d) * 8);
    if (core !== undefined) value += (core - value) * clamp((0.5 - d) * 8);
    data[i] = Math.round(value);
  }
  return new Image(width, height, { data, colorModel: 'GREY' });
}

const examples = new Map<string, Image>();

function exampleOf(name: Lesion['example']): Image {
  const known = examples.get(name);
  if (known) return known;
  const image = decodePng(readFileSync(`public/examples/colin27-${name}.png`)).convertColor('GREY');
  examples.set(name, image);
  return image;
}
