/** The person's own reading before the answer: what is hidden until then, and what was read. */
import { useMemo } from 'preact/hooks';
import type { Opinion } from '../../i18n/codes';
import { type Hiding, hidingOf, opened } from '../session/hiding';
import { settings } from '../state/settings';
import { useStore } from '../state/store';
import { caseIdOf, keptNow } from './kept';

/** What is hidden now; another object whenever that changes. */
export function useHiding(): Hiding {
  const { firstRead } = useStore(settings);
  const { ids } = useStore(opened);
  return useMemo(() => hidingOf(firstRead, ids), [firstRead, ids]);
}

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
