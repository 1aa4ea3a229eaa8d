/** What a language must say of the findings: their names, and amounts beside them. */
import type { Ruler } from '../pipeline/explain/index';
import type { FindingId } from '../pipeline/findings/findings';
import type { Amount, Kind } from './amounts';

interface Counted {
  readonly kind: Kind;
  /** It may lie below 0, and is told with its sign. */
  readonly signed?: true;
}

/** The compiler names a finding that is missing here. */
const COUNTED: Readonly<Record<FindingId, Counted>> = {
  'lesion-score': { kind: 'points', signed: true },
  'second-lesion-score': { kind: 'points', signed: true },
  'lesion-places': { kind: 'count' },
  'lesion-area': { kind: 'area' },
  'lesion-elongation': { kind: 'times' },
  'lesion-compactness': { kind: 'share' },
  'lesion-flatness': { kind: 'times' },
  'lesion-depth': { kind: 'radius' },
  'lesion-way-out': { kind: 'share' },
  'lesion-brain-edge-gap': { kind: 'radius' },
  'lesion-brain-edge-contact': { kind: 'share' },
  'lesion-off-midline': { kind: 'radius' },
  'lesion-across': { kind: 'share' },
  'lesion-down': { kind: 'share' },
  'lesion-sella-distance': { kind: 'radius' },
  'lesion-brightness': { kind: 'spread', signed: true },
  'lesion-contrast': { kind: 'spread', signed: true },
  'lesion-one-sided': { kind: 'spread', signed: true },
  'lesion-ring': { kind: 'spread', signed: true },
  'lesion-variation': { kind: 'spread' },
  'lesion-brightest': { kind: 'spread', signed: true },
  'lesion-darkest': { kind: 'spread', signed: true },
  'lesion-edge-sharpness': { kind: 'spread' },
  'darker-around': { kind: 'share' },
  'brighter-around': { kind: 'share' },
  'brightness-around': { kind: 'spread', signed: true },
  asymmetry: { kind: 'spread' },
};

/** As short as a box of the tree's picture has room for. */
export type FindingNames = Readonly<Record<FindingId, string>>;

/** Of a case kept from an earlier model, whose findings had other names. */
const UNKNOWN: Counted = { kind: 'unknown', signed: true };

const isKnown = (id: string): id is FindingId => Object.hasOwn(COUNTED, id);

export function findingTexts(names: FindingNames, amount: Amount) {
  return {
    name: (id: string): string => (isKnown(id) ? names[id] : id),
    /** With its sign before it, where it does not read as nothing. */
    plain(id: string, value: number, ruler: Ruler | null): string {
      const { kind, signed } = isKnown(id) ? COUNTED[id] : UNKNOWN;
      const text = amount(kind, value, ruler);
      if (text === amount(kind, 0, ruler)) return text;
      return `${value < 0 ? '−' : signed ? '+' : ''}${text}`;
    },
  };
}
