/**
 * If the setting asks for it, an answer is hidden until the person has read the image: on its own screen, in lists, in
 * a study's strip, in the history, and after a reload.
 */
import type { CaseSummary } from '../state/schema';
import { createStore } from '../state/store';
import type { Entry } from './entry';

/** Ids of slices, studies and cases whose answer was shown. */
export const opened = createStore<{ readonly ids: ReadonlySet<string> }>({ ids: new Set() });

const isAnswered = ({ outcome }: Entry) =>
  outcome?.kind === 'reading' && outcome.reading.status !== 'rejected';

export interface Hiding {
  /** Whether a slice of this page is hidden. */
  readonly entry: (entry: Entry) => boolean;
  /** Whether a study of this page is hidden. */
  readonly study: (id: string) => boolean;
  readonly kept: (id: string, firstRead: CaseSummary['firstRead']) => boolean;
}

/** @param on whether the setting is switched on */
export const hidingOf = (on: boolean, ids: ReadonlySet<string>): Hiding => ({
  entry: (entry) => on && isAnswered(entry) && !ids.has(entry.id),
  study: (id) => on && !ids.has(id),
  kept: (id, firstRead) => on && firstRead === 'pending' && !ids.has(id),
});
