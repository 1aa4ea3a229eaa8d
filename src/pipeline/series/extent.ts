import type { StudySlice } from './slice';
import { type Level, slabOf } from './stack';
import type { Sighting } from './track';

/** How big a lesion is, as far as the files tell. */
export interface Extent {
  /** Of the box around all its boxes, and through the stack; each null where its spacing is unknown. */
  readonly extentMm: {
    readonly width: number | null;
    readonly height: number | null;
    readonly depth: number | null;
  };
  /** Null without the size of a pixel or the distance between slices. */
  readonly volumeMl: number | null;
}

const CUBIC_MM_PER_ML = 1000;

/**
 * Extent and volume of a lesion: the sum of its areas, each times the part of the stack that its slice stands for
 * (Cavalieri's estimator, as in Gundersen & Jensen, J Microsc 1987). On a slice between where it was missed,
 * its area is taken to lie between its neighbours'.
 *
 * @param sightings in the order of their levels
 * @param spacing see `stackSpacing`
 */
export function extentOf<S extends StudySlice>(
  sightings: readonly Sighting<S>[],
  levels: readonly Level<S>[],
  spacing: number | null,
): Extent {
  const { width, height, spacing: pixel } = sightings[0].slice;
  const box = boundingBox(sightings);
  const across = pixel && width * pixel.x;
  const down = pixel && height * pixel.y;
  let depth = 0;
  let volume = 0;
  for (const { level, area } of spacing === null ? [] : levelAreas(sightings)) {
    const slab = slabOf(levels, level, spacing!);
    depth += slab;
    if (across && down) volume += area * across * down * slab;
  }
  return {
    extentMm: {
      width: across ? box.width * across : null,
      height: down ? box.height * down : null,
      depth: depth > 0 ? depth : null,
    },
    volumeMl: volume > 0 ? volume / CUBIC_MM_PER_ML : null,
  };
}

/** The lesion's area on each level from its first to its last, as a share of the image. */
function levelAreas(sightings: readonly Sighting[]): { level: number; area: number }[] {
  const areas: { level: number; area: number }[] = [];
  for (const { level } of sightings) {
    const last = areas.at(-1);
    if (last?.level === level) continue;
    const here = sightings.filter((sighting) => sighting.level === level);
    const area = here.reduce((sum, { lesion }) => sum + lesion.area, 0) / here.length;
    const steps = last ? level - last.level : 1;
    for (let step = 1; step < steps; step++) {
      areas.push({ level: last!.level + step, area: last!.area + ((area - last!.area) * step) / steps });
    }
    areas.push({ level, area });
  }
  return areas;
}

function boundingBox(sightings: readonly Sighting[]): { width: number; height: number } {
  const span = (from: (s: Sighting) => number, to: (s: Sighting) => number) =>
    Math.max(...sightings.map(to)) - Math.min(...sightings.map(from));
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
