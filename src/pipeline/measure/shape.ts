import { type Feature, type Group, UNIT } from './feature';
import { SIZE } from './scene';

/** Heights, from the top of the head down, at which its width is measured. */
const LEVELS = [0.08, 0.2, 0.35, 0.5, 0.65, 0.8, 0.92, 0.99] as const;

const features: Feature[] = [
  { id: 'head-aspect', unit: UNIT.ratio, meaning: 'how wide the head is for its height' },
  { id: 'head-fill', unit: UNIT.share, meaning: 'how much of its own bounding box the head fills' },
  { id: 'head-elongation', unit: UNIT.ratio, meaning: 'how much longer than broad the head is' },
  {
    id: 'head-tilt',
    unit: UNIT.ratio,
    meaning: 'how strongly the outline leans, as the outline of a profile does',
  },
  {
    id: 'outline-symmetry',
    unit: UNIT.share,
    meaning:
      'how well the outline matches its mirror image: well in axial and coronal slices, badly in profile',
  },
  {
    id: 'outline-top-bottom',
    unit: UNIT.share,
    meaning: 'how well the outline matches itself turned upside down: well in axial slices',
  },
  { id: 'head-low', unit: UNIT.ratio, meaning: 'how far down the bulk of the head lies within its box' },
  {
    id: 'head-sideways',
    unit: UNIT.ratio,
    meaning: 'how far to the side the bulk of the head lies within its box',
  },
  {
    id: 'outline-roughness',
    unit: UNIT.ratio,
    meaning: 'how ragged the outline is for its area: smooth for a skull, ragged for a face or a bare brain',
  },
  ...LEVELS.map((level) => ({
    id: `head-width-${Math.round(level * 100)}`,
    unit: UNIT.ratio,
    meaning: `width of the head ${Math.round(level * 100)}% of the way down, against its widest`,
  })),
  ...LEVELS.map((level) => ({
    id: `head-middle-${Math.round(level * 100)}`,
    unit: UNIT.ratio,
    meaning: `how far to the side the outline's middle lies ${Math.round(level * 100)}% of the way down`,
  })),
];

/** The outline: which plane the slice lies in shows in it (axial oval, coronal with neck, sagittal with a face). */
export const shape: Group = {
  features,
  values({ mask, area, cx, cy }) {
    let x0 = SIZE;
    let x1 = -1;
    let y0 = SIZE;
    let y1 = -1;
    const left = new Int32Array(SIZE).fill(SIZE);
    const right = new Int32Array(SIZE).fill(-1);
    let mxx = 0;
    let myy = 0;
    let mxy = 0;
    let border = 0;
    for (let y = 0; y < SIZE; y++) {
      for (let x = 0; x < SIZE; x++) {
        const i = y * SIZE + x;
        if (!mask[i]) continue;
        if (x < left[y]) left[y] = x;
        right[y] = x;
        if (y < y0) y0 = y;
        y1 = y;
        mxx += (x - cx) * (x - cx);
        myy += (y - cy) * (y - cy);
        mxy += (x - cx) * (y - cy);
        const inner = x > 0 && x < SIZE - 1 && mask[i - 1] && mask[i + 1] && mask[i - SIZE] && mask[i + SIZE];
        if (!inner) border++;
      }
      if (left[y] < x0) x0 = left[y];
      if (right[y] > x1) x1 = right[y];
    }
    const n = Math.max(1, area);
    const width = Math.max(1, x1 - x0 + 1);
    const height = Math.max(1, y1 - y0 + 1);
    const middle = (x0 + x1) / 2;
    const half = (mxx - myy) / 2;
    const root = Math.sqrt(half * half + mxy * mxy);
    const major = (mxx + myy) / 2 + root;
    const minor = (mxx + myy) / 2 - root;

    let widest = 1;
    for (let y = 0; y < SIZE; y++) widest = Math.max(widest, right[y] - left[y] + 1);
    const rows = LEVELS.map((level) => y0 + Math.floor(level * height));
    const at = (y: number) => Math.min(SIZE - 1, Math.max(0, y));
    const widths = rows.map((y) => Math.max(0, right[at(y)] - left[at(y)] + 1) / widest);
    const middles = rows.map((y) => {
      const r = at(y);
      return right[r] < 0 ? 0 : ((left[r] + right[r]) / 2 - middle) / widest;
    });

    let across = 0;
    let over = 0;
    for (let y = y0; y <= y1; y++) {
      for (let x = x0; x <= x1; x++) {
        if (!mask[y * SIZE + x]) continue;
        across += mask[y * SIZE + x0 + x1 - x];
        over += mask[(y0 + y1 - y) * SIZE + x];
      }
    }
    return [
      width / height,
      area / (width * height),
      minor > 0 ? Math.sqrt(major / minor) : 1,
      (mxy / n) * ((2 * Math.PI) / n),
      across / n,
      over / n,
      (cy - y0) / height,
      (cx - middle) / width,
      border / Math.sqrt(n),
      ...widths,
      ...middles,
    ];
  },
};
