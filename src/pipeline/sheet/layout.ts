/**
 * Whether a picture shows several heads: a film sheet, photographed or not, a mosaic, a viewer with several panes. Such
 * a picture must not be read as one slice.
 */
import { resample } from '../image/resample';
import {
  type Blob,
  blobsOf,
  localMasksOf,
  masksOf,
  outside,
  sideOf,
  surroundOf,
  tall,
  type Working,
  wide,
} from './blobs';
import { contentShare, darkOf, gutterShare } from './gutters';
import { type Place, type Point, placesOf } from './lattice';
import { type Projection, projectionOf } from './projection';

/** A picture to be searched for several heads. */
export interface SheetPicture {
  readonly width: number;
  readonly height: number;
  readonly grey: Float32Array;
}

/** One picture of a sheet: four corners in pixels of the sheet, clockwise from the upper left. */
export interface Tile extends Place {
  readonly corners: readonly [Point, Point, Point, Point];
}

export interface Layout {
  readonly rows: number;
  readonly columns: number;
  /** In reading order; fewer than rows times columns where some places are empty. */
  readonly tiles: readonly Tile[];
}

/**
 * Longest side of the picture in which heads are searched for, in pixels: the heads of a sheet of six rows are then 20
 * pixels tall.
 */
const WORKING_SIDE = 160;

/** Range of head sizes on one sheet, relative to the reference head: slices near the vertex are smaller. */
const SMALLEST = 0.55;
const LARGEST = 1.5;

/** Range of the aspect ratio of a head's box. */
const SLIMMEST = 0.5;

/** Smallest share of a lattice's places that are filled. */
const MIN_FILLED = 0.6;

/** Largest overlap of neighbouring boxes; and the smallest share of its tile's side that a head fills. */
const MAX_OVERLAP = 0.12;
const MIN_OF_TILE = 0.3;

/** A lattice of at least two rows and columns with at least this many heads is not a coincidence. */
const SURE_HEADS = 4;

/** Largest root-mean-square distance of the heads from their lattice, as a share of a step. */
const MAX_OFF = 0.2;

/**
 * Largest cosine of the angle between rows and columns: even on a film seen from the side they are nearly
 * perpendicular.
 */
const MAX_SHEAR = 0.15;

/** Smallest `gutterShare` of a sheet. */
const MIN_DARK = 0.85;

/** Smallest `contentShare` of a sheet: there may be a desk around a film. */
const MIN_CONTENT = 0.65;

/** Smallest share of a certain lattice's tiles that look like brains: the ends of the stack do not. */
const MIN_BRAINS = 0.25;

/**
 * Two or three heads in a line fill at least this share of the picture without its surround. Less may be any pair of
 * objects, such as kidneys.
 */
const MIN_SHOWN = 0.5;

/** A tile extends a little less than half way to the next, so that lines between tiles are left out. */
const REACH = 0.485;

/** A single object whose box covers less of the picture than this has room around it. */
const CROWDED = 0.6;

const boxShare = (blob: Blob, { width, height }: Working): number =>
  (wide(blob) * tall(blob)) / (width * height);

/** A lattice found in one mask. */
interface Candidate {
  readonly heads: readonly Blob[];
  readonly places: readonly Place[];
  readonly rows: number;
  readonly columns: number;
  readonly project: Projection;
}

/**
 * @param isBrain whether a part of the picture looks like a brain MR slice; called for few parts, and only where the
 *   lattice alone does not decide
 * @returns null for a picture of one head or no head
 */
export function findLayout(
  picture: SheetPicture,
  isBrain: (corners: Tile['corners']) => boolean,
): Layout | null {
  const working = small(picture);
  const surround = surroundOf(working);
  const across = picture.width / working.width;
  const down = picture.height / working.height;
  let best: Candidate | null = null;
  let crowded = false;
  let dark: number | undefined;
  const look = (mask: Uint8Array, opening: number) => {
    const blobs = blobsOf(mask, working.width, working.height, opening);
    crowded ||= blobs.length !== 1 || boxShare(blobs[0], working) > CROWDED;
    const candidate = latticeOf(blobs);
    if (!candidate || (best && candidate.heads.length <= best.heads.length)) return;
    const { project, places, rows, columns } = candidate;
    dark ??= darkOf(working, surround);
    if (gutterShare(working, surround, dark, project, places) < MIN_DARK) return;
    if (contentShare(working, surround, dark, project, rows, columns) >= MIN_CONTENT) best = candidate;
  };
  for (const mask of masksOf(working, surround)) for (const opening of [0, 1]) look(mask, opening);
  // A single object with room around it is one head.
  if (crowded)
    for (const mask of localMasksOf(working, surround)) for (const opening of [0, 1, 2]) look(mask, opening);
  if (!best) return null;
  const inside = outside(working.grey, surround).length / surround.length;
  return confirmed(best, picture, { across, down, inside }, isBrain);
}

