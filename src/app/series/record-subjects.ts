import type { Subject } from '../export/records';
import type { Entry } from '../session/entry';
import type { Study } from './studies';

/** The subjects of a study's records: its series, as in the answers of the API and the command line. */
export const subjectsOf = ({ series }: Study): readonly Subject[] =>
  series.map((one, index) => {
    const entries = new Map<string, Entry>(one.slices.map(({ file, entry }) => [file, entry]));
    return { series: one, number: index + 1, entryOf: (file) => entries.get(file) };
  });
