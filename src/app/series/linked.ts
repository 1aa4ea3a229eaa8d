/**
 * The three planes of one volume, linked at the point where they meet. Slices are ordered as the decoder stacks them:
 * axial ones from the feet to the head, coronal ones from front to back, sagittal ones from left to right.
 */
import type { Plane } from '../../pipeline/series/index';
import type { Series } from './studies';

/** Of the volume, 0..1: towards the patient's left, the back, and the head. */
export interface Place {
  readonly left: number;
  readonly back: number;
  readonly head: number;
}

type Axis = keyof Place;

interface Sides {
  /** What grows to the picture's right, and down it; `true` stands for against it. */
  readonly across: readonly [Axis, boolean];
  readonly down: readonly [Axis, boolean];
  readonly through: readonly [Axis, boolean];
}

const AXIAL: Sides = { across: ['left', false], down: ['back', false], through: ['head', false] };

const SIDES: Readonly<Partial<Record<Plane, Sides>>> = {
  axial: AXIAL,
  coronal: { across: ['left', false], down: ['head', true], through: ['back', false] },
  sagittal: { across: ['back', false], down: ['head', true], through: ['left', true] },
};

/** @param series one of `volumePlanes`, which have a plane */
const sidesOf = ({ description: { plane } }: Series): Sides => SIDES[plane ?? 'axial'] ?? AXIAL;

const turned = (value: number, against: boolean) => (against ? 1 - value : value);

/** The planes of a study that is one volume, a series each; none where it is not. */
export function volumePlanes(series: readonly Series[]): readonly Series[] {
  const planes = series.filter(({ slices, levels, description: { plane } }) => {
    const { outcome } = slices[0].entry;
    const whole = outcome?.kind === 'reading' && outcome.provenance.count === slices.length;
    const stacked = levels.length === slices.length && plane !== null && SIDES[plane] !== undefined;
    // Other formats stack as their headers say: a place in one would be another in the next.
    return whole && stacked && outcome.provenance.format === 'nifti';
  });
  const distinct = new Set(planes.map(({ description }) => description.plane));
  return planes.length > 1 && distinct.size === planes.length ? planes : [];
}

/** @param at in fractions of the picture */
export function placeOf(
  series: Series,
  index: number,
  at: { readonly x: number; readonly y: number },
): Place {
  const { across, down, through } = sidesOf(series);
  const deep = (index + 0.5) / series.slices.length;
  return {
    ...{ left: 0.5, back: 0.5, head: 0.5 },
    [across[0]]: turned(at.x, across[1]),
    [down[0]]: turned(at.y, down[1]),
    [through[0]]: turned(deep, through[1]),
  };
}

/** Where a place lies in a plane: on which slice, and where on it, in fractions of the picture. */
export function locate(series: Series, place: Place): { index: number; x: number; y: number } {
  const { across, down, through } = sidesOf(series);
  const count = series.slices.length;
  const deep = turned(place[through[0]], through[1]);
  return {
    index: Math.min(count - 1, Math.max(0, Math.floor(deep * count))),
    x: turned(place[across[0]], across[1]),
    y: turned(place[down[0]], down[1]),
  };
}
