import type { Subject } from '../export/records';
import type { Entry } from '../session/entry';
import type { Study } from './studies';

/** What the records of a study are made of: its series, as the API and the command line answer them. */
export const subjectsOf = ({ series }: Study): readonly Subject[] =>
  series.map((one, index) => {
    const entries = new Map<string, Entry>(one.slices.map(({ file, entry }) => [file, entry]));
    return { series: one, number: index + 1, entryOf: (file) => entries.get(file) };
  });
