import { answerSeries, type Part, partsOf, type SeriesAnswer } from './answer';
import { describeSeries, type SeriesDescription } from './describe';
import { type Series, seriesOf } from './group';
import type { SeriesSlice } from './slice';
import { mostSuspicious } from './suspicion';
import { followLesions, type LesionTrack } from './track';

export interface SeriesReading<S extends SeriesSlice = SeriesSlice> extends Series<S> {
  readonly description: SeriesDescription;
  readonly answer: SeriesAnswer<S>;
  /** Highest score first; none where the series is rejected. */
  readonly lesions: readonly LesionTrack<S>[];
  /** All slices, the most suspicious first. */
  readonly suspicious: readonly S[];
  readonly parts: ReadonlyMap<S, Part>;
}

/** Groups slices into series and reads each, in the order in which the series first appear. */
export function readSeries<S extends SeriesSlice>(slices: readonly S[]): SeriesReading<S>[] {
  return seriesOf(slices).map((series) => {
    const answer = answerSeries(series.slices);
    return {
      ...series,
      description: describeSeries(series),
      answer,
      // a place on a slice of what is no readable series of a brain is no lesion
      lesions: answer.status === 'rejected' ? [] : followLesions(series),
      suspicious: mostSuspicious(series.slices),
      parts: partsOf(series.slices),
    };
  });
}
