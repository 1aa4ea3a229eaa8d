/**
 * The one projection from a reading to the screen: what is shown of a slice that was answered, before it is put in
 * words.
 */

import type { Provenance } from '../../decode/types';
import type { Direction, Share, Size } from '../../i18n/codes';
import type { Feature } from '../../pipeline/findings/feature';
import type { OutlinePoint, Polygon } from '../../pipeline/findings/outline';
import { isSeen, kindOf, type SignId, signsIn } from '../../pipeline/findings/signs';
import { type LesionSize, lesionSize } from '../../pipeline/findings/size';
import { LABELS, type Label, type Probabilities } from '../../pipeline/labels';
import type { Reading } from '../../pipeline/reading';
import type { SliceRead } from '../../worker/protocol';
import { bandOf, type Figures, figuresOf } from './figures';

export interface ShownSign {
  readonly id: SignId;
  /** As it stands beside the outline and in the table, from 1. */
  readonly number: number;
  /** Where its number stands, in fractions of the picture; null for a sign that is no place in it. */
  readonly at: OutlinePoint | null;
  /** Of the slices of each class, the share that shows it; null for another version's reading. */
  readonly shares: Readonly<Record<Label, number>> | null;
}

export interface Summary {
  /** The likeliest first. */
  readonly ordered: readonly Label[];
  readonly probabilities: Probabilities;
  /** Of the answers as sure as this one, how many were right in tests; null for another version's reading. */
  readonly right: Share | null;
  readonly figures: Figures | null;
  /** There is a place to look at. */
  readonly marked: boolean;
  readonly outline: readonly Polygon[];
  /** Those that can be pointed at first, and of these those that tell most. */
  readonly signs: readonly ShownSign[];
  /** The signs that fit the answer, one of a kind: enough for a sentence. */
  readonly reasons: readonly SignId[];
  readonly where: readonly Direction[];
  readonly size: Size;
  /** In millimetres where the file tells; else as a share of the head, 0..1; null where it was not measured. */
  readonly extent: LesionSize | number | null;
  /** What each of the two readers names; null for a case of an earlier version. */
  readonly readers: Reading['readers'];
}

const SIGNS_SHOWN = 4;
const SIGNS_SAID = 3;
/** Signs in which the classes differ by less tell nothing. */
const MIN_DIFFERENCE = 0.15;

/**
 * @param features what was measured, in the order of the reading's measurements: kept cases hold values alone, and the
 *   names come with the model
 * @returns null where there is no answer: rejected, or not prepared
 */
export function summaryOf(read: SliceRead, features: readonly Feature[] | undefined): Summary | null {
  const { reading, provenance } = read;
  const { probabilities, label, status, lesion } = reading;
  if (status === 'rejected' || !probabilities || !label) return null;
  const figures = figuresOf(read);
  const measured = measuredIn(read, features);
  const value = (id: string) => measured?.get(id);
  const outline = lesion ? (read.outline ?? [boxOf(lesion)]) : [];
  const marked = lesion !== null;
  const found = signsIn(value);
  const shares = (id: SignId) => figures?.signs.shares[id] ?? null;
  const telling = found
    .filter((id) => provenance.plane !== 'sagittal' || !OF_TWO_SIDES.includes(id))
    .filter((id) => differenceOf(shares(id)) >= MIN_DIFFERENCE)
    // What can be pointed at comes before what is a place.
    .sort(
      (a, b) => Number(isSeen(b)) - Number(isSeen(a)) || differenceOf(shares(b)) - differenceOf(shares(a)),
    );
  // The size is told by itself.
  const shown = telling.filter((id) => kindOf(id) !== 'size').slice(0, SIGNS_SHOWN);
  const places = marked ? placesAround(outline, shown.filter(isSeen).length) : [];
  const ordered = [...LABELS].sort((a, b) => probabilities[b] - probabilities[a]);
  return {
    ordered: [label, ...ordered.filter((other) => other !== label)],
    probabilities,
    right: figures && bandOf(figures.bands, probabilities[label]).right,
    figures,
    marked,
    outline,
    signs: shown.map((id, index) => ({
      id,
      number: index + 1,
      at: marked && isSeen(id) ? (places[shown.slice(0, index).filter(isSeen).length] ?? null) : null,
      shares: shares(id),
    })),
    reasons: reasonsAmong(telling, label, shares),
    where: lesion ? directionsOf(value('lesion-across'), value('lesion-down'), provenance) : [],
    size: sizeOf(found),
    extent: lesion ? (lesionSize(read, lesion) ?? value('lesion-area') ?? null) : null,
    readers: reading.readers ?? null,
  };
}

