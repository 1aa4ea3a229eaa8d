import type { Reason, ReasonCode } from '../../pipeline/reading';
import { REASONS } from '../../pipeline/reasons';
import type { SeriesReason } from '../../pipeline/series/index';

type Params = Reason['params'];

/** The English sentence for each reason, for the command line and the records. */
const SENTENCES: Readonly<Record<ReasonCode | SeriesReason['code'], (params: Params) => string>> = {
  ...REASONS,
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

export function sentenceOf(reason: Reason | SeriesReason | null): string | null {
  return reason && SENTENCES[reason.code](reason.params);
}
