import type { SeriesSlice } from './slice';
import { type Level, levelsOf } from './stack';

/** Slices of one stack: one series, one direction, one contrast and one frame size. Copies count once. */
export interface Series<S extends SeriesSlice = SeriesSlice> {
  /** Identifies the series within one run. Made from the provenance's key; like it, never shown or stored. */
  readonly key: string;
  /** Along the normal; where the files give no positions, by number, then by name. */
  readonly slices: readonly S[];
  /** The same slices by position, so that further echoes or time points do not lengthen the stack. */
  readonly levels: readonly Level<S>[];
  /** Duplicate slices, each with the one of `slices` that it repeats. */
  readonly copies: ReadonlyMap<S, S>;
}

/**
 * Groups slices into series, in the order in which the series first appear. Slices that name no series (pictures) are
 * left out. A series that mixes planes, contrasts or frame sizes, such as a localiser, becomes several.
 */
export function seriesOf<S extends SeriesSlice>(slices: readonly S[]): Series<S>[] {
  const stacks = new Map<string, S[]>();
  for (const slice of slices) {
    const key = stackKey(slice);
    if (key === undefined) continue;
    const stack = stacks.get(key);
    if (stack) stack.push(slice);
    else stacks.set(key, [slice]);
  }
  return [...stacks].map(([key, stack]) => {
    const { own, copies } = withoutCopies(stack);
    const levels = levelsOf(own);
    return { key, levels, slices: levels.flatMap((level) => level.slices), copies };
  });
}

/** A copy is the same instance (or frame) at the same position, with an identical reading. */
function withoutCopies<S extends SeriesSlice>(slices: readonly S[]): { own: S[]; copies: Map<S, S> } {
  const seen = new Map<string, S>();
  const own: S[] = [];
  const copies = new Map<S, S>();
  for (const slice of slices) {
    const { provenance, reading } = slice;
    const { position, instance, index } = provenance;
    const key = JSON.stringify([position, instance, index, reading.status, reading.probabilities]);
    const first = instance === undefined ? undefined : seen.get(key);
    if (first) copies.set(slice, first);
    else {
      own.push(slice);
      seen.set(key, slice);
    }
  }
  return { own, copies };
}

function stackKey({ provenance, width, height }: SeriesSlice): string | undefined {
  const { series, plane = '', sequence = '' } = provenance;
  return series === undefined ? undefined : [series, plane, sequence, width, height].join('|');
}
