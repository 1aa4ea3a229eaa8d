/** Two hundred slices to read in every engine and in Node: of every kind, and private ones where they are available. */
import { encodeJpeg, encodePng, Image } from 'image-js';
import {
  devImages,
  dicomSamples,
  example,
  headJpeg,
  headPng,
  pngVariants,
  syntheticHead,
} from '../e2e/images';
import type { Upload } from '../e2e/site';
import { generator } from '../unit/decode/make/phantom';

const COUNT = 200;

export function slices(): Upload[] {
  const kinds = [
    ...(['axial', 'coronal', 'sagittal'] as const).map(example),
    ...pngVariants(),
    headJpeg(),
    ...[64, 150, 257, 512].map((side) => headPng(side)),
    ...dicomSamples(),
  ];
  const wanted = COUNT - kinds.length;
  const own = devImages(wanted);
  return [...kinds, ...(own.length > 0 ? own : Array.from({ length: wanted }, (_, seed) => made(seed)))];
}

/** A head with noise and a spot of random place, brightness and size; as PNG or JPEG. */
function made(seed: number): Upload {
  const random = generator(seed);
  const side = 160 + Math.floor(random() * 160);
  const [x, y, radius, bright] = [0.3 + 0.4 * random(), 0.3 + 0.4 * random(), 0.12 * random(), random()];
  const grey = Uint8Array.from(syntheticHead(side).getRawImage().data, (value, index) => {
    const [dx, dy] = [(index % side) / side - x, Math.floor(index / side) / side - y];
    const spot = dx * dx + dy * dy < radius * radius;
    return Math.min(255, (spot ? 255 * bright : value) * 0.9 + 20 * random());
  });
  const image = new Image(side, side, { data: grey, colorModel: 'GREY' });
  return seed % 2
    ? { name: `${seed}.png`, bytes: encodePng(image) }
    : { name: `${seed}.jpg`, bytes: encodeJpeg(image.convertColor('RGB'), { quality: 80 }) };
}
