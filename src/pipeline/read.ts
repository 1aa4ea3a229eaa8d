/**
 * Reads one slice: check → normalise → measure → tree → status. Pure; the same in the app, on the command line and
 * in training.
 */
import { check } from './check';
import { measureForTree, TREE_FEATURES } from './evidence';
import type { Model, Thresholds } from './model';
import { normalise, type Prepared } from './normalise';
import type { Reading, Reason } from './reading';
import type { Slice } from './slice';
import { type Answer, askTree } from './tree';

const ids = TREE_FEATURES.map(({ id }) => id);

/**
 * Reads a slice.
 *
 * A rejected slice that can still be prepared is measured and answered all the same: whoever overrules the
 * rejection, or counts how often it was right, needs the answer.
 *
 * @throws never for any finite slice; RangeError when the model and the measurements do not fit (see `loadModel`)
 */
export function readSlice(slice: Slice, model: Model): Reading {
  const rejection = check(slice);
  const prepared = normalise(slice);
  if (!prepared) return unread(rejection ?? { code: 'no-head', params: {} });
  return answered(prepared, rejection, model);
}

function answered(prepared: Prepared, rejection: Reason | null, model: Model): Reading {
  const measurements = measureForTree(prepared, model.discriminant);
  const answer = askTree(model.tree, ids, measurements);
  const doubt = rejection ?? lowConfidence(answer, model.thresholds);
  return {
    status: rejection ? 'rejected' : doubt ? 'uncertain' : 'read',
    label: answer.label,
    probabilities: answer.probabilities,
    lesion: null,
    reason: doubt,
    path: answer.path,
    measurements,
    prepared,
  };
}

function lowConfidence({ label, probabilities }: Answer, { leastProbability }: Thresholds): Reason | null {
  const probability = probabilities[label];
  if (probability >= leastProbability) return null;
  return { code: 'low-confidence', params: { probability, least: leastProbability } };
}

function unread(reason: Reason): Reading {
  return {
    status: 'rejected',
    label: null,
    probabilities: null,
    lesion: null,
    reason,
    path: [],
    measurements: new Float64Array(0),
    prepared: null,
  };
}
