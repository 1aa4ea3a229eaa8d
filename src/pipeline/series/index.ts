/**
 * A study: the slices of an examination as series, each with an answer of its own and the lesions followed through it.
 * Pure; the same in the app and on the command line.
 */
export type { SeriesReason } from './answer';
export { joinSeries, type StudyReading, type StudyReason } from './join';
export { readSeries, type SeriesReading } from './read';
export { type Placement, type Plane, type SeriesSlice, seriesSlice, type Vector } from './slice';
export { suspicionOf } from './suspicion';
export type { LesionTrack } from './track';
