/** Why a slice is not read, in English: for the command line, the records and the app. Other languages: src/i18n. */
import { LABEL_NAMES, LABELS, NONE } from './labels';
import type { Reason, ReasonCode } from './reading';

export const REASONS: Readonly<Record<ReasonCode, (params: Reason['params']) => string>> = {
  'too-small': ({ width = 0, height = 0, least = 0 }) =>
    `The image has only ${width} × ${height} pixels; a reading needs at least ${least} a side. Use the original image.`,
  blank: () => 'The image is a single shade of grey. Check that you exported the right file.',
  noise: () => 'The image shows only noise. Check that you exported the right file.',
  'no-head': () => 'No head stands out from the background. Use a whole slice, not a crop.',
  coloured: ({ share }) =>
    `${percent(share)} of the image is coloured. MRI slices are grey: use the original image, without marks or colour maps.`,
  'several-heads': ({ heads = 0 }) =>
    `This picture shows ${heads} slices, and one answer for all of them would be wrong. Each was cut out and read by itself. If a cut is wrong, crop the picture to one slice.`,
  'tiles-too-small': ({ heads = 0, width = 0, height = 0, least = 0 }) =>
    `This picture shows ${heads} slices of only ${width} × ${height} pixels each; a reading needs at least ${least} a side. Export the series as single slices.`,
  'not-brain-mri': () =>
    'This looks like another kind of picture. Dendrite reads MR slices of the brain only. Tight crops and unfamiliar scanners are sometimes refused by mistake.',
  'other-abnormality': () =>
    'Something stands out that looks like none of the known types: too unsure to rely on.',
  'low-confidence': ({ probability, least }) =>
    `Too unsure to rely on (${percent(probability)}; it needs ${percent(least)}).`,
  disagreement: ({ tree, network }) =>
    `The tree says ${nameOf(tree)}, the network ${nameOf(network)}: too unsure to rely on.`,
};

const percent = (share = 0): string => `${Math.round(share * 100)}%`;

/** Worded so that it is said of the slice, not of the patient. */
function nameOf(place = 0): string {
  const label = LABELS[place];
  return label === NONE ? `${LABEL_NAMES[label]} on this slice` : LABEL_NAMES[label];
}
