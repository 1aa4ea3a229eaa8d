import type { Feature } from '../../pipeline/findings/feature';
import type { SliceRead } from '../../worker/protocol';
import { reader } from '../session/session';

interface Measured {
  readonly feature: Feature;
  readonly value: number;
}

/** What was measured, by name. Kept cases hold the values alone; the names come with the model: null until then. */
export function measuredOf({ reading: { measurements } }: SliceRead): readonly Measured[] | null {
  const features = reader.model?.features;
  if (features?.length !== measurements.length) return null;
  return features.map((feature, index) => ({ feature, value: measurements[index]! }));
}
