/**
 * Where the setting asks for it, an answer is hidden until the person has read the image: on its own screen, in lists, in
 * the strip of a study, in the history, and after a reload.
 */
import { useMemo } from 'preact/hooks';
import type { Opinion } from '../../i18n/codes';
import type { Entry } from '../session/entry';
import type { CaseSummary } from '../state/schema';
import { settings } from '../state/settings';
import { createStore, useStore } from '../state/store';
import { caseIdOf, keptNow } from './kept';

/** Of slices and studies whose answer was shown, by entry, study and case. */
const opened = createStore<{ readonly ids: ReadonlySet<string> }>({ ids: new Set() });

const isAnswered = ({ outcome }: Entry) =>
  outcome?.kind === 'reading' && outcome.reading.status !== 'rejected';

export interface Hiding {
  /** A slice of this page. */
  readonly entry: (entry: Entry) => boolean;
  /** A study of this page. */
  readonly study: (id: string) => boolean;
  readonly kept: (id: string, firstRead: CaseSummary['firstRead']) => boolean;
}

/** What is hidden now; another object whenever that changes. */
export function useHiding(): Hiding {
  const { firstRead } = useStore(settings);
  const { ids } = useStore(opened);
  return useMemo(() => hidingOf(firstRead, ids), [firstRead, ids]);
}

export const hidingNow = (): Hiding => hidingOf(settings.get().firstRead, opened.get().ids);

const hidingOf = (on: boolean, ids: ReadonlySet<string>): Hiding => ({
  entry: (entry) => on && isAnswered(entry) && !ids.has(entry.id),
  study: (id) => on && !ids.has(id),
  kept: (id, firstRead) => on && firstRead === 'pending' && !ids.has(id),
});

/** @param also what is shown with it: the slices of a study */
function open(of: string, also: readonly string[]): void {
  opened.set({ ids: new Set([...opened.get().ids, of, caseIdOf(of), ...also]) });
}

/** The person has read, or wants to see the answer without: null. */
export function giveFirstRead(of: string, opinion: Opinion | null, also: readonly string[] = []): void {
  open(of, also);
  const firstRead = opinion === null ? null : { opinion, when: Date.now() };
  void import('./summaries').then(async ({ annotate }) => {
    const write = () => annotate(caseIdOf(of), { firstRead });
    if (await write()) return;
    // A study's case is written a moment after its answer is there.
    const stop = keptNow.subscribe(() => void write().then((done) => done && stop()));
  });
}
