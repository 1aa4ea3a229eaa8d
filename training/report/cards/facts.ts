/** Sentences that several documents share, generated from what was measured or shipped. */
import { LABEL_NAMES, LABELS } from '../../../src/pipeline/labels';
import { type ReportInput, type Robustness, shippedLoss } from '../inputs';
import { headsSentence } from '../sections/heads';
import { cell, percent } from '../text';

export interface Facts {
  /** Images, groups and sources of the table; number of images that the figures are computed on. */
  readonly data: string;
  readonly sources: readonly string[];
  readonly performance: string;
  readonly operating: string;
  readonly leftOut: string;
  readonly calibration: string;
  readonly leakage: string;
  readonly brainCheck: string;
  readonly robustness: string;
  readonly patients: string;
  readonly heads: string;
  readonly learning: string;
  /** The probability that each class must reach to be read. */
  readonly thresholds: string;
  readonly model: string;
}

const total = (counts: Readonly<Record<string, Readonly<Record<string, number>>>>) =>
  Object.values(counts).reduce((sum, of) => sum + Object.values(of).reduce((a, b) => a + b, 0), 0);

export function factsOf(input: ReportInput): Facts {
  const { evaluation, robustness, brainCheck, heads, learning, model } = input;
  const { readers, images, tested, leakage, leftOut, patients } = evaluation;
  const [own] = readers;
  const { figures, groups } = own.overall;
  const loss = shippedLoss(brainCheck);
  const unseen = Object.entries(brainCheck.unseenKinds).map(
    ([kind, { rejected }]) => `${kind} ${percent(rejected[loss])}`,
  );
  const [rule] = patients.rules;
  const sources = Object.keys(images);
  const thresholds = LABELS.map((label, k) => `${LABEL_NAMES[label]} ${model.leastProbability[k]}`).join(
    ', ',
  );
  return {
    data:
      `${total(images)} slices from ${sources.length} sources (${sources.join(', ')}); figures are of the ` +
      `${total(tested)} of them, in ${groups} groups, that no near-duplicate joins to another fold`,
    sources: [
      '`cheng`: T1 with contrast, patients with glioma, meningioma or pituitary tumour, two hospitals in China, 2005–2010 (Cheng et al. 2015, CC BY 4.0). No tumour-free slice.',
      '`lgg`: slices with and without a tumour of patients with lower-grade glioma (Buda et al. 2019, after TCGA-LGG, CC BY 3.0). Types are glioma or none.',
      '`br35h`, `sartaj`: slices gathered from the web by others; patients, scanners and hospitals unknown; licences could not be verified.',
      '`tiantan`: one hospital, coronal T1 with contrast, pituitary tumours and slices of the same patients away from them; licence not stated.',
      '`kaggle44` (public teaching cases of many hospitals; licence not stated), `rsna` (RSNA-MICCAI 2021, skull-stripped), `oasis` (as OASIS, skull-stripped), `ljubljana` (multiple sclerosis, skull-stripped): learnt from by every network but the one that is tested on them. `volunteers` (five healthy people): always learnt from, never tested on.',
    ],
    performance:
      `balanced accuracy ${cell(figures.balancedAccuracy)}; tumour or none: AUC ${cell(figures.tumourAuc)}, sensitivity ` +
      `${cell(figures.tumourSensitivity)}, specificity ${cell(figures.tumourSpecificity)}`,
    operating:
      `${cell(figures.coverage)} of slices are called read; of these ${cell(figures.accuracyOfRead)} are right, with a ` +
      `tumour sensitivity of ${cell(figures.tumourSensitivityOfRead)} and a specificity of ` +
      `${cell(figures.tumourSpecificityOfRead)}`,
    leftOut:
      leftOut.length === 0
        ? 'No hospital was left out as a whole.'
        : `At hospitals never seen: ${leftOut
            .map(({ block, dendrite: { figures: of } }) => {
              return `${block}: balanced accuracy ${cell(of.balancedAccuracy)}, ${cell(of.coverage)} read, of these ${cell(of.accuracyOfRead)} right`;
            })
            .join('; ')}.`,
    calibration: `expected calibration error ${cell(figures.calibrationError)}`,
    leakage:
      `${leakage.pairs} pairs of near-duplicates were found across the folds; the ${leakage.groups} groups that they ` +
      'join are in training and in no figure',
    brainCheck:
      `The check for pictures that are no brain MRI loses ${percent(brainCheck.brains.all.rejected[loss])} of held-out ` +
      `brains. Of kinds never seen in training it rejects: ${unseen.join(', ')}.`,
    robustness: robustness
      ? `${robustness.images} slices under ${robustness.steps.length - 1} changes. Largest loss of balanced accuracy: ` +
        `${worst(robustness.steps)}.`
      : 'Not measured.',
    patients:
      `One answer a patient, by the app's rule: balanced accuracy ${cell(rule.all.balancedAccuracy)}, with the ` +
      'tumour-free slices of patients who have a tumour elsewhere for "none"',
    heads: `Whole heads without a tumour, from elsewhere: ${headsSentence(heads)}`,
    learning: learning
      ? `With ${learning.points.map(({ share, figures: of }) => `${percent(share)} of the groups: ${cell(of.balancedAccuracy)}`).join('; ')} (balanced accuracy, one fold).`
      : 'Not measured.',
    thresholds,
    model:
      `a convolutional network of ${model.finder.bytes} bytes in ${model.finder.encoding} (channels ` +
      `${model.finder.channels.join('-')}, ${model.finder.size} x ${model.finder.size} pixels), a decision tree of ${model.leaves} leaves on ` +
      `findings alone, a calibration of both, thresholds (${thresholds}) below which ` +
      `answers are uncertain, and a network of ${model.brain.bytes} bytes that rejects what is no brain MRI`,
  };
}

function worst(steps: Robustness['steps']): string {
  const changed = steps.filter(({ step }) => step !== null);
  const [{ kind, step, unit, figures }] = [...changed].sort(
    (a, b) => a.figures.difference.value - b.figures.difference.value,
  );
  return `${kind} ${step} ${unit}, ${cell(figures.difference)}`;
}
