/**
 * Where the setting asks for it, an answer is hidden until the person has read the image: on its own screen, in lists, in
 * the strip of a study, in the history, and after a reload.
 */
import type { CaseSummary } from '../state/schema';
import { createStore } from '../state/store';
import type { Entry } from './entry';

/** Of slices and studies whose answer was shown, by entry, study and case. */
export const opened = createStore<{ readonly ids: ReadonlySet<string> }>({ ids: new Set() });

const isAnswered = ({ outcome }: Entry) =>
  outcome?.kind === 'reading' && outcome.reading.status !== 'rejected';

export interface Hiding {
  /** A slice of this page. */
  readonly entry: (entry: Entry) => boolean;
  /** A study of this page. */
  readonly study: (id: string) => boolean;
  readonly kept: (id: string, firstRead: CaseSummary['firstRead']) => boolean;
}

/** @param on the setting */
export const hidingOf = (on: boolean, ids: ReadonlySet<string>): Hiding => ({
  entry: (entry) => on && isAnswered(entry) && !ids.has(entry.id),
  study: (id) => on && !ids.has(id),
  kept: (id, firstRead) => on && firstRead === 'pending' && !ids.has(id),
});
