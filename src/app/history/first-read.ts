/** The person's own reading before the answer: what is hidden until then, and what the person read. */
import { useMemo } from 'preact/hooks';
import type { Opinion } from '../../i18n/codes';
import { type Hiding, hidingOf, opened } from '../session/hiding';
import { storing } from '../session/unstored';
import { settings } from '../state/settings';
import { useStore } from '../state/store';
import { caseIdOf } from './case-id';

/** What is hidden now; a new object whenever that changes. */
export function useHiding(): Hiding {
  const { firstRead } = useStore(settings);
  const { ids } = useStore(opened);
  return useMemo(() => hidingOf(firstRead, ids), [firstRead, ids]);
}

/** @param also ids shown with it: the slices of a study */
function open(of: string, also: readonly string[]): void {
  opened.set({ ids: new Set([...opened.get().ids, of, caseIdOf(of), ...also]) });
}

/** The person has read; or, with null, wants to see the answer without reading. */
export function giveFirstRead(of: string, opinion: Opinion | null, also: readonly string[] = []): void {
  open(of, also);
  const firstRead = opinion === null ? null : { opinion, when: Date.now() };
  // An earlier first reading of the same case is not replaced.
  void storing(
    import('./annotate-kept').then(({ annotateKept }) =>
      annotateKept(of, (kept) =>
        kept.firstRead === null || kept.firstRead === 'pending' ? { firstRead } : {},
      ),
    ),
  );
}
