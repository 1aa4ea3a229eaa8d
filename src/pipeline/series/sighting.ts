import type { Lesion } from '../reading';
import type { StudySlice } from './slice';

/** A slice that shows a lesion, and its level in the stack. */
export interface Sighting<S extends StudySlice = StudySlice> {
  readonly level: number;
  readonly slice: S;
  readonly lesion: Lesion;
}
