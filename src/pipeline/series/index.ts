/**
 * A study: the slices of an examination grouped into series, each with its own answer and with lesions tracked through
 * its slices. Pure; the same in the app and on the command line.
 */
export type { SeriesReason } from './answer';
export { joinSeries, type StudyReading, type StudyReason } from './join';
export { readSeries, type SeriesReading } from './read';
export { type Placement, type Plane, type SeriesSlice, seriesSlice } from './slice';
export { suspicionOf } from './suspicion';
export type { LesionTrack } from './track';
