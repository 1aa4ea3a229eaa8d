import type { KeptStudy } from '../state/schema';
import type { Study } from './studies';
import { summaryOfStudy } from './summary';

/** The part of a study that is kept. */
export function keptStudyOf(study: Study): KeptStudy {
  const { status, label, probabilities, reason, series, main } = study;
  const { best, lesion } = summaryOfStudy(study);
  // A file that was opened twice counts as one slice.
  const files = new Set(series.flatMap(({ slices }) => slices.map(({ file }) => file)));
  return {
    ...{ status, label, probabilities, reason },
    slices: files.size,
    series: series.map(({ description: { plane, sequence, slices } }) => ({ plane, sequence, slices })),
    ofMain: main.slices.length,
    decisive: main.answer.decisive.length,
    key: main.slices.indexOf(best) + 1,
    lesion: lesion && {
      first: lesion.first,
      last: lesion.last,
      shown: lesion.track.slices.length,
      volumeMl: lesion.track.volumeMl,
      cut: lesion.track.cut,
      extentMm: lesion.track.extentMm,
    },
  };
}
