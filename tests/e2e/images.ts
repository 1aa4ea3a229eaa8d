/** Images to read: generated ones, the examples, and private ones where they are available. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeJpeg, encodePng, Image } from 'image-js';
import type { Upload } from './site';

/** A simple head slice: bright scalp, dark skull, grey brain, dark ventricles, a bright spot. */
export function syntheticHead(side = 256): Image {
  const data = new Uint8Array(side * side);
  const inside = (x: number, y: number, cx: number, cy: number, rx: number, ry: number) =>
    ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 < 1;
  for (let i = 0; i < data.length; i++) {
    const x = (i % side) / side;
    const y = Math.floor(i / side) / side;
    let grey = 4;
    if (inside(x, y, 0.5, 0.5, 0.38, 0.45)) grey = 210;
    if (inside(x, y, 0.5, 0.5, 0.35, 0.42)) grey = 30;
    if (inside(x, y, 0.5, 0.5, 0.32, 0.39)) grey = 120 + 12 * Math.sin(x * 60) * Math.cos(y * 45);
    if (inside(x, y, 0.45, 0.45, 0.04, 0.1) || inside(x, y, 0.55, 0.45, 0.04, 0.1)) grey = 40;
    if (inside(x, y, 0.66, 0.36, 0.07, 0.07)) grey = 235;
    data[i] = grey;
  }
  return new Image(side, side, { data, colorModel: 'GREY' });
}

/** The same head for a file whose pixels are twice as tall as wide (see `imageFields`): every other row. */
export function tallPixelHead(columns: number): { rows: number; columns: number; grey: Uint8Array } {
  const head = syntheticHead(columns);
  const rows = columns / 2;
  const grey = Uint8Array.from({ length: rows * columns }, (_, at) =>
    head.getValueByIndex(2 * Math.floor(at / columns) * columns + (at % columns), 0),
  );
  return { rows, columns, grey };
}

export const headPng = (side?: number): Upload => ({
  name: 'head.png',
  bytes: encodePng(syntheticHead(side)),
  type: 'image/png',
});

export const headJpeg = (): Upload => ({
  name: 'head.jpg',
  bytes: encodeJpeg(syntheticHead().convertColor('RGB'), { quality: 85 }),
  type: 'image/jpeg',
});

export const example = (name: 'axial' | 'coronal' | 'sagittal'): Upload => ({
  name: `colin27-${name}.png`,
  bytes: readFileSync(`public/examples/colin27-${name}.png`),
  type: 'image/png',
});

/** The examples with a tumour. */
export const tumourExamples = (): Upload[] =>
  ['glioma', 'meningioma', 'pituitary'].map((name) => ({
    name: `cheng-${name}.jpg`,
    bytes: readFileSync(`public/examples/cheng-${name}.jpg`),
    type: 'image/jpeg',
  }));

/** The head as PNG in grey, grey with transparency, colour, colour with transparency, and 16 bits. */
export function pngVariants(): Upload[] {
  const head = syntheticHead();
  const { width, height } = head;
  const faded = head.convertColor('RGBA');
  for (let i = 0; i < width * height; i++) {
    // Half-transparent in one corner of the brain, over black.
    const x = i % width;
    const y = Math.floor(i / width);
    if (x > 140 && y > 140) faded.setValue(x, y, 3, 130 + ((x + y) % 120));
  }
  const variants = { grey: head, 'grey-alpha': faded.convertColor('GREYA'), rgb: head.convertColor('RGB') };
  return [
    ...Object.entries({ ...variants, rgba: faded, deep: head.convertBitDepth(16) }).map(([name, image]) => ({
      name: `${name}.png`,
      bytes: encodePng(image),
      type: 'image/png',
    })),
  ];
}

/** A colourful picture, like a holiday photograph. */
export function photograph(): Upload {
  const side = 128;
  const data = new Uint8Array(side * side * 3);
  for (let i = 0; i < side * side; i++) {
    data[3 * i] = 40 + (i % side);
    data[3 * i + 1] = 200 - Math.floor(i / side);
    data[3 * i + 2] = 240;
  }
  return {
    name: 'beach.png',
    bytes: encodePng(new Image(side, side, { data, colorModel: 'RGB' })),
    type: 'image/png',
  };
}

export const textFile = (): Upload => ({
  name: 'notes.png',
  bytes: new TextEncoder().encode('These are notes, not an image.\n'.repeat(20)),
  type: 'image/png',
});

export const truncated = (): Upload => {
  const { bytes } = headPng();
  return { name: 'cut.png', bytes: bytes.subarray(0, Math.floor(bytes.length / 2)), type: 'image/png' };
};

export const empty = (): Upload => ({ name: 'empty.png', bytes: new Uint8Array(0), type: 'image/png' });

const PRIVATE = '../shared/data/images';

/** Some of the private images, spread evenly over the sources; none where they are not available. */
export function devImages(count: number): Upload[] {
  if (!existsSync(PRIVATE)) return [];
  const files = readdirSync(PRIVATE, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(png|jpe?g)$/i.test(file))
    .sort();
  const step = Math.max(1, Math.floor(files.length / count));
  return files
    .filter((_, index) => index % step === 0)
    .slice(0, count)
    .map((file) => ({ name: file, bytes: readFileSync(join(PRIVATE, file)) }));
}

const DICOM = '../shared/samples/dicom/wg04';

/** One brain MR slice in each common transfer syntax; none where the samples are not available. */
export function dicomSamples(): Upload[] {
  if (!existsSync(DICOM)) return [];
  return readdirSync(DICOM)
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(DICOM, name)) }));
}
