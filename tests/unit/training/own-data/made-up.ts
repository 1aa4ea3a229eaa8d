/**
 * A made-up data set of two hospitals: the bundled healthy head, differently distorted and textured for each patient,
 * with a ring, a disc or nothing in it. No patient's image.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodePng, encodePng, Image } from 'image-js';
import { Random } from '../../../../src/evaluation/random';
import { smoothNoise } from '../../../../training/brain/made/canvas';

const SIDE = 96;
const HEADS = ['axial', 'coronal', 'sagittal'].map(headOf);

export const CLASSES = ['abscess', 'healthy', 'metastasis'];

interface Lesion {
  /** As a share of the image's side. */
  readonly radius: number;
  readonly rim: number;
  readonly core: number;
}

const LESIONS: Readonly<Record<string, Lesion>> = {
  abscess: { radius: 0.12, rim: 0.98, core: 0.08 },
  cavernoma: { radius: 0.12, rim: 0.08, core: 0.08 },
  cyst: { radius: 0.12, rim: 0.08, core: 0.98 },
  lymphoma: { radius: 0.18, rim: 0.98, core: 0.98 },
  metastasis: { radius: 0.12, rim: 0.98, core: 0.98 },
};

/**
 * Writes HOSPITAL/CLASS/PATIENT_1.png and boxes.csv.
 *
 * @param after patients are numbered from the next number on; every number gives another picture
 */
export function makeHospitals(
  folder: string,
  patientsPerClass = 6,
  { after = 0, classes = CLASSES }: { readonly after?: number; readonly classes?: readonly string[] } = {},
): void {
  const boxes = ['file,box_cx,box_cy,box_w,box_h'];
  let patient = after;
  for (const hospital of ['north', 'south']) {
    for (const label of classes) {
      mkdirSync(join(folder, hospital, label), { recursive: true });
      for (let n = 0; n < patientsPerClass; n++) {
        const random = new Random(++patient);
        const grey = headFor(random, HEADS[n % HEADS.length], hospital === 'south' ? 0.8 : 1);
        const file = `${hospital}/${label}/p${patient}_1.png`;
        const lesion = LESIONS[label];
        if (lesion) {
          const [x, y] = [0.4 + 0.2 * random.uniform(), 0.4 + 0.2 * random.uniform()];
          paint(grey, x, y, lesion);
          boxes.push(
            [file, x, y, 2 * lesion.radius, 2 * lesion.radius]
              .map((v) => (typeof v === 'number' ? v.toFixed(4) : v))
              .join(','),
          );
        }
        const data = Uint8Array.from(grey, (v) => Math.round(255 * v));
        writeFileSync(join(folder, file), encodePng(new Image(SIDE, SIDE, { data, colorModel: 'GREY' })));
      }
    }
  }
  writeFileSync(join(folder, 'boxes.csv'), `${boxes.join('\n')}\n`);
  writeFileSync(
    join(folder, 'classes.json'),
    JSON.stringify({
      ...(classes.includes('healthy') && { none: 'healthy' }),
      ...(classes.includes('metastasis') && { names: { metastasis: { en: 'metastasis', fr: 'métastase' } } }),
    }),
  );
}

/** On a square, with each pixel the mean of those under it. */
function headOf(plane: string): Float32Array {
  const picture = decodePng(readFileSync(`public/examples/colin27-${plane}.png`));
  const large = Math.max(picture.width, picture.height);
  const [left, top] = [(large - picture.width) >> 1, (large - picture.height) >> 1];
  const at = (x: number, y: number) =>
    x < left || y < top || x >= left + picture.width || y >= top + picture.height
      ? 0
      : picture.getPixel(x - left, y - top)[0] / 255;
  return Float32Array.from({ length: SIDE * SIDE }, (_, i) => {
    const [x, y] = [i % SIDE, Math.floor(i / SIDE)].map((v) => Math.floor(((v + 0.5) * large) / SIDE));
    return (at(x, y) + at(x + 1, y) + at(x, y + 1) + at(x + 1, y + 1)) / 4;
  });
}

function headFor(random: Random, head: Float32Array, gain: number): Float32Array {
  const bend = () => smoothNoise(random, SIDE, 4, () => 0.05 * SIDE * (2 * random.uniform() - 1));
  const [dx, dy, mottle] = [bend(), bend(), smoothNoise(random, SIDE, 14)];
  const mirrored = random.uniform() < 0.5;
  const held = (v: number) => Math.min(SIDE - 1, Math.max(0, Math.round(v)));
  return head.map((_, i) => {
    const x = held((mirrored ? SIDE - 1 - (i % SIDE) : i % SIDE) + dx[i]);
    const y = held(Math.floor(i / SIDE) + dy[i]);
    const v = head[y * SIDE + x];
    return v < 0.06 ? v : gain * Math.min(1, Math.max(0.06, v + 0.25 * (2 * mottle[i] - 1)));
  });
}

function paint(grey: Float32Array, cx: number, cy: number, { radius, rim, core }: Lesion): void {
  for (let i = 0; i < grey.length; i++) {
    const r = Math.hypot(((i % SIDE) + 0.5) / SIDE - cx, (Math.floor(i / SIDE) + 0.5) / SIDE - cy) / radius;
    if (r <= 1) grey[i] = r < 0.6 ? core : rim;
  }
}
