/**
 * Reads one slice: check → normalise → find → measure → tree → calibrate → status. Pure; the same in the app, on the
 * command line and in training.
 */
import { brainScore } from './brain/non-brain-score';
import { check } from './check';
import { suspectOf } from './findings/candidate';
import { CLASS_MARGINS, FINDINGS, measureFindings } from './findings/findings';
import { LEAST_SCORE, locateLesion } from './findings/locate';
import { LABELS, NO_TUMOUR, type Probabilities } from './labels';
import type { Model } from './model';
import { runMirrored } from './net/index';
import { normalise, type Prepared } from './prepare';
import type { Reading, Reason } from './reading';
import type { Slice } from './slice';
import { calibrate } from './tree/calibrate';
import { askTree } from './tree/tree';

const ids = FINDINGS.map(({ id }) => id);
const marginColumns = CLASS_MARGINS.map((id) => ids.indexOf(id));

/**
 * Reads a slice.
 *
 * A rejected slice that can still be prepared is measured and answered all the same: whoever overrules the
 * rejection, or counts how often it was right, needs the answer.
 *
 * @throws never for any finite slice; RangeError when the model and the measurements do not fit (see `loadModel`)
 */
export function readSlice(slice: Slice, model: Model): Reading {
  const refusal = check(slice);
  const nonBrainScore = refusal ? null : brainScore(slice, model.brain);
  const rejection = nonBrainScore === null ? refusal : notBrain(nonBrainScore, model);
  const prepared = normalise(slice);
  const reading = prepared
    ? answered(slice, prepared, rejection, model)
    : unread(rejection ?? { code: 'no-head', params: {} });
  return nonBrainScore === null ? reading : { ...reading, nonBrainScore };
}

function notBrain(score: number, { thresholds }: Model): Reason | null {
  if (score <= thresholds.greatestBrainScore) return null;
  return { code: 'not-brain-mri', params: { score, greatest: thresholds.greatestBrainScore } };
}

function answered(slice: Slice, prepared: Prepared, rejection: Reason | null, model: Model): Reading {
  const finding = runMirrored(model.finder, prepared.image);
  const suspect = suspectOf(finding, prepared);
  const measurements = measureFindings(finding, suspect);
  const { shares, path } = askTree(model.tree, ids, measurements);
  const margins = marginColumns.map((column) => measurements[column]);
  const { probabilities, named, network } = calibrate(model.calibration, margins, shares);
  const doubt = rejection ?? doubtOf(probabilities[named], named, network, model);
  const status = rejection ? 'rejected' : doubt ? 'uncertain' : 'read';
  const least = named === NO_TUMOUR && status !== 'uncertain' ? LEAST_SCORE : 0;
  return {
    status,
    label: LABELS[named],
    probabilities: Object.fromEntries(LABELS.map((label, k) => [label, probabilities[k]])) as Probabilities,
    // Whoever is told of a tumour is told where, and whoever has to look for themselves is told where to begin.
    lesion: locateLesion(suspect, slice, least),
    reason: doubt,
    path,
    measurements,
    prepared,
    finding,
  };
}

/** @param named what the tree says, and `network` what the network alone would, as places in LABELS */
function doubtOf(probability: number, named: number, network: number, { thresholds }: Model): Reason | null {
  if (network !== named) return { code: 'disagreement', params: { tree: named, network } };
  const { leastProbability: least } = thresholds;
  return probability >= least ? null : { code: 'low-confidence', params: { probability, least } };
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
    finding: null,
  };
}
