import { LABEL_NAMES } from '../../pipeline/findings/names';
import { LABELS } from '../../pipeline/labels';
import type { Reason, ReasonCode } from '../../pipeline/reading';
import type { SeriesReason } from '../../pipeline/series/index';

type Params = Reason['params'];

const percent = (share: number | undefined): string => `${Math.round((share ?? 0) * 100)} %`;

/** What the command line says for each reason; the app's own words are in src/i18n. */
const SENTENCES: Readonly<Record<ReasonCode | SeriesReason['code'], (params: Params) => string>> = {
  'too-small': ({ width, height, least }) =>
    `The image has ${width} x ${height} pixels, and a reading needs at least ${least} a side.`,
  blank: () => 'The image is all one grey, or nearly.',
  'no-head': () => 'Nothing like a head stands out from the background.',
  coloured: ({ share }) => `${percent(share)} of the image is clearly coloured, and MR slices are grey.`,
  'several-heads': ({ heads, rows, columns }) =>
    `This picture shows ${heads} slices in ${rows} ${rows === 1 ? 'row' : 'rows'} and ${columns} ${columns === 1 ? 'column' : 'columns'}, and one answer for all of them would be wrong. Each was cut out and read as a slice of its own.`,
  'not-brain-mri': () => 'This does not look like an MR slice of a brain.',
  'low-confidence': ({ probability, least }) =>
    `The most probable class has a probability of ${percent(probability)}, and below ${percent(least)} an answer is not to be relied on.`,
  disagreement: ({ tree, network }) =>
    `The decision tree says ${nameOf(tree)} and the network ${nameOf(network)}; where they disagree, an answer is not to be relied on.`,
  'slices-uncertain': ({ read, decisive }) =>
    decisive === 1
      ? 'The only slice that decided is uncertain itself.'
      : `Of the ${decisive} slices that decided, ${read} ${read === 1 ? 'was' : 'were'} read; the others are uncertain themselves.`,
  scattered: ({ decisive }) =>
    `The ${decisive} most suspicious slices are not neighbours, and a tumour is in one place; the answer is not to be relied on.`,
  'few-slices-read': ({ read, slices }) =>
    `${read} of ${slices} slices could be read; a series is answered when most of those that show a head are.`,
  'unread-between': ({ unread, slices }) =>
    `${unread} of ${slices} slices in the middle of the series could not be read or are missing, and past them "no tumour" is not said.`,
  'no-slice-read': () => 'No slice of the series could be read as a brain MR slice.',
};

function nameOf(place: number | undefined): string {
  return LABEL_NAMES[LABELS[place ?? 0]];
}

export function sentenceOf(reason: Reason | SeriesReason | null): string | null {
  return reason && SENTENCES[reason.code](reason.params);
}
