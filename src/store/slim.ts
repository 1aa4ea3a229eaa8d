import type { Feature } from '../pipeline/measure/feature';
import type { SliceRead } from '../reader/protocol';

/** Whether the full pictures of a slice are here, or the thumbnail alone. */
export const isFull = ({ display, thumbnail }: SliceRead): boolean => display !== thumbnail;

/** Features by id: every message from a worker brings copies of its own. */
const known = new Map<string, Feature>();

function shared(about: Feature): Feature {
  const first = known.get(about.id);
  if (first && first.meaning === about.meaning) return first;
  known.set(about.id, about);
  return about;
}

/** What is kept of a slice while thousands are open: the reading and the thumbnail. */
export function slim(read: SliceRead): SliceRead {
  const { evidence: _evidence, heat: _heat, ...kept } = read;
  return {
    ...kept,
    display: read.thumbnail,
    prepared: null,
    path: read.path.map((step) => ({ ...step, about: shared(step.about) })),
  };
}
