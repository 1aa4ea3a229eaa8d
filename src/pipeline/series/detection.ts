import type { Lesion } from '../reading';
import type { SeriesSlice } from './slice';

/** A slice that shows a lesion, and its level in the stack. */
export interface Detection<S extends SeriesSlice = SeriesSlice> {
  readonly level: number;
  readonly slice: S;
  readonly lesion: Lesion;
}
