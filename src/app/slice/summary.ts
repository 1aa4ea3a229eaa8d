/** The only conversion from a slice's reading to what the screen shows, independent of language. */

import type { Provenance } from '../../decode/types';
import type { Direction, Share, Size } from '../../i18n/codes';
import type { Feature } from '../../pipeline/findings/feature';
import type { OutlinePoint, Polygon } from '../../pipeline/findings/outline';
import { isSeen, kindOf, SIGN_IDS, type SignId, signsIn } from '../../pipeline/findings/signs';
import { type LesionSize, lesionSize } from '../../pipeline/findings/size';
import { LABELS, type Label, type Probabilities } from '../../pipeline/labels';
import type { Reading } from '../../pipeline/reading';
import type { SliceRead } from '../../worker/protocol';
import { bandOf, type Figures, figuresOf } from './figures';

export interface ShownSign {
  readonly id: SignId;
  /** The number next to the outline and in the table, from 1. */
  readonly number: number;
  /** Position of the number, in fractions of the picture; null for a sign that has no place in it. */
  readonly at: OutlinePoint | null;
  /** Share of each class's slices that show it; null for a reading by another version. */
  readonly shares: Readonly<Record<Label, number>> | null;
}

export interface Summary {
  /** Classes by falling probability. */
  readonly ordered: readonly Label[];
  readonly probabilities: Probabilities;
  /** Of the answers with this probability, how many were right in tests; null for a reading by another version. */
  readonly right: Share | null;
  readonly figures: Figures | null;
  /** Whether there is a place to look at. */
  readonly marked: boolean;
  readonly outline: readonly Polygon[];
  /** Signs that can be pointed at come first, sorted by how well they separate the classes. */
  readonly signs: readonly ShownSign[];
  /** The signs that support the answer, one of each kind, in the order of a report: for a sentence. */
  readonly reasons: readonly SignId[];
  readonly where: readonly Direction[];
  readonly size: Size;
  /**
   * In millimetres where the file gives the pixel size; otherwise as a share of the head, 0..1; null where it was not
   * measured.
   */
  readonly extent: LesionSize | number | null;
  /** The class named by each of the two readers; null for a case of an earlier version. */
  readonly readers: Reading['readers'];
  /** The reader who names another class than the answer does, where the answer's own reason does not say so. */
  readonly dissent: { readonly reader: keyof Readers; readonly says: Label } | null;
}

type Readers = NonNullable<Reading['readers']>;

const SIGNS_SHOWN = 4;
const SIGNS_SAID = 3;
/** Signs that differ less between the classes are left out. */
const MIN_DIFFERENCE = 0.15;

/**
 * @param features of the model, in the order of the reading's measurements: kept cases hold only values
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
    // Signs in the picture come before locations in the head.
    .sort(
      (a, b) => Number(isSeen(b)) - Number(isSeen(a)) || differenceOf(shares(b)) - differenceOf(shares(a)),
    );
  const reasons = reasonsAmong(telling, label, shares);
  const shown = shownAmong(telling, reasons);
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
    reasons,
    where: lesion ? directionsOf(value('lesion-across'), value('lesion-down'), provenance) : [],
    size: sizeOf(found),
    extent: lesion ? (lesionSize(read, lesion) ?? value('lesion-area') ?? null) : null,
    readers: reading.readers ?? null,
    dissent: dissentIn(reading, label),
  };
}

/** The tree first: it is the one that a person can follow. */
function dissentIn({ readers, reason }: SliceRead['reading'], label: Label): Summary['dissent'] {
  const reader = (['findings', 'network'] as const).find((each) => readers && readers[each] !== label);
  return readers && reader && reason?.code !== 'disagreement' ? { reader, says: readers[reader] } : null;
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
    // The size is stated before the signs.
    const said = kindOf(id) === 'size' || reasons.some((other) => kindOf(other) === kindOf(id));
    if (fits && !said) reasons.push(id);
    if (reasons.length === SIGNS_SAID) break;
  }
  return SIGN_IDS.filter((id) => reasons.includes(id));
}

/** The reasons, and the most telling of the others, whatever they speak for. */
export function shownAmong(telling: readonly SignId[], reasons: readonly SignId[]): SignId[] {
  // The size is stated separately.
  const others = telling.filter((id) => kindOf(id) !== 'size' && !reasons.includes(id));
  const shown = [...reasons, ...others.slice(0, SIGNS_SHOWN - reasons.length)];
  return telling.filter((id) => shown.includes(id));
}

function sizeOf(found: readonly SignId[]): Size {
  if (found.includes('large')) return 'large';
  return found.includes('small') ? 'small' : 'medium';
}

/** As a share of the head's width or height: nearer to the centre than this counts as neither side. */
const MIDDLE = 0.05;

/** The first of DICOM's letters is the main direction. */
const TOWARDS: Readonly<Record<string, readonly [Direction, Direction]>> = {
  L: ['patient-left', 'patient-right'],
  R: ['patient-right', 'patient-left'],
  A: ['front', 'back'],
  P: ['back', 'front'],
  H: ['top', 'base'],
  F: ['base', 'top'],
};

/**
 * @param across from the left end of the head in the picture (0) to its right end (1)
 * @param down from its top (0) to its bottom (1)
 */
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

/** Evenly spaced points on the largest outline, beginning at its upper left. */
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
