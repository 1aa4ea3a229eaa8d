/** Series of one examination, linked at the point of the patient that is viewed. */
import type { Placement } from '../../pipeline/series/index';
import { cross, dot, length, minus, plus, scaled, type Vector } from '../../pipeline/vector';
import type { Series } from './studies';

/** A point in the frame of reference of the linked series: see `Vector`. */
export type Place = Vector;

/** A point on a picture, in fractions of it. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** The series of a study in the same frame of reference as its first; none where there are fewer than two. */
export function linkedSeries(series: readonly Series[]): readonly Series[] {
  const frames = series.map(frameOf);
  const frame = frames.find((key) => key !== null);
  const linked = series.filter((_, i) => frame !== undefined && frames[i] === frame);
  return linked.length > 1 ? linked : [];
}

/** The frame of reference that all slices of a series share; null where there is none. */
function frameOf({ slices }: Series): string | null {
  const frame = slices[0].provenance.placement?.frame ?? null;
  return slices.every(({ provenance }) => provenance.placement?.frame === frame) ? frame : null;
}

/**
 * @param series one of `linkedSeries`
 * @param at point on its slice number `index`
 */
export function placeOf(series: Series, index: number, at: Point): Place {
  const { corner, right, down } = placementOf(series, index);
  return plus(corner, plus(scaled(right, at.x), scaled(down, at.y)));
}

/** The slice of a series that is nearest to a point, and the point's position on it. */
export function locate(series: Series, place: Place): Point & { readonly index: number } {
  const distances = series.slices.map((_, index) => Math.abs(distance(placementOf(series, index), place)));
  const index = distances.indexOf(Math.min(...distances));
  const { corner, right, down } = placementOf(series, index);
  const from = minus(place, corner);
  return { index, x: dot(from, right) / dot(right, right), y: dot(from, down) / dot(down, down) };
}

function placementOf({ slices }: Series, index: number): Placement {
  const { placement } = slices[index].provenance;
  if (!placement) throw new Error('A series whose slices lie nowhere is linked.');
  return placement;
}

/** Distance in millimetres from a picture's plane to a point. */
function distance({ corner, right, down }: Placement, place: Place): number {
  const normal = cross(right, down);
  return dot(minus(place, corner), normal) / length(normal);
}
