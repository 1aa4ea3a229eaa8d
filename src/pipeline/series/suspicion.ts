import { tumourProbability } from '../label-vectors';
import type { SeriesSlice } from './slice';

/**
 * How suspicious a slice is: the probability that it shows a tumour of any type, 0..1. Null where it has no answer, or
 * was rejected.
 */
export function suspicionOf({ reading }: SeriesSlice): number | null {
  const { status, probabilities } = reading;
  return status === 'rejected' || !probabilities ? null : tumourProbability(probabilities);
}

/**
 * Sorts slices, the most suspicious first; ties are broken by lesion score, then by lesion size. Slices without an
 * answer come last. The sort is stable.
 */
export function mostSuspicious<S extends SeriesSlice>(slices: readonly S[]): S[] {
  const lesion = ({ reading }: S) => reading.lesion ?? { score: 0, area: 0 };
  const suspicion = (slice: S) => suspicionOf(slice) ?? -1;
  return [...slices].sort(
    (a, b) =>
      suspicion(b) - suspicion(a) || lesion(b).score - lesion(a).score || lesion(b).area - lesion(a).area,
  );
}
