/** Reads one slice: check → one head? → prepare → examine → decide. Pure; the same in the app, on the command line and in training. */
import { check, MIN_SLICE_SIDE } from './check';
import { decide } from './decide';
import { examineSlice } from './examine';
import { locateLesion, MIN_SCORE } from './findings/locate';
import { byLabel } from './label-vectors';
import { LABELS, NO_TUMOUR } from './labels';
import type { Model } from './model';
import { type Prepared, prepare } from './prepare';
import type { Reading, Reason } from './reading';
import { areLarge, layoutOf, tileSize } from './sheet/index';
import type { Slice } from './slice';

/**
 * Reads a slice.
 *
 * A rejected slice that can still be prepared is examined and answered all the same: the answer is needed when a user
 * overrules the rejection, and to count how often rejections are right.
 *
 * @throws never for any finite slice; RangeError when the model and the measurements do not fit (see `loadModel`)
 */
export function readSlice(slice: Slice, model: Model): Reading {
  const { nonBrainScore, rejection } = check(slice, model);
  // A picture of several heads has no answer that could be shown.
  const several = nonBrainScore === null ? null : severalHeads(slice, model);
  if (several) return unread(several);
  const prepared = prepare(slice);
  const reading = prepared
    ? answered(slice, prepared, rejection, model)
    : unread(rejection ?? { code: 'no-head', params: {} });
  return nonBrainScore === null ? reading : { ...reading, nonBrainScore };
}

function severalHeads(slice: Slice, model: Model): Reason | null {
  const layout = layoutOf(slice, model);
  if (!layout) return null;
  const { rows, columns, tiles } = layout;
  if (!areLarge(layout)) {
    return {
      code: 'tiles-too-small',
      params: { heads: tiles.length, ...tileSize(layout), least: MIN_SLICE_SIDE },
    };
  }
  return { code: 'several-heads', params: { heads: tiles.length, rows, columns } };
}

function answered(slice: Slice, prepared: Prepared, rejection: Reason | null, model: Model): Reading {
  const { output, candidate, measurements } = examineSlice(slice, prepared, model.finder);
  const { probabilities, predicted, network, findings, path, doubt } = decide(
    { logits: output.logits, measurements },
    model,
  );
  const status = rejection ? 'rejected' : doubt ? 'uncertain' : 'read';
  const least = predicted === NO_TUMOUR && status !== 'uncertain' ? MIN_SCORE : 0;
  return {
    status,
    label: LABELS[predicted],
    probabilities: byLabel(probabilities),
    // A tumour answer comes with its location; an uncertain answer with the most suspicious place, to look at first.
    lesion: locateLesion(candidate, output.logits, slice, least),
    reason: rejection ?? doubt,
    readers: { network: LABELS[network], findings: LABELS[findings] },
    path,
    measurements,
    prepared,
    output,
    candidate,
  };
}

function unread(reason: Reason): Reading {
  return {
    status: 'rejected',
    label: null,
    probabilities: null,
    lesion: null,
    reason,
    readers: null,
    path: [],
    measurements: new Float64Array(0),
    prepared: null,
    output: null,
    candidate: null,
  };
}
