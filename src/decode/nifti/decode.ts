import { MIN_SLICE_SIDE } from '../../pipeline/check';
import { sliceFromRgba } from '../../pipeline/image/grey';
import { saneSpacing } from '../../pipeline/image/spacing';
import type { Slice } from '../../pipeline/slice';
import { hash } from '../hash';
import { MAX_PIXELS, MIN_PICTURE_SIDE } from '../limits';
import { Refusal } from '../refusal';
import type { DecodedSlice, DecodeOptions, Provenance, WarningCode, Window } from '../types';
import { applyWindow, robustWindowOf } from '../window';
import { canonicalAxes } from './axes';
import { type NiftiHeader, readHeader } from './header';
import { type PlaneName, type PlaneWalk, placementIn, planeWalk } from './planes';
import { readVoxels, type Voxels } from './voxels';

/**
 * Reads a NIfTI volume slice by slice, in radiological display and along its own slices. Of a 4D file only the first
 * volume is read.
 *
 * @param bytes the whole file, unpacked; of a pair, the header
 * @param image returns the `.img` of a pair
 * @throws Refusal
 */
export async function* decodeNifti(
  name: string,
  bytes: Uint8Array,
  image: () => Promise<Uint8Array | undefined>,
  options: DecodeOptions,
): AsyncGenerator<DecodedSlice, void, undefined> {
  const header = readHeader(bytes);
  const data = header.pair ? await image() : bytes;
  if (!data) throw new Refusal('missing-pair');
  const voxels = readVoxels(data, header);
  const axes = canonicalAxes(header.affine);
  const walks = (['axial', 'coronal', 'sagittal'] as const).map((plane) => planeWalk(plane, header, axes));
  const chosen = choosePlanes(walks, options.planes ?? 'axial');
  const total = chosen.reduce((sum, { through }) => sum + through.count, 0);
  // one window for the whole volume: slices of one head must stay comparable
  const { count, value, colour } = voxels;
  const draw = colour ? drawnInColour(colour) : drawnInGrey(value, robustWindowOf(count, value));
  for (const walk of chosen) {
    for (let index = 0; index < walk.through.count; index++) {
      if (options.signal?.aborted) return;
      const decoded = sliceOf(name, header, draw, walk, index, options.place);
      if (voxels.goesOn) decoded.provenance.warnings.push('trailing-bytes');
      if (chosen.length > 1) decoded.provenance.total = total;
      yield decoded;
    }
  }
}

/** The planes to read, of those with a usable image size: a single slice or a thin slab has only one. */
function choosePlanes(
  walks: readonly PlaneWalk[],
  wanted: NonNullable<DecodeOptions['planes']>,
): readonly PlaneWalk[] {
  const area = ({ x, y }: PlaneWalk) => x.count * y.count;
  const usable = walks.filter(
    (walk) =>
      walk.x.count >= MIN_PICTURE_SIDE && walk.y.count >= MIN_PICTURE_SIDE && area(walk) <= MAX_PIXELS,
  );
  if (usable.length === 0) {
    const [{ x, y }] = [...walks].sort((a, b) => area(b) - area(a)) as [PlaneWalk];
    throw new Refusal('too-small', { width: x.count, height: y.count });
  }
  if (wanted === 'all') return usable;
  const readable = usable.filter(({ x, y }) => Math.min(x.count, y.count) >= MIN_SLICE_SIDE);
  if (wanted === 'readable' && readable.length > 0) return readable;
  const asked = usable.find(({ plane }) => plane === (wanted === 'readable' ? 'axial' : wanted));
  return [asked ?? usable.reduce((best, walk) => (area(walk) > area(best) ? walk : best))];
}

function sliceOf(
  name: string,
  header: NiftiHeader,
  draw: Draw,
  walk: PlaneWalk,
  index: number,
  place = '',
): DecodedSlice {
  const { x, y, through, plane } = walk;
  const width = x.count;
  const height = y.count;
  const first = through.start + index * through.step + y.start + x.start;
  const count = through.count;
  // 'axial' is the default and is not named
  const file = count > 1 ? `${name}#${plane === 'axial' ? '' : plane}${index}` : name;
  const provenance = provenanceOf(place + name, header, walk, index);
  const voxel = (row: number, column: number) => first + row * y.step + column * x.step;
  const { slice, windows } = draw(width, height, voxel);
  return {
    kind: 'slice',
    file,
    slice: { ...slice, ...shapeOf(x.spacing, y.spacing) },
    provenance,
    ...(windows && { windows }),
  };
}

/** Draws a slice from its voxels' indices. */
type Draw = (
  width: number,
  height: number,
  voxel: (row: number, column: number) => number,
) => Pick<DecodedSlice, 'slice' | 'windows'>;

const drawnInColour =
  (colour: NonNullable<Voxels['colour']>): Draw =>
  (width, height, voxel) => {
    const rgba = new Uint8Array(width * height * 4).fill(255);
    for (let row = 0, p = 0; row < height; row++) {
      for (let column = 0; column < width; column++, p += 4) rgba.set(colour(voxel(row, column)), p);
    }
    return { slice: sliceFromRgba(rgba, width, height) };
  };

const drawnInGrey =
  (value: Voxels['value'], window: Window): Draw =>
  (width, height, voxel) => {
    const raw = new Float32Array(width * height);
    for (let row = 0, i = 0; row < height; row++) {
      for (let column = 0; column < width; column++, i++) raw[i] = value(voxel(row, column));
    }
    const grey = applyWindow(raw, window);
    return {
      slice: { width, height, grey, colourfulness: 0 },
      windows: { raw, windows: [window], inverted: false },
    };
  };

/** The pixel spacing where it is plausible; otherwise the aspect ratio, if that is. */
function shapeOf(x: number, y: number): Pick<Slice, 'spacing' | 'aspect'> {
  if (saneSpacing(x) && saneSpacing(y)) return { spacing: { x, y } };
  const aspect = y / x;
  return aspect > 0.05 && aspect < 20 ? { aspect } : {};
}

/** Radiological display: see planes.ts. */
const TOWARDS: Readonly<Record<PlaneName, NonNullable<Provenance['towards']>>> = {
  axial: { right: 'L', bottom: 'P' },
  coronal: { right: 'L', bottom: 'F' },
  sagittal: { right: 'P', bottom: 'F' },
};

function provenanceOf(path: string, header: NiftiHeader, walk: PlaneWalk, index: number): Provenance {
  const { through, plane, firstPosition } = walk;
  const warnings: WarningCode[] = ['no-modality', 'no-window'];
  if (!header.affine) warnings.push('no-orientation');
  if (header.volumes > 1) warnings.push('first-volume-only');
  const spacings = [walk.x, walk.y, ...(through.count > 1 ? [through] : [])].map((axis) => axis.spacing);
  if (!spacings.every(saneSpacing)) warnings.push('implausible-spacing');
  // sagittal positions increase to the right, coronal ones to the back, axial ones to the head, as in DICOM
  return {
    format: 'nifti',
    series: hash(`nifti|${path}|${plane}`),
    study: hash(`nifti|${path}`),
    plane,
    ...(header.affine && { towards: TOWARDS[plane] }),
    ...(through.count > 1 && { index, count: through.count }),
    // without a spacing, the index in the stack
    position: Number.isFinite(through.spacing) ? firstPosition + index * through.spacing : index,
    placement: { frame: hash(`nifti|${path}`), ...placementIn(walk, index) },
    ...(saneSpacing(through.spacing) && { sliceThickness: through.spacing, sliceSpacing: through.spacing }),
    warnings,
  };
}