const OF_TWO_SIDES: readonly SignId[] = [
  'brighter-than-other-side',
  'darker-than-other-side',
  'on-midline',
  'off-midline',
];

/** Values by the findings' ids. */
function measuredIn(
  { reading: { measurements } }: SliceRead,
  features: readonly Feature[] | undefined,
): ReadonlyMap<string, number> | null {
  if (features?.length !== measurements.length) return null;
  return new Map(features.map(({ id }, index) => [id, measurements[index]]));
}

function differenceOf(shares: Readonly<Record<Label, number>> | null): number {
  if (!shares) return 1;
  const all = LABELS.map((label) => shares[label]);
  return Math.max(...all) - Math.min(...all);
}

function reasonsAmong(
  telling: readonly SignId[],
  label: Label,
  shares: (id: SignId) => Readonly<Record<Label, number>> | null,
): SignId[] {
  const reasons: SignId[] = [];
  for (const id of telling) {
    const of = shares(id);
    const others = of ? LABELS.filter((other) => other !== label).map((other) => of[other]) : [];
    const fits = !of || of[label] > others.reduce((sum, share) => sum + share, 0) / others.length;
    // The size is said before the signs.
    const said = kindOf(id) === 'size' || reasons.some((other) => kindOf(other) === kindOf(id));
    if (fits && !said) reasons.push(id);
    if (reasons.length === SIGNS_SAID) break;
  }
  return reasons;
}

function sizeOf(found: readonly SignId[]): Size {
  if (found.includes('large')) return 'large';
  return found.includes('small') ? 'small' : 'medium';
}

/** Of the head's width or height: nearer to the middle than this is neither side. */
const MIDDLE = 0.05;

/** Of DICOM's letters, the first says the most. */
const TOWARDS: Readonly<Record<string, readonly [Direction, Direction]>> = {
  L: ['patient-left', 'patient-right'],
  R: ['patient-right', 'patient-left'],
  A: ['front', 'back'],
  P: ['back', 'front'],
  H: ['top', 'base'],
  F: ['base', 'top'],
};

/** @param across from the picture's left end of the head (0) to its right end (1), and `down` from its top */
export function directionsOf(
  across: number | undefined,
  down: number | undefined,
  { towards }: Pick<Provenance, 'towards'>,
): Direction[] {
  const to = (
    at: number | undefined,
    letters: string | undefined,
    picture: readonly [Direction, Direction],
  ): Direction[] => {
    if (at === undefined || Math.abs(at - 0.5) < MIDDLE) return [];
    const [ahead, behind] = TOWARDS[letters?.[0] ?? ''] ?? picture;
    return [at > 0.5 ? ahead : behind];
  };
  const found = [
    ...to(down, towards?.bottom, ['lower', 'upper']),
    ...to(across, towards?.right, ['picture-right', 'picture-left']),
  ];
  return found.length > 0 || across === undefined ? found : ['middle'];
}

function boxOf({ x, y, width, height }: NonNullable<SliceRead['reading']['lesion']>): Polygon {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

/** So many places on the largest outline, as far apart as can be, from its upper left on. */
export function placesAround(outline: readonly Polygon[], count: number): OutlinePoint[] {
  const largest = outline.reduce<Polygon>((most, one) => (one.length > most.length ? one : most), []);
  if (largest.length === 0) return [];
  const middle = {
    x: largest.reduce((sum, { x }) => sum + x, 0) / largest.length,
    y: largest.reduce((sum, { y }) => sum + y, 0) / largest.length,
  };
  return Array.from({ length: count }, (_, k) => {
    const angle = (-3 / 4 + (2 * k) / count) * Math.PI;
    const [u, v] = [Math.cos(angle), Math.sin(angle)];
    const reach = ({ x, y }: OutlinePoint) => {
      const [dx, dy] = [x - middle.x, y - middle.y];
      return (dx * u + dy * v) / (Math.hypot(dx, dy) || 1);
    };
    return largest.reduce((best, one) => (reach(one) > reach(best) ? one : best));
  });
}
