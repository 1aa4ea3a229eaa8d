import { areaUnderCurve } from './metrics';

/** One image that is no brain MRI. */
export interface NotBrain {
  readonly kind: string;
  readonly file: string;
  /** Log odds of "not a brain MRI", or null where it was refused before a net saw it. */
  readonly score: number | null;
}

export interface KindRejection {
  readonly images: number;
  /** Refused before the net: too small, coloured, blank, or no head found. */
  readonly refused: number;
  /** Whether the net's training had none of this kind. */
  readonly heldOut: boolean;
  /** Share of all images of the kind that are refused or rejected, by the share of brains rejected. */
  readonly rejected: Readonly<Record<string, number>>;
  /** The same among those that the net saw; null where it saw none. */
  readonly byNet: Readonly<Record<string, number | null>>;
  /** Area under the ROC curve against brains, of those that the net saw. */
  readonly auc: number | null;
}

export interface Rejection {
  readonly brains: number;
  /** Log odds from which on an image is rejected, by the share of brains that this costs. */
  readonly thresholds: Readonly<Record<string, number>>;
  readonly kinds: Readonly<Record<string, KindRejection>>;
}

/** Shares of brains that one may lose. */
export const BRAIN_LOSS = [0.01, 0.005];

/** How many of what is no brain a net rejects, at given losses of brains that it never saw. */
export function measureRejection(
  brains: ArrayLike<number>,
  others: readonly NotBrain[],
  trainedOn: ReadonlySet<string>,
): Rejection {
  const sorted = Float64Array.from(brains).sort();
  const thresholds = BRAIN_LOSS.map((loss): [string, number] => {
    // At most this share lies above.
    return [String(loss), sorted[Math.max(0, sorted.length - 1 - Math.floor(loss * sorted.length))]];
  });
  const kinds: Record<string, KindRejection> = {};
  for (const kind of [...new Set(others.map((other) => other.kind))].sort()) {
    const own = others.filter((other) => other.kind === kind);
    const scores = own.map((other) => other.score).filter((score) => score !== null);
    const refused = own.length - scores.length;
    const above = (threshold: number) => scores.filter((score) => score > threshold).length;
    const by = <T>(value: (threshold: number) => T) =>
      Object.fromEntries(thresholds.map(([loss, threshold]) => [loss, value(threshold)]));
    kinds[kind] = {
      images: own.length,
      refused,
      heldOut: !trainedOn.has(kind),
      rejected: by((threshold) => (refused + above(threshold)) / own.length),
      byNet: by((threshold) => (scores.length === 0 ? null : above(threshold) / scores.length)),
      auc: areaUnderCurve([
        ...Array.from(brains, (score) => ({ score, tumour: false })),
        ...scores.map((score) => ({ score, tumour: true })),
      ]),
    };
  }
  return { brains: sorted.length, thresholds: Object.fromEntries(thresholds), kinds };
}

export function describeRejection({ brains, kinds }: Rejection): string {
  const figure = (value: number | null) => (value === null ? '    –' : value.toFixed(3).padStart(5));
  const lines = [
    `of what is no brain, rejected when ${BRAIN_LOSS.map((loss) => `${100 * loss}%`).join(', ')} of ${brains} brains are (and by the net alone):`,
  ];
  for (const [kind, k] of Object.entries(kinds)) {
    const shares = BRAIN_LOSS.map((loss) => `${figure(k.rejected[loss])} (${figure(k.byNet[loss])})`);
    const note = k.heldOut ? 'kind never seen' : 'kind trained on';
    lines.push(
      `${kind.padEnd(18)} ${String(k.images).padStart(4)}  ${shares.join('  ')}  AUC ${figure(k.auc)}  ${note}`,
    );
  }
  return lines.join('\n');
}
