import type { SeriesSlice } from './slice';
import { type Level, levelsOf } from './stack';

/** Slices of one stack: one series, one direction, one contrast and one frame size. */
export interface Series<S extends SeriesSlice = SeriesSlice> {
  /** Tells series apart within one run; made from the provenance's key, and as little to be shown or kept. */
  readonly key: string;
  /** Along the normal; where the files give no positions, by number, then by name. */
  readonly slices: readonly S[];
  /** The same slices by position: an echo or a time point more does not lengthen the stack. */
  readonly levels: readonly Level<S>[];
}

/**
 * Groups slices into series, in the order in which the series first appear. Slices that name no series (pictures) are
 * in none. A series that mixes planes, contrasts or frame sizes, such as a localiser, becomes several.
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
    const levels = levelsOf(stack);
    return { key, levels, slices: levels.flatMap((level) => level.slices) };
  });
}

function stackKey({ provenance, width, height }: SeriesSlice): string | undefined {
  const { series, plane = '', sequence = '' } = provenance;
  return series === undefined ? undefined : [series, plane, sequence, width, height].join('|');
}
