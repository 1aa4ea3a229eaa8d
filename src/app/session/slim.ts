import type { TreeShape } from '../../pipeline/explain/index';
import type { Feature } from '../../pipeline/findings/feature';
import type { SliceRead } from '../../worker/protocol';

/** Whether a slice's full pictures are here, or only the thumbnail. */
export const isFull = ({ display, thumbnail }: SliceRead): boolean => display !== thumbnail;

/** Features by id, shared: every message from a worker has its own copies. */
const known = new Map<string, Feature>();

function shared(about: Feature): Feature {
  const first = known.get(about.id);
  if (first && first.meaning === about.meaning) return first;
  known.set(about.id, about);
  return about;
}

/** Trees, shared in the same way, by their model. */
const trees = new Map<string, TreeShape>();

function sharedTree(model: string, tree: TreeShape): TreeShape {
  const first = trees.get(model);
  if (first) return first;
  trees.set(model, tree);
  return tree;
}

/** The part of a slice that is kept while thousands are open: the reading and the thumbnail. */
export function slim(read: SliceRead): SliceRead {
  const { evidence: _evidence, heat: _heat, explanation, ...kept } = read;
  return {
    ...kept,
    ...(explanation && {
      explanation: { ...explanation, tree: sharedTree(read.model, explanation.tree) },
    }),
    display: read.thumbnail,
    prepared: null,
    path: read.path.map((step) => ({ ...step, about: shared(step.about) })),
  };
}