function confirmed(
  best: Candidate,
  picture: SheetPicture,
  { across, down, inside }: { readonly across: number; readonly down: number; readonly inside: number },
  isBrain: (corners: Tile['corners']) => boolean,
): Layout | null {
  const { rows, columns, project } = best;
  const cornersAt = ({ column, row }: Place): Tile['corners'] => {
    const at = (u: number, v: number) => {
      const { x, y } = project(u, v);
      return { x: x * across, y: y * down };
    };
    const [left, right, upper, lower] = [column - REACH, column + REACH, row - REACH, row + REACH];
    return [at(left, upper), at(right, upper), at(right, lower), at(left, lower)];
  };
  const sure = Math.min(rows, columns) >= 2 && best.heads.length >= SURE_HEADS;
  const shown = rows * columns * areaOf(cornersAt({ column: (columns - 1) / 2, row: (rows - 1) / 2 }));
  if (!sure && shown < MIN_SHOWN * inside * picture.width * picture.height) return null;
  const needed = sure ? Math.max(2, Math.ceil(MIN_BRAINS * best.places.length)) : best.places.length;
  let brains = 0;
  for (let i = 0; i < best.places.length && brains < needed; i++) {
    if (brains + best.places.length - i < needed) break;
    if (isBrain(cornersAt(best.places[i]))) brains++;
  }
  if (brains < needed) return null;
  const filled = new Set(best.places.map(({ column, row }) => `${column},${row}`));
  const tiles: Tile[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const place = { column, row };
      const corners = cornersAt(place);
      if (filled.has(`${column},${row}`) || showsAnything(picture, corners))
        tiles.push({ ...place, corners });
    }
  }
  return { rows, columns, tiles };
}

/** By the shoelace formula. */
function areaOf([a, b, c, d]: Tile['corners']): number {
  return Math.abs((c.x - a.x) * (d.y - b.y) - (d.x - b.x) * (c.y - a.y)) / 2;
}

function small({ width, height, grey }: SheetPicture): Working {
  const scale = Math.min(1, WORKING_SIDE / Math.max(width, height));
  const [across, down] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const all = { x: 0, y: 0, width, height };
  return { width: across, height: down, grey: resample(grey, width, height, all, across, down) };
}

/** The largest lattice among objects of similar size; null where there is none. */
function latticeOf(blobs: readonly Blob[]): Candidate | null {
  const likely = blobs.filter((blob) => {
    const ratio = wide(blob) / tall(blob);
    return ratio >= SLIMMEST && ratio <= 1 / SLIMMEST;
  });
  if (likely.length < 2) return null;
  const sides = likely.map(sideOf).sort((a, b) => b - a);
  let best: Candidate | null = null;
  let tried = Number.POSITIVE_INFINITY;
  for (const side of sides) {
    // a size close to one already tried finds nothing new
    if (side > 0.9 * tried) continue;
    tried = side;
    const heads = likely.filter((blob) => sideOf(blob) >= SMALLEST * side && sideOf(blob) <= LARGEST * side);
    const candidate = latticeAmong(heads, blobs);
    if (candidate && (!best || candidate.heads.length > best.heads.length)) best = candidate;
  }
  return best;
}

const centreOf = ({ x, y, right, bottom }: Blob): Point => ({ x: (x + right) / 2, y: (y + bottom) / 2 });

function latticeAmong(found: readonly Blob[], all: readonly Blob[]): Candidate | null {
  if (found.length < 2) return null;
  const placed = placesOf(found.map(centreOf));
  const heads = found.filter((_, i) => placed[i]);
  const places = placed.flatMap((place) => (place ? [place] : []));
  if (heads.length < 2) return null;
  const rows = 1 + Math.max(...places.map(({ row }) => row));
  const columns = 1 + Math.max(...places.map(({ column }) => column));
  if (heads.length < MIN_FILLED * rows * columns) return null;
  // a further large object is not a tile of the sheet
  const area = heads.reduce((sum, head) => sum + wide(head) * tall(head), 0);
  const side = Math.max(...heads.map(sideOf));
  const others = all.filter((blob) => !heads.includes(blob) && sideOf(blob) > LARGEST * side);
  if (others.some((blob) => wide(blob) * tall(blob) > area)) return null;
  const points = heads.map(centreOf);
  const project = projectionOf(points, places);
  const [origin, next, below] = [project(0, 0), project(1, 0), project(0, 1)];
  const stepX = Math.hypot(next.x - origin.x, next.y - origin.y);
  const stepY = Math.hypot(below.x - origin.x, below.y - origin.y);
  const dot = (next.x - origin.x) * (below.x - origin.x) + (next.y - origin.y) * (below.y - origin.y);
  if (Math.abs(dot) > MAX_SHEAR * stepX * stepY) return null;
  const typical = median(heads.map(wide));
  const typicalTall = median(heads.map(tall));
  const fits = (size: number, step: number, lines: number) =>
    lines < 2 || (size <= (1 + MAX_OVERLAP) * step && size >= MIN_OF_TILE * step);
  if (!fits(typical, stepX, columns) || !fits(typicalTall, stepY, rows)) return null;
  const step = rows < 2 ? stepX : columns < 2 ? stepY : Math.min(stepX, stepY);
  const off = points.reduce((sum, point, i) => {
    const expected = project(places[i].column, places[i].row);
    return sum + (point.x - expected.x) ** 2 + (point.y - expected.y) ** 2;
  }, 0);
  if (Math.sqrt(off / points.length) > MAX_OFF * step) return null;
  return { heads, places, rows, columns, project };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

/** An empty place of a sheet is uniform: the grey range in its middle is at most this share of the sheet's. */
const FLAT = 0.12;
/** Points sampled along each side. */
const LOOKS = 16;

function showsAnything({ width, height, grey }: SheetPicture, [a, b, c, d]: Tile['corners']): boolean {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < LOOKS; i++) {
    for (let j = 0; j < LOOKS; j++) {
      const [u, v] = [0.25 + (0.5 * j) / LOOKS, 0.25 + (0.5 * i) / LOOKS];
      const x = Math.round((1 - v) * ((1 - u) * a.x + u * b.x) + v * ((1 - u) * d.x + u * c.x));
      const y = Math.round((1 - v) * ((1 - u) * a.y + u * b.y) + v * ((1 - u) * d.y + u * c.y));
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      const value = grey[y * width + x];
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < grey.length; i += 97) {
    if (grey[i] < least) least = grey[i];
    if (grey[i] > most) most = grey[i];
  }
  return high - low > FLAT * (most - least);
}
