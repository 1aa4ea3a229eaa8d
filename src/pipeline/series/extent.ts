import { IMAGE_SIZE } from '../prepare';
import type { Detection } from './detection';
import type { SeriesSlice } from './slice';
import { type Level, slabOf } from './stack';

/** A lesion's size, as far as the files give spacings. */
export interface Extent {
  /**
   * Sides of the box around all its boxes, and its length through the stack; each null where its spacing is unknown.
   */
  readonly extentMm: {
    readonly width: number | null;
    readonly height: number | null;
    readonly depth: number | null;
  };
  /** Null without the size of a pixel or the distance between slices. */
  readonly volumeMl: number | null;
  /**
   * Lower bound: the outline is a pixel of the network's image too wide, and the lesion ends at the first and last
   * slice that show it. Upper bound: the outline is a pixel too narrow, and the lesion extends to the next slices. By
   * reasoning, not measured. Null when `volumeMl` is.
   */
  readonly volumeRangeMl: { readonly least: number; readonly most: number } | null;
}

const CUBIC_MM_PER_ML = 1000;

/**
 * Extent and volume of a lesion: the sum of its areas, each times the part of the stack that its slice stands for
 * (Cavalieri's estimator, as in Gundersen & Jensen, J Microsc 1987). Where it was missed on a slice in between, its
 * area there is interpolated.
 *
 * @param detections in the order of their levels
 * @param spacing see `stackSpacing`
 */
export function extentOf<S extends SeriesSlice>(
  detections: readonly Detection<S>[],
  levels: readonly Level<S>[],
  spacing: number | null,
): Extent {
  const { width, height, spacing: pixel, crop } = detections[0].slice;
  const box = boundingBox(detections);
  const across = pixel && width * pixel.x;
  const down = pixel && height * pixel.y;
  let depth = 0;
  let volume = 0;
  let [least, most] = [0, 0];
  const edge = pixel && crop ? (pixel.x * crop.width) / IMAGE_SIZE : 0;
  const areas = levelAreas(detections);
  for (const [index, { level, area }] of areas.entries()) {
    if (spacing === null) break;
    const slab = slabOf(levels, level, spacing);
    depth += slab;
    if (!across || !down) continue;
    const own = area * across * down;
    const ends = (Number(index === 0) + Number(index === areas.length - 1)) / 2;
    volume += own * slab;
    least += movedEdge(own, -edge) * slab * (1 - ends);
    most += movedEdge(own, edge) * slab * (1 + ends);
  }
  return {
    extentMm: {
      width: across ? box.width * across : null,
      height: down ? box.height * down : null,
      depth: depth > 0 ? depth : null,
    },
    volumeMl: volume > 0 ? volume / CUBIC_MM_PER_ML : null,
    volumeRangeMl: volume > 0 ? { least: least / CUBIC_MM_PER_ML, most: most / CUBIC_MM_PER_ML } : null,
  };
}

/** The area, in mm², of a disc of this area after its edge is moved outwards by `by` millimetres. */
function movedEdge(area: number, by: number): number {
  const radius = Math.max(0, Math.sqrt(area / Math.PI) + by);
  return Math.PI * radius * radius;
}

/** The lesion's area on each level from its first to its last, as a share of the image. */
function levelAreas(detections: readonly Detection[]): { level: number; area: number }[] {
  const areas: { level: number; area: number }[] = [];
  for (const { level } of detections) {
    const last = areas.at(-1);
    if (last?.level === level) continue;
    const here = detections.filter((detection) => detection.level === level);
    const area = here.reduce((sum, { lesion }) => sum + lesion.area, 0) / here.length;
    const steps = last ? level - last.level : 1;
    for (let step = 1; last && step < steps; step++) {
      areas.push({ level: last.level + step, area: last.area + ((area - last.area) * step) / steps });
    }
    areas.push({ level, area });
  }
  return areas;
}

function boundingBox(detections: readonly Detection[]): { width: number; height: number } {
  const span = (from: (s: Detection) => number, to: (s: Detection) => number) =>
    Math.max(...detections.map(to)) - Math.min(...detections.map(from));
  return {
    width: span(
      ({ lesion }) => lesion.x,
      ({ lesion }) => lesion.x + lesion.width,
    ),
    height: span(
      ({ lesion }) => lesion.y,
      ({ lesion }) => lesion.y + lesion.height,
    ),
  };
}
